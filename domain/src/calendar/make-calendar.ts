import { addDays } from './add-days.ts';
import type { Calendar, CalendarDay, CalendarYear } from './day.ts';
import { isCalendarDay } from './parse-calendar-day.ts';

/**
 * Builds the working-day calendar from the State Council's notices (国务院办公厅节假日安排通知), in any order.
 * A notice may name days of the year before (2018-12-29 stands in that of 2019); they are put where they belong.
 * Throws when the data name a day that does not exist, contradict themselves or leave a year out between two others: wrong
 * deadlines are worse than none. Data that a person gives are read by `announce`, which refuses instead.
 */
export function makeCalendar(years: readonly CalendarYear[]): Calendar {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const byYear = new Map<number, Map<string, CalendarYear['days'][number]>>(sorted.map((y) => [y.year, new Map()]));
  if (byYear.size !== sorted.length) throw new Error('calendar: one year is given twice');
  for (const [at, { year }] of sorted.entries())
    if (at > 0 && year !== sorted[at - 1]!.year + 1) throw new Error(`calendar: the year before ${year} is missing`);
  for (const { year, days } of sorted) {
    for (const day of days) {
      if (!isCalendarDay(day.date)) throw new Error(`calendar ${year}: there is no day ${day.date}`);
      const place = byYear.get(Number(day.date.slice(0, 4)));
      const other = place?.get(day.date);
      if (other !== undefined && other.off !== day.off)
        throw new Error(`calendar ${year}: ${day.date} is both off and working`);
      place?.set(day.date, day);
    }
  }
  const placed = sorted.map((y): readonly [number, CalendarYear] => {
    const days = [...byYear.get(y.year)!.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
    return [y.year, { year: y.year, notices: y.notices, days }];
  });
  return {
    version: versionOf(placed.map(([, y]) => y)),
    years: new Map(placed),
    worked: new Map(placed.flatMap(([, y]) => workedDays(y))),
    announced: sorted,
  };
}

/** Every day of a year: as the notices say, else Monday to Friday. */
const workedDays = ({ year, days }: CalendarYear): [CalendarDay, boolean][] => {
  const named = new Map<string, boolean>(days.map((d) => [d.date, !d.off]));
  let day = `${year}-01-01` as CalendarDay;
  const { dayOfWeek, daysInYear } = Temporal.PlainDate.from(day);
  return Array.from({ length: daysInYear }, (_, at) => {
    const entry: [CalendarDay, boolean] = [day, named.get(day) ?? (dayOfWeek - 1 + at) % 7 < 5];
    day = addDays(day, 1);
    return entry;
  });
};

const versionOf = (years: readonly CalendarYear[]): string => {
  const content = years
    .map((y) => `${y.year}:${y.days.map((d) => `${d.date}${d.off ? '-' : '+'}`).join(',')}`)
    .join(';');
  return `${span(years.map((y) => y.year))}/${fingerprint(content)}`;
};

const span = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return 'none';
  return first === last ? `${first}` : `${first}-${last}`;
};

/** FNV-1a, 64 bit: tells two calendars apart; it is no proof against an adversary. */
const fingerprint = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const char of text) hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0)!)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
};
