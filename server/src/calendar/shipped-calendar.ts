import fs from 'node:fs';
import path from 'node:path';
import { type Calendar, type CalendarYear, makeCalendar } from '@tuofu/domain';

/** The notices by year that came with the program, or that the city put into the folder. */
export function shippedCalendar(folder: string): Calendar {
  return makeCalendar(
    fs
      .readdirSync(folder)
      .filter((f) => /^\d{4}\.json$/.test(f))
      .map((f) => JSON.parse(fs.readFileSync(path.join(folder, f), 'utf8')) as CalendarYear),
  );
}
