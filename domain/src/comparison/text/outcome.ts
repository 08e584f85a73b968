import type { Verdict } from '../finding.ts';

/** Every machine word for why two values have their verdict; each has words for people in both languages. */
export const whyWords = [
  // equal, equal-normalised
  'SAME',
  'SAME_WRITTEN_DIFFERENTLY',
  'COVERED',
  'NOT_EXPIRED',
  'ACTIVE',
  'POST_COVERED',
  // question
  'PROBABLE_MISREAD',
  'LOW_CONFIDENCE',
  'CHECK_DIGIT',
  'COMPANY_FORM',
  'RENAMED',
  'FORMER_NAME',
  'PARTIAL_NAME',
  'COARSER_ADDRESS',
  'ADDRESS_SUFFIX',
  'ADDRESS_WORDING',
  'TOWN_KIND',
  'LEADING_ZERO',
  'NOT_A_DATE',
  'NOT_AN_AREA',
  'STATUS_UNKNOWN',
  // differs
  'DIFFERENT',
  'NUMBERS_DIFFER',
  'DISTRICT_DIFFERS',
  'BRANCH',
  'EXPIRED',
  'NOT_COVERED',
  'NOT_ACTIVE',
  'POST_NOT_COVERED',
  // missing, unreadable, unavailable
  'FORM_EMPTY',
  'NOT_UPLOADED',
  'NOT_IN_REGISTRY',
  'FIELD_ABSENT',
  'OTHER_PERSON',
  'WAITING',
  'UNREADABLE',
  'FIELD_NOT_READ',
  'REGISTRY_UNAVAILABLE',
  'REGISTRY_NOT_ASKED',
] as const;

export type Why = (typeof whyWords)[number];
export type Outcome = { readonly verdict: Verdict; readonly why: Why };

/** What is known of a value that was read from a file; absent for values that somebody typed or a registry answered. */
export type ReadHints = {
  /** The characters as read, into which `weak` points (by code point). */
  readonly text?: string;
  readonly confidence?: number;
  readonly weak?: readonly number[];
  readonly checkDigit?: 'ok' | 'fails';
};

export type ComparisonHints = {
  readonly left?: ReadHints;
  readonly right?: ReadHints;
  /** Both sides also state the same credit code: another name is then probably an old or new one. */
  readonly sameCode?: boolean;
  /** Which end of a period the right value is, for 'covers-day'. */
  readonly bound?: 'start' | 'end';
};

/** Equal as written, or equal once written alike. */
export function same(left: string, right: string): Outcome {
  return left === right
    ? { verdict: 'equal', why: 'SAME' }
    : { verdict: 'equal-normalised', why: 'SAME_WRITTEN_DIFFERENTLY' };
}

/** An officer must look. */
export function question(why: Why): Outcome {
  return { verdict: 'question', why };
}

/** Two facts that are not the same. */
export function differs(why: Why): Outcome {
  return { verdict: 'differs', why };
}
