import { addDays, addMonths, addYears, earlierDay } from '../calendar/add-days.ts';
import type { Calendar, CalendarDay } from '../calendar/day.ts';
import { rollForward } from '../calendar/working-days.ts';
import type { Certainty, ClockEnd } from './clock.ts';

/** A length of time in calendar days, months or years (按照日、月、年计算的期间), never in working days. */
export type Period = { readonly unit: 'days' | 'months' | 'years'; readonly amount: number };

/** Reads an ISO 8601 period of one unit, as packs write it: `P60D`, `P3M`, `P1Y`; `undefined` for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const parts = /^P([1-9]\d{0,3})([DMY])$/.exec(text);
  if (parts === null) return undefined;
  const units = { D: 'days', M: 'months', Y: 'years' } as const;
  return { unit: units[parts[2] as keyof typeof units], amount: Number(parts[1]) };
}

/** The day that corresponds to `day` after the period: its last day, when `day` itself is not counted (民法典第二百零一条、第二百零二条). */
export function addPeriod(day: CalendarDay, { unit, amount }: Period): CalendarDay {
  switch (unit) {
    case 'days':
      return addDays(day, amount);
    case 'months':
      return addMonths(day, amount);
    case 'years':
      return addYears(day, amount);
  }
}

export type PeriodStart = {
  readonly event:
    | 'act-known'
    | 'remedy-known'
    | 'limit-missed'
    | 'reconsideration-served'
    | 'reconsideration-limit-missed';
  readonly day: CalendarDay;
};

/** A longest period that ends another one early, e.g. one year where remedies were not told. */
export type PeriodCap = { readonly period: Period; readonly start: PeriodStart; readonly article: string };

/** A period of calendar days as it was derived: a ledger like `Derivation`, of a party's time and not of an authority's. */
export type PeriodDerivation = {
  readonly remedy: 'reconsideration' | 'suit';
  readonly article: string;
  readonly certainty: Certainty;
  readonly period: Period;
  readonly start: PeriodStart;
  readonly cap: PeriodCap | null;
  /** The last day by the count alone; known in every year. */
  readonly nominal: CalendarDay;
  /**
   * The last day in law: the nominal one or, when that is no working day, the next (行政复议法第八十八条; 行政诉讼法第一百零一条 with
   * 民事诉讼法第八十五条). Not computable where the calendar is not published: then the nominal day is what is known.
   */
  readonly end: ClockEnd;
  readonly calendarVersion: string;
};

/** Writes down one period; its nominal end is never after that of its cap. */
export function derivePeriod(
  ledger: Omit<PeriodDerivation, 'nominal' | 'end' | 'calendarVersion'>,
  calendar: Calendar,
): PeriodDerivation {
  const { start, period, cap } = ledger;
  const counted = addPeriod(start.day, period);
  const latest = cap === null ? counted : addPeriod(cap.start.day, cap.period);
  const nominal = earlierDay(counted, latest);
  const rolled = rollForward(calendar, nominal);
  const end: ClockEnd = rolled.ok ? { day: rolled.day } : { notComputable: rolled.notComputable };
  return { ...ledger, nominal, end, calendarVersion: calendar.version };
}

/** Derives stored periods anew under another calendar, from their ledgers alone. */
export function recomputePeriods(periods: readonly PeriodDerivation[], calendar: Calendar): PeriodDerivation[] {
  return periods.map((p) => derivePeriod(p, calendar));
}
