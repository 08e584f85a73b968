import type { CalendarDay } from '../calendar/index.ts';
import { addDays, dayOf } from '../calendar/index.ts';
import type { Derivation, Limits } from '../clock/clock.ts';
import { acceptanceClock, strictEnd } from '../clock/index.ts';
import type { Context } from './context.ts';
import type { Filed } from './state.ts';

/** 收件: the moment the data entered the system counts, never when a clerk opened them (许可案件司法解释第六条). */
export function receiptOf(context: Context): {
  readonly enteredSystemAt: string;
  readonly receivedOn: CalendarDay;
  readonly clocks: readonly Derivation[];
} {
  const receivedOn = dayOf(context.now);
  const clock = acceptanceClock({ limits: context.assessment.limits, receivedOn, calendar: context.calendar });
  return { enteredSystemAt: context.now.toString(), receivedOn, clocks: [clock] };
}

/** The last day on which the office may accept or ask for corrections; `undefined` while its calendar is not published. */
export function acceptanceDue(filed: Filed): CalendarDay | undefined {
  const { end } = strictEnd(filed.clocks, 'acceptance');
  return 'day' in end ? end.day : undefined;
}

/**
 * Whether silence has lasted beyond the acceptance limit on that day. While the calendar is not published nothing is deemed:
 * such a limit lets nothing happen by itself and hinders no act; nor does it where no law says what silence means.
 */
export function silentSince(
  filed: Filed,
  today: CalendarDay,
  limits: Limits,
):
  | { readonly passed: true; readonly due: CalendarDay }
  | { readonly passed: false; readonly due: CalendarDay | undefined } {
  const due = acceptanceDue(filed);
  if (limits.acceptance.silence === 'waits' || due === undefined || today <= due) return { passed: false, due };
  return { passed: true, due };
}

/** Whether a correction notice served on that day is in time (行政许可法第三十二条第一款第四项). */
export function servedInTime(filed: Filed, servedOn: CalendarDay, workingDays: number): boolean {
  const due = acceptanceDue(filed);
  // Without a calendar only this much is certain: n calendar days never hold more than n working days.
  return servedOn <= (due ?? addDays(lastReceipt(filed), workingDays));
}

/** The day of the last delivery: filing, or the corrections that answered the last notice. */
export function lastReceipt(filed: Filed): CalendarDay {
  return filed.corrections.at(-1)?.deliveredOn ?? filed.filedOn;
}

/**
 * Receipt of the complete materials: the delivery that answered the last notice served in time; without such a notice the first
 * filing (行政许可法第三十二条第一款第四项: otherwise deemed accepted from receipt).
 */
export function completeOn(filed: Filed): CalendarDay {
  return filed.corrections.findLast((c) => c.inTime)?.deliveredOn ?? filed.filedOn;
}
