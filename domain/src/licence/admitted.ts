import type { CalendarDay } from '../calendar/index.ts';
import type { Refusal } from '../case/decided.ts';
import { refused } from '../case/outcome.ts';
import type { LicencePolicy } from './context.ts';
import type { Barred } from './decided.ts';
import { lapsed } from './lapse.ts';
import { barredFromRenewal, renewalDueBy } from './renewal.ts';
import { findCurrent, isLiving, type LicenceState } from './state.ts';
import type { VersionKind } from './version.ts';

/** What a holder may apply for with a licence in hand: a new version of it, a new licence in its place, or its end. */
export type ApplicationKind = VersionKind | 're-application' | 'cancellation';

export type Admitted =
  /** `warning`: the filing is late; it is accepted, and what follows is told. */
  { readonly ok: true; readonly warning: 'RENEWAL_LATE' | null } | { readonly ok: false; readonly refusal: Refusal };

/** Which kinds of application the licence admits on that day, each with the reason where it does not (经营许可证管理办法第十四至十八条). */
export function admittedKinds(
  state: LicenceState,
  today: CalendarDay,
  policy: LicencePolicy,
): Readonly<Record<ApplicationKind, Admitted>> {
  const { after } = lapsed(state, today);
  const admit = (kind: ApplicationKind): Admitted =>
    barredKind(after, kind, today, policy) ?? admitted(after, kind, today, policy);
  return {
    change: admit('change'),
    'storage-project': admit('storage-project'),
    renewal: admit('renewal'),
    'change-and-renewal': admit('change-and-renewal'),
    're-application': admit('re-application'),
    replacement: admit('replacement'),
    cancellation: admit('cancellation'),
  };
}

function barredKind(
  state: LicenceState,
  kind: ApplicationKind,
  today: CalendarDay,
  policy: LicencePolicy,
): Barred | undefined {
  if (state.standing === 'none') return refused('LICENCE_UNKNOWN');
  if (!isLiving(state)) {
    const act = state.standing === 'ended' ? state.ending.act : (state.ending?.act ?? 'cancelled');
    // After the end of the term only a new application is left; operating meanwhile counts as without a licence.
    if (act === 'expired')
      return kind === 're-application' ? undefined : refused('LICENCE_EXPIRED', { day: state.validTo });
    return refused('LICENCE_ENDED', { standing: act });
  }
  if (kind !== 'cancellation' && findCurrent(state) === undefined) return refused('LICENCE_BEING_MADE');
  if (state.standing === 'suspended' && !policy.whileSuspended.includes(kind))
    return refused('LICENCE_SUSPENDED', { until: state.suspension.until, kind });
  return kind === 'renewal' || kind === 'change-and-renewal' ? barredFromRenewal(state, today, policy) : undefined;
}

function admitted(state: LicenceState, kind: ApplicationKind, today: CalendarDay, policy: LicencePolicy): Admitted {
  const renews = kind === 'renewal' || kind === 'change-and-renewal';
  const late = renews && isLiving(state) && today > renewalDueBy(state.validTo, policy);
  return { ok: true, warning: late ? 'RENEWAL_LATE' : null };
}
