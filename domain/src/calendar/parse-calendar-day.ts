import type { CalendarDay } from './day.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; refuses other shapes and days that no month has. */
export function parseCalendarDay(
  text: string,
):
  | { readonly ok: true; readonly value: CalendarDay }
  | { readonly ok: false; readonly problem: 'FORMAT' | 'NO_SUCH_DAY' } {
  if (!shape.test(text)) return { ok: false, problem: 'FORMAT' };
  if (!isCalendarDay(text)) return { ok: false, problem: 'NO_SUCH_DAY' };
  return { ok: true, value: text };
}

/** Whether the text is an existing day written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): text is CalendarDay {
  const parts = shape.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The instant that was asked for last: an act asks many times for the day of its own one. */
let last: { readonly instant: Temporal.Instant; readonly day: CalendarDay } | undefined;

/** The civil day in the authority's zone (Asia/Shanghai) on which an instant falls. */
export function dayOf(instant: Temporal.Instant): CalendarDay {
  if (last?.instant === instant) return last.day;
  const day = instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString() as CalendarDay;
  last = { instant, day };
  return day;
}
