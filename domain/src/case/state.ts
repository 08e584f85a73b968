import type { CalendarDay } from '../calendar/day.ts';
import type { ClockName, Derivation } from '../clock/clock.ts';
import type { Finding, MaterialField } from '../comparison/finding.ts';
import type { LicenceContent } from '../licence/content.ts';
import type { Answers } from './answers.ts';
import type { Benefit } from './benefit.ts';
import type { CaseKind } from './context.ts';
import type {
  DeclineGround,
  Defect,
  DocumentKind,
  Numbered,
  PrefilledValue,
  RefusalReason,
  SiteCheckItem,
  TerminationGround,
} from './events.ts';
import type { PlannedSiteCheck, Procedure } from './procedure/procedure.ts';

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

export type PreCheck = {
  readonly office: string;
  readonly requestedOn: CalendarDay;
  readonly advice: readonly {
    readonly subject: string;
    readonly advice: string;
    readonly officer: string;
    readonly on: CalendarDay;
  }[];
};

export type ClockNote = {
  readonly clock: ClockName;
  readonly light: 'yellow' | 'red' | 'overdue';
  readonly on: CalendarDay;
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
  readonly kind: CaseKind;
  /** The stream of the licence that the application is about; `null` for a first application. */
  readonly licenceAskedAbout: string | null;
  /** 核查预审: asked for before filing; advice binds nobody and delays nothing. */
  readonly preCheck: PreCheck | null;
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
  /** 回避: officers who may not act in this case. */
  readonly recused: readonly string[];
  /** Lights that a clock has turned to, each told once. */
  readonly clockNotes: readonly ClockNote[];
  /** Every number that an act of this case has given to an official paper. */
  readonly numbered: readonly Numbered[];
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
  /** 视为受理: nobody accepted, the law did. */
  readonly deemed: boolean;
  readonly acceptedBy: string | null;
  readonly noticeNo: string;
  readonly completeOn: CalendarDay;
  readonly checklist: readonly ChecklistAnswer[];
  readonly siteChecks: readonly {
    readonly recordNo: string;
    readonly checkedOn: CalendarDay;
    readonly officers: readonly string[];
    readonly result: 'passed' | 'failed';
    readonly items: readonly SiteCheckItem[];
    readonly conclusion: string;
    /** The notice by which it was planned, as it stood when the check was recorded; one served afterwards is none. */
    readonly plan: PlannedSiteCheck | null;
  }[];
  readonly procedure: Procedure;
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
      readonly ground: DeclineGround;
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
      /** What was granted to be paid; `null` where the decision is about a licence. */
      readonly benefit: Benefit | null;
      /** The stream of the licence that this decision ends; `null` where it gives one. Nothing is issued then. */
      readonly cancels: string | null;
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
  | ({ readonly phase: 'withdrawn'; readonly reason: string } & Filed)
  | ({ readonly phase: 'terminated'; readonly ground: TerminationGround; readonly reason: string } & Filed)
  /** 已备案: a filing that was recorded, or that silence has recorded. */
  | ({
      readonly phase: 'registered';
      readonly filingNo: string;
      readonly registeredOn: CalendarDay;
      readonly deemed: boolean;
    } & Filed);

export type CasePhase = CaseState['phase'];
