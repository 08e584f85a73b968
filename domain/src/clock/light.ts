import { addDays } from '../calendar/add-days.ts';
import type { Calendar, CalendarDay } from '../calendar/day.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { ClockName, Derivation } from './clock.ts';
import { standsStill } from './stops.ts';

export type Light = 'green' | 'yellow' | 'red' | 'overdue' | 'amber-not-computable';

/**
 * The light of a clock: yellow when half of its working days are used, red at four fifths, overdue after the last day.
 * Days of counted stops are not used. A deadline that cannot be computed is amber and stops no act.
 */
export function light(derivation: Derivation, today: CalendarDay, calendar: Calendar): Light {
  if (!('day' in derivation.end)) return 'amber-not-computable';
  if (today > derivation.end.day) return 'overdue';
  let used = 0;
  for (let day = addDays(derivation.start.day, 1); day <= today; day = addDays(day, 1)) {
    const works = isWorkingDay(calendar, day);
    if (works === undefined) return 'amber-not-computable';
    if (works && !standsStill(derivation.stops, day, today)) used += 1;
  }
  if (used * 5 >= derivation.workingDays * 4) return 'red';
  return used * 2 >= derivation.workingDays ? 'yellow' : 'green';
}

/** The statutory date that drives lights, overdue and statistics. Throws when the clock was never derived. */
export function strictEnd(derivations: readonly Derivation[], clock: ClockName): Derivation {
  const strict = findStrict(derivations, clock);
  if (strict === undefined) throw new Error(`the ${clock} clock has no strict statutory derivation`);
  return strict;
}

/** The same, or `undefined` while the clock has not begun. The last derivation counts: a case is derived again as it moves on. */
export function findStrict(derivations: readonly Derivation[], clock: ClockName): Derivation | undefined {
  return derivations.findLast((d) => d.clock === clock && d.limit === 'statutory' && d.reading === 'strict');
}
