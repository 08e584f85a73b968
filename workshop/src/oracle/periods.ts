import { monthLength, type Ordinal, partsOf, plusMonths, readOrdinal, toOrdinal, writeOrdinal } from './civil.ts';
import { type Said, say } from './clocks.ts';
import { announcedDays, rankOf, workingDayAt } from './work-days.ts';

/** A period of a party: the day that the count gives, and the day to which it rolls. */
export type PeriodSaid = { readonly nominal: Said; readonly end: Said };

const rolled = (day: Ordinal): PeriodSaid => {
  const isAnnounced = day <= readOrdinal(announcedDays.last);
  return { nominal: writeOrdinal(day), end: say(isAnnounced ? workingDayAt(rankOf(day)) : null) };
};

export function daysFrom(start: string, days: number): PeriodSaid {
  return rolled(readOrdinal(start) + days);
}

export function monthsFrom(start: string, months: number): PeriodSaid {
  return rolled(plusMonths(readOrdinal(start), months));
}

/** Remedies that were not told: from their becoming known, one year at most from the act's (§1.5, §0.3). */
export function untold(known: string, learned: string | null, count: (start: string) => PeriodSaid): PeriodSaid {
  const latest = monthsFrom(known, 12);
  if (learned === null) return latest;
  const own = count(learned);
  return readOrdinal(own.nominal) < readOrdinal(latest.nominal) ? own : latest;
}

/** A term of whole years whose first and last day are both valid. */
export function lastValidDay(start: string, years: number): Said {
  return writeOrdinal(plusMonths(readOrdinal(start), years * 12) - 1);
}

export function renewedTo(oldEnd: string, years: number): Said {
  return writeOrdinal(plusMonths(readOrdinal(oldEnd), years * 12));
}

/** So many months before an expiry; the last day of a month answers to the last day of a month (§0.3 on §9). */
export function monthsBefore(expiry: string, months: number): Said {
  const day = readOrdinal(expiry);
  const at = partsOf(day);
  const earlier = partsOf(plusMonths(day, -months));
  const isLast = at.day === monthLength(at.year, at.month);
  const length = monthLength(earlier.year, earlier.month);
  return writeOrdinal(isLast ? toOrdinal(earlier.year, earlier.month, length) : plusMonths(day, -months));
}

export function daysBefore(expiry: string, days: number): Said {
  return writeOrdinal(readOrdinal(expiry) - days);
}

/** A ban ends with the corresponding day, whatever day of the week that is. */
export function banUntil(decided: string, years: number): Said {
  return writeOrdinal(plusMonths(readOrdinal(decided), years * 12));
}
