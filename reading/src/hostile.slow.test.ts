import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDeflate } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChild } from './children/child.ts';
import { residentMb, workLimits } from './children/limits.ts';
import { createPool } from './children/pool.ts';
import { createReader, inspectUpload } from './index.ts';

const testdata = (name: string) => fileURLToPath(new URL(`../testdata/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tuofu-hostile-'));
const reader = createReader({ idleMs: 60_000 });
afterAll(async () => {
  await reader.stop();
  rmSync(folder, { recursive: true });
});

const pdf = 'application/pdf';
const file = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const outcome = async (path: string, mediaType: string) => {
  const reading = await reader.read(path, { mediaType });
  return reading.outcome === 'rejected' ? reading.code : reading.documentType;
};
/** The next job after a hostile one: a real document must still be read. */
const nextJob = () => outcome(testdata('d07-born-digital.pdf'), pdf);

/** A PDF of one page whose content is `megabytes` of path operators, deflated. */
async function contentBomb(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const block = Buffer.from('0 0 m 9 9 l S q '.repeat(65_536));
  for (let i = 0; i < megabytes; i++) await new Promise((resolve) => deflate.write(block, resolve));
  await new Promise<void>((resolve) => deflate.end(() => resolve()));
  const content = Buffer.concat(chunks);
  const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${content.length}/Filter/FlateDecode>>stream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>')]);
}

beforeAll(async () => {
  file('bomb.pdf', await contentBomb(400));
  expect(await nextJob()).toBe('lease');
  expect(await nextJob()).toBe('lease');
});

test('a truncated PNG, an empty file, a text named PDF, a GIF that is also a PDF: each is told apart, and the next job succeeds', async () => {
  const png = readFileSync(testdata('d04-id_front.png'));
  expect(await outcome(file('cut.png', png.subarray(0, 20_000)), 'image/png')).toBe('FILE_BROKEN');
  expect(await outcome(file('empty.pdf', ''), pdf)).toBe('FILE_BROKEN');
  expect(await outcome(file('text.pdf', '这不是PDF'), pdf)).toBe('FILE_BROKEN');
  const polyglot = file(
    'poly.pdf',
    `GIF89a\x01\x00\x01\x00\x00\x00\x00${readFileSync(testdata('nonembedded-stsong-gbk.pdf'), 'latin1')}`,
  );
  const inspected = await inspectUpload(readFileSync(polyglot), { name: 'a.pdf', mediaType: pdf });
  expect(inspected).toMatchObject({ ok: false, rejected: { code: 'TYPE_MISLABELLED', facts: { found: 'image/gif' } } });
  expect(await outcome(polyglot, 'image/png')).toBe('FILE_BROKEN');
  expect(await nextJob()).toBe('lease');
});

test('a PDF that needs a password is encrypted; one that only forbids changes is read', async () => {
  const encrypt = (name: string, user: string) => {
    execFileSync('qpdf', [
      '--encrypt',
      user,
      'owner',
      '256',
      '--',
      testdata('d07-born-digital.pdf'),
      join(folder, name),
    ]);
    return join(folder, name);
  };
  expect(await outcome(encrypt('locked.pdf', 'secret'), pdf)).toBe('PDF_ENCRYPTED');
  expect(await outcome(encrypt('open.pdf', ''), pdf)).toBe('lease');
});

test('too many pages, a page of ten metres, a picture of a billion pixels and a tiny one are refused with their numbers', async () => {
  const pages = (kids: number, box: string) =>
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count ${kids}/Kids[${'3 0 R '.repeat(kids)}]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box}]>>endobj\ntrailer<</Root 1 0 R>>`;
  expect(await outcome(file('many.pdf', pages(201, '595 842')), pdf)).toBe('TOO_MANY_PAGES');
  expect(await outcome(file('huge.pdf', pages(1, '28000 28000')), pdf)).toBe('IMAGE_TOO_LARGE');
  const claimed = Buffer.from(readFileSync(testdata('d04-id_front.png')));
  claimed.writeUInt32BE(40_000, 16);
  claimed.writeUInt32BE(40_000, 20);
  expect(['IMAGE_TOO_LARGE', 'FILE_BROKEN']).toContain(await outcome(file('wide.png', claimed), 'image/png'));
  const small = await reader.page(testdata('d04-id_front.png'), { mediaType: 'image/png', page: 1, width: 320 });
  expect(await outcome(file('small.png', small), 'image/png')).toBe('IMAGE_TOO_SMALL');
});

test('a page on which nothing stands is told apart from a document of an unknown kind', async () => {
  const empty = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>`;
  expect(await outcome(file('blank.pdf', empty), pdf)).toBe('NOTHING_TO_READ');
});

test('a content bomb ends its child, not the server, and the next job succeeds', async () => {
  const before = process.memoryUsage().rss;
  expect(['READER_TIMEOUT', 'READER_DIED']).toContain(await outcome(join(folder, 'bomb.pdf'), pdf));
  expect(await nextJob()).toBe('lease');
  const moved = (process.memoryUsage().rss - before) / 1024 / 1024;
  console.error(`server memory moved by ${moved.toFixed(1)} MB over the bomb`);
  expect(moved).toBeLessThan(20);
});

test('a child killed in the middle of a job is an outcome, and the next job succeeds', async () => {
  const pool = createPool({ start: startChild, children: 1, idleMs: 60_000, limits: workLimits({}) });
  const killed = pool.run({ kind: 'read', path: testdata('d01-business_licence.png'), mediaType: 'image/png' });
  const [pid] = pool.pids();
  await expect.poll(() => residentMb(pid!) ?? 0, { timeout: 20_000 }).toBeGreaterThan(150); // models loaded: at work
  process.kill(pid!, 'SIGKILL');
  expect(await killed).toEqual({ ok: false, code: 'READER_DIED', facts: { cause: 'SIGKILL' } });
  expect(await pool.run({ kind: 'text', path: testdata('d07-born-digital.pdf') })).toMatchObject({ ok: true });
  await pool.stop();
});

test('a job over its time or over its memory ends its child and says so', async () => {
  const hasty = createReader({ timeoutMs: 100 });
  const path = testdata('d01-business_licence.png');
  expect(await hasty.read(path, { mediaType: 'image/png' })).toMatchObject({
    code: 'READER_TIMEOUT',
    facts: { limitMs: 100 },
  });
  await hasty.stop();
  const narrow = createReader({ memoryMb: 120 });
  expect(await narrow.read(path, { mediaType: 'image/png' })).toMatchObject({
    code: 'READER_DIED',
    facts: { cause: 'memory', limitMb: 120 },
  });
  await narrow.stop();
});

test('a child sees no environment but PATH, runs without leave to write, and is gone when idle', async () => {
  process.env['TUOFU_TEST_SECRET'] = 'not for readers';
  const pool = createPool({ start: startChild, children: 1, idleMs: 300, limits: workLimits({}) });
  await pool.run({ kind: 'text', path: testdata('d07-born-digital.pdf') });
  const [pid] = pool.pids();
  const names = readFileSync(`/proc/${pid}/environ`, 'utf8')
    .split('\0')
    .filter(Boolean)
    .map((v) => v.split('=')[0]);
  expect(names.toSorted().filter((n) => !n!.startsWith('NODE_CHANNEL_'))).toEqual(['PATH']);
  const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  expect(args).toContain('--permission');
  expect(args.filter((a) => /fs-write|child-process|allow-net/.test(a))).toEqual([]);
  await expect.poll(() => residentMb(pid!), { timeout: 5_000 }).toBeUndefined();
  expect(pool.pids()).toEqual([]);
  await pool.stop();
});
