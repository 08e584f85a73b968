import fs from 'node:fs';
import path from 'node:path';
import { type Calendar, type CalendarYear, makeCalendar } from '@tuofu/domain';

/** The calendar that the product ships, read as the server reads it; the oracle has its own. */
export function shippedCalendar(change: (year: CalendarYear) => CalendarYear = (year) => year): Calendar {
  const dir = path.resolve(import.meta.dirname, '..', '..', '..', 'domain', 'calendar-data');
  const years = fs
    .readdirSync(dir)
    .filter((f) => /^\d{4}\.json$/.test(f))
    .map((f) => change(JSON.parse(fs.readFileSync(path.join(dir, f), 'utf8')) as CalendarYear));
  return makeCalendar(years);
}
