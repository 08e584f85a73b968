import { type Ordinal, readOrdinal, toOrdinal, weekdayOf, writeOrdinal } from './civil.ts';
import { notices } from './notices.ts';

const years = Object.keys(notices).map(Number);
const FIRST = toOrdinal(Math.min(...years), 1, 1);
const LAST = toOrdinal(Math.max(...years), 12, 31);

/** One bit per day of the announced years: whether it is worked. */
const worked = new Uint8Array(LAST - FIRST + 1);
for (let at = FIRST; at <= LAST; at += 1) worked[at - FIRST] = weekdayOf(at) < 5 ? 1 : 0;
for (const year of years) {
  const day = (text: string) => readOrdinal(text.length === 5 ? `${year}-${text}` : text);
  for (const span of notices[year]!.off.split(' ')) {
    const [from, to] = span.split('..');
    worked.fill(0, day(from!) - FIRST, day(to ?? from!) - FIRST + 1);
  }
  for (const text of notices[year]!.work.split(' ')) worked[day(text) - FIRST] = 1;
}

/** before[i]: how many working days lie before day FIRST + i; listed[k]: the day of working day k. */
const before = new Uint32Array(worked.length + 1);
const listed: Ordinal[] = [];
for (const [at, works] of worked.entries()) {
  before[at + 1] = before[at]! + works;
  if (works === 1) listed.push(FIRST + at);
}

/** The year that would have to be announced. */
export const NEXT_YEAR = Math.max(...years) + 1;

export const announcedDays = { first: writeOrdinal(FIRST), last: writeOrdinal(LAST) };

export function isWorked(day: Ordinal): boolean {
  return worked[day - FIRST] === 1;
}

/** How many working days of the announced years lie before `day`; days beyond them hold none. */
export function rankOf(day: Ordinal): number {
  return before[Math.max(0, Math.min(day - FIRST, worked.length))]!;
}

/** The working day of that rank, `null` beyond the announced years. */
export function workingDayAt(rank: number): Ordinal | null {
  return listed[rank] ?? null;
}

/** A span of working days by rank, the end not included. */
export type Ranks = readonly [from: number, to: number];

/**
 * The n-th working day after `start` that lies in none of the spans: the rank it would have without them, moved on by every span that lies
 * before it. The spans are merged first, so that no day is left out twice.
 */
export function nthAfter(start: Ordinal, n: number, spans: readonly Ranks[] = []): Ordinal | null {
  const first = rankOf(start + 1);
  if (n === 0) return workingDayAt(rankOf(start));
  let rank = first + n - 1;
  for (const [from, to] of merged(spans.map(([a, b]): Ranks => [Math.max(a, first), b]))) {
    if (from > rank) break;
    rank += to - from;
  }
  return workingDayAt(rank);
}

function merged(spans: readonly Ranks[]): Ranks[] {
  const list: [number, number][] = [];
  for (const [from, to] of spans.filter(([a, b]) => a < b).toSorted((a, b) => a[0] - b[0])) {
    const last = list.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else list.push([from, to]);
  }
  return list;
}
