import type { CalendarDay } from './day.ts';

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: CalendarDay, n: number): CalendarDay {
  const date = Number(day.slice(8)) + n;
  // Every month has 28 days; counting goes day by day, and this spares it most of the calendar arithmetic.
  if (1 <= date && date <= 28) return `${day.slice(0, 8)}${date < 10 ? '0' : ''}${date}` as CalendarDay;
  return Temporal.PlainDate.from(day).add({ days: n }).toString() as CalendarDay;
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
