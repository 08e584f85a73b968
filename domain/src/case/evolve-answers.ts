import type { Answers, AnswerValue } from './answers.ts';
import type { PrefilledValue } from './events.ts';
import { sameValue } from './prefilled.ts';

/** The named fields replace those of the same path; an empty text takes the answer back. */
export function answersAfterSaving(before: Answers, saved: Answers): Answers {
  return Object.fromEntries(Object.entries({ ...before, ...saved }).filter(([, value]) => value !== ''));
}

/** Fields whose answer the save changes; an empty text and no answer are the same. */
export function changedFields(before: Answers, saved: Answers): readonly string[] {
  return Object.entries(saved).flatMap(([field, value]) => (sameValue(before[field] ?? '', value) ? [] : [field]));
}

/**
 * A locked registry value always stands in the form. An editable one is a proposal: it fills an empty field or follows its own
 * earlier proposal, and never overwrites what the applicant wrote.
 */
export function answersAfterPrefill(
  before: Answers,
  earlier: readonly PrefilledValue[],
  values: readonly PrefilledValue[],
): Answers {
  const filled = values.filter((v) => {
    if (v.mode === 'locked' || !Object.hasOwn(before, v.field)) return true;
    return earlier.some((e) => e.field === v.field && sameValue(e.value, before[v.field]));
  });
  return { ...before, ...Object.fromEntries(filled.map((v): [string, AnswerValue] => [v.field, v.value])) };
}
