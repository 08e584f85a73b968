import { addDays, type CalendarDay } from '../calendar/index.ts';
import type { CaseKind, LicenceAskedAbout } from '../case/context.ts';
import { admittedKinds } from './admitted.ts';
import type { LicencePolicy } from './context.ts';
import { termAfter } from './grant-version.ts';
import { lapsed } from './lapse.ts';
import { findCurrent, type LicenceBody, type LicenceState } from './state.ts';

/**
 * The licence that an application is about, as its case must know it today. `caseNo` is that of a filed application: whether a renewal
 * came in time is judged at its filing and not again at its decision, and the term that silence gave is the term that it asked for.
 */
export function askedAbout(o: {
  readonly licence: string;
  readonly state: LicenceState;
  readonly kind: CaseKind;
  readonly caseNo: string | null;
  readonly today: CalendarDay;
  readonly policy: LicencePolicy;
}): LicenceAskedAbout | null {
  const { after } = lapsed(o.state, o.today);
  if (after.standing === 'none' || o.kind === 'first') return null;
  const { kind, caseNo } = o;
  const { validFrom, validTo } = termOf(after, kind, caseNo);
  const found = admittedKinds(after, o.today, o.policy)[kind];
  const refusal = found.ok ? null : found.refusal;
  const settled = caseNo !== null && refusal?.code.startsWith('RENEWAL_') === true;
  return {
    licence: o.licence,
    licenceNo: findCurrent(after)?.made.content?.licenceNo ?? '',
    version: after.versions.length,
    validFrom,
    validTo,
    hindrance: settled ? null : refusal,
  };
}

/** The term from which a new version's is counted: its old end for a renewal, what is printed or deemed for everything else. */
function termOf(state: LicenceBody, kind: CaseKind, caseNo: string | null) {
  const renews = kind === 'renewal' || kind === 'change-and-renewal';
  const printed = termAfter(state, 'change', '') ?? state;
  if (!renews || caseNo === null) return renews ? state : printed;
  const next = termAfter(state, kind, caseNo);
  return next === null ? state : { validFrom: printed.validFrom, validTo: addDays(next.validFrom, -1) };
}
