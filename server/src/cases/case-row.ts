import { type Calendar, type CaseState, dayOf, light, openFindings, strictEnd, type Thresholds } from '@tuofu/domain';
import type { CaseRow } from '../office/ports.ts';

/** Which clock an office works against in each phase; a decided case has only the limit for issue and service left. */
export function drivingClock(state: CaseState): 'acceptance' | 'decision' | 'issue' | null {
  switch (state.phase) {
    case 'received':
      return 'acceptance';
    case 'accepted':
      return 'decision';
    case 'granted':
      return state.delivered ? null : 'issue';
    case 'refused':
      return state.documents.some((d) => d.document === 'decision-refusal' && d.delivered.length > 0) ? null : 'issue';
    case 'none':
    case 'draft':
    case 'correction-requested':
    case 'declined':
    case 'terminated':
    case 'registered':
    case 'withdrawn':
      return null;
  }
}

/** The list row of a case: phases, dates and counts only, so that lists never touch a personal value. */
export function caseRow(o: {
  readonly authority: number;
  readonly stream: string;
  readonly state: CaseState;
  readonly version: number;
  readonly now: Temporal.Instant;
  readonly calendar: Calendar;
  /** Asked only where a clock runs. */
  thresholds(): Thresholds;
}): CaseRow {
  const { state } = o;
  if (state.phase === 'none') throw new Error('a case that was never opened has no row');
  const clock = drivingClock(state);
  const derivation = clock && 'clocks' in state ? strictEnd(state.clocks, clock) : undefined;
  return {
    authority: o.authority,
    caseNo: ('caseNo' in state ? state.caseNo : null) ?? o.stream,
    stream: o.stream,
    item: state.item,
    release: state.release,
    phase: state.phase,
    office: 'office' in state ? state.office : (state.preCheck?.office ?? null),
    account: state.applicant,
    version: o.version,
    filedAt: 'enteredSystemAt' in state ? state.enteredSystemAt : null,
    dueStrict: derivation && 'day' in derivation.end ? derivation.end.day : null,
    openFindings: openFindings(state).length,
    light: derivation ? light(derivation, dayOf(o.now), o.calendar, o.thresholds()) : null,
    updatedAt: o.now.toString(),
  };
}
