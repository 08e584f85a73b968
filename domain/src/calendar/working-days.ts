import { addDays } from './add-days.ts';
import type { Calendar, CalendarDay, DayResult } from './day.ts';

/** Whether the authority works on that day (行政许可法第八十二条); `undefined` when its year is not loaded. */
export function isWorkingDay(calendar: Calendar, day: CalendarDay): boolean | undefined {
  return calendar.worked.get(day);
}

/**
 * The n-th working day after `day`, which is itself not counted (期间开始之日不计入). With n = 0 the day itself or, when it
 * is no working day, the next one. Not computable when the count leaves the loaded years. Throws for a negative or broken n.
 */
export function addWorkingDays(calendar: Calendar, day: CalendarDay, n: number): DayResult {
  return nthDay(calendar, day, n, (d) => isWorkingDay(calendar, d));
}

/** The same count over the working days for which `counts` says true; `undefined` from it means an unknown year. */
export function nthDay(
  calendar: Calendar,
  day: CalendarDay,
  n: number,
  counts: (day: CalendarDay) => boolean | undefined,
): DayResult {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`working days must be a whole number from 0 up, not ${n}`);
  if (n === 0) return rollForward(calendar, day);
  let left = n;
  for (let at = addDays(day, 1); ; at = addDays(at, 1)) {
    const counted = counts(at);
    if (counted === undefined) return { ok: false, notComputable: { needs: yearOf(at), from: day, days: n } };
    if (counted) left -= 1;
    if (left === 0) return { ok: true, day: at };
  }
}

/** How many working days lie after `afterDay` up to and including `uptoDay`; `undefined` when a year is not loaded. */
export function countWorkingDays(calendar: Calendar, afterDay: CalendarDay, uptoDay: CalendarDay): number | undefined {
  let count = 0;
  for (let at = addDays(afterDay, 1); at <= uptoDay; at = addDays(at, 1)) {
    const works = isWorkingDay(calendar, at);
    if (works === undefined) return undefined;
    if (works) count += 1;
  }
  return count;
}

/** The day itself when it is a working day, else the next one: a calendar period that ends on a holiday (民事诉讼法第八十五条). */
export function rollForward(calendar: Calendar, day: CalendarDay): DayResult {
  for (let at = day; ; at = addDays(at, 1)) {
    const works = isWorkingDay(calendar, at);
    if (works === undefined) return { ok: false, notComputable: { needs: yearOf(at), from: day, days: 0 } };
    if (works) return { ok: true, day: at };
  }
}

const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
