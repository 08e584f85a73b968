import type { CalendarDay } from '../calendar/index.ts';
import { dayOf } from '../calendar/index.ts';
import type { Derivation, Stop } from '../clock/clock.ts';
import { decisionClocks, issueClock, promisedClock } from '../clock/index.ts';
import type { Context } from './context.ts';
import type { Examined, Filed } from './state.ts';

/** The decision limits of an accepted case as of today, the strict one first, and the promised one where the item promises. */
export function decisionClocksOf(
  filed: Filed,
  accepted: Pick<Examined, 'acceptedOn' | 'completeOn' | 'siteChecks'>,
  context: Context,
): readonly Derivation[] {
  const { calendar } = context;
  const { limits } = context.assessment;
  const { acceptedOn, completeOn } = accepted;
  const today = dayOf(context.now);
  const stops = accepted.siteChecks.map(stopOf);
  const promised = promisedClock({ limits, completeOn, acceptedOn, calendar });
  const statutory = decisionClocks({
    limits,
    filedOn: filed.filedOn,
    completeOn,
    acceptedOn,
    today,
    stops,
    calendar,
  });
  return promised === null ? statutory : [...statutory, promised];
}

/** The clocks of a decided case: the decision limits re-derived, and the limit for issuing and service (行政许可法第四十四条). */
export function clocksAtDecision(state: Examined, decidedOn: CalendarDay, context: Context): readonly Derivation[] {
  const { limits } = context.assessment;
  return [...decisionClocksOf(state, state, context), issueClock({ limits, decidedOn, calendar: context.calendar })];
}

// No notice of the time needed goes with a site check yet, so the clock shows it and does not stand still for it.
const stopOf = (check: Examined['siteChecks'][number]): Stop => ({
  reason: 'site-check',
  from: check.checkedOn,
  to: check.checkedOn,
  noticeNo: null,
  servedOn: null,
  announcedWorkingDays: null,
});
