import { type CalendarDay, dayOf } from '../calendar/index.ts';
import type { Derivation, ExtensionRule, Limits } from '../clock/clock.ts';
import { decisionClocks, issueClock, promisedClock } from '../clock/index.ts';
import type { Context } from './context.ts';
import { stopsOf } from './procedure/stops.ts';
import type { Examined, Filed } from './state.ts';

/** The decision limits of an accepted case as of today, the strict one first, and the promised one where the item promises. */
export function decisionClocksOf(
  filed: Filed,
  accepted: Pick<Examined, 'acceptedOn' | 'completeOn' | 'siteChecks' | 'procedure'>,
  context: Context,
): readonly Derivation[] {
  const { calendar } = context;
  const { limits } = context.assessment;
  const { acceptedOn, completeOn } = accepted;
  const today = dayOf(context.now);
  const promised = promisedClock({ limits, completeOn, acceptedOn, calendar });
  const statutory = decisionClocks({
    limits,
    filedOn: filed.filedOn,
    completeOn,
    acceptedOn,
    today,
    stops: stopsOf(accepted, calendar),
    extension: accepted.procedure.extension,
    joint: context.assessment.procedure.joint === true,
    calendar,
  });
  return promised === null ? statutory : [...statutory, promised];
}

/** The clocks of a decided case: the decision limits re-derived, and the limit for issuing and service (行政许可法第四十四条). */
export function clocksAtDecision(state: Examined, decidedOn: CalendarDay, context: Context): readonly Derivation[] {
  const { limits } = context.assessment;
  return [...decisionClocksOf(state, state, context), issueClock({ limits, decidedOn, calendar: context.calendar })];
}

/** Whether and how the limit of a case filed on that day may be extended; that of joint handling has its own rule. */
export function extensionOf(limits: Limits, filedOn: CalendarDay, joint: boolean): ExtensionRule | undefined {
  const limit = limits.decision.find(
    ({ filed }) => (filed.from ?? '') <= filedOn && filedOn <= (filed.to ?? '9999-12-31'),
  );
  return joint && limit?.joint ? limit.joint.extension : limit?.extension;
}
