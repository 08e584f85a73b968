import { type Ordinal, readOrdinal, writeOrdinal } from './civil.ts';
import { announcedDays, NEXT_YEAR, nthAfter, type Ranks, rankOf } from './work-days.ts';

/** A date as the oracle says it: a day, or the year that it would need. */
export type Said = string;
export const unannounced: Said = `needs ${NEXT_YEAR}`;
export const say = (day: Ordinal | null): Said => (day === null ? unannounced : writeOrdinal(day));

/** What the oracle is told of a stop: the facts of a case as anybody would write them down. */
export type StopFacts = {
  readonly reason: string;
  readonly from: string;
  readonly to: string | null;
  readonly noticeNo: string | null;
  readonly servedOn: string | null;
  readonly announcedWorkingDays: number | null;
};

const logged = /^(site-check|rectification|document-edit)$/;

/** The working days that a stop takes out, or nothing where it lacks what law asks (§1.4; 行政许可法第四十五条). */
function takenOut(stop: StopFacts, accepted: readonly string[], today: string): Ranks | undefined {
  if (!accepted.includes(stop.reason) || stop.noticeNo === null) return undefined;
  const isLate = stop.servedOn !== null && readOrdinal(stop.servedOn) - readOrdinal(stop.from) > 0;
  const isBare = !logged.test(stop.reason) && (stop.servedOn === null || stop.announcedWorkingDays === null);
  if (isLate || isBare) return undefined;
  // Announced days that cannot be counted, because they began before the announced years, excuse nothing.
  if (stop.announcedWorkingDays !== null && stop.from < announcedDays.first) return undefined;
  const [from, to] = [readOrdinal(stop.from), readOrdinal(stop.to ?? today)];
  const [first, end] = [rankOf(from), rankOf(to + 1)];
  return to < from ? undefined : [first, Math.min(end, first + (stop.announcedWorkingDays ?? Infinity))];
}

export type ClockFacts = {
  readonly start: string;
  readonly workingDays: number;
  readonly stops: readonly StopFacts[];
  readonly accepted: readonly string[];
  readonly today: string;
  readonly extension: { readonly grantedOn: string; readonly workingDays: number } | null;
};

/** The last day of a limit and the days on which its light turns at these shares. */
export function clockOf(f: ClockFacts): { readonly end: Said; turns(percent: number): Said; readonly overdue: Said } {
  const start = readOrdinal(f.start);
  const spans = f.stops.flatMap((stop) => {
    const span = takenOut(stop, f.accepted, f.today);
    return span === undefined ? [] : [span];
  });
  const own = nthAfter(start, f.workingDays, spans);
  const isInTime = f.extension !== null && (own === null || readOrdinal(f.extension.grantedOn) <= own);
  const total = f.workingDays + (isInTime ? f.extension!.workingDays : 0);
  const end = nthAfter(start, total, spans);
  const share = (percent: number) => nthAfter(start, Math.floor((total * percent + 99) / 100), spans);
  return {
    end: say(end),
    turns: (percent) => (end === null ? unannounced : say(share(percent))),
    overdue: end === null ? unannounced : say(end + 1),
  };
}
