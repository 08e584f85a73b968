import { childrenOf, derTags, encodingOf, readWholeDer } from '@tuofu/verify';
import {
  context,
  der,
  integer,
  nullValue,
  octets,
  oid,
  sequence,
  setOf,
  sha256,
  sha256Algorithm,
  sorted,
} from '../der/write-der.ts';
import type { Signer } from '../keys/signer.ts';

export const contentTypes = { data: '1.2.840.113549.1.7.1', timestampInfo: '1.2.840.113549.1.9.16.1.4' } as const;

export type SignedDataOrder = {
  readonly signer: Signer;
  readonly contentType: string;
  /** SHA-256 of the content. */
  readonly digest: Uint8Array;
  /** The content itself, when it travels inside (a time stamp); absent for a detached signature. */
  readonly enclosed?: Uint8Array;
  readonly withCertificates: boolean;
  /** Gives the time-stamp token over the signature (B-T), as an unsigned attribute. */
  stamp?(signature: Uint8Array): Promise<Uint8Array>;
};

/**
 * CMS SignedData as CAdES-BES wants it (ETSI EN 319 122-1): content type, message digest and ESSCertIDv2 are signed. There is
 * no signingTime: in PAdES the time is /M and the time stamp (EN 319 142-1 §6.3).
 */
export async function makeSignedData(o: SignedDataOrder): Promise<Uint8Array> {
  const certificate = o.signer.certificateChain[0];
  if (!certificate) throw new Error('a signer needs its own certificate at the head of certificateChain');
  const attributes = sorted([
    attribute('1.2.840.113549.1.9.3', oid(o.contentType)),
    attribute('1.2.840.113549.1.9.4', octets(o.digest)),
    attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octets(sha256(certificate)))))),
  ]);
  const signature = await o.signer.sign(setOf(...attributes));
  const stamp = o.stamp ? [context(1, attribute('1.2.840.113549.1.9.16.2.14', await o.stamp(signature)))] : [];
  const info = sequence(
    integer(1),
    issuerAndSerial(certificate),
    sha256Algorithm(),
    context(0, ...attributes),
    cmsAlgorithm(o.signer.algorithm),
    octets(signature),
    ...stamp,
  );
  const enclosed = o.enclosed ? [context(0, octets(o.enclosed))] : [];
  const certificates = o.withCertificates ? [context(0, ...sorted(o.signer.certificateChain))] : [];
  const version = o.contentType === contentTypes.data ? 1 : 3; // RFC 5652 §5.1
  const signedData = sequence(
    integer(version),
    setOf(sha256Algorithm()),
    sequence(oid(o.contentType), ...enclosed),
    ...certificates,
    der(0x31, info),
  );
  return sequence(oid('1.2.840.113549.1.7.2'), context(0, signedData));
}

const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), setOf(value));

const cmsAlgorithm = (algorithm: Signer['algorithm']): Uint8Array =>
  algorithm === 'ecdsa-p256-sha256'
    ? sequence(oid('1.2.840.10045.4.3.2'))
    : sequence(oid('1.2.840.113549.1.1.1'), nullValue());

function issuerAndSerial(certificate: Uint8Array): Uint8Array {
  const [, serial, , issuer] =
    childrenOf(childrenOf(readWholeDer(certificate, derTags.sequence))?.[0], derTags.sequence) ?? [];
  if (!serial || !issuer) throw new Error("the signer's certificate is not a DER X.509 v3 certificate");
  return sequence(encodingOf(issuer), encodingOf(serial));
}
