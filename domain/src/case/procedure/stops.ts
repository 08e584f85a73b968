import { addWorkingDays, type Calendar, type CalendarDay } from '../../calendar/index.ts';
import type { Stop } from '../../clock/clock.ts';
import type { Examined } from '../state.ts';

/** The intervals of an examination in which a decision limit may stand still; which of them count is the limit's own rule. */
export function stopsOf(examined: Pick<Examined, 'procedure' | 'siteChecks'>, calendar: Calendar): readonly Stop[] {
  const { announced, hearings, plannedSiteChecks, rectifications } = examined.procedure;
  return [
    ...announced.map((p): Stop => {
      const { noticeNo, servedOn, from, workingDays } = p;
      const to = p.endedOn ?? lastOf(calendar, from, workingDays);
      return { reason: p.procedure, noticeNo, servedOn, from, to, announcedWorkingDays: workingDays };
    }),
    ...hearings.map((h): Stop => {
      const { noticeNo, servedOn, calledFor } = h;
      // A hearing takes its own day; the days between notice and hearing are the authority's to use.
      const day = h.record?.heldOn ?? calledFor;
      return { reason: 'hearing', noticeNo, servedOn, from: calledFor, to: day, announcedWorkingDays: 1 };
    }),
    ...examined.siteChecks.map((c): Stop => {
      const plan = plannedSiteChecks.findLast((p) => p.plannedOn <= c.checkedOn && p.servedOn <= c.checkedOn);
      const notice = { noticeNo: plan?.noticeNo ?? null, servedOn: plan?.servedOn ?? null };
      const from = plan?.plannedOn ?? c.checkedOn;
      return { reason: 'site-check', ...notice, from, to: c.checkedOn, announcedWorkingDays: null };
    }),
    ...rectifications.map((r): Stop => {
      const { noticeNo, servedOn } = r;
      const to = r.reportedOn ?? r.dueOn;
      return { reason: 'rectification', noticeNo, servedOn, from: servedOn, to, announcedWorkingDays: null };
    }),
  ];
}

/** The last of n working days that begin with `from`; where the calendar ends, n calendar days, which are never more. */
function lastOf(calendar: Calendar, from: CalendarDay, workingDays: number): CalendarDay | null {
  const before = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString() as CalendarDay;
  const last = addWorkingDays(calendar, before, workingDays);
  return last.ok ? last.day : null;
}
