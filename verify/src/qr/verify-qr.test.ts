import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex } from '../bytes.ts';
import { credential, primitives, realCity, stranger, trust } from '../testdata/golden.ts';
import { fromBase10, toBase10 } from './base10.ts';
import { coseProtectedHeader, coseToBeSigned, encodeCoseSign1, parseCoseSign1 } from './cose.ts';
import { encodeCredentialPayload } from './credential-payload.ts';
import { parseQrText } from './qr-text.ts';
import { verifyQr } from './verify-qr.ts';

const verify = (text: string, store = trust, today = '2026-07-02') => verifyQr(text, store, primitives, { today });
const [address, digits] = credential.text.split('#') as [string, string];
const genuine = parseCoseSign1(fromBase10(digits)!)!;
const key = trust.qrKeys[0]!;
const forger = createPrivateKey(
  generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey,
);
const issue = (payload: Uint8Array, kid = key.kid): string => {
  const header = coseProtectedHeader(fromHex(kid)!);
  const signature = new Uint8Array(
    sign('sha256', coseToBeSigned(header, payload), { key: forger, dsaEncoding: 'ieee-p1363' }),
  );
  return `${address}#${toBase10(encodeCoseSign1(header, payload, signature))}`;
};

test('a licence code is genuine during its term, and only the live status is left to ask', async () => {
  const report = await verify(credential.text);
  expect(report).toMatchObject({
    kind: 'qr',
    verdict: 'genuine',
    colour: 'green',
    code: 'GENUINE',
    demonstration: true,
    credential: credential.facts,
  });
  expect(report.checks.filter((c) => c.state !== 'passed').map((c) => c.code)).toEqual(['LIVE_STATUS']);
});

test('a browser that writes scheme and host in small letters changes nothing', async () => {
  expect(
    (await verify(`${address.replace('HTTPS://LICENCE.LINLAN.EXAMPLE', 'https://licence.linlan.example')}#${digits}`))
      .verdict,
  ).toBe('genuine');
});

test('a forged signature is red', async () => {
  expect(await verify(issue(encodeCredentialPayload(credential.facts)))).toMatchObject({
    verdict: 'not-genuine',
    colour: 'red',
    code: 'FORGED',
  });
});

test('changed facts under the genuine signature are red', async () => {
  const payload = encodeCredentialPayload({ ...credential.facts, validTo: '2036-06-30' });
  const text = `${address}#${toBase10(encodeCoseSign1(genuine.protectedHeader, payload, genuine.signature))}`;
  expect(await verify(text)).toMatchObject({ verdict: 'not-genuine', code: 'FORGED' });
});

test('a genuine credential behind the address of another licence is red', async () => {
  const other = address.replace(credential.facts.id, '2ZZZZZZZZZZZZZZZZZZZZZZZZZ');
  expect(await verify(`${other}#${digits}`)).toMatchObject({
    verdict: 'not-genuine',
    colour: 'red',
    code: 'OTHER_LICENCE',
  });
});

test('an unknown key is amber', async () => {
  expect(await verify(credential.text, stranger)).toMatchObject({
    verdict: 'undetermined',
    colour: 'amber',
    code: 'UNKNOWN_ISSUER',
  });
  expect(await verify(issue(encodeCredentialPayload(credential.facts), '00000000'))).toMatchObject({
    verdict: 'undetermined',
    code: 'UNKNOWN_ISSUER',
  });
});

test('past the printed term the answer is amber and never invalid; on the last day it is still green', async () => {
  expect(await verify(credential.text, trust, '2029-06-30')).toMatchObject({ verdict: 'genuine' });
  expect(await verify(credential.text, trust, '2029-07-01')).toMatchObject({
    verdict: 'undetermined',
    colour: 'amber',
    code: 'PAST_TERM',
  });
  expect(await verify(credential.text, trust, '2026-06-30')).toMatchObject({
    verdict: 'undetermined',
    colour: 'amber',
    code: 'NOT_YET_VALID',
  });
  expect(await verify(credential.text, trust, 'yesterday')).toMatchObject({
    verdict: 'undetermined',
    code: 'INCOMPLETE',
  });
});

test('a demonstration is red where real licences are expected, with its key known there or not', async () => {
  for (const store of [realCity, { ...stranger, demonstration: false }]) {
    expect(await verify(credential.text, store)).toMatchObject({
      verdict: 'not-genuine',
      colour: 'red',
      code: 'DEMONSTRATION',
    });
  }
});

test('a credential issued outside the term of its key is red', async () => {
  const store = { ...trust, qrKeys: [{ ...key, validTo: '2026-06-30' }] };
  expect(await verify(credential.text, store)).toMatchObject({ verdict: 'not-genuine', code: 'BAD_CERTIFICATE' });
});

test('a bare address is amber: it must be asked online', async () => {
  expect(await verify(address)).toMatchObject({ verdict: 'undetermined', code: 'ONLINE_ONLY' });
});

test('a newer format is unreadable, not a forgery', async () => {
  expect(await verify(issue(Uint8Array.of(2, 0xa0), '00000000'))).toMatchObject({
    verdict: 'undetermined',
    code: 'UNREADABLE',
  });
});

test('addresses: https anywhere, http only on this machine, nothing that merely resembles a licence code', () => {
  const id = credential.facts.id;
  for (const t of [`HTTPS://A.EXAMPLE/C/${id}`, `HTTP://LOCALHOST:8080/C/${id}`, `http://127.0.0.1:8080/C/${id}`])
    expect(parseQrText(t), t).toMatchObject({ ok: true, id, cose: null });
  expect(parseQrText(`http://a.example/C/${id}`)).toEqual({ ok: false, problem: 'plain-http' });
  expect(parseQrText(`https://a.example/C/${id}#256`)).toEqual({ ok: false, problem: 'digits-malformed' });
  for (const t of [
    '',
    'https://a.example/',
    `https://a@b.example/C/${id}`,
    `https://a.example/x/C/${id}`,
    `javascript://a/C/${id}`,
    `https://a.example/C/${id}?x`,
    `${credential.text}${'0'.repeat(9000)}`,
  ]) {
    expect(parseQrText(t), t).toEqual({ ok: false, problem: 'not-a-licence-code' });
  }
});

test('no text makes it throw or pass', async () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 200 }).map((b) => `${address}#${toBase10(b)}`),
    fc.string({ unit: fc.constantFrom(...'0123456789') }).map((d) => `${address}#${d}`),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (t) => {
      expect((await verify(t)).verdict).not.toBe('genuine');
    }),
    { numRuns: 300 },
  );
  const cose = fromBase10(digits)!;
  const flip = fc.tuple(fc.nat(cose.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(flip, async ([at, xor]) => {
      const bent = Uint8Array.from(cose, (b, i) => (i === at ? b ^ xor : b));
      expect((await verify(`${address}#${toBase10(bent)}`)).verdict).not.toBe('genuine');
    }),
    { numRuns: 200 },
  );
});
