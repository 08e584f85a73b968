import type { ClockName } from '../clock/clock.ts';
import type { Finding, MaterialField } from '../comparison/finding.ts';
import type { Answers } from './answers.ts';
import type { CaseKind } from './context.ts';
import type {
  DeclineGround,
  Defect,
  DocumentKind,
  PrefilledValue,
  RefusalReason,
  SiteCheckItem,
  TerminationGround,
  VoidGround,
} from './events.ts';
import type { ProcedureCommand } from './procedure/commands.ts';

/** What somebody wants to do in a case. Numbers in it are allocated by the caller in the same transaction. */
export type CaseCommand =
  | {
      readonly type: 'OpenCase';
      readonly item: string;
      readonly release: string;
      readonly kind: CaseKind;
      readonly licence: string | null;
      /** What the licence that it is about says already, each value with its ground. */
      readonly prefilled?: readonly PrefilledValue[];
    }
  | { readonly type: 'SaveAnswers'; readonly answers: Answers }
  | {
      readonly type: 'PrefillValues';
      readonly values: readonly PrefilledValue[];
      readonly unavailable: readonly string[];
    }
  | {
      readonly type: 'AttachMaterial';
      readonly material: string;
      readonly slot: string;
      readonly file: string;
      readonly size: number;
      readonly mediaType: string;
      readonly name: string;
    }
  | { readonly type: 'RemoveMaterial'; readonly material: string }
  | {
      readonly type: 'RecordReading';
      readonly material: string;
      readonly reading:
        | {
            readonly documentType: string;
            readonly source: 'text-layer' | 'ocr' | 'mixed';
            readonly pages: number;
            readonly fields: readonly MaterialField[];
          }
        | { readonly code: string };
    }
  | {
      readonly type: 'RecordFindings';
      readonly occasion: 'upload' | 'filing' | 'correction' | 'decision';
      readonly evidence: readonly string[];
      readonly findings: readonly Finding[];
    }
  /** `insist`: file although required things are missing; the law lets nobody be turned away at the door (行政许可法第三十二条). */
  | { readonly type: 'FileCase'; readonly caseNo: string; readonly insist: boolean }
  /** Silence has lasted beyond the limit: the law accepts, or records a filing. The number is that of the notice made afterwards. */
  | { readonly type: 'DeemAccepted'; readonly noticeNo: string }
  | { readonly type: 'NoteClock'; readonly clock: ClockName; readonly light: 'yellow' | 'red' | 'overdue' }
  | { readonly type: 'RecomputeClocks' }
  /** Another law has come into force while the case was pending. */
  | { readonly type: 'ApplyNewLaw' }
  | { readonly type: 'RequestPreCheck' }
  | { readonly type: 'AdvisePreCheck'; readonly subject: string; readonly advice: string }
  | { readonly type: 'RecordFiling'; readonly filingNo: string }
  | { readonly type: 'RecuseOfficer'; readonly officer: string; readonly reason: string }
  | {
      readonly type: 'TerminateCase';
      readonly noticeNo: string;
      readonly ground: TerminationGround;
      readonly reason: string;
    }
  | { readonly type: 'ApproveCancellation'; readonly decisionNo: string }
  /** `replacement` is the number under which the paper follows. */
  | {
      readonly type: 'VoidNumber';
      readonly document: DocumentKind;
      readonly number: string;
      readonly replacement: string;
      readonly ground: VoidGround;
      readonly reason: string;
    }
  | ProcedureCommand
  | { readonly type: 'AcceptCase'; readonly noticeNo: string }
  | { readonly type: 'RequestCorrection'; readonly noticeNo: string; readonly defects: readonly Defect[] }
  | { readonly type: 'DeliverCorrections' }
  | {
      readonly type: 'DeclineCase';
      readonly noticeNo: string;
      readonly ground: DeclineGround;
      readonly competentAuthority: string;
      readonly reason: string;
    }
  | { readonly type: 'SetAsideFinding'; readonly finding: string; readonly reason: string }
  | {
      readonly type: 'AnswerChecklist';
      readonly item: string;
      readonly result: 'met' | 'not-met' | 'not-applicable';
      readonly note: string;
    }
  | {
      readonly type: 'RecordSiteCheck';
      readonly recordNo: string;
      readonly checkedOn: string;
      readonly officers: readonly string[];
      readonly result: 'passed' | 'failed';
      readonly items: readonly SiteCheckItem[];
      readonly conclusion: string;
    }
  | { readonly type: 'GrantCase'; readonly decisionNo: string; readonly licenceNo: string; readonly eLicenceId: string }
  | { readonly type: 'GrantBenefit'; readonly decisionNo: string }
  | {
      readonly type: 'RefuseCase';
      readonly decisionNo: string;
      readonly reasons: readonly RefusalReason[];
      readonly falseMaterials: boolean;
    }
  | {
      readonly type: 'RecordDocument';
      readonly document: DocumentKind;
      readonly number: string;
      readonly file: string;
      readonly size: number;
    }
  | {
      readonly type: 'RecordLicence';
      readonly licence: string;
      readonly licenceNo: string;
      readonly file: string;
      readonly size: number;
    }
  | {
      readonly type: 'RecordDelivery';
      readonly document: DocumentKind;
      readonly number: string;
      readonly channel: 'account' | 'mail' | 'sms';
    }
  /** `noticeNo` numbers the termination notice of a filed application; a draft needs none. */
  | { readonly type: 'WithdrawCase'; readonly noticeNo: string | null; readonly reason: string };
