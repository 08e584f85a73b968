import type { CalendarDay } from '../calendar/day.ts';
import type { Derivation } from '../clock/clock.ts';
import type { Finding, MaterialField } from '../comparison/finding.ts';
import type { LicenceContent } from '../licence/content.ts';
import type { Answers } from './answers.ts';
import type { Defect, DocumentKind, PrefilledValue, RefusalReason } from './events.ts';

export type Material = {
  readonly material: string;
  readonly slot: string;
  readonly file: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
  readonly reading:
    | { readonly state: 'waiting' }
    | {
        readonly state: 'read';
        readonly documentType: string;
        readonly source: 'text-layer' | 'ocr' | 'mixed';
        readonly pages: number;
        readonly fields: readonly MaterialField[];
      }
    | { readonly state: 'unreadable'; readonly code: string };
};

/** A finding with what was made of it: still open, or set aside by a named officer with a reason. */
export type OpenOrSetAside = Finding & {
  readonly setAside: { readonly officer: string; readonly reason: string; readonly at: string } | null;
};

export type ChecklistAnswer = {
  readonly item: string;
  readonly result: 'met' | 'not-met' | 'not-applicable';
  readonly note: string;
  readonly officer: string;
};

export type MadeDocument = {
  readonly document: DocumentKind;
  readonly number: string;
  readonly file: string;
  readonly size: number;
  readonly delivered: readonly { readonly channel: string; readonly at: string }[];
};

/** What every opened case has. */
export type CaseBody = {
  readonly item: string;
  readonly release: string;
  readonly applicant: string;
  readonly answers: Answers;
  readonly prefilled: readonly PrefilledValue[];
  readonly registriesUnavailable: readonly string[];
  readonly materials: readonly Material[];
  readonly findings: readonly OpenOrSetAside[];
  /** What the last comparison saw and its day; null before the first and whenever an answer, a material, a reading or a receipt came after it. */
  readonly compared: {
    readonly on: CalendarDay;
    readonly evidence: readonly string[];
    readonly occasion: 'upload' | 'filing' | 'correction' | 'decision';
  } | null;
};

/** What a filed case has besides. */
export type Filed = CaseBody & {
  readonly caseNo: string;
  readonly enteredSystemAt: string;
  readonly filedOn: CalendarDay;
  readonly office: string;
  readonly level: 'city' | 'county';
  readonly clocks: readonly Derivation[];
  readonly acceptanceOverdue: boolean;
  readonly corrections: readonly {
    readonly noticeNo: string;
    readonly servedOn: CalendarDay;
    readonly inTime: boolean;
    readonly defects: readonly Defect[];
    readonly deliveredOn: CalendarDay | null;
    /** The instant at which the corrections entered the system. */
    readonly deliveredAt: string | null;
    /** Slots and fields that the applicant renewed in answer to this notice. */
    readonly renewed: readonly string[];
  }[];
  readonly documents: readonly MadeDocument[];
};

export type Examined = Filed & {
  readonly acceptedOn: CalendarDay;
  readonly noticeNo: string;
  readonly completeOn: CalendarDay;
  readonly checklist: readonly ChecklistAnswer[];
  readonly siteChecks: readonly {
    readonly recordNo: string;
    readonly checkedOn: CalendarDay;
    readonly officers: readonly string[];
    readonly result: 'passed' | 'failed';
  }[];
};

/** A case at each point of its life; what does not exist yet cannot be written down. */
export type CaseState =
  | { readonly phase: 'none' }
  | ({ readonly phase: 'draft' } & CaseBody)
  | ({ readonly phase: 'received' } & Filed)
  | ({ readonly phase: 'correction-requested' } & Filed)
  | ({
      readonly phase: 'declined';
      readonly noticeNo: string;
      readonly competentAuthority: string;
      readonly reason: string;
    } & Filed)
  | ({ readonly phase: 'accepted' } & Examined)
  | ({
      readonly phase: 'granted';
      readonly decisionNo: string;
      readonly decidedOn: CalendarDay;
      readonly licenceNo: string;
      readonly eLicenceId: string;
      readonly licence: LicenceContent | null;
      readonly made: { readonly licence: string; readonly file: string; readonly issuedOn: CalendarDay } | null;
      readonly delivered: boolean;
    } & Examined)
  | ({
      readonly phase: 'refused';
      readonly decisionNo: string;
      readonly decidedOn: CalendarDay;
      readonly reasons: readonly RefusalReason[];
    } & Examined)
  | ({ readonly phase: 'withdrawn'; readonly reason: string; readonly caseNo: null } & CaseBody)
  /** `numbered`: papers whose numbers were given before the withdrawal and may still be in the making. */
  | ({
      readonly phase: 'withdrawn';
      readonly reason: string;
      readonly numbered: readonly { readonly document: DocumentKind; readonly number: string }[];
    } & Filed);

export type CasePhase = CaseState['phase'];
