import type { Answers, AnswerValue } from './answers.ts';
import type { PrefilledValue } from './events.ts';

/** Fields among `answers` whose value differs from the locked value that a registry gave (政务数据共享: 不得擅改). */
export function changedLocked(prefilled: readonly PrefilledValue[], answers: Answers): readonly string[] {
  return prefilled
    .filter((p) => p.mode === 'locked' && Object.hasOwn(answers, p.field) && !sameValue(answers[p.field], p.value))
    .map((p) => p.field);
}

/** Locked fields that the answers lack or contradict: what filing refuses. */
export function brokenLocks(prefilled: readonly PrefilledValue[], answers: Answers): readonly string[] {
  return prefilled.filter((p) => p.mode === 'locked' && !sameValue(answers[p.field], p.value)).map((p) => p.field);
}

/** Whether two answers say the same; the order of columns in a row means nothing. */
export function sameValue(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: AnswerValue | undefined): string | undefined {
  if (typeof value !== 'object') return JSON.stringify(value);
  return JSON.stringify(value.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}
