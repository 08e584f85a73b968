import { addDays } from './add-days.ts';
import type { Calendar, CalendarDay, CalendarYear } from './day.ts';
import { makeCalendar } from './make-calendar.ts';
import { type CalendarProblem, parseCalendarYear } from './parse-calendar-year.ts';
import { isWorkingDay } from './working-days.ts';

/** A day of a year that both calendars know, and whether it was and is worked. */
export type ChangedDay = { readonly day: CalendarDay; readonly before: boolean; readonly after: boolean };

export type Announced =
  | { readonly ok: true; readonly calendar: Calendar; readonly changed: readonly ChangedDay[] }
  | { readonly ok: false; readonly problem: CalendarProblem };

/**
 * Loads an announced year while the office works: a further year, or the changed notice of a loaded one, which takes the place of
 * the old. Gives a calendar with another version (the same one when no day changed) and the days of loaded years that changed;
 * the calendar given stays as it was. Refuses data that are no notice, that leave a year out, or that contradict another year's.
 */
export function announce(calendar: Calendar, data: unknown): Announced {
  const parsed = parseCalendarYear(data);
  if (!parsed.ok) return parsed;
  const announced = parsed.value;
  const others = calendar.announced.filter((y) => y.year !== announced.year);
  const clash = announced.days.find((d) => others.some((y) => contradicts(y, d)));
  if (clash !== undefined) return { ok: false, problem: { code: 'CALENDAR_TWICE', at: clash.date } };
  const gap = missingYear([...others, announced].map((y) => y.year));
  if (gap !== undefined) return { ok: false, problem: { code: 'CALENDAR_GAP', at: `${gap}` } };
  const next = makeCalendar([...others, announced]);
  return { ok: true, calendar: next, changed: changedDays(calendar, next) };
}

/** The days that are worked in one calendar and not in the other, among the years that both know. */
export function changedDays(before: Calendar, after: Calendar): ChangedDay[] {
  const both = [...before.years.keys()].filter((year) => after.years.has(year));
  return both.flatMap((year) => {
    const list: ChangedDay[] = [];
    for (let day = `${year}-01-01` as CalendarDay; day.startsWith(`${year}`); day = addDays(day, 1)) {
      const [was, is] = [isWorkingDay(before, day) === true, isWorkingDay(after, day) === true];
      if (was !== is) list.push({ day, before: was, after: is });
    }
    return list;
  });
}

const contradicts = (year: CalendarYear, day: CalendarYear['days'][number]): boolean =>
  year.days.some((d) => d.date === day.date && d.off !== day.off);

const missingYear = (years: readonly number[]): number | undefined => {
  const sorted = years.toSorted((a, b) => a - b);
  const last = sorted.find((year, at) => at + 1 < sorted.length && sorted[at + 1] !== year + 1);
  return last === undefined ? undefined : last + 1;
};
