import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoKeys, openKeyRing, openTimestampSigner } from '@tuofu/seal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTsaSimulator } from './tsa-simulator.ts';

const dir = mkdtempSync(join(tmpdir(), 'tuofu-tsa-'));
const file = (name: string): string => join(dir, name);
const officeNow = () => new Date('2026-07-01T01:02:03Z');
let simulator: Awaited<ReturnType<typeof startTsaSimulator>>;

const openssl = (...args: string[]): string =>
  execFileSync('openssl', args, { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const stamp = async (): Promise<Response> =>
  fetch(simulator.url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: readFileSync(file('q.tsq')),
  });
const weather = (state: string): Promise<Response> =>
  fetch(new URL('weather', simulator.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state }),
  });

beforeAll(async () => {
  await makeDemoKeys({
    dir: file('keys'),
    city: '临澜市',
    offices: [{ code: '11990203TF0009035W', name: '望潮区应急管理局' }],
    now: officeNow(),
    sealImage: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  });
  const ring = await openKeyRing(file('keys'));
  const signer = await openTimestampSigner(file('keys'));
  writeFileSync(file('root.pem'), pem(Buffer.from(ring.trust.timestampRoots[0]!, 'base64')));
  writeFileSync(file('tsa.pem'), signer.certificateChain.map((der) => pem(Buffer.from(der))).join(''));
  writeFileSync(file('data'), '托付');
  openssl('ts', '-query', '-data', 'data', '-sha256', '-cert', '-out', 'q.tsq');
  simulator = await startTsaSimulator({ port: 0, signer, officeNow, log: () => undefined });
});
afterAll(async () => {
  await simulator.stop();
  rmSync(dir, { recursive: true });
});

function pem(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

test('openssl reads the answer: granted, the office time, the digest that was asked', async () => {
  const answer = await stamp();
  expect(answer.headers.get('content-type')).toBe('application/timestamp-reply');
  writeFileSync(file('r.tsr'), Buffer.from(await answer.arrayBuffer()));
  const text = openssl('ts', '-reply', '-in', 'r.tsr', '-text');
  expect(text).toMatch(/Status: Granted/);
  expect(text).toMatch(/Time stamp: Jul\s+1 01:02:03(\.\d+)? 2026 GMT/);
  const hex = text
    .split('\n')
    .filter((l) => /^\s+00[01]0 - /.test(l))
    .map((l) => l.slice(11, 60).replace(/[^0-9a-f]/g, ''))
    .join('');
  expect(hex).toContain(createHash('sha256').update('托付').digest('hex'));
});

test('openssl verifies the answer against the demonstration root, and not on a day that is wrong', async () => {
  const verify = (): string =>
    openssl(
      'ts',
      '-verify',
      '-queryfile',
      'q.tsq',
      '-in',
      'r.tsr',
      '-CAfile',
      'root.pem',
      '-untrusted',
      'tsa.pem',
      '-attime',
      String(officeNow().getTime() / 1000),
    );
  writeFileSync(file('r.tsr'), Buffer.from(await (await stamp()).arrayBuffer()));
  expect(verify()).toContain('Verification: OK');
  await weather('wrong');
  writeFileSync(file('r.tsr'), Buffer.from(await (await stamp()).arrayBuffer()));
  expect(verify).toThrow();
  await weather('fine');
});

test('on a day that is down there is no stamp, and another content type is refused', async () => {
  await weather('down');
  expect((await stamp()).status).toBe(503);
  await weather('fine');
  expect((await stamp()).status).toBe(200);
  expect((await fetch(simulator.url, { method: 'POST', body: 'x' })).status).toBe(415);
});

test.each(['garbage', 'nonce', 'digest', 'late'])('openssl accepts no answer of a day that is %s', async (state) => {
  const trust = ['-CAfile', 'root.pem', '-untrusted', 'tsa.pem', '-attime', String(officeNow().getTime() / 1000)];
  const verify = (): string => openssl('ts', '-verify', '-queryfile', 'q.tsq', '-in', 'r.tsr', ...trust);
  await weather(state);
  const answer = Buffer.from(await (await stamp()).arrayBuffer());
  await weather('fine');
  writeFileSync(file('r.tsr'), answer);
  // A clock that goes wrong is no matter of the protocol: the answer is sound and says another day.
  if (state === 'late') expect(openssl('ts', '-reply', '-in', 'r.tsr', '-text')).toMatch(/Time stamp: Jun 29 01:02:03/);
  else expect(verify).toThrow();
});

test('the page says the office time', async () => {
  expect(await (await fetch(simulator.url)).text()).toContain('2026-07-01T09:02:03+08:00');
});
