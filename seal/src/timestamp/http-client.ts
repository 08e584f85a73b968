import { randomBytes } from 'node:crypto';
import { childrenOf, derTags, encodingOf, integerHexOf, parseTimestampToken, readWholeDer } from '@tuofu/verify';
import { integer, octets, sequence, sha256Algorithm, trueValue } from '../der/write-der.ts';
import { TimestampError } from './timestamp-error.ts';

export type TimestampClient = {
  /** DER TimeStampToken over this SHA-256 digest. Rejects with a TimestampError when the authority does not give one. */
  stamp(sha256: Uint8Array): Promise<Uint8Array>;
};

const maxResponse = 64 * 1024;

/** RFC 3161 over HTTP. The token must state our digest and nonce; whether its authority is trusted is the verifier's to say. */
export function httpTimestampClient(url: string, o: { timeoutMs?: number } = {}): TimestampClient {
  const timeoutMs = o.timeoutMs ?? 10_000;
  return {
    async stamp(sha256) {
      const nonce = integer(randomBytes(8));
      const request = timestampRequest(sha256, nonce);
      let response: Response;
      let body: Uint8Array;
      try {
        response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
          body: new Uint8Array(request),
          signal: AbortSignal.timeout(timeoutMs),
          redirect: 'error',
        });
        body = await readBounded(response);
      } catch (error) {
        throw brokenOff(error, url, timeoutMs);
      }
      if (!response.ok)
        throw new TimestampError(
          'TSA_HTTP_STATUS',
          `time-stamp authority ${url} answered HTTP ${response.status}; check its address and credentials`,
        );
      return readTimestampResponse(body, sha256, integerHexOf(readWholeDer(nonce)) ?? '', url);
    },
  };
}

function brokenOff(error: unknown, url: string, timeoutMs: number): TimestampError {
  if (error instanceof AnswerTooLong)
    return new TimestampError(
      'TSA_ANSWER_TOO_LONG',
      `time-stamp authority ${url} sent more than ${maxResponse} bytes, longer than a time stamp can be; check its address`,
    );
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  return isTimeout
    ? new TimestampError(
        'TSA_TIMEOUT',
        `time-stamp authority ${url} did not answer within ${timeoutMs} ms; try again later`,
        error,
      )
    : new TimestampError(
        'TSA_UNREACHABLE',
        `time-stamp authority ${url} cannot be reached, or broke off; check its address and the network, then try again`,
        error,
      );
}

class AnswerTooLong extends Error {}

async function readBounded(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxResponse) throw new AnswerTooLong();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** TimeStampReq (RFC 3161 §2.4.1) for a SHA-256 digest, asking for the authority's certificate. `nonce`: DER INTEGER. */
export function timestampRequest(sha256: Uint8Array, nonce: Uint8Array): Uint8Array {
  if (sha256.length !== 32) throw new Error(`a SHA-256 digest has 32 bytes, not ${sha256.length}`);
  return sequence(integer(1), sequence(sha256Algorithm(), octets(sha256)), nonce, trueValue());
}

/** The token of a TimeStampResp (RFC 3161 §2.4.2) that states this digest and nonce (hex); throws a TimestampError otherwise. */
export function readTimestampResponse(body: Uint8Array, sha256: Uint8Array, nonce: string, from: string): Uint8Array {
  const [status, token] = childrenOf(readWholeDer(body, derTags.sequence)) ?? [];
  const statusCode = integerHexOf(childrenOf(status, derTags.sequence)?.[0]);
  if (statusCode === undefined)
    throw new TimestampError(
      'TSA_NOT_A_RESPONSE',
      `time-stamp authority ${from} sent something that is no RFC 3161 response; check its address`,
    );
  if (!granted.has(statusCode) || !token)
    throw new TimestampError(
      'TSA_REFUSED',
      `time-stamp authority ${from} refused the request (status ${Number.parseInt(statusCode.slice(0, 8), 16)}); ask its operator`,
    );
  const bytes = encodingOf(token);
  const info = parseTimestampToken(bytes)?.info;
  if (!info)
    throw new TimestampError(
      'TSA_TOKEN_UNREADABLE',
      `time-stamp authority ${from} sent a token that cannot be read; it must stamp SHA-256 digests with one signer`,
    );
  if (Buffer.compare(info.sha256, sha256) !== 0)
    throw new TimestampError(
      'TSA_OTHER_DIGEST',
      `time-stamp authority ${from} stamped another digest than the one sent; do not use it until its operator has explained this`,
    );
  if (info.nonce !== nonce)
    throw new TimestampError(
      'TSA_OTHER_NONCE',
      `time-stamp authority ${from} answered with another nonce: the answer may be a replay; try again, then ask its operator`,
    );
  return bytes;
}

/** PKIStatus granted and grantedWithMods; whatever was modified, digest and nonce are compared below. */
const granted: ReadonlySet<string> = new Set(['00', '01']);
