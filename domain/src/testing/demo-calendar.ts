import { readFileSync } from 'node:fs';
import { type Calendar, type CalendarYear, makeCalendar } from '../calendar/index.ts';

/** The published years 2018–2026 (or some of them), as `server` would load them. For tests. */
export function loadCalendar(from = 2018, to = 2026): Calendar {
  const years: CalendarYear[] = [];
  for (let year = from; year <= to; year += 1)
    years.push(JSON.parse(readFileSync(new URL(`../../calendar-data/${year}.json`, import.meta.url), 'utf8')));
  return makeCalendar(years);
}
