import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'tuofu-judged-'));
const file = (name: string) => path.join(out, name);
const run = (command: string, args: readonly string[], input?: Buffer) =>
  spawnSync(command, args, { encoding: 'utf8', input, maxBuffer: 1 << 26 });
const tuofu = (...args: readonly string[]) =>
  run(process.execPath, [path.join(root, 'server', 'src', 'main.ts'), ...args]);
let told = '';

/** Takes the one signature out of a sealed PDF: the signed bytes and the CMS. */
function signatureOf(pdf: Buffer): { readonly signed: Buffer; readonly cms: Buffer } {
  const range = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(pdf.toString('latin1'));
  if (!range) throw new Error('no ByteRange');
  const [a, b, c, d] = range.slice(1).map(Number) as [number, number, number, number];
  const hex = pdf
    .subarray(a + b, c)
    .toString('latin1')
    .replace(/[<>\s]/g, '');
  const padded = Buffer.from(hex, 'hex');
  const length = padded[1]! < 0x80 ? 2 + padded[1]! : 2 + (padded[1]! & 0x7f) + padded.readUIntBE(2, padded[1]! & 0x7f);
  return { signed: Buffer.concat([pdf.subarray(a, a + b), pdf.subarray(c, c + d)]), cms: padded.subarray(0, length) };
}

beforeAll(() => {
  const story = spawnSync(process.execPath, ['workshop/src/story/main.ts', '--out', out], {
    cwd: root,
    encoding: 'utf8',
  });
  told = `${story.stdout}${story.stderr}`;
  if (story.status !== 0) throw new Error(told.slice(-3000));
  const trust = JSON.parse(fs.readFileSync(file('trust.json'), 'utf8')) as { roots: string[] };
  const pem = trust.roots
    .map((r) => `-----BEGIN CERTIFICATE-----\n${r.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`)
    .join('');
  fs.writeFileSync(file('root.pem'), pem);
  fs.mkdirSync(file('nss'));
  execFileSync('certutil', ['-N', '-d', `sql:${file('nss')}`, '--empty-password']);
  execFileSync('certutil', ['-A', '-d', `sql:${file('nss')}`, '-n', 'root', '-t', 'C,C,C', '-i', file('root.pem')]);
}, 300_000);

afterAll(() => fs.rmSync(out, { recursive: true, force: true }));

test('the story tells its dates, articles, numbers and the term of three years less a day', () => {
  for (const said of [
    '2026-07-08',
    '2026-07-29',
    '2026-07-24',
    '危险化学品安全法第五十五条',
    '东澜望潮危化经〔2026〕000001号',
    '故事成立',
  ])
    expect(told).toContain(said);
});

const papers = ['acceptance-notice.pdf', 'decision-grant.pdf', 'licence.pdf'];

test.each(papers)('pdfsig calls %s valid, trusted and signed in total', (name) => {
  const said = run('pdfsig', ['-nssdir', `sql:${file('nss')}`, file(name)]).stdout;
  expect(said).toContain('Signature is Valid');
  expect(said).toContain('Certificate is Trusted');
  expect(said).toContain('Total document signed');
});

test.each(papers)('qpdf finds nothing wrong in %s', (name) => {
  const checked = run('qpdf', ['--check', file(name)]);
  expect(checked.stderr).toBe('');
  expect(checked.status).toBe(0);
});

test.each(papers)('openssl verifies the CMS of %s as CAdES against the demo root', (name) => {
  const { signed, cms } = signatureOf(fs.readFileSync(file(name)));
  fs.writeFileSync(file('cms.der'), cms);
  fs.writeFileSync(file('signed.bin'), signed);
  const verified = run('openssl', [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    file('cms.der'),
    '-content',
    file('signed.bin'),
    '-CAfile',
    file('root.pem'),
    '-purpose',
    'any',
    '-no_check_time',
    '-out',
    '/dev/null',
  ]);
  expect(verified.stderr).toMatch(/successful/i);
  signed[100]! ^= 1;
  fs.writeFileSync(file('signed.bin'), signed);
  expect(
    run('openssl', [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      file('cms.der'),
      '-content',
      file('signed.bin'),
      '-CAfile',
      file('root.pem'),
      '-purpose',
      'any',
      '-no_check_time',
      '-out',
      '/dev/null',
    ]).status,
  ).not.toBe(0);
});

test('every page of every paper says that it is a demonstration', () => {
  for (const name of papers) {
    const pages = run('pdftotext', ['-layout', file(name), '-'])
      .stdout.split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(page.replace(/\s/g, '')).toContain('演示文件不具有法律效力');
  }
});

test('zbarimg reads from the printed page the same QR text that verifies without network', () => {
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', file('licence.pdf'), file('page')]);
  const qr = run('zbarimg', ['-q', '--raw', file('page.png')]).stdout.trim();
  expect(told).toContain(qr);
  const good = tuofu('verify', qr, '--trust', file('trust.json'), '--today', '2026-07-11', '--json');
  expect(good.status).toBe(0);
  expect(JSON.parse(good.stdout)).toMatchObject({
    verdict: 'genuine',
    demonstration: true,
    credential: { licenceNo: '东澜望潮危化经〔2026〕000001号' },
  });
  const later = tuofu('verify', qr, '--trust', file('trust.json'), '--today', '2029-07-10', '--json');
  expect(later.status).toBe(3);
  expect(JSON.parse(later.stdout)).toMatchObject({ colour: 'amber', code: 'PAST_TERM' });
  const other = qr.replace(/(\/C\/)(.)/, (_, c: string, first: string) => c + (first === '0' ? '1' : '0'));
  const swapped = tuofu('verify', other, '--trust', file('trust.json'), '--today', '2026-07-11', '--json');
  expect(swapped.status).toBe(1);
  expect(JSON.parse(swapped.stdout)).toMatchObject({ verdict: 'not-genuine', code: 'OTHER_LICENCE' });
});

test('the command says genuine with 0, altered with 1, an unknown issuer with 3, a wrong command line with 2', () => {
  const licence = fs.readFileSync(file('licence.pdf'));
  expect(tuofu('verify', file('licence.pdf'), '--trust', file('trust.json')).status).toBe(0);
  licence[Math.floor(licence.length / 2)]! ^= 1;
  fs.writeFileSync(file('altered.pdf'), licence);
  const altered = tuofu('verify', file('altered.pdf'), '--trust', file('trust.json'));
  expect(altered.status).toBe(1);
  expect(altered.stdout).toMatch(/ALTERED/);
  const strangers = JSON.parse(fs.readFileSync(file('trust.json'), 'utf8')) as object;
  fs.writeFileSync(file('strangers.json'), JSON.stringify({ ...strangers, roots: [] }));
  expect(tuofu('verify', file('licence.pdf'), '--trust', file('strangers.json')).status).toBe(3);
  expect(tuofu('verify', file('no-such.pdf'), '--trust', file('trust.json')).status).toBe(2);
  expect(tuofu('verify', file('licence.pdf'), '--trust', file('no-such.json')).status).toBe(4);
});
