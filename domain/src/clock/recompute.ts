import type { Calendar, CalendarDay } from '../calendar/day.ts';
import type { ClockEnd, ClockName, Derivation } from './clock.ts';
import { settle } from './derive.ts';
import { findStrict } from './light.ts';
import { byEnd } from './pending.ts';

/** A deadline that moved: what is told to those concerned and written into the log. */
export type Delta = {
  readonly clock: ClockName;
  readonly limit: Derivation['limit'];
  readonly reading: Derivation['reading'];
  readonly before: ClockEnd;
  readonly after: ClockEnd;
};

/**
 * Derives stored deadlines anew under another calendar, from their ledgers alone, and tells which of them moved: none under the same
 * calendar on the same day. Where two laws contend for a pending case, the one that is now earlier becomes the strict one.
 * `today` matters only for a stop that still lasts. Which clocks are still running is the caller's to know. Another law is no
 * matter of the calendar: `decisionClocks` derives under it.
 */
export function recompute(
  derivations: readonly Derivation[],
  calendar: Calendar,
  today: CalendarDay,
): { readonly derivations: readonly Derivation[]; readonly deltas: readonly Delta[] } {
  const settled = derivations.map((d) => settle(d, calendar, today));
  const rivals = byEnd(settled.filter((d) => d.pending)).values();
  const next = settled.map((d) => (d.pending ? rivals.next().value! : d));
  const deltas = next.flatMap((now, at): Delta[] => {
    const { end: before } = derivations[at]!;
    if (sameEnd(before, now.end)) return [];
    return [{ clock: now.clock, limit: now.limit, reading: now.reading, before, after: now.end }];
  });
  return { derivations: next, deltas };
}

/** How the strict statutory date of a clock moved between two derivations of it; nothing when it stands. */
export function strictDelta(
  before: readonly Derivation[],
  now: readonly Derivation[],
  clock: ClockName,
): readonly Delta[] {
  const [was, is] = [findStrict(before, clock), findStrict(now, clock)];
  if (was === undefined || is === undefined || sameEnd(was.end, is.end)) return [];
  return [{ clock, limit: 'statutory', reading: 'strict', before: was.end, after: is.end }];
}

function sameEnd(a: ClockEnd, b: ClockEnd): boolean {
  if ('day' in a) return 'day' in b && a.day === b.day;
  if ('day' in b) return false;
  const [x, y] = [a.notComputable, b.notComputable];
  return x.needs === y.needs && x.from === y.from && x.days === y.days;
}
