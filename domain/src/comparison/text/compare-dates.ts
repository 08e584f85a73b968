import { fold } from './fold.ts';
import { isUnsure } from './misread.ts';
import { type ComparisonHints, differs, type Outcome, question, same } from './outcome.ts';
import { parseDate, parsePeriod } from './parse-date.ts';

/** Two days in whatever writing. */
export function compareDates(left: string, right: string, hints: ComparisonHints): Outcome {
  const [a, b] = [parseDate(left), parseDate(right)];
  if (a === undefined || b === undefined)
    return fold(left) === fold(right) && !/\d/.test(fold(left)) ? same(left, right) : question('NOT_A_DATE');
  return a === b ? same(left, right) : doubted(differs('DIFFERENT'), hints);
}

/** Whether a certificate with this end (or period) is still valid on `day`; the last day counts as valid. */
export function compareExpiry(day: string, validity: string, hints: ComparisonHints): Outcome {
  const [at, period] = [parseDate(day), parsePeriod(validity)];
  if (at === undefined || period === undefined) return question('NOT_A_DATE');
  if (period.to != null && period.to < at) return doubted(differs('EXPIRED'), hints);
  if (period.from !== undefined && period.from > at) return doubted(differs('NOT_COVERED'), hints);
  return doubted({ verdict: 'equal', why: 'NOT_EXPIRED' }, hints);
}

/** Whether a period, or the one end of it that `hints.bound` names, covers `day`; both end days count. */
export function compareCover(day: string, period: string, hints: ComparisonHints): Outcome {
  const [at, said] = [parseDate(day), parsePeriod(period)];
  if (at === undefined || said === undefined) return question('NOT_A_DATE');
  const from = hints.bound === 'start' ? (said.from ?? said.to) : said.from;
  const to = hints.bound === 'start' ? undefined : said.to;
  const outside = (from != null && at < from) || (to != null && at > to);
  return doubted(outside ? differs('NOT_COVERED') : { verdict: 'equal', why: 'COVERED' }, hints);
}

/** A day that was read poorly carries neither a difference nor, since nothing else confirms it, a validity. */
const doubted = (outcome: Outcome, hints: ComparisonHints): Outcome => {
  if (isUnsure(hints.left) || isUnsure(hints.right)) return question('LOW_CONFIDENCE');
  const weak = (hints.left?.weak?.length ?? 0) + (hints.right?.weak?.length ?? 0) > 0;
  return weak ? question('PROBABLE_MISREAD') : outcome;
};
