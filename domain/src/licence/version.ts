import type { CalendarDay } from '../calendar/day.ts';
import type { LicenceContent } from './content.ts';
import type { LicenceCredential } from './events.ts';

/** 变更, 储存设施新改扩建, 延期, 变更并延期, 补发: what leads to a new version of the same licence. */
export type VersionKind = 'change' | 'storage-project' | 'renewal' | 'change-and-renewal' | 'replacement';

/** A part of the licence that a change altered, as the new version shows it. */
export type LicenceChange = {
  readonly part: keyof LicenceContent;
  readonly before: string;
  readonly now: string;
};

/** What was made of a version: content and credential are `null` once erased. */
export type MadeVersion = {
  readonly content: LicenceContent | null;
  readonly credential: LicenceCredential | null;
  readonly issuedOn: CalendarDay;
  readonly credentialDigest: string;
  readonly file: string;
};

/** One certificate of the licence; all are kept, so that an old one can still be told to be superseded. */
export type LicenceVersion = {
  readonly version: number;
  readonly kind: 'first' | VersionKind;
  readonly caseNo: string;
  /** The stream of the case that granted it. */
  readonly caseStream: string;
  readonly release: string;
  readonly decidedOn: CalendarDay;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
  /** `null` once erased. */
  readonly changes: readonly LicenceChange[] | null;
  /** `null` while it is being made. */
  readonly made: MadeVersion | null;
};

export const isRenewal = (kind: LicenceVersion['kind']): kind is 'renewal' | 'change-and-renewal' =>
  kind === 'renewal' || kind === 'change-and-renewal';

/** What a replacement is marked with; the rule of this item is silent, so it is practice. */
export const markOf = (kind: LicenceVersion['kind']): '补' | null => (kind === 'replacement' ? '补' : null);
