import type { Calendar, CalendarDay, DayResult } from '../calendar/day.ts';
import { isWorkingDay, nthDay } from '../calendar/working-days.ts';
import type { Stop, StopReason } from './clock.ts';

export type CountedStop = Stop & { readonly counted: boolean };

/** Marks which stops count: a served notice, an accepted reason, and an end that is not before the beginning. */
export function markStops(stops: readonly Stop[], accepted: readonly StopReason[]): CountedStop[] {
  return stops.map((stop) => ({
    ...stop,
    counted: stop.noticeNo !== null && accepted.includes(stop.reason) && (stop.to === null || stop.to >= stop.from),
  }));
}

/** Whether the clock stands still that day; a stop without an end has lasted until `today`, nothing more is known. */
export function standsStill(stops: readonly CountedStop[], day: CalendarDay, today: CalendarDay): boolean {
  return stops.some((stop) => stop.counted && stop.from <= day && day <= (stop.to ?? today));
}

/** The n-th working day after `start` on which the clock runs. */
export function nthRunningDay(
  calendar: Calendar,
  start: CalendarDay,
  n: number,
  stops: readonly CountedStop[],
  today: CalendarDay,
): DayResult {
  return nthDay(calendar, start, n, (day) => {
    const works = isWorkingDay(calendar, day);
    return works === true ? !standsStill(stops, day, today) : works;
  });
}
