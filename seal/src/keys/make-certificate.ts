import { createHash, type KeyObject, randomBytes } from 'node:crypto';
import {
  bits,
  certificateTime,
  context,
  der,
  integer,
  nullValue,
  octets,
  oid,
  sequence,
  setOf,
  trueValue,
  utf8,
} from '../der/write-der.ts';
import type { Signer } from './signer.ts';

export type CertificateKind = 'ca' | 'seal' | 'timestamp' | 'qr';
export type CertificateRequest = {
  readonly kind: CertificateKind;
  readonly commonName: string;
  readonly organisation: string;
  readonly publicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly issuer: { readonly commonName: string; readonly organisation: string; readonly publicKey: KeyObject };
};

const keyCertSignAndCrlSign = 0x06;
const digitalSignature = 0x80;
const digitalSignatureAndNonRepudiation = 0xc0;

/** An X.509 v3 certificate (RFC 5280) signed by `ca`; the kind decides its constraints. */
export async function makeCertificate(
  request: CertificateRequest,
  ca: Pick<Signer, 'algorithm' | 'sign'>,
): Promise<Uint8Array> {
  const tbs = sequence(
    context(0, integer(2)),
    integer(positive(randomBytes(16))),
    signatureAlgorithm(ca.algorithm),
    name(request.issuer),
    sequence(certificateTime(request.notBefore), certificateTime(request.notAfter)),
    name(request),
    spkiOf(request.publicKey),
    context(3, sequence(...extensions(request))),
  );
  return new Uint8Array(sequence(tbs, signatureAlgorithm(ca.algorithm), bits(await ca.sign(tbs))));
}

function extensions(request: CertificateRequest): Uint8Array[] {
  const isCa = request.kind === 'ca';
  const usage = isCa
    ? Uint8Array.of(1, keyCertSignAndCrlSign)
    : request.kind === 'timestamp'
      ? Uint8Array.of(7, digitalSignature)
      : Uint8Array.of(6, digitalSignatureAndNonRepudiation);
  const list = [
    extension('2.5.29.19', true, isCa ? sequence(trueValue(), integer(0)) : sequence()),
    extension('2.5.29.15', true, der(3, usage)),
    extension('2.5.29.14', false, octets(keyId(request.publicKey))),
    extension('2.5.29.35', false, sequence(der(0x80, keyId(request.issuer.publicKey)))),
  ];
  // RFC 3161 §2.3: time stamping alone, and critical.
  if (request.kind === 'timestamp') list.push(extension('2.5.29.37', true, sequence(oid('1.3.6.1.5.5.7.3.8'))));
  return list;
}

const extension = (id: string, critical: boolean, value: Uint8Array): Uint8Array =>
  critical ? sequence(oid(id), trueValue(), octets(value)) : sequence(oid(id), octets(value));

const name = (n: { commonName: string; organisation: string }): Uint8Array =>
  sequence(setOf(sequence(oid('2.5.4.10'), utf8(n.organisation))), setOf(sequence(oid('2.5.4.3'), utf8(n.commonName))));

const positive = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes, (b, i) => (i === 0 ? (b & 0x3f) | 0x40 : b));

const keyId = (key: KeyObject): Uint8Array => createHash('sha1').update(spkiOf(key)).digest();

/** DER SubjectPublicKeyInfo. */
export function spkiOf(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ type: 'spki', format: 'der' }));
}

/** AlgorithmIdentifier of a certificate's signature. */
export function signatureAlgorithm(algorithm: Signer['algorithm']): Uint8Array {
  return algorithm === 'ecdsa-p256-sha256'
    ? sequence(oid('1.2.840.10045.4.3.2'))
    : sequence(oid('1.2.840.113549.1.1.11'), nullValue());
}
