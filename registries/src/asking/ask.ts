import { setTimeout as wait } from 'node:timers/promises';
import type { Way } from '../ways/way.ts';
import { fieldsAsked, type Parsed, parseAnswer } from './answer.ts';
import type { RegistryQuestion } from './question.ts';
import { type Exchange, worthRetrying } from './reasons.ts';
import type { RegistryShape } from './shape.ts';

/** All attempts of one question, tokens and pauses included, end within this. */
export const totalMs = 3000;

export type Asker = {
  readonly way: Way;
  readonly shape: RegistryShape;
  readonly timeoutMs: number;
  readonly retries: number;
  /** From 0 up to 1: spreads the pauses, so that many who failed together do not come back together. */
  chance(): number;
  readonly stopped: AbortSignal;
};

const oneAttempt = async (asker: Asker, question: RegistryQuestion, signal: AbortSignal): Promise<Exchange<Parsed>> => {
  const { purpose, article, requester, caseRef } = question;
  const fields = fieldsAsked(question, asker.shape);
  const body = { query: question.query, purpose, article, requester, case: caseRef, fields };
  const answer = await asker.way.send({ path: asker.shape.path, body, requester, caseRef, purpose, article }, signal);
  return answer.ok ? parseAnswer(answer.value, question, asker.shape) : answer;
};

/** Puts the question, again after 5xx and connection errors, until it is answered or `ends` (by performance.now()) is reached. */
export async function askRegistry(asker: Asker, question: RegistryQuestion, ends: number): Promise<Exchange<Parsed>> {
  for (let attempt = 0; ; attempt += 1) {
    const limit = Math.max(1, Math.min(asker.timeoutMs, ends - performance.now()));
    const signal = AbortSignal.any([AbortSignal.timeout(Math.ceil(limit)), asker.stopped]);
    const answer = await oneAttempt(asker, question, signal);
    const pause = 100 * 3 ** attempt * (0.75 + asker.chance() / 2);
    if (answer.ok || attempt >= asker.retries || !worthRetrying.has(answer.reason) || performance.now() + pause >= ends)
      return answer;
    await wait(pause, undefined, { signal: asker.stopped }).catch(() => undefined);
  }
}
