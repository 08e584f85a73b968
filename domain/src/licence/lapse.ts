import { addDays, addYears, type CalendarDay, dayOf } from '../calendar/index.ts';
import { personal } from '../personal.ts';
import type { LicenceEvent } from './events.ts';
import { evolveLicence } from './evolve.ts';
import { isLiving, type LicenceState } from './state.ts';

/**
 * What time alone has brought about until now and nobody has recorded yet, in its order: the end of a suspension, a deemed renewal
 * (行政许可法第五十条第二款), expiry. The law does not wait for a machine: every act is decided on the state after it.
 */
export function lapsed(
  state: LicenceState,
  now: Temporal.Instant | CalendarDay,
): { readonly events: readonly LicenceEvent[]; readonly after: LicenceState } {
  const today = typeof now === 'string' ? now : dayOf(now);
  const events: LicenceEvent[] = [];
  let after = state;
  for (let next = nextLapse(after); next !== null && next.data.on <= today; next = nextLapse(after)) {
    events.push(next);
    after = evolveLicence(after, next);
  }
  return { events, after };
}

type Lapse = Extract<LicenceEvent, { type: 'LicenceRestored' | 'LicenceDeemedRenewed' | 'LicenceExpired' }>;

/** What time will bring about next, with its day, when nobody acts before; `null` for a licence that has ended. */
export function nextLapse(state: LicenceState): Lapse | null {
  if (!isLiving(state)) return null;
  const termOver = addDays(state.validTo, 1);
  if (state.standing === 'suspended' && state.suspension.until < state.validTo) {
    const on = addDays(state.suspension.until, 1);
    return { type: 'LicenceRestored', data: { by: 'lapse', decisionNo: null, reason: personal(''), on } };
  }
  const { renewal, validTo } = state;
  if (renewal === null) return { type: 'LicenceExpired', data: { on: termOver } };
  return {
    type: 'LicenceDeemedRenewed',
    data: { caseNo: renewal.caseNo, oldEnd: validTo, validTo: addYears(validTo, renewal.years), on: termOver },
  };
}
