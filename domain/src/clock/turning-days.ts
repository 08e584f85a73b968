import { addDays } from '../calendar/add-days.ts';
import type { Calendar, CalendarDay, NotComputable } from '../calendar/day.ts';
import type { Derivation } from './clock.ts';
import { settle, totalWorkingDays } from './derive.ts';
import { nthRunningDay, standstills } from './stops.ts';
import { areThresholds, type Thresholds } from './thresholds.ts';

/** The first day of each light: from `yellow` to the day before `red` it is yellow, from `overdue` on overdue. */
export type TurningDays =
  | { readonly yellow: CalendarDay; readonly red: CalendarDay; readonly overdue: CalendarDay }
  | { readonly notComputable: NotComputable };

/**
 * The days on which the light of a clock turns, for one due row each. The light is yellow from the working day whose count reaches that
 * share of the limit, days of counted stops not being counted; overdue from the day after the last. While a counted stop lasts
 * they hold as of `today` and move on with it: ask again each day. Without a computable end nothing turns.
 * Throws for thresholds that are none.
 */
export function turningDays(
  derivation: Derivation,
  thresholds: Thresholds,
  today: CalendarDay,
  calendar: Calendar,
): TurningDays {
  if (!areThresholds(thresholds))
    throw new RangeError(`lights turn at whole per cent, yellow before red, not ${JSON.stringify(thresholds)}`);
  const { end } = lasts(derivation) ? settle(derivation, calendar, today) : derivation;
  if (!('day' in end)) return { notComputable: end.notComputable };
  const still = standstills(calendar, derivation.stops, today);
  const turned: CalendarDay[] = [];
  for (const percent of [thresholds.yellow, thresholds.red]) {
    const used = Math.ceil((totalWorkingDays(derivation) * percent) / 100);
    const reached = nthRunningDay(calendar, derivation.start.day, used, still);
    if (!reached.ok) return { notComputable: reached.notComputable };
    turned.push(reached.day);
  }
  const [yellow, red] = turned as [CalendarDay, CalendarDay];
  return { yellow, red, overdue: addDays(end.day, 1) };
}

const lasts = (derivation: Derivation): boolean => derivation.stops.some((stop) => stop.counted && stop.to === null);
