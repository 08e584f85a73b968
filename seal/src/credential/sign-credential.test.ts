import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { coseToBeSigned, fromBase10, parseQrText, verifyQr } from '@tuofu/verify';
import { decode, type Tag } from 'cbor2';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodePrimitives } from '../keys/primitives.ts';
import { keySigner } from '../keys/signer.ts';
import { type Bench, licence, now, openBench } from '../testing/workbench.ts';
import { makeLicenceId } from './make-codes.ts';
import { signCredential } from './sign-credential.ts';

const baseUrl = 'https://licence.linlan.example';
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());
const order = () => ({ signer: bench.ring.qr.signer, kid: bench.ring.qr.kid, baseUrl });
const today = now.toISOString().slice(0, 10);

test('cbor2 reads a COSE_Sign1 with ES256 and our key id, and Node verifies the signature over it', async () => {
  const text = await signCredential(licence, order());
  const bytes = fromBase10(text.split('#')[1]!)!;
  const read = decode<Tag | unknown[]>(bytes);
  const parts = (Array.isArray(read) ? read : read.contents) as [
    Uint8Array,
    Map<unknown, unknown>,
    Uint8Array,
    Uint8Array,
  ];
  expect(parts).toHaveLength(4);
  const header = decode<Map<number, unknown>>(parts[0]);
  expect(header.get(1)).toBe(-7);
  expect(Buffer.from(header.get(4) as Uint8Array).toString('hex')).toBe(bench.ring.qr.kid);
  const key = createPublicKey({
    key: Buffer.from(bench.ring.trust.qrKeys[0]!.spki, 'base64'),
    format: 'der',
    type: 'spki',
  });
  const signed = coseToBeSigned(parts[0], parts[2]);
  expect(verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, parts[3])).toBe(true);
  // The payload is a format byte and deterministic CBOR.
  expect(JSON.stringify([...(decode<Map<unknown, unknown>>(parts[2].subarray(1)) as Iterable<unknown>)])).toContain(
    licence.licenceNo,
  );
});

test('the address is written in capitals, so that the QR code stores it densely', async () => {
  expect(await signCredential(licence, order())).toMatch(
    new RegExp(`^HTTPS://LICENCE\\.LINLAN\\.EXAMPLE/C/${licence.id}#\\d+$`),
  );
  expect(await signCredential(licence, { ...order(), baseUrl: 'http://localhost:8080/' })).toMatch(
    /^HTTP:\/\/LOCALHOST:8080\/C\//,
  );
});

test.each([
  'http://licence.linlan.example',
  'https://licence.linlan.example/path',
  'licence.linlan.example',
  'https://望潮.example',
  'https://user@licence.linlan.example',
  '',
])("an address that a phone would not open as ours is refused: '%s'", async (url) => {
  await expect(signCredential(licence, { ...order(), baseUrl: url })).rejects.toThrow(
    /is no address that a licence code can carry \([a-z-]+\): use https:\/\/host/,
  );
});

test('a key that is not P-256, a malformed key id, and a day outside the term of the key are refused', async () => {
  const rsa = keySigner(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    bench.ring.qr.signer.certificateChain,
  );
  await expect(signCredential(licence, { ...order(), signer: rsa })).rejects.toThrow('give it a P-256 key');
  for (const kid of ['', '0000000', 'ABCDEF01', '000000000'])
    await expect(signCredential(licence, { ...order(), kid })).rejects.toThrow('kid must be 8 hex digits');
  for (const issuedOn of ['2016-06-30', '2036-07-02', '2026', ''])
    await expect(signCredential({ ...licence, issuedOn }, order())).rejects.toThrow(/so nothing was signed/);
  const silent = { ...bench.ring.qr.signer, sign: async () => new Uint8Array(70) };
  await expect(signCredential(licence, { ...order(), signer: silent })).rejects.toThrow('did not return a DER ECDSA');
});

test('whatever the facts, what is signed verifies and says the same facts', async () => {
  const words = fc.string({
    unit: fc.constantFrom(...'甲乙丙丁临澜市望潮区〔〕（）·AZ09 -'),
    minLength: 1,
    maxLength: 40,
  });
  const facts = fc.record({
    id: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(makeLicenceId),
    holder: words,
    address: words,
    legalRepresentative: words,
    scope: fc.array(fc.nat(9999).map(String), { maxLength: 30 }),
  });
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(facts, async (changes) => {
      const text = await signCredential({ ...licence, ...changes }, order());
      expect(parseQrText(text)).toMatchObject({ ok: true, id: changes.id });
      const report = await verifyQr(text, bench.ring.trust, nodePrimitives(), { today });
      expect(report).toMatchObject({ verdict: 'genuine', credential: { ...licence, ...changes } });
      tried += 1;
    }),
    { numRuns: 120 },
  );
  console.error(`credentials signed and verified: ${tried}`);
  expect(tried).toBeGreaterThanOrEqual(120);
});
