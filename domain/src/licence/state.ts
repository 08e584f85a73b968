import type { CalendarDay } from '../calendar/day.ts';
import type { LicenceContent } from './content.ts';
import type { LicenceCredential } from './events.ts';

/** A licence at each point of its life. */
export type LicenceState =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'issued';
      /** `null` once erased, as is the credential. */
      readonly content: LicenceContent | null;
      readonly credential: LicenceCredential | null;
      readonly validFrom: CalendarDay;
      readonly validTo: CalendarDay;
      readonly issuedOn: CalendarDay;
      readonly caseNo: string;
      readonly caseStream: string;
      readonly office: string;
      readonly item: string;
      readonly release: string;
      readonly credentialDigest: string;
      readonly file: string;
      readonly demo: boolean;
    };

/** Status words and the codes of the national e-licence interfaces (01 有效, 05 失效, 99 其他). */
export type LicenceStatus =
  | { readonly code: '01'; readonly word: 'valid'; readonly until: CalendarDay }
  | { readonly code: '05'; readonly word: 'expired'; readonly since: CalendarDay }
  | { readonly code: '99'; readonly word: 'not-yet-valid'; readonly from: CalendarDay }
  | { readonly code: '99'; readonly word: 'unknown' };
