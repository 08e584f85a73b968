import type { Calendar, CalendarDay, DayResult } from '../calendar/day.ts';
import type { ClockEnd, Derivation, Extension, ExtensionRule, Stop, StopReason } from './clock.ts';
import { markStops, nthRunningDay, standstills } from './stops.ts';

type Asked = Pick<
  Derivation,
  'clock' | 'limit' | 'reading' | 'pending' | 'article' | 'certainty' | 'workingDays' | 'start'
> & {
  readonly stops: readonly Stop[];
  readonly accepted: readonly StopReason[];
  readonly extension: { readonly granted: Extension; readonly rule: ExtensionRule } | null;
  readonly today: CalendarDay;
  readonly calendar: Calendar;
};

/** A deadline before its end is known: whether its extension came in time is not either. */
type Ledger = Omit<Derivation, 'end' | 'calendarVersion' | 'extension'> & {
  readonly extension: Omit<NonNullable<Derivation['extension']>, 'counted'> | null;
};

/** Writes down one deadline with everything it rests on. */
export function derive(asked: Asked): Derivation {
  const { stops, accepted, extension, today, calendar, ...named } = asked;
  const ledger = { ...named, stops: markStops(stops, accepted), extension: extension && extended(extension) };
  return settle(ledger, calendar, today);
}

/**
 * The end of a written ledger under a calendar, as of `today` (which matters only while a counted stop lasts); nothing but the ledger is
 * asked. An extension that was approved after the limit had ended does not count.
 */
export function settle(ledger: Ledger, calendar: Calendar, today: CalendarDay): Derivation {
  const still = standstills(calendar, ledger.stops, today);
  const after = (n: number) => nthRunningDay(calendar, ledger.start.day, n, still);
  const own = after(ledger.workingDays);
  const { extension } = ledger;
  if (!extension) return { ...ledger, extension: null, end: endOf(own), calendarVersion: calendar.version };
  const counted = !own.ok || extension.grantedOn <= own.day;
  const end = counted ? after(ledger.workingDays + extension.workingDays) : own;
  return {
    ...ledger,
    extension: { ...extension, counted },
    end: endOf(end),
    calendarVersion: calendar.version,
  };
}

/** The working days of a limit with the extension that counts: what lights and percentages are taken of. */
export function totalWorkingDays(derivation: Pick<Derivation, 'workingDays' | 'extension'>): number {
  const { workingDays, extension } = derivation;
  return extension?.counted ? workingDays + extension.workingDays : workingDays;
}

/** An extension counts for no more days than its article allows, and for none when that is none. */
const extended = ({ granted, rule }: NonNullable<Asked['extension']>): Ledger['extension'] => {
  const workingDays = Math.min(granted.workingDays, rule.workingDays);
  if (!rule.enabled || !Number.isInteger(workingDays) || workingDays <= 0) return null;
  const { article, certainty, by } = rule;
  const { grantedOn, noticeNo } = granted;
  return { grantedOn, noticeNo, workingDays, article, certainty, by };
};

const endOf = (end: DayResult): ClockEnd => (end.ok ? { day: end.day } : { notComputable: end.notComputable });
