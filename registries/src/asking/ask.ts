import { setTimeout as wait } from 'node:timers/promises';
import type { Agent } from 'undici';
import { fieldsAsked, type Parsed, parseAnswer } from './answer.ts';
import { exchange } from './exchange.ts';
import type { RegistryConfig, RegistryQuestion } from './question.ts';
import { type Exchange, worthRetrying } from './reasons.ts';
import type { RegistryShape } from './shape.ts';
import type { TokenSource } from './token.ts';

/** All attempts of one question, tokens and pauses included, end within this. */
export const totalMs = 3000;

export type Asker = {
  readonly config: RegistryConfig;
  readonly shape: RegistryShape;
  readonly agent: Agent;
  readonly tokens: TokenSource;
  readonly clock: () => number;
  readonly stopped: AbortSignal;
};

const oneAttempt = async (asker: Asker, question: RegistryQuestion, signal: AbortSignal): Promise<Exchange<Parsed>> => {
  const body = JSON.stringify({
    query: question.query,
    purpose: question.purpose,
    article: question.article,
    requester: question.requester,
    case: question.caseRef,
    fields: fieldsAsked(question, asker.shape),
  });
  const url = `${asker.config.base.replace(/\/$/, '')}${asker.shape.path}`;
  for (let fresh = false; ; fresh = true) {
    const token = await asker.tokens.get(asker.clock(), signal);
    if (!token.ok) return token;
    const headers = { authorization: `Bearer ${token.value}`, 'content-type': 'application/json; charset=utf-8' };
    const answer = await exchange(asker.agent, url, { headers, body, signal });
    if (answer.ok) return parseAnswer(answer.value, question, asker.shape);
    if (answer.reason !== 'NOT_AUTHORISED' || fresh) return answer;
    // A token may be revoked before its time (the registry restarted); one new one is worth asking for.
    asker.tokens.forget(token.value);
  }
};

/** Puts the question, again after 5xx and connection errors, until it is answered or the time is over. */
export async function askRegistry(asker: Asker, question: RegistryQuestion): Promise<Exchange<Parsed>> {
  const ends = performance.now() + totalMs;
  const retries = asker.config.retries ?? 2;
  for (let attempt = 0; ; attempt += 1) {
    const limit = Math.max(1, Math.min(asker.config.timeoutMs ?? 2500, ends - performance.now()));
    const signal = AbortSignal.any([AbortSignal.timeout(Math.ceil(limit)), asker.stopped]);
    const answer = await oneAttempt(asker, question, signal);
    const pause = 100 * 3 ** attempt * (0.75 + Math.random() / 2);
    if (answer.ok || attempt >= retries || !worthRetrying.has(answer.reason) || performance.now() + pause >= ends)
      return answer;
    await wait(pause, undefined, { signal: asker.stopped }).catch(() => undefined);
  }
}
