import { type Agent, request } from 'undici';
import { type Exchange, failure, type UnavailableReason } from './reasons.ts';

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

const thrown = (error: unknown, signal: AbortSignal): Exchange<never> => {
  const detail = error instanceof Error ? error.message : String(error);
  const found = codes(error);
  if (found.includes('ADDRESS_NOT_ALLOWED')) return failure('ADDRESS_NOT_ALLOWED', detail);
  if (signal.aborted) return failure(signal.reason === 'STOPPED' ? 'STOPPED' : 'TIMEOUT', detail);
  if (found.some((code) => code.startsWith('UND_ERR_') && code.endsWith('_TIMEOUT'))) return failure('TIMEOUT', detail);
  return failure('CONNECTION_FAILED', detail);
};

/** Posts a body and reads a JSON object of at most 256 kB; redirects are not followed, and everything else is a failure with its word. */
export async function exchange(
  agent: Agent,
  url: string,
  o: { readonly headers: Readonly<Record<string, string>>; readonly body: string; readonly signal: AbortSignal },
): Promise<Exchange<Readonly<Record<string, unknown>>>> {
  try {
    const headers = { accept: 'application/json', ...o.headers };
    const answer = await request(url, { dispatcher: agent, method: 'POST', headers, body: o.body, signal: o.signal });
    const discard = (): void => void answer.body.on('error', () => undefined).destroy();
    if (answer.statusCode !== 200) {
      discard();
      return failure(reasonOf(answer.statusCode), `status ${answer.statusCode}`);
    }
    const type = String(answer.headers['content-type'] ?? '');
    if (!/^application\/json(\s*;|$)/i.test(type)) {
      discard();
      return failure('WRONG_CONTENT_TYPE', type || 'none');
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

const parseObject = (bytes: Buffer): Exchange<Readonly<Record<string, unknown>>> => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return failure('SCHEMA_CHANGED', 'not an object');
    return { ok: true, value: value as Readonly<Record<string, unknown>> };
  } catch {
    // The parser's own message quotes the text, which may be personal and would reach the log.
    return failure('NOT_JSON', `${bytes.length} bytes that are no JSON`);
  }
};
