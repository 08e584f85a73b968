import type { CalendarDay } from '../../calendar/day.ts';
import type { Derivation } from '../../clock/clock.ts';
import type { Personal } from '../../personal.ts';
import type { Defect } from '../events.ts';
import type { HearingGround, StatutoryProcedure } from './procedure.ts';

type Clocks = { readonly clocks: readonly Derivation[] };

/** What happens while an accepted application is examined (行政许可法第三十四条至第四十八条). */
export type ProcedureEvent =
  | {
      readonly type: 'ProcedureAnnounced';
      readonly data: {
        readonly noticeNo: string;
        readonly procedure: StatutoryProcedure;
        readonly reason: Personal<string>;
        readonly servedOn: CalendarDay;
        readonly from: CalendarDay;
        readonly workingDays: number;
      } & Clocks;
    }
  | {
      readonly type: 'ProcedureEnded';
      readonly data: {
        readonly noticeNo: string;
        readonly endedOn: CalendarDay;
        readonly outcome: Personal<string>;
      } & Clocks;
    }
  | {
      readonly type: 'SiteCheckPlanned';
      readonly data: {
        readonly noticeNo: string;
        readonly servedOn: CalendarDay;
        readonly plannedOn: CalendarDay;
        readonly officers: readonly string[];
      };
    }
  | {
      readonly type: 'RectificationOrdered';
      readonly data: {
        readonly noticeNo: string;
        readonly servedOn: CalendarDay;
        readonly dueOn: CalendarDay;
        readonly defects: Personal<readonly Defect[]>;
      } & Clocks;
    }
  | {
      readonly type: 'RectificationFileAttached';
      readonly data: {
        readonly noticeNo: string;
        readonly attachment: string;
        readonly file: string;
        readonly size: number;
        readonly mediaType: string;
        readonly name: Personal<string>;
      };
    }
  | {
      readonly type: 'RectificationFileRemoved';
      readonly data: { readonly noticeNo: string; readonly attachment: string };
    }
  | {
      readonly type: 'RectificationReported';
      readonly data: {
        readonly noticeNo: string;
        readonly reportedOn: CalendarDay;
        /** The instant at which the report entered the system; absent in logs from before reports could carry files. */
        readonly reportedAt?: string;
        readonly report: Personal<string>;
      } & Clocks;
    }
  | {
      readonly type: 'HearingRightTold';
      readonly data: {
        readonly noticeNo: string;
        readonly party: 'applicant' | 'third-party';
        readonly name: Personal<string>;
        readonly matter: Personal<string>;
        readonly toldOn: CalendarDay;
        readonly requestUntil: CalendarDay | null;
      };
    }
  | {
      readonly type: 'HearingRequested';
      readonly data: {
        readonly noticeNo: string;
        readonly requestedOn: CalendarDay;
        /** The last day for holding it: 20 working days after the request (第四十七条). */
        readonly holdBy: CalendarDay | null;
      };
    }
  | {
      readonly type: 'HearingWaived';
      readonly data: { readonly noticeNo: string; readonly waivedOn: CalendarDay } & Clocks;
    }
  | {
      readonly type: 'StatementRecorded';
      readonly data: { readonly noticeNo: string; readonly on: CalendarDay; readonly text: Personal<string> };
    }
  | {
      readonly type: 'HearingCalled';
      readonly data: {
        readonly noticeNo: string;
        readonly ground: HearingGround;
        readonly rightNoticeNo: string | null;
        readonly servedOn: CalendarDay;
        readonly calledFor: CalendarDay;
        readonly place: string;
        readonly chair: string;
      } & Clocks;
    }
  | {
      readonly type: 'HearingRecorded';
      readonly data: {
        readonly noticeNo: string;
        readonly recordNo: string;
        readonly heldOn: CalendarDay;
        readonly parties: Personal<readonly HearingParty[]>;
        readonly summary: Personal<string>;
      } & Clocks;
    }
  | {
      readonly type: 'OpinionGiven';
      readonly data: {
        readonly level: string;
        readonly officer: string;
        readonly proposal: 'grant' | 'refuse';
        readonly view: Personal<string>;
        readonly on: CalendarDay;
      };
    }
  | {
      readonly type: 'LegalOpinionGiven';
      readonly data: {
        readonly officer: string;
        readonly agrees: boolean;
        readonly view: Personal<string>;
        readonly on: CalendarDay;
      };
    }
  | {
      readonly type: 'DecisionExtended';
      readonly data: {
        readonly noticeNo: string;
        readonly reason: Personal<string>;
        readonly grantedOn: CalendarDay;
        readonly workingDays: number;
        readonly article: string;
        readonly officer: string;
        /** Number of the approval by the head of the government; empty where the head of the authority sufficed. */
        readonly approval: string;
      } & Clocks;
    }
  | {
      readonly type: 'OfficeAsked';
      readonly data: {
        readonly requestNo: string;
        readonly office: string;
        readonly question: Personal<string>;
        readonly askedOn: CalendarDay;
        readonly workingDays: number;
        readonly dueOn: CalendarDay | null;
        readonly silence: 'no-objection' | 'waits';
      };
    }
  | {
      readonly type: 'OfficeAnswered';
      readonly data: {
        readonly requestNo: string;
        readonly agrees: boolean;
        readonly view: Personal<string>;
        readonly officer: string;
        readonly on: CalendarDay;
      };
    };

/** Who was heard, and whether the record was signed; a refusal to sign is written down (第四十八条第一款第五项). */
export type HearingParty = { readonly name: string; readonly role: string; readonly signed: boolean };

const types = [
  'ProcedureAnnounced',
  'ProcedureEnded',
  'SiteCheckPlanned',
  'RectificationOrdered',
  'RectificationFileAttached',
  'RectificationFileRemoved',
  'RectificationReported',
  'HearingRightTold',
  'HearingRequested',
  'HearingWaived',
  'StatementRecorded',
  'HearingCalled',
  'HearingRecorded',
  'OpinionGiven',
  'LegalOpinionGiven',
  'DecisionExtended',
  'OfficeAsked',
  'OfficeAnswered',
] as const satisfies readonly ProcedureEvent['type'][];

/** Every type stands in the list, or this does not compile. */
type Missing = Exclude<ProcedureEvent['type'], (typeof types)[number]>;
const known: ReadonlySet<string> = new Set<[Missing] extends [never] ? string : never>(types);

export function isProcedureEvent(event: { readonly type: string }): event is ProcedureEvent {
  return known.has(event.type);
}
