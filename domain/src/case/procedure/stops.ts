import { addWorkingDays, type Calendar, type CalendarDay } from '../../calendar/index.ts';
import type { Stop } from '../../clock/clock.ts';
import type { Examined } from '../state.ts';
import { stands } from './chair.ts';
import type { PlannedSiteCheck } from './procedure.ts';

/** The intervals of an examination in which a decision limit may stand still; which of them count is the limit's own rule. */
export function stopsOf(examined: Pick<Examined, 'procedure' | 'siteChecks'>, calendar: Calendar): readonly Stop[] {
  const { announced, hearings, rectifications } = examined.procedure;
  return [
    ...announced.map((p): Stop => {
      const { noticeNo, servedOn, from, workingDays } = p;
      const to = p.endedOn ?? lastOf(calendar, from, workingDays);
      return { reason: p.procedure, noticeNo, servedOn, from, to, announcedWorkingDays: workingDays };
    }),
    ...hearings
      .filter((h) => stands(h, examined.procedure))
      .map((h): Stop => {
        // A hearing takes its own day; the days between notice and hearing are the authority's to use.
        const day = h.record?.heldOn ?? h.calledFor;
        const { noticeNo, servedOn } = h;
        return { reason: 'hearing', noticeNo, servedOn, from: day, to: day, announcedWorkingDays: 1 };
      }),
    ...examined.siteChecks.map((c): Stop => {
      // So does a site check: the days for which it was planned and did not take place are the authority's. Each needs its own notice.
      const { checkedOn, plan } = c;
      const notice = { noticeNo: plan?.noticeNo ?? null, servedOn: plan?.servedOn ?? null };
      return { reason: 'site-check', ...notice, from: checkedOn, to: checkedOn, announcedWorkingDays: null };
    }),
    ...rectifications.map((r): Stop => {
      const { noticeNo, servedOn, dueOn, reportedOn } = r;
      // What the applicant takes beyond the day that was set keeps nobody from deciding.
      const to = reportedOn !== null && reportedOn < dueOn ? reportedOn : dueOn;
      return { reason: 'rectification', noticeNo, servedOn, from: servedOn, to, announcedWorkingDays: null };
    }),
  ];
}

/** The notice of a site check that is recorded now: the last one served until its day, for a day after the check before it. */
export function planOf(
  { procedure, siteChecks }: Pick<Examined, 'procedure' | 'siteChecks'>,
  checkedOn: CalendarDay,
): PlannedSiteCheck | null {
  const before = siteChecks.at(-1)?.checkedOn ?? '';
  return procedure.plannedSiteChecks.findLast((p) => p.servedOn <= checkedOn && p.plannedOn > before) ?? null;
}

/** The last of n working days that begin with `from`; `null`, so that it lasts, where the calendar ends before. */
function lastOf(calendar: Calendar, from: CalendarDay, workingDays: number): CalendarDay | null {
  const before = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString() as CalendarDay;
  const last = addWorkingDays(calendar, before, workingDays);
  return last.ok ? last.day : null;
}
