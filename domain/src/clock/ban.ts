import { addDays } from '../calendar/add-days.ts';
import type { CalendarDay } from '../calendar/day.ts';
import { addPeriod, type Period } from './period.ts';

/**
 * 不得再次申请: the ban of one year after concealment or false materials (行政许可法第七十八条) or of three after a licence got by fraud or
 * bribery (第七十九条), from the day of the decision, which is not counted. `until` is its last day, without a roll: that would
 * lengthen it. From `free` on an application is received.
 */
export function banTerm(
  decidedOn: CalendarDay,
  period: Period,
): { readonly until: CalendarDay; readonly free: CalendarDay } {
  const until = addPeriod(decidedOn, period);
  return { until, free: addDays(until, 1) };
}
