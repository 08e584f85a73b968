import { addDays, addMonths, type CalendarDay, dayOf } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import type { Command } from './commands.ts';
import type { LicenceContext, LicencePolicy } from './context.ts';
import { type Barred, happened, type LicenceDecided } from './decided.ts';
import { isLiving, type LicenceBody, type LicenceState, type Living } from './state.ts';
import { hinderedByTexts } from './texts.ts';

type Begun = Exclude<LicenceState, { standing: 'none' }>;

/** The last day in time for a renewal of the present term; nominal, without regard to holidays. */
export const renewalDueBy = (validTo: CalendarDay, policy: LicencePolicy): CalendarDay =>
  addMonths(validTo, -policy.renewal.latestMonths);

/** Why a renewal cannot be filed today, or nothing. Late means: after the last day in time, the term still running. */
export function barredFromRenewal(state: LicenceBody, today: CalendarDay, policy: LicencePolicy): Barred | undefined {
  const { earliestMonths, late } = policy.renewal;
  if (state.renewal !== null) return refused('RENEWAL_PENDING', { case: state.renewal.caseNo });
  const from = earliestMonths === null ? null : addMonths(state.validTo, -earliestMonths);
  if (from !== null && today < from) return refused('RENEWAL_TOO_EARLY', { day: from });
  const dueBy = renewalDueBy(state.validTo, policy);
  if (late === 'refuse' && today > dueBy) return refused('RENEWAL_TOO_LATE', { day: dueBy });
  return undefined;
}

/** 延期申请 in the licence's own log, in the transaction of its filing: from now on silence until the end of the term renews. */
export function recordRenewalFiled(
  state: Living,
  command: Command<'RecordRenewalFiled'>,
  context: LicenceContext,
): LicenceDecided {
  const { caseNo, caseStream } = command;
  if (state.renewal?.caseNo === caseNo || state.deemed?.caseNo === caseNo) return happened();
  const filedOn = dayOf(context.now);
  const hindered = hinderedByTexts({ caseNo, caseStream }) ?? barredFromRenewal(state, filedOn, context.policy);
  if (hindered) return hindered;
  const late = filedOn > renewalDueBy(state.validTo, context.policy);
  const { years } = context.policy;
  return happened({ type: 'RenewalFiled', data: { caseNo, caseStream, filedOn, late, years } });
}

/** The case of the renewal ends without one. Where silence has already renewed it changes nothing (第五十条第二款). */
export function recordRenewalClosed(
  state: Begun,
  command: Command<'RecordRenewalClosed'>,
  context: LicenceContext,
): LicenceDecided {
  const { caseNo, outcome } = command;
  if (!isLiving(state) || state.renewal?.caseNo !== caseNo) return happened();
  return happened({ type: 'RenewalClosed', data: { caseNo, outcome, on: dayOf(context.now) } });
}

/** The reminder that is due today: of several that have come due only the nearest to the end; `null` for none. */
export function reminderDue(state: LicenceState, today: CalendarDay, policy: LicencePolicy): number | null {
  if (!isLiving(state) || state.renewal !== null || today > state.validTo) return null;
  const come = policy.renewal.reminders.filter((n) => today >= addDays(state.validTo, -n));
  if (come.length === 0) return null;
  const nearest = Math.min(...come);
  return state.reminded.includes(nearest) ? null : nearest;
}

/** 到期提醒: once for each of the days that the policy names; a late or second one says nothing. */
export function remindRenewal(
  state: Begun,
  command: Command<'RemindRenewal'>,
  context: LicenceContext,
): LicenceDecided {
  const today = dayOf(context.now);
  const { daysBefore } = command;
  if (!isLiving(state) || reminderDue(state, today, context.policy) !== daysBefore) return happened();
  return happened({ type: 'RenewalReminded', data: { daysBefore, validTo: state.validTo, on: today } });
}
