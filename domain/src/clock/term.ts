import { addDays, addMonths, addYears } from '../calendar/add-days.ts';
import type { CalendarDay } from '../calendar/day.ts';
import type { Certainty } from './clock.ts';
import type { Period } from './period.ts';

/** 有效期: both days are printed and both are valid days. */
export type Term = { readonly validFrom: CalendarDay; readonly validTo: CalendarDay };

/**
 * The last valid day of a first term: the start plus the years, minus one day, without a roll. A term that starts on 29 February ends on
 * 27 February of a common year: its corresponding day is the last of that month (民法典第二百零二条).
 */
export function validityEnd(validFrom: CalendarDay, years: number): CalendarDay {
  return addDays(addYears(validFrom, years), -1);
}

/** 延期: the new term starts the day after the old one and ends the years after its end; when it was decided does not matter. */
export function renewedTerm(oldEnd: CalendarDay, years: number): Term {
  return { validFrom: addDays(oldEnd, 1), validTo: addYears(oldEnd, years) };
}

export type RenewalWindow = {
  /** The last day on which an application is in time: nominal, it does not roll (licensing.md §0.3 on §9). */
  readonly applyBy: CalendarDay;
  /** The last valid day; after it nothing can be renewed. */
  readonly closes: CalendarDay;
  readonly article: string;
  readonly certainty: Certainty;
};

/**
 * 延期申请期限, e.g. three months before expiry (危险化学品经营许可证管理办法第十八条) or 30 days (行政许可法第五十条). In months it is the
 * last day from which they do not run past the expiry, in the applicant's favour [U]: so an expiry on the last day of a month
 * (31 May, 30 November, 29 February) gives the last day of the earlier one. Late filing has no sanction before expiry.
 */
export function renewalWindow(o: {
  readonly validTo: CalendarDay;
  readonly lead: Period;
  readonly article: string;
  readonly certainty: Certainty;
}): RenewalWindow {
  const { validTo, lead, article, certainty } = o;
  return { applyBy: before(validTo, lead), closes: validTo, article, certainty };
}

/** 到期提醒: the days on which the holder is reminded, in the order of the numbers given; 90, 60 and 30 calendar days before expiry. */
export function expiryReminders(
  validTo: CalendarDay,
  daysBefore: readonly number[] = [90, 60, 30],
): { readonly daysBefore: number; readonly day: CalendarDay }[] {
  return daysBefore.map((n) => ({ daysBefore: n, day: addDays(validTo, -n) }));
}

const before = (day: CalendarDay, { unit, amount }: Period): CalendarDay => {
  if (unit === 'days') return addDays(day, -amount);
  const months = unit === 'years' ? amount * 12 : amount;
  let latest = addMonths(day, -months);
  while (addMonths(addDays(latest, 1), months) <= day) latest = addDays(latest, 1);
  return latest;
};
