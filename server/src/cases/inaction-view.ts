import {
  type CalendarDay,
  type CaseState,
  dayOf,
  findStrict,
  inactionPeriods,
  type PeriodDerivation,
} from '@tuofu/domain';
import { officeOf, remediesOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { drivingClock } from './case-row.ts';

/**
 * 不作为的救济: what a person may do when the authority has let its limit pass without an answer. Reconsideration comes first, by the
 * government of the same level (行政复议法第二十三条第一款第三项、第二十四条); `null` while no limit is missed.
 */
export function inactionView(office: Office, state: CaseState): JsonObject | null {
  const clock = drivingClock(state);
  // Silence on receipt is acceptance by law, so that nothing is missed there.
  if (clock === null || clock === 'acceptance' || !('clocks' in state)) return null;
  const strict = findStrict(state.clocks, clock);
  if (strict === undefined || !('day' in strict.end)) return null;
  if (dayOf(office.clock.now()) <= strict.end.day) return null;
  const { reconsideration } = inactionPeriods({ limitEnd: strict.end.day, calendar: office.calendar });
  const remedies = remediesOf(office.profile, officeOf(office.profile, state.office));
  return {
    clock,
    missedOn: strict.end.day,
    body: remedies.reconsiderationBody,
    channel: remedies.reconsiderationChannel,
    until: lastDay(reconsideration),
    article: reconsideration.article,
    certainty: reconsideration.certainty,
  };
}

/** The day with its roll; the nominal one where the calendar does not reach so far. */
const lastDay = (period: PeriodDerivation): CalendarDay => ('day' in period.end ? period.end.day : period.nominal);
