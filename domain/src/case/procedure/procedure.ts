import type { CalendarDay } from '../../calendar/day.ts';
import type { Article45Procedure } from '../../clock/clock.ts';
import type { Defect } from '../events.ts';

/** Procedures whose time the law takes out of the decision limit when it was told in writing (行政许可法第四十五条). */
export type StatutoryProcedure = Exclude<Article45Procedure, 'hearing'>;

/** A procedure of article 45: announced before it begins, with the time it needs; ended with its outcome. */
export type AnnouncedProcedure = {
  readonly noticeNo: string;
  readonly procedure: StatutoryProcedure;
  readonly reason: string;
  readonly servedOn: CalendarDay;
  readonly from: CalendarDay;
  readonly workingDays: number;
  readonly endedOn: CalendarDay | null;
};

/** 现场核查通知: when and by whom the place will be seen. */
export type PlannedSiteCheck = {
  readonly noticeNo: string;
  readonly servedOn: CalendarDay;
  readonly plannedOn: CalendarDay;
  readonly officers: readonly string[];
};

/** A photograph or a document of the report; its name is the applicant's. */
export type RectificationFile = {
  readonly attachment: string;
  readonly file: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
};

/** 整改: what the site check found wrong, until when it is to be put right, and what the applicant reported, with its files. */
export type Rectification = {
  readonly noticeNo: string;
  readonly servedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly defects: readonly Defect[];
  readonly reportedOn: CalendarDay | null;
  readonly reportedAt: string | null;
  readonly report: string;
  /** Until the report is sent they are the applicant's own; from then on they are part of it. */
  readonly files: readonly RectificationFile[];
};

/** 听证告知: a party was told that it may be heard (行政许可法第三十六条、第四十七条). */
export type HearingRight = {
  readonly noticeNo: string;
  readonly party: 'applicant' | 'third-party';
  readonly name: string;
  /** What the party was told of. */
  readonly matter: string;
  readonly toldOn: CalendarDay;
  /** The last day for a request; `null` while the calendar of that year is not published. */
  readonly requestUntil: CalendarDay | null;
  readonly requestedOn: CalendarDay | null;
  readonly waivedOn: CalendarDay | null;
};

export type HearingGround = 'law' | 'public-interest' | 'request';

/** 听证: called at least seven days before, chaired by somebody who does not review the case, and recorded (第四十六至四十八条). */
export type Hearing = {
  readonly noticeNo: string;
  readonly ground: HearingGround;
  /** The notice that told the right on which the hearing was requested. */
  readonly rightNoticeNo: string | null;
  /** Everybody who had asked to be heard when it was called is heard in it: the notices that told them their rights. */
  readonly answers: readonly string[];
  readonly servedOn: CalendarDay;
  readonly calledFor: CalendarDay;
  readonly place: string;
  readonly chair: string;
  /** The notice that called it anew, for another day or another chair; `null` while this one holds. */
  readonly replacedBy: string | null;
  readonly record: { readonly recordNo: string; readonly heldOn: CalendarDay } | null;
};

/** One level of the sign-off chain (逐级审签): who proposes what, with a view; a bare name is no opinion. */
export type Opinion = {
  readonly level: string;
  readonly officer: string;
  readonly proposal: 'grant' | 'refuse';
  readonly view: string;
  readonly on: CalendarDay;
};

export type LegalOpinion = {
  readonly officer: string;
  readonly agrees: boolean;
  readonly view: string;
  readonly on: CalendarDay;
};

/** 延期: once, by the head, with its reasons told (行政许可法第四十二条). */
export type Extension = {
  readonly noticeNo: string;
  readonly grantedOn: CalendarDay;
  readonly workingDays: number;
  readonly reason: string;
  readonly officer: string;
};

/** 征求意见 / 联合办理: another office is asked, with its own clock; `silence` says what its silence means. */
export type OfficeRequest = {
  readonly requestNo: string;
  readonly office: string;
  readonly question: string;
  readonly askedOn: CalendarDay;
  readonly workingDays: number;
  readonly dueOn: CalendarDay | null;
  readonly silence: 'no-objection' | 'waits';
  readonly answer: {
    readonly agrees: boolean;
    readonly view: string;
    readonly officer: string;
    readonly on: CalendarDay;
  } | null;
};

/** Everything that an examination holds besides checklist and site checks. */
export type Procedure = {
  readonly announced: readonly AnnouncedProcedure[];
  readonly plannedSiteChecks: readonly PlannedSiteCheck[];
  readonly rectifications: readonly Rectification[];
  readonly hearingRights: readonly HearingRight[];
  readonly hearings: readonly Hearing[];
  readonly statements: readonly { readonly noticeNo: string; readonly on: CalendarDay; readonly text: string }[];
  readonly opinions: readonly Opinion[];
  readonly legalOpinion: LegalOpinion | null;
  readonly extension: Extension | null;
  readonly asked: readonly OfficeRequest[];
};

export const noProcedure: Procedure = {
  announced: [],
  plannedSiteChecks: [],
  rectifications: [],
  hearingRights: [],
  hearings: [],
  statements: [],
  opinions: [],
  legalOpinion: null,
  extension: null,
  asked: [],
};
