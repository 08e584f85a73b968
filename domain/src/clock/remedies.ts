import type { Calendar, CalendarDay } from '../calendar/day.ts';
import { derivePeriod, type Period, type PeriodDerivation } from './period.ts';

const days = (amount: number): Period => ({ unit: 'days', amount });
const sixMonths: Period = { unit: 'months', amount: 6 };
const oneYear: Period = { unit: 'years', amount: 1 };

/** 行政复议法第二十条第一款: 60 days at least; another law may give more, none less. */
const RECONSIDERATION_DAYS = 60;

/**
 * What a party was told of its remedies with the act. Not told: the periods run from the day on which it came to know of them, `null` while
 * it does not.
 */
export type RemediesTold = 'told' | { readonly learnedOn: CalendarDay | null };

/**
 * 复议和诉讼期限 of an act that is known to the party since `knownOn`, that day not counted: reconsideration within 60 calendar days
 * (行政复议法第二十条), suit within six months (行政诉讼法第四十六条). Where the remedies were not told both run from their
 * becoming known, one year at most from the act's (行政复议法第二十条第三款; 行政诉讼法司法解释第六十四条).
 */
export function remedyPeriods(o: {
  readonly knownOn: CalendarDay;
  readonly told: RemediesTold;
  /** Where a law gives more than 60 days for reconsideration. */
  readonly reconsiderationDays?: number;
  readonly calendar: Calendar;
}): { readonly reconsideration: PeriodDerivation; readonly suit: PeriodDerivation } {
  const known = { event: 'act-known', day: o.knownOn } as const;
  const untold = { reconsideration: '行政复议法第二十条第三款', suit: '行政诉讼法司法解释第六十四条' };
  const reconsideration = days(Math.max(RECONSIDERATION_DAYS, o.reconsiderationDays ?? 0));
  const one = (remedy: 'reconsideration' | 'suit', period: Period, article: string): PeriodDerivation => {
    if (o.told === 'told')
      return derivePeriod({ remedy, article, certainty: 'verified', period, start: known, cap: null }, o.calendar);
    const cap = { period: oneYear, start: known, article: untold[remedy] };
    const certainty = remedy === 'suit' ? 'known' : 'verified';
    const { learnedOn } = o.told;
    return learnedOn === null
      ? derivePeriod({ remedy, ...cap, certainty, cap: null }, o.calendar)
      : derivePeriod(
          { remedy, article: cap.article, certainty, period, start: { event: 'remedy-known', day: learnedOn }, cap },
          o.calendar,
        );
  };
  return {
    reconsideration: one('reconsideration', reconsideration, '行政复议法第二十条第一款'),
    suit: one('suit', sixMonths, '行政诉讼法第四十六条'),
  };
}

/** From when the days of reconsideration against inaction run. */
export const INACTION_ARTICLE = '行政复议法实施条例第十六条';

/**
 * 不作为: an authority that did not accept, decide or issue until `limitEnd`, the last day of its strict statutory limit. Reconsideration
 * comes first (行政复议法第二十三条第一款第三项), within 60 calendar days from the end of the missed limit (行政复议法实施条例第十六条);
 * the six months of a suit run from the same day (行政诉讼法司法解释第六十六条).
 */
export function inactionPeriods(o: { readonly limitEnd: CalendarDay; readonly calendar: Calendar }): {
  readonly reconsideration: PeriodDerivation;
  readonly suit: PeriodDerivation;
} {
  const rule = { certainty: 'known', start: { event: 'limit-missed', day: o.limitEnd }, cap: null } as const;
  return {
    reconsideration: derivePeriod(
      { remedy: 'reconsideration', ...rule, article: INACTION_ARTICLE, period: days(RECONSIDERATION_DAYS) },
      o.calendar,
    ),
    suit: derivePeriod(
      { remedy: 'suit', ...rule, article: '行政诉讼法司法解释第六十六条', period: sixMonths },
      o.calendar,
    ),
  };
}

/**
 * 复议后起诉: 15 calendar days from the service of the reconsideration decision or, where none was made in time, from the end of its limit
 * (行政诉讼法第四十五条).
 */
export function suitAfterReconsideration(o: {
  readonly event: 'reconsideration-served' | 'reconsideration-limit-missed';
  readonly day: CalendarDay;
  readonly calendar: Calendar;
}): PeriodDerivation {
  const { event, day, calendar } = o;
  return derivePeriod(
    {
      remedy: 'suit',
      article: '行政诉讼法第四十五条',
      certainty: 'verified',
      period: days(15),
      start: { event, day },
      cap: null,
    },
    calendar,
  );
}
