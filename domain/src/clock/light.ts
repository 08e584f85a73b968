import type { Calendar, CalendarDay } from '../calendar/day.ts';
import type { ClockName, Derivation } from './clock.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';
import { turningDays } from './turning-days.ts';

export type Light = 'green' | 'yellow' | 'red' | 'overdue' | 'amber-not-computable';

/**
 * The light of a clock: yellow when half of its working days are used, red at four fifths (or as `thresholds` say), overdue after the
 * last day. Days of counted stops are not used. A deadline that cannot be computed is amber and stops no act.
 */
export function light(
  derivation: Derivation,
  today: CalendarDay,
  calendar: Calendar,
  thresholds: Thresholds = defaultThresholds,
): Light {
  const turning = turningDays(derivation, thresholds, today, calendar);
  if ('notComputable' in turning) return 'amber-not-computable';
  if (today >= turning.overdue) return 'overdue';
  if (today >= turning.red) return 'red';
  return today >= turning.yellow ? 'yellow' : 'green';
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
