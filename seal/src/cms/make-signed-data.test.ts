import { createPublicKey, generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { type Primitives, parseTimestampToken } from '@tuofu/verify';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../der/write-der.ts';
import { makeCertificate } from '../keys/make-certificate.ts';
import { nodePrimitives } from '../keys/primitives.ts';
import { keySigner, type Signer } from '../keys/signer.ts';
import { type Bench, directTimestamp, now, office, openBench } from '../testing/workbench.ts';
import { contentTypes, makeSignedData } from './make-signed-data.ts';

const content = new Uint8Array(Buffer.from('the signed bytes of a licence'));
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const sign = (signer: Signer) =>
  makeSignedData({
    signer,
    contentType: contentTypes.data,
    digest: sha256(content),
    withCertificates: true,
    stamp: (signature) => directTimestamp(bench.timestamp).stamp(sha256(signature)),
  });

/** What pkijs, another hand's implementation, says of a CMS under the bench's root. */
function pkijsOf(cms: Uint8Array): { signed: pkijs.SignedData; verify(data: Uint8Array): Promise<boolean> } {
  const parsed = asn1js.fromBER(new Uint8Array(cms));
  const signed = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: parsed.result }).content });
  const root = pkijs.Certificate.fromBER(Buffer.from(bench.ring.trust.roots[0]!, 'base64'));
  return {
    signed,
    verify: (data) =>
      signed
        .verify({
          signer: 0,
          data: new Uint8Array(data).buffer,
          trustedCerts: [root],
          checkChain: true,
          checkDate: now,
        })
        .catch(() => false),
  };
}

async function rsaSigner(): Promise<Signer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ca = new X509Certificate(Buffer.from(bench.ring.trust.roots[0]!, 'base64'));
  const { privateKey: stranger } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const certificate = await makeCertificate(
    {
      kind: 'seal',
      commonName: 'RSA 演示 DEMO',
      organisation: 'RSA 演示 DEMO',
      publicKey,
      notBefore: now,
      notAfter: new Date(now.getTime() + 1e10),
      issuer: { commonName: 'x', organisation: 'x', publicKey: ca.publicKey },
    },
    keySigner(stranger, []),
  );
  return keySigner(privateKey, [certificate]);
}

test('pkijs verifies the detached signature and its chain, and not over other bytes', async () => {
  const cms = pkijsOf(await sign(bench.ring.seal(office.code)));
  expect(await cms.verify(content)).toBe(true);
  expect(await cms.verify(Uint8Array.from(content, (b, i) => (i === 3 ? b ^ 1 : b)))).toBe(false);
});

test('an RSA key signs as well as P-256', async () => {
  const { signed } = pkijsOf(await sign(await rsaSigner()));
  const info = signed.signerInfos[0]!;
  expect(info.signatureAlgorithm.algorithmId).toBe('1.2.840.113549.1.1.1');
  const attributes = Buffer.from(info.signedAttrs!.encodedValue);
  const own = new X509Certificate(Buffer.from((signed.certificates![0] as pkijs.Certificate).toSchema().toBER()));
  expect(verify('sha256', attributes, own.publicKey, Buffer.from(info.signature.valueBlock.valueHexView))).toBe(true);
});

test('the signed attributes are content type, digest and signing certificate, and no signing time (EN 319 142-1 §6.3)', async () => {
  const { signed } = pkijsOf(await sign(bench.ring.seal(office.code)));
  const info = signed.signerInfos[0]!;
  expect(info.signedAttrs!.attributes.map((a) => a.type).sort()).toEqual([
    '1.2.840.113549.1.9.16.2.47',
    '1.2.840.113549.1.9.3',
    '1.2.840.113549.1.9.4',
  ]);
  expect(signed.encapContentInfo.eContent).toBeUndefined();
  expect(signed.certificates).toHaveLength(2);
});

test('the time stamp is an unsigned attribute over the signature itself, and pkijs verifies it', async () => {
  const { signed } = pkijsOf(await sign(bench.ring.seal(office.code)));
  const info = signed.signerInfos[0]!;
  const [attribute, tooMany] = info.unsignedAttrs!.attributes;
  expect(attribute?.type).toBe('1.2.840.113549.1.9.16.2.14');
  expect(tooMany).toBeUndefined();
  const token = new Uint8Array((attribute!.values[0] as asn1js.Sequence).toBER());
  const stamped = new Uint8Array(info.signature.valueBlock.valueHexView);
  expect(parseTimestampToken(token)?.info.sha256).toEqual(sha256(stamped));
  expect(await pkijsOf(token).verify(stamped)).toBe(true);
});

test('without a stamp there is no unsigned attribute, and without certificates none travel', async () => {
  const bare = { contentType: contentTypes.data, digest: sha256(content), withCertificates: false };
  const { signed } = pkijsOf(await makeSignedData({ signer: bench.ring.seal(office.code), ...bare }));
  expect(signed.signerInfos[0]!.unsignedAttrs).toBeUndefined();
  expect(signed.certificates ?? []).toHaveLength(0);
});

test('a signer without a certificate, or with bytes that are none, is refused', async () => {
  const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
  await expect(sign(keySigner(key, []))).rejects.toThrow('at the head of certificateChain');
  await expect(sign(keySigner(key, [Uint8Array.of(1, 2, 3)]))).rejects.toThrow('is not a DER X.509 v3 certificate');
});

test('what Node verifies with and what is handed to it may be nonsense: it verifies nothing and does not throw', async () => {
  const primitives: Primitives = nodePrimitives();
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  const other = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey;
  const own = new X509Certificate(bench.ring.seal(office.code).certificateChain[0]!).publicKey;
  const spki = (key: typeof rsa) =>
    new Uint8Array(
      createPublicKey(key.export({ type: 'spki', format: 'pem' })).export({ type: 'spki', format: 'der' }),
    );
  for (const key of [Uint8Array.of(1), spki(rsa), spki(other), spki(own)])
    expect(await primitives.verifyEcdsaP256Sha256(key, new Uint8Array(64), content)).toBe(false);
  for (const key of [Uint8Array.of(1), spki(other), spki(own), spki(rsa)])
    expect(await primitives.verifyRsaPkcs1Sha256(key, new Uint8Array(256), content)).toBe(false);
});
