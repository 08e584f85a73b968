import type { CalendarDay } from '../calendar/day.ts';
import type { ClockName, Derivation } from '../clock/clock.ts';
import type { Delta } from '../clock/index.ts';
import type { Finding, MaterialField } from '../comparison/finding.ts';
import type { LicenceContent } from '../licence/content.ts';
import type { Personal } from '../personal.ts';
import type { Answers } from './answers.ts';
import type { Benefit } from './benefit.ts';
import type { CaseKind } from './context.ts';
import type { ProcedureEvent } from './procedure/events.ts';

/** Official papers of a case; each is made from data, sealed and filed under its number. */
export type DocumentKind =
  | 'acceptance-notice'
  | 'termination-notice'
  | 'time-notice'
  | 'site-check-notice'
  | 'rectification-notice'
  | 'hearing-right-notice'
  | 'hearing-notice'
  | 'hearing-record'
  | 'extension-notice'
  | 'office-request'
  | 'decision-cancellation'
  | 'filing-certificate'
  | 'correction-notice'
  | 'non-acceptance'
  | 'site-check-record'
  | 'decision-grant'
  | 'decision-refusal'
  | 'licence';

/** A paper and the number that an act gave it. */
export type Numbered = {
  readonly document: DocumentKind;
  readonly number: string;
  /** Whom the paper addresses where it is not the applicant, who then neither sees it nor is told of it. */
  readonly to?: 'third-party' | 'office';
};

/** 不予受理 is said on one of these grounds: no licence is needed, another authority is competent, false materials (第三十二、七十八条). */
export type DeclineGround = 'not-needed' | 'not-competent' | 'false-materials';

/** 终止: the procedure has lost its object or its applicant. */
export type TerminationGround = 'applicant-ended' | 'object-gone' | 'withdrawn-by-law';

/** 警告 for concealment or false materials, with the last day on which the applicant may not apply again, if any (行政许可法第七十八条). */
export type Warning = { readonly article: string; readonly bannedUntil: CalendarDay | null };

/** One line of the one-time correction notice (补正告知): what is missing or wrong, and how to put it right. */
export type Defect = { readonly subject: string; readonly problem: string; readonly cure: string };

/** A ground of refusal taken from the checklist: the unmet clause, the facts, the evidence and how to cure it. */
export type RefusalReason = {
  readonly checklistItem: string;
  readonly clause: string;
  readonly text: string;
  readonly evidence: string;
  readonly cure: string;
};

/** 救济: where, within what time and how an unwelcome decision may be challenged. */
export type Remedies = {
  readonly reconsiderationBody: string;
  readonly reconsiderationDays: number;
  readonly reconsiderationChannel: string;
  readonly court: string;
  readonly suitMonths: number;
};

/** A value taken from a registry into the form, with its ground; `locked` values are refused when changed. */
export type PrefilledValue = {
  readonly field: string;
  readonly value: string | readonly Readonly<Record<string, string>>[];
  readonly mode: 'locked' | 'editable';
  readonly registry: string;
  readonly asOf: string;
  readonly article: string;
};

export type SiteCheckItem = {
  readonly item: string;
  readonly result: 'met' | 'not-met' | 'not-applicable';
  readonly note: string;
};

