import {
  addDays,
  type CalendarDay,
  isLiving,
  type LicencePolicy,
  type LicenceState,
  renewalDueBy,
} from '@tuofu/domain';
import type { Office } from '../office/office.ts';
import { requestEnds } from './licence-told.ts';

/** Something that waits for the holder of a licence. */
export type LicenceDue = {
  /** An announced act to be answered, a condition to be met, a renewal to be applied for. */
  readonly due: 'answer' | 'condition' | 'renewal';
  /** The last day in time; `null` while no calendar tells it. */
  readonly day: CalendarDay | null;
  /** The last day has passed. */
  readonly late: boolean;
};

/**
 * What waits for the holder, the earliest day first. An announcement waits until he has said something, asked for a hearing or given up,
 * or his time is over; a renewal from the first reminder on until it is filed (行政许可法第五十条).
 */
export function duesOf(
  office: Office,
  state: Exclude<LicenceState, { standing: 'none' }>,
  policy: LicencePolicy,
  today: CalendarDay,
): readonly LicenceDue[] {
  if (!isLiving(state)) return [];
  const dues: LicenceDue[] = [];
  const due = (what: LicenceDue['due'], day: CalendarDay | null) =>
    dues.push({ due: what, day, late: day !== null && today > day });
  const endOf = requestEnds(office, state, policy);
  for (const a of state.announcements) {
    if (a.standing !== 'open' || a.said.length > 0 || a.hearing !== null) continue;
    const end = endOf(a.noticeNo) ?? a.requestUntil;
    const day = 'day' in end ? end.day : null;
    if (day === null || today <= day) due('answer', day);
  }
  for (const c of state.conditions) if (c.standing === 'open') due('condition', c.dueOn);
  const firstReminder = addDays(state.validTo, -Math.max(0, ...policy.renewal.reminders));
  if (state.renewal === null && today >= firstReminder) due('renewal', renewalDueBy(state.validTo, policy));
  return dues.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}
