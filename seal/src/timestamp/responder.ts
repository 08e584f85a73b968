import { randomBytes } from 'node:crypto';
import {
  childrenOf,
  contentOf,
  type Der,
  derTags,
  encodingOf,
  integerHexOf,
  isSha256,
  oidOf,
  readWholeDer,
} from '@tuofu/verify';
import { contentTypes, makeSignedData } from '../cms/make-signed-data.ts';
import {
  der,
  generalizedTime,
  integer,
  octets,
  oid,
  sequence,
  sha256,
  sha256Algorithm,
  utf8,
} from '../der/write-der.ts';
import type { Signer } from '../keys/signer.ts';

/** Demonstration policy, under the enterprise number that RFC 5612 keeps for documentation. */
const demoPolicy = '1.3.6.1.4.1.32473.1.1';
const failureBits = {
  badAlg: 0,
  badRequest: 2,
  badDataFormat: 5,
  unacceptedPolicy: 15,
  unacceptedExtension: 16,
} as const;

type Request = { digest: Uint8Array; nonce: Der | undefined; withCertificate: boolean };

/** A time-stamp authority (RFC 3161): request bytes and the time by its clock in, response bytes out, refusals included. */
export function timestampResponder(
  signer: Signer,
  o: { policy?: string } = {},
): (request: Uint8Array, now: Date) => Promise<Uint8Array> {
  const policy = o.policy ?? demoPolicy;
  return async (bytes, now) => {
    const request = readRequest(bytes, policy);
    if (typeof request === 'string') return refusal(request);
    const info = sequence(
      integer(1),
      oid(policy),
      sequence(sha256Algorithm(), octets(request.digest)),
      integer(randomBytes(16)),
      generalizedTime(now),
      ...(request.nonce ? [encodingOf(request.nonce)] : []),
    );
    const token = await makeSignedData({
      signer,
      contentType: contentTypes.timestampInfo,
      digest: sha256(info),
      enclosed: info,
      withCertificates: request.withCertificate,
    });
    return new Uint8Array(sequence(sequence(integer(0)), token));
  };
}

function readRequest(bytes: Uint8Array, policy: string): Request | keyof typeof failureBits {
  const fields = childrenOf(readWholeDer(bytes, derTags.sequence));
  if (!fields || integerHexOf(fields[0]) !== '01') return 'badDataFormat';
  const [algorithm, hash] = childrenOf(fields[1], derTags.sequence) ?? [];
  const digest = contentOf(hash, derTags.octetString);
  if (!algorithm || !digest) return 'badDataFormat';
  if (!isSha256(algorithm)) return 'badAlg';
  if (digest.length !== 32) return 'badDataFormat';
  const rest = fields.slice(2);
  if (rest.some((f) => f.tag === derTags.context0)) return 'unacceptedExtension';
  const wanted = rest.find((f) => f.tag === derTags.oid);
  if (wanted && oidOf(wanted) !== policy) return 'unacceptedPolicy';
  const nonce = rest.find((f) => f.tag === derTags.integer);
  if (nonce && nonce.end - nonce.content > 32) return 'badRequest';
  return {
    digest,
    nonce,
    withCertificate:
      contentOf(
        rest.find((f) => f.tag === derTags.boolean),
        derTags.boolean,
      )?.[0] === 0xff,
  };
}

function refusal(reason: keyof typeof failureBits): Uint8Array {
  const position = failureBits[reason];
  const bytes = new Uint8Array((position >> 3) + 1);
  bytes[position >> 3] = 0x80 >> (position & 7);
  const unused = 7 - (position & 7);
  return new Uint8Array(
    sequence(sequence(integer(2), sequence(utf8(`refused: ${reason}`)), der(3, Uint8Array.of(unused), bytes))),
  );
}
