import { addDays, type CalendarDay } from '../calendar/index.ts';
import { periodEnd } from './announce.ts';
import type { LicenceContext } from './context.ts';
import type { PeriodEnd } from './events.ts';
import { nextLapse } from './lapse.ts';
import { isLiving, type LicenceState } from './state.ts';

/** A moment at which something is due: `day` is the first day on which it is, the day after a period's last. */
export type LicenceClock =
  | { readonly clock: 'renewal-reminder'; readonly daysBefore: number; readonly day: CalendarDay }
  /** The end of the term, at which an undecided renewal is deemed granted. */
  | { readonly clock: 'deemed-renewal' | 'expiry'; readonly day: CalendarDay }
  | { readonly clock: 'suspension-end'; readonly day: CalendarDay }
  | { readonly clock: 'condition-due'; readonly condition: string; readonly day: CalendarDay }
  | { readonly clock: 'hearing-request-end'; readonly noticeNo: string; readonly day: CalendarDay }
  /** The calendar does not reach so far: to be asked again when a later one is loaded. */
  | {
      readonly clock: 'hearing-request-end';
      readonly noticeNo: string;
      readonly end: Exclude<PeriodEnd, { day: CalendarDay }>;
    };

/** Every moment that a licence has before it, as data to be stored as due clocks; none for a licence that has ended. */
export function licenceClocks(
  state: LicenceState,
  context: Pick<LicenceContext, 'calendar' | 'policy'>,
): readonly LicenceClock[] {
  if (!isLiving(state)) return [];
  const clocks: LicenceClock[] = [];
  // Once a nearer reminder was given, one further from the end has nothing left to say.
  const nearest = Math.min(...state.reminded);
  if (state.renewal === null)
    for (const daysBefore of context.policy.renewal.reminders.filter((n) => n < nearest))
      clocks.push({ clock: 'renewal-reminder', daysBefore, day: addDays(state.validTo, -daysBefore) });
  clocks.push({ clock: state.renewal ? 'deemed-renewal' : 'expiry', day: addDays(state.validTo, 1) });
  const next = nextLapse(state);
  if (next?.type === 'LicenceRestored') clocks.push({ clock: 'suspension-end', day: next.data.on });
  for (const { condition, dueOn, standing, fellDue } of state.conditions)
    if (standing === 'open' && !fellDue) clocks.push({ clock: 'condition-due', condition, day: addDays(dueOn, 1) });
  for (const { noticeNo, standing, announcedOn } of state.announcements) {
    if (standing !== 'open') continue;
    const end = periodEnd(announcedOn, context);
    const name = { clock: 'hearing-request-end', noticeNo } as const;
    clocks.push('day' in end ? { ...name, day: addDays(end.day, 1) } : { ...name, end });
  }
  return clocks;
}
