import { type Agent, request } from 'undici';
import { AddressNotAllowed } from './connect.ts';
import { type Exchange, type Failure, failure, type UnavailableReason } from './reasons.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Status line and headers of an answer, before its body is read. */
export type Heard = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** Longest answer that is read; a registry record is a few kilobytes. */
export const maxAnswerBytes = 256 * 1024;

const reasonOf = (status: number): UnavailableReason => {
  if (status >= 500) return 'SERVER_ERROR';
  if (status === 401 || status === 403) return 'NOT_AUTHORISED';
  if (status === 429) return 'BUSY';
  if (status >= 400) return 'QUESTION_REFUSED';
  if (status >= 300) return 'REDIRECTED';
  return 'UNEXPECTED_STATUS';
};

const codes = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const parts = error instanceof AggregateError ? error.errors : [];
  return [...own, ...[error.cause, ...parts].flatMap((e) => codes(e))];
};

/** Codes of OpenSSL and Node for a certificate or a handshake that was not accepted, on either side. */
const ofTls = /^(ERR_SSL_|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;

const thrown = (error: unknown, signal: AbortSignal): Failure => {
  const found = codes(error);
  // Codes and not messages: a parser's message may quote what came over the wire.
  const detail = found.join(' ') || (error instanceof Error ? error.name : 'thrown');
  if (error instanceof AddressNotAllowed) return failure('ADDRESS_NOT_ALLOWED', error.message);
  if (found.includes('ADDRESS_NOT_ALLOWED')) return failure('ADDRESS_NOT_ALLOWED', detail);
  if (signal.aborted) return failure(signal.reason === 'STOPPED' ? 'STOPPED' : 'TIMEOUT', detail);
  if (found.some((code) => code.startsWith('UND_ERR_') && code.endsWith('_TIMEOUT'))) return failure('TIMEOUT', detail);
  if (found.some((code) => ofTls.test(code))) return failure('TLS_FAILED', detail);
  return failure('CONNECTION_FAILED', detail);
};

const mediaType = (header: string): string => /^[a-z]{1,20}\/[a-z0-9.+-]{1,60}/i.exec(header)?.[0] ?? 'none';

/**
 * Posts a body and reads a JSON object of at most 256 kB; redirects are not followed, and everything else is a failure with its word.
 * `examine` may refuse an answer by status and headers before it is read. Never throws.
 */
export async function exchange(
  agent: Agent,
  url: string,
  o: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly signal: AbortSignal;
    examine?(heard: Heard): Failure | undefined;
  },
): Promise<Exchange<JsonObject>> {
  try {
    const headers = { accept: 'application/json', ...o.headers };
    const answer = await request(url, { dispatcher: agent, method: 'POST', headers, body: o.body, signal: o.signal });
    const discard = (): void => void answer.body.on('error', () => undefined).destroy();
    const refused = o.examine?.({ status: answer.statusCode, headers: answer.headers });
    if (refused) {
      discard();
      return refused;
    }
    if (answer.statusCode !== 200) {
      discard();
      return failure(reasonOf(answer.statusCode), `status ${answer.statusCode}`);
    }
    const type = String(answer.headers['content-type'] ?? '');
    if (!/^application\/json(\s*;|$)/i.test(type)) {
      discard();
      return failure('WRONG_CONTENT_TYPE', mediaType(type));
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      size += (chunk as Buffer).length;
      if (size > maxAnswerBytes) {
        discard();
        return failure('TOO_LARGE', `more than ${maxAnswerBytes} bytes`);
      }
      chunks.push(chunk as Buffer);
    }
    return parseObject(Buffer.concat(chunks));
  } catch (error) {
    return thrown(error, o.signal);
  }
}

const parseObject = (bytes: Buffer): Exchange<JsonObject> => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return failure('SCHEMA_CHANGED', 'not an object');
    return { ok: true, value: value as JsonObject };
  } catch {
    // The parser's own message quotes the text, which may be personal and would reach the log.
    return failure('NOT_JSON', `${bytes.length} bytes that are no JSON`);
  }
};
