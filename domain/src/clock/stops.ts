import { addDays, earlierDay } from '../calendar/add-days.ts';
import type { Calendar, CalendarDay, DayResult } from '../calendar/day.ts';
import { addWorkingDays, isWorkingDay, nthDay } from '../calendar/working-days.ts';
import type { Article45Procedure, Stop, StopReason } from './clock.ts';

export type CountedStop = Stop & { readonly counted: boolean };

/** Days on which a clock stands still, both ends included. */
export type Standstill = { readonly from: CalendarDay; readonly to: CalendarDay };

/** 听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审: all procedures of article 45 of the Licensing Law. */
export const article45Procedures: readonly Article45Procedure[] = Object.keys({
  hearing: 0,
  tender: 0,
  auction: 0,
  inspection: 0,
  testing: 0,
  quarantine: 0,
  appraisal: 0,
  'expert-review': 0,
} satisfies Record<Article45Procedure, 0>) as Article45Procedure[];

/**
 * Marks which stops count. A procedure of article 45 counts when its written notice names the time needed and was served no later
 * than the day on which it began. A site check, rectification or edit counts by its entry in the log; where a notice of it was
 * served, no later than its beginning too. Nothing else ever stops a clock: not the wait for another office, not a failure.
 */
export function markStops(stops: readonly Stop[], accepted: readonly StopReason[]): CountedStop[] {
  return stops.map((stop) => ({
    ...stop,
    counted: accepted.includes(stop.reason) && isNoticed(stop) && isInOrder(stop),
  }));
}

const isNoticed = (stop: Stop): boolean => {
  if (stop.noticeNo === null) return false;
  if ((stop.servedOn ?? stop.from) > stop.from) return false;
  if (!article45Procedures.some((procedure) => procedure === stop.reason)) return true;
  return stop.servedOn !== null && stop.announcedWorkingDays !== null;
};

const isInOrder = (stop: Stop): boolean =>
  (stop.to === null || stop.to >= stop.from) &&
  (stop.announcedWorkingDays === null ||
    (Number.isInteger(stop.announcedWorkingDays) && stop.announcedWorkingDays > 0));

/**
 * The days of each counted stop. A stop without an end has lasted until `today`, nothing more is known. A stop counts for no more
 * working days, from its first day on, than its notice announced: article 45 has the applicant told how long the procedure takes, and
 * what it takes beyond that the authority has not excused. That is the safe reading [U], the law does not say it.
 */
export function standstills(calendar: Calendar, stops: readonly CountedStop[], today: CalendarDay): Standstill[] {
  return stops
    .filter((stop) => stop.counted)
    .map((stop) => {
      const lasted = stop.to ?? today;
      return { from: stop.from, to: earlierDay(lasted, lastAnnounced(calendar, stop) ?? lasted) };
    })
    .filter(({ from, to }) => from <= to);
}

/**
 * The last day that the notice excuses. Where its days run out of the loaded years it excuses those before; begun before the loaded
 * years, none.
 */
const lastAnnounced = (calendar: Calendar, stop: Stop): CalendarDay | null => {
  if (stop.announcedWorkingDays === null) return null;
  const last = addWorkingDays(calendar, addDays(stop.from, -1), stop.announcedWorkingDays);
  return last.ok ? last.day : addDays(`${last.notComputable.needs}-01-01` as CalendarDay, -1);
};

/** Whether the clock stands still that day, however many stops hold it. */
export function standsStill(stops: readonly Standstill[], day: CalendarDay): boolean {
  return stops.some(({ from, to }) => from <= day && day <= to);
}

/** The n-th working day after `start` on which the clock runs. */
export function nthRunningDay(
  calendar: Calendar,
  start: CalendarDay,
  n: number,
  stops: readonly Standstill[],
): DayResult {
  return nthDay(calendar, start, n, (day) => {
    const works = isWorkingDay(calendar, day);
    return works === true ? !standsStill(stops, day) : works;
  });
}
