import { generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, now, office, openBench } from '../testing/workbench.ts';
import { keySigner } from './signer.ts';
import { demandInTerm } from './term.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('P-256 and RSA of 2048 bits sign; the other half of the key pair verifies', async () => {
  const data = new Uint8Array(Buffer.from('准予许可'));
  for (const { privateKey, publicKey } of [
    generateKeyPairSync('ec', { namedCurve: 'prime256v1' }),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ])
    expect(verify('sha256', data, publicKey, await keySigner(privateKey, []).sign(data))).toBe(true);
});

test.each([
  [
    'a curve for which no verifier of ours is made',
    generateKeyPairSync('ec', { namedCurve: 'secp384r1' }),
    'ec secp384r1',
  ],
  ['RSA that is too short', generateKeyPairSync('rsa', { modulusLength: 1024 }), 'rsa 1024'],
  ['Ed25519', generateKeyPairSync('ed25519'), 'ed25519'],
])('%s does not become a signer, and the error says what was brought', (_what, { privateKey }, words) => {
  expect(() => keySigner(privateKey, [])).toThrow(
    `a sealing key must be P-256, or RSA of 2048 to 4096 bits, not ${words}`,
  );
});

test('a certificate is in its term on its first and last second, and on its first and last day', () => {
  const signer = bench.ring.seal(office.code);
  const first = now.toISOString().replace('2026', '2016');
  const last = now.toISOString().replace('2026', '2036');
  for (const at of [first, last, first.slice(0, 10), last.slice(0, 10), now.toISOString()]) demandInTerm(signer, at);
  for (const at of ['2016-07-01T00:59:59.999Z', '2036-07-01T01:00:00.001Z', '2016-06-30', '2036-07-02', '', '2026'])
    expect(() => demandInTerm(signer, at), at).toThrow(
      `is valid from ${first} to ${last}, not at '${at}', so nothing was signed; install the certificate of the present term`,
    );
});

test('a signer without a certificate has no term', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  expect(() => demandInTerm(keySigner(privateKey, []), now.toISOString())).toThrow(/head of certificateChain/);
});
