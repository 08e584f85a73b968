import type { CalendarDay } from '../calendar/day.ts';
import { addDays } from '../calendar/index.ts';
import type { LicenceState, LicenceStatus } from './state.ts';

/** The status on a day: both printed days of the term are valid days. A licence that no log knows is never called valid. */
export function licenceStatus(state: LicenceState, today: CalendarDay): LicenceStatus {
  if (state.phase === 'none') return { code: '99', word: 'unknown' };
  if (today < state.validFrom) return { code: '99', word: 'not-yet-valid', from: state.validFrom };
  if (today > state.validTo) return { code: '05', word: 'expired', since: addDays(state.validTo, 1) };
  return { code: '01', word: 'valid', until: state.validTo };
}
