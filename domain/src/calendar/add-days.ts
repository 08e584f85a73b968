import type { CalendarDay } from './day.ts';

/** So many days are counted month by month; farther days are left to the calendar arithmetic. */
const NEAR = 1_500;

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: CalendarDay, n: number): CalendarDay {
  let date = Number(day.slice(8)) + n;
  // Every month has 28 days; counting goes day by day, and this spares it most of the calendar arithmetic.
  if (1 <= date && date <= 28) return `${day.slice(0, 8)}${two(date)}` as CalendarDay;
  if (!Number.isInteger(date) || Math.abs(n) > NEAR)
    return Temporal.PlainDate.from(day).add({ days: n }).toString() as CalendarDay;
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  for (let length = monthLength(year, month); date > length; length = monthLength(year, month)) {
    date -= length;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  while (date < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    date += monthLength(year, month);
  }
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as CalendarDay;
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day `n` months later; the last day of the month where it has no such day (民法典第二百零二条). */
export function addMonths(day: CalendarDay, n: number): CalendarDay {
  return Temporal.PlainDate.from(day).add({ months: n }).toString() as CalendarDay;
}

/** The same day `n` years later; 29 February becomes the last day of February (民法典第二百零二条). */
export function addYears(day: CalendarDay, n: number): CalendarDay {
  return Temporal.PlainDate.from(day).add({ years: n }).toString() as CalendarDay;
}

/** Below 0 when `a` is earlier, above 0 when it is later, 0 for the same day. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earlier of two days. */
export function earlierDay(a: CalendarDay, b: CalendarDay): CalendarDay {
  return b < a ? b : a;
}

/** The later of two days. */
export function laterDay(a: CalendarDay, b: CalendarDay): CalendarDay {
  return b > a ? b : a;
}
