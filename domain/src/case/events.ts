import type { CalendarDay } from '../calendar/day.ts';
import type { Derivation } from '../clock/clock.ts';
import type { Finding, MaterialField } from '../comparison/finding.ts';
import type { LicenceContent } from '../licence/content.ts';
import type { Personal } from '../personal.ts';
import type { Answers } from './answers.ts';

/** Official papers of a case; each is made from data, sealed and filed under its number. */
export type DocumentKind =
  | 'acceptance-notice'
  | 'correction-notice'
  | 'non-acceptance'
  | 'site-check-record'
  | 'decision-grant'
  | 'decision-refusal'
  | 'licence';

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
        readonly kind: 'first';
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
  | { readonly type: 'AcceptanceOverdueNoted'; readonly data: { readonly dueOn: CalendarDay } }
  | {
      readonly type: 'CaseAccepted';
      readonly data: {
        readonly noticeNo: string;
        readonly acceptedOn: CalendarDay;
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
        readonly competentAuthority: string;
        readonly reason: Personal<string>;
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
      readonly type: 'CaseRefused';
      readonly data: {
        readonly decisionNo: string;
        readonly decidedOn: CalendarDay;
        readonly reasons: Personal<readonly RefusalReason[]>;
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
  | { readonly type: 'CaseWithdrawn'; readonly data: { readonly reason: Personal<string> } };