/** What happened in a case of the licensing family (许可), in the order in which it happened. */
export type CaseEvent =
  | {
      readonly type: 'CaseOpened';
      readonly data: {
        readonly item: string;
        readonly release: string;
        readonly applicant: string;
        readonly kind: CaseKind;
        /** The stream of the licence that the application is about. */
        readonly licence: string | null;
      };
    }
  | { readonly type: 'AnswersSaved'; readonly data: { readonly answers: Personal<Answers> } }
  | {
      readonly type: 'ValuesPrefilled';
      readonly data: { readonly values: Personal<readonly PrefilledValue[]>; readonly unavailable: readonly string[] };
    }
  | {
      readonly type: 'MaterialAttached';
      readonly data: {
        readonly material: string;
        readonly slot: string;
        readonly file: string;
        readonly size: number;
        readonly mediaType: string;
        readonly name: Personal<string>;
      };
    }
  | { readonly type: 'MaterialRemoved'; readonly data: { readonly material: string } }
  | {
      readonly type: 'MaterialRead';
      readonly data: {
        readonly material: string;
        readonly documentType: string;
        readonly source: 'text-layer' | 'ocr' | 'mixed';
        readonly pages: number;
        readonly fields: Personal<readonly MaterialField[]>;
      };
    }
  | { readonly type: 'MaterialUnreadable'; readonly data: { readonly material: string; readonly code: string } }
  /** `evidence` names what was compared: each attached material's id, so that a later upload makes the comparison stale. */
  | {
      readonly type: 'FindingsRecorded';
      readonly data: {
        readonly occasion: 'upload' | 'filing' | 'correction' | 'decision';
        readonly evidence: readonly string[];
        readonly comparedOn: CalendarDay;
        readonly findings: readonly Finding[];
      };
    }
  | {
      readonly type: 'CaseFiled';
      readonly data: {
        readonly caseNo: string;
        readonly enteredSystemAt: string;
        readonly filedOn: CalendarDay;
        readonly office: string;
        readonly level: 'city' | 'county';
        readonly routing: readonly string[];
        readonly missing: readonly string[];
        readonly clocks: readonly Derivation[];
      };
    }
  | {
      readonly type: 'CaseAccepted';
      readonly data: {
        readonly noticeNo: string;
        readonly acceptedOn: CalendarDay;
        /** 视为受理: silence has accepted, as of the day of receipt (行政许可法第三十二条第一款第四项). */
        readonly deemed: boolean;
        readonly acceptedBy: string | null;
        readonly completeOn: CalendarDay;
        readonly clocks: readonly Derivation[];
      };
    }
  | {
      readonly type: 'CorrectionRequested';
      readonly data: {
        readonly noticeNo: string;
        readonly servedOn: CalendarDay;
        readonly inTime: boolean;
        readonly defects: Personal<readonly Defect[]>;
      };
    }
  | {
      readonly type: 'CorrectionsDelivered';
      readonly data: {
        readonly enteredSystemAt: string;
        readonly receivedOn: CalendarDay;
        readonly clocks: readonly Derivation[];
      };
    }
  | {
      readonly type: 'CaseDeclined';
      readonly data: {
        readonly noticeNo: string;
        readonly ground: DeclineGround;
        readonly competentAuthority: string;
        readonly reason: Personal<string>;
        readonly warning: Warning | null;
        readonly remedies: Remedies;
      };
    }
  | {
      readonly type: 'FindingSetAside';
      readonly data: {
        readonly finding: string;
        readonly officer: string;
        readonly at: string;
        readonly reason: Personal<string>;
        readonly values: Personal<string>;
      };
    }
  | {
      readonly type: 'ChecklistAnswered';
      readonly data: {
        readonly item: string;
        readonly result: 'met' | 'not-met' | 'not-applicable';
        readonly note: Personal<string>;
        readonly officer: string;
      };
    }
  | {
      readonly type: 'SiteCheckRecorded';
      readonly data: {
        readonly recordNo: string;
        readonly checkedOn: CalendarDay;
        readonly officers: readonly string[];
        readonly result: 'passed' | 'failed';
        readonly items: Personal<readonly SiteCheckItem[]>;
        readonly conclusion: Personal<string>;
        readonly clocks: readonly Derivation[];
      };
    }
  | {
      readonly type: 'CaseGranted';
      readonly data: {
        readonly decisionNo: string;
        readonly decidedOn: CalendarDay;
        readonly licenceNo: string;
        readonly eLicenceId: string;
        readonly licence: Personal<LicenceContent>;
        readonly validFrom: CalendarDay;
        readonly validTo: CalendarDay;
        readonly remedies: Remedies;
        readonly clocks: readonly Derivation[];
      };
    }
  | {
      readonly type: 'BenefitGranted';
      readonly data: {
        readonly decisionNo: string;
        readonly decidedOn: CalendarDay;
        readonly benefit: Personal<Benefit>;
        readonly remedies: Remedies;
        readonly clocks: readonly Derivation[];
      };
    }
  | {
      readonly type: 'CaseRefused';
      readonly data: {
        readonly decisionNo: string;
        readonly decidedOn: CalendarDay;
        readonly reasons: Personal<readonly RefusalReason[]>;
        readonly warning: Warning | null;
        readonly remedies: Remedies;
        readonly clocks: readonly Derivation[];
      };
    }
  | {
      readonly type: 'DocumentMade';
      readonly data: {
        readonly document: DocumentKind;
        readonly number: string;
        readonly file: string;
        readonly size: number;
      };
    }
  | {
      readonly type: 'LicenceMade';
      readonly data: {
        readonly licence: string;
        readonly licenceNo: string;
        readonly file: string;
        readonly size: number;
        readonly issuedOn: CalendarDay;
      };
    }
  | {
      readonly type: 'DocumentDelivered';
      readonly data: {
        readonly document: DocumentKind;
        readonly number: string;
        readonly channel: 'account' | 'mail' | 'sms';
        readonly deliveredAt: string;
      };
    }
  | {
      readonly type: 'CaseWithdrawn';
      /** A filed application ends with a notice; a draft with nothing. */
      readonly data: { readonly noticeNo: string | null; readonly reason: Personal<string> };
    }
  | {
      readonly type: 'CaseTerminated';
      readonly data: {
        readonly noticeNo: string;
        readonly ground: TerminationGround;
        readonly reason: Personal<string>;
        readonly remedies: Remedies;
      };
    }
  | {
      readonly type: 'CancellationApproved';
      readonly data: {
        readonly decisionNo: string;
        readonly decidedOn: CalendarDay;
        readonly licence: string;
        readonly licenceNo: string;
        readonly remedies: Remedies;
        readonly clocks: readonly Derivation[];
      };
    }
  | {
      readonly type: 'FilingRecorded';
      readonly data: {
        readonly filingNo: string;
        readonly registeredOn: CalendarDay;
        readonly deemed: boolean;
      };
    }
  | {
      readonly type: 'OfficerRecused';
      readonly data: { readonly officer: string; readonly by: string; readonly reason: Personal<string> };
    }
  | {
      readonly type: 'PreCheckRequested';
      readonly data: { readonly office: string; readonly requestedOn: CalendarDay };
    }
  | {
      readonly type: 'PreCheckAdvised';
      readonly data: {
        readonly subject: string;
        readonly advice: Personal<string>;
        readonly officer: string;
        readonly on: CalendarDay;
      };
    }
  | {
      readonly type: 'ClockNoted';
      readonly data: {
        readonly clock: ClockName;
        readonly light: 'yellow' | 'red' | 'overdue';
        readonly on: CalendarDay;
      };
    }
  | {
      readonly type: 'ClocksRecomputed';
      readonly data: {
        readonly calendarVersion: string;
        readonly clocks: readonly Derivation[];
        /** Each date that moved, before and after. */
        readonly changes: readonly Delta[];
        /** What moved them; an announced calendar where it is absent. */
        readonly because?: 'new-law';
      };
    }
  | {
      readonly type: 'NumberVoided';
      readonly data: {
        readonly document: DocumentKind;
        readonly number: string;
        /** The number under which the paper follows. */
        readonly replacement: string;
        readonly ground: VoidGround;
        readonly reason: Personal<string>;
        readonly officer: string;
      };
    }
  | ProcedureEvent;

/** Why a number is taken out of use: its paper cannot be made, or it was given by mistake. */
export type VoidGround = 'cannot-be-made' | 'mistaken';
