import type { Parsed } from './answer.ts';
import type { RegistryQuestion } from './question.ts';

/**
 * For how long an answer may be used again, as the registry's keeper declared; and whether also for another purpose, another
 * requester or another case than the one it was given for. Without a declaration it serves its own purpose, requester and case only.
 */
export type Freshness = { readonly forMs: number; readonly across?: readonly ('purpose' | 'requester' | 'case')[] };

export type FreshAnswers = {
  find(question: RegistryQuestion, now: number): Parsed | undefined;
  keep(question: RegistryQuestion, answer: Parsed, now: number): void;
  forgetAll(): void;
};

/** Answers that are kept of one registry at most; the oldest goes first. */
const mostKept = 500;

const sorted = (record: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Keeps found answers of one registry in memory. Absence is never kept: what was not there a moment ago may have been entered since.
 * Times are milliseconds of one clock.
 */
export function createFreshAnswers(fresh: Freshness | undefined): FreshAnswers {
  const kept = new Map<string, { readonly answer: Parsed; readonly until: number }>();
  if (fresh === undefined) return { find: () => undefined, keep: () => undefined, forgetAll: () => undefined };
  const across = new Set(fresh.across ?? []);
  const keyOf = (q: RegistryQuestion): string =>
    JSON.stringify([
      sorted(q.query),
      [...new Set(q.fields)].sort(),
      across.has('purpose') ? null : [q.purpose, q.article],
      across.has('requester') ? null : q.requester,
      across.has('case') ? null : q.caseRef,
    ]);
  return {
    find(question, now) {
      const key = keyOf(question);
      const one = kept.get(key);
      if (one && now < one.until) return one.answer;
      kept.delete(key);
      return undefined;
    },
    keep(question, answer, now) {
      if (!answer.found) return;
      const key = keyOf(question);
      kept.delete(key);
      kept.set(key, { answer, until: now + fresh.forMs });
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
    },
    forgetAll: () => kept.clear(),
  };
}
