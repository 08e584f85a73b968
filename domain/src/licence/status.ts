import type { CalendarDay } from '../calendar/day.ts';
import { lapsed } from './lapse.ts';
import { findCurrent, type LicenceState } from './state.ts';
import type { LicenceVersion } from './version.ts';

/**
 * Status words and the codes of the national e-licence interfaces: 01 有效, 02 暂扣, 03 撤销, 04 注销, 05 失效, 07 吊销, 99 其他.
 * A code is shown with its word: the list has no code for 撤回.
 */
export type LicenceStatus =
  | {
      readonly code: '01';
      readonly word: 'valid';
      readonly until: CalendarDay;
      /** It runs because nobody decided on its renewal in time (行政许可法第五十条第二款). */
      readonly deemedRenewed: boolean;
    }
  | { readonly code: '02'; readonly word: 'suspended'; readonly until: CalendarDay }
  | { readonly code: '03'; readonly word: 'annulled'; readonly since: CalendarDay }
  | { readonly code: '04'; readonly word: 'cancelled'; readonly since: CalendarDay }
  | { readonly code: '05'; readonly word: 'expired' | 'succeeded'; readonly since: CalendarDay }
  | { readonly code: '07'; readonly word: 'revoked'; readonly since: CalendarDay }
  | { readonly code: '99'; readonly word: 'withdrawn'; readonly since: CalendarDay }
  | { readonly code: '99'; readonly word: 'not-yet-valid'; readonly from: CalendarDay }
  /** Granted, and no version of it is made yet (制证中). */
  | { readonly code: '99'; readonly word: 'being-made' }
  | { readonly code: '99'; readonly word: 'unknown' };

/** An old certificate of a licence: no longer to be shown, whatever the licence itself is today. */
export type VersionStatus =
  | LicenceStatus
  | {
      readonly code: '05';
      readonly word: 'superseded';
      readonly since: CalendarDay;
      /** The version that took its place. */
      readonly by: number;
      readonly licence: LicenceStatus;
    };

/** The status on a day: both printed days of the term are valid days. A licence that no log knows is never called valid. */
export function licenceStatus(state: LicenceState, today: CalendarDay): LicenceStatus {
  const { after } = lapsed(state, today);
  if (after.standing === 'none') return { code: '99', word: 'unknown' };
  if (after.standing === 'cancelled') return { code: '04', word: 'cancelled', since: after.cancellation.on };
  if (after.standing === 'ended') return endedStatus(after.ending);
  if (findCurrent(after) === undefined) return { code: '99', word: 'being-made' };
  if (today < after.validFrom) return { code: '99', word: 'not-yet-valid', from: after.validFrom };
  if (after.standing === 'suspended') return { code: '02', word: 'suspended', until: after.suspension.until };
  return { code: '01', word: 'valid', until: after.validTo, deemedRenewed: after.deemed !== null };
}

/** The status of one certificate: that of the licence for the newest one made, `superseded` for those before; unknown while it is being made. */
export function versionStatus(state: LicenceState, version: number, today: CalendarDay): VersionStatus {
  const licence = licenceStatus(state, today);
  const current = findCurrent(state);
  const made = state.standing !== 'none' && state.versions.some((v) => v.version === version && v.made !== null);
  if (!made || current === undefined) return { code: '99', word: 'unknown' };
  if (current.version === version) return licence;
  return { code: '05', word: 'superseded', since: current.made.issuedOn, by: current.version, licence };
}

/** The certificate that carries this credential, by the digest of its QR text; `undefined` where no version does. */
export function findVersion(state: LicenceState, credentialDigest: string): LicenceVersion | undefined {
  if (state.standing === 'none') return undefined;
  return state.versions.find((v) => v.made?.credentialDigest === credentialDigest);
}

function endedStatus({ act, on: since }: Extract<LicenceState, { standing: 'ended' }>['ending']): LicenceStatus {
  switch (act) {
    case 'annulled':
      return { code: '03', word: 'annulled', since };
    case 'revoked':
      return { code: '07', word: 'revoked', since };
    case 'withdrawn':
      return { code: '99', word: 'withdrawn', since };
    case 'expired':
    case 'succeeded':
      return { code: '05', word: act, since };
  }
}
