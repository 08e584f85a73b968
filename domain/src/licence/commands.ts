import type { LicenceContent } from './content.ts';
import type { LicenceCredential, RenewalOutcome } from './events.ts';
import type { AdverseAct, AnnulmentGround, CancellationGround, PenaltyGround, WithdrawalGround } from './grounds.ts';
import type { LicencePaper } from './papers.ts';
import type { LicenceChange, VersionKind } from './version.ts';

/** What a decision against the holder brings with it; the announcement is named by its number. */
type Decision = {
  readonly noticeNo: string;
  readonly decisionNo: string;
  readonly reason: string;
  readonly article: string;
  /** What is answered to the holder's statement or hearing; may be empty where there was none. */
  readonly reply: string;
};

/** What somebody wants to do with a licence. Numbers in it are allocated by the caller in the same transaction; days are today's. */
export type LicenceCommand =
  | {
      readonly type: 'GrantLicence';
      readonly caseNo: string;
      readonly caseStream: string;
      readonly item: string;
      readonly release: string;
      readonly validFrom: string;
      readonly validTo: string;
      readonly demo: boolean;
    }
  | {
      readonly type: 'IssueLicence';
      readonly caseStream: string;
      readonly content: LicenceContent;
      readonly credential: LicenceCredential;
      readonly credentialDigest: string;
      readonly file: string;
    }
  | {
      readonly type: 'GrantVersion';
      readonly kind: VersionKind;
      readonly version: number;
      readonly caseNo: string;
      readonly caseStream: string;
      readonly release: string;
      readonly validFrom: string;
      readonly validTo: string;
      readonly changes: readonly LicenceChange[];
    }
  | { readonly type: 'RecordRenewalFiled'; readonly caseNo: string; readonly caseStream: string }
  | { readonly type: 'RecordRenewalClosed'; readonly caseNo: string; readonly outcome: RenewalOutcome }
  | { readonly type: 'RemindRenewal'; readonly daysBefore: number }
  /** Records what time alone has brought about: deemed renewal, expiry, end of a suspension. */
  | { readonly type: 'NoteLapse' }
  | { readonly type: 'AttachCondition'; readonly condition: string; readonly text: string; readonly dueOn: string }
  | { readonly type: 'RecordConditionMet'; readonly condition: string; readonly evidence: string }
  | { readonly type: 'RecordConditionBroken'; readonly condition: string; readonly facts: string }
  | { readonly type: 'NoteConditionDue'; readonly condition: string }
  | {
      readonly type: 'RecordLicencePaper';
      readonly document: LicencePaper;
      readonly number: string;
      readonly file: string;
      readonly size: number;
    }
  | {
      readonly type: 'RecordLicenceDelivery';
      readonly number: string;
      readonly channel: 'account' | 'mail' | 'sms';
    }
  | {
      readonly type: 'AnnounceAct';
      readonly noticeNo: string;
      readonly act: AdverseAct;
      readonly ground: PenaltyGround | WithdrawalGround | AnnulmentGround;
      readonly facts: string;
      readonly article: string;
    }
  | { readonly type: 'DropAct'; readonly noticeNo: string; readonly reason: string }
  | {
      readonly type: 'RecordHolderStatement';
      readonly noticeNo: string;
      readonly kind: 'statement' | 'waiver';
      readonly text: string;
    }
  | { readonly type: 'RequestHearing'; readonly noticeNo: string }
  | {
      readonly type: 'RecordHearing';
      readonly noticeNo: string;
      readonly recordNo: string;
      /** The day on which the holder was told of time and place. */
      readonly toldOn: string;
      readonly heldOn: string;
      /** Account of the chair. */
      readonly chair: string;
    }
  | ({ readonly type: 'SuspendLicence'; readonly ground: PenaltyGround; readonly until: string } & Decision)
  | { readonly type: 'RestoreLicence'; readonly decisionNo: string; readonly reason: string }
  | ({
      readonly type: 'WithdrawLicence';
      readonly ground: WithdrawalGround;
      readonly publicInterest: string;
      /** 补偿: how the holder's loss is made good. */
      readonly compensation: string;
    } & Decision)
  | ({
      readonly type: 'AnnulLicence';
      readonly ground: AnnulmentGround;
      /** The officer's answer to whether annulling would gravely harm the public (第六十九条第三款). */
      readonly harmsPublic: boolean;
      /** 赔偿; empty where none is owed. */
      readonly indemnity: string;
    } & Decision)
  | ({ readonly type: 'RevokeLicence'; readonly ground: PenaltyGround } & Decision)
  | {
      readonly type: 'RecordSuccession';
      readonly caseNo: string;
      readonly licence: string;
      readonly licenceNo: string;
    }
  | {
      readonly type: 'CancelLicence';
      readonly recordNo: string;
      readonly ground: CancellationGround;
      readonly reason: string;
      /** The holder's application to cancel; empty otherwise. */
      readonly caseNo: string;
    };

export type Command<T extends LicenceCommand['type']> = Extract<LicenceCommand, { type: T }>;
