import type { CalendarYear } from './day.ts';
import { isCalendarDay } from './parse-calendar-day.ts';

/** Why an announced year cannot be used; `at` names the place in the data. Words: `problem.CALENDAR_*`. */
export type CalendarProblem = {
  readonly code: 'CALENDAR_FORMAT' | 'CALENDAR_DAY' | 'CALENDAR_TWICE' | 'CALENDAR_HOLIDAY' | 'CALENDAR_GAP';
  readonly at: string;
};

export type ParsedYear =
  | { readonly ok: true; readonly value: CalendarYear }
  | { readonly ok: false; readonly problem: CalendarProblem };

/** 全国年节及纪念日放假办法第二条: these are days off in every year, whatever else the year's notice says. */
const everyYear = ['01-01', '05-01', '10-01'];

/**
 * Reads one year of the State Council's notice as it lies in `domain/calendar-data`. A notice may also name days of the year before or
 * after (2018-12-29 stands in that of 2019). A file without the fixed holidays is no notice: public holiday data hold an empty
 * year until it is announced, and counting with it would give wrong dates.
 */
export function parseCalendarYear(data: unknown): ParsedYear {
  const broken = (code: CalendarProblem['code'], at: string): ParsedYear => ({ ok: false, problem: { code, at } });
  if (!isRecord(data)) return broken('CALENDAR_FORMAT', '');
  const { year, notices, days } = data;
  if (!Number.isInteger(year) || (year as number) < 1000 || (year as number) > 9998)
    return broken('CALENDAR_FORMAT', 'year');
  if (!Array.isArray(notices) || notices.length === 0 || !notices.every((n) => typeof n === 'string' && n !== ''))
    return broken('CALENDAR_FORMAT', 'notices');
  if (!Array.isArray(days)) return broken('CALENDAR_FORMAT', 'days');
  const seen = new Set<string>();
  const read: CalendarYear['days'][number][] = [];
  for (const [at, day] of days.entries()) {
    if (!isRecord(day) || typeof day['name'] !== 'string' || typeof day['off'] !== 'boolean')
      return broken('CALENDAR_FORMAT', `days.${at}`);
    const { date, name, off } = day as CalendarYear['days'][number];
    if (typeof date !== 'string' || !isCalendarDay(date)) return broken('CALENDAR_DAY', `days.${at}`);
    if (Math.abs(Number(date.slice(0, 4)) - (year as number)) > 1) return broken('CALENDAR_DAY', date);
    if (seen.has(date)) return broken('CALENDAR_TWICE', date);
    seen.add(date);
    read.push({ date, name, off });
  }
  const missing = everyYear.map((d) => `${year}-${d}`).find((d) => !read.some((r) => r.date === d && r.off));
  if (missing !== undefined) return broken('CALENDAR_HOLIDAY', missing);
  return { ok: true, value: { year: year as number, notices: notices as string[], days: read } };
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
