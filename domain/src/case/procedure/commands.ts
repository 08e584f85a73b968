import type { Defect } from '../events.ts';
import type { HearingParty } from './events.ts';
import type { HearingGround, StatutoryProcedure } from './procedure.ts';

/** What officers and the applicant may want while an accepted application is examined. Days are `YYYY-MM-DD`. */
export type ProcedureCommand =
  | {
      readonly type: 'AnnounceProcedure';
      readonly noticeNo: string;
      readonly procedure: StatutoryProcedure;
      readonly reason: string;
      readonly from: string;
      readonly workingDays: number;
    }
  | { readonly type: 'EndProcedure'; readonly noticeNo: string; readonly endedOn: string; readonly outcome: string }
  | {
      readonly type: 'PlanSiteCheck';
      readonly noticeNo: string;
      readonly plannedOn: string;
      readonly officers: readonly string[];
    }
  | {
      readonly type: 'OrderRectification';
      readonly noticeNo: string;
      readonly dueOn: string;
      readonly defects: readonly Defect[];
    }
  /** A photograph or a document for the report, before it is sent. */
  | {
      readonly type: 'AttachToReport';
      readonly attachment: string;
      readonly file: string;
      readonly size: number;
      readonly mediaType: string;
      readonly name: string;
    }
  | { readonly type: 'RemoveFromReport'; readonly attachment: string }
  /** Sends the report with every file that is attached to it by then. */
  | { readonly type: 'ReportRectification'; readonly report: string }
  | {
      readonly type: 'TellHearingRight';
      readonly noticeNo: string;
      readonly party: 'applicant' | 'third-party';
      readonly name: string;
      readonly matter: string;
    }
  /** By the applicant for himself, or noted by an officer for a third party who asked on that day. */
  | { readonly type: 'RequestHearing'; readonly noticeNo: string; readonly requestedOn: string }
  | { readonly type: 'WaiveHearing'; readonly noticeNo: string }
  | { readonly type: 'RecordStatement'; readonly noticeNo: string; readonly text: string }
  | {
      readonly type: 'CallHearing';
      readonly noticeNo: string;
      readonly ground: HearingGround;
      readonly rightNoticeNo: string | null;
      readonly calledFor: string;
      readonly place: string;
      readonly chair: string;
    }
  | {
      readonly type: 'RecordHearing';
      readonly noticeNo: string;
      readonly recordNo: string;
      readonly heldOn: string;
      readonly parties: readonly HearingParty[];
      readonly summary: string;
    }
  | {
      readonly type: 'GiveOpinion';
      readonly level: string;
      readonly proposal: 'grant' | 'refuse';
      readonly view: string;
    }
  | { readonly type: 'GiveLegalOpinion'; readonly agrees: boolean; readonly view: string }
  /** `approval`: number of the approval by the head of the government, where the limit of joint handling is extended. */
  | {
      readonly type: 'ExtendDecision';
      readonly noticeNo: string;
      readonly reason: string;
      readonly approval?: string;
    }
  | {
      readonly type: 'AskOffice';
      readonly requestNo: string;
      readonly office: string;
      readonly question: string;
      readonly workingDays: number;
    }
  | { readonly type: 'AnswerOffice'; readonly requestNo: string; readonly agrees: boolean; readonly view: string };
