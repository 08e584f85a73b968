import { addWorkingDays, type Calendar, type CalendarDay } from '../../calendar/index.ts';
import type { Light } from '../../clock/index.ts';
import type { Thresholds } from '../../clock/thresholds.ts';
import type { OfficeRequest } from './procedure.ts';

/**
 * The light of a question that another office has not answered yet, by its own days: yellow and red from the working day whose count
 * reaches that share of them, overdue from the day after the last. A question whose last day no calendar knows is amber.
 */
export function questionLight(
  { askedOn, workingDays, dueOn }: Pick<OfficeRequest, 'askedOn' | 'workingDays' | 'dueOn'>,
  today: CalendarDay,
  calendar: Calendar,
  thresholds: Thresholds,
): Light {
  if (dueOn === null) return 'amber-not-computable';
  if (today > dueOn) return 'overdue';
  const reached = (percent: number) => {
    const day = addWorkingDays(calendar, askedOn, Math.ceil((workingDays * percent) / 100));
    return day.ok && today >= day.day;
  };
  if (reached(thresholds.red)) return 'red';
  return reached(thresholds.yellow) ? 'yellow' : 'green';
}
