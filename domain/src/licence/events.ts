import type { CalendarDay, NotComputable } from '../calendar/day.ts';
import type { Remedies } from '../case/events.ts';
import type { Personal } from '../personal.ts';
import type { LicenceContent } from './content.ts';
import type { AdverseAct, AnnulmentGround, CancellationGround, PenaltyGround, WithdrawalGround } from './grounds.ts';
import type { LicencePaper } from './papers.ts';
import type { LicenceChange, VersionKind } from './version.ts';

/** The two ways to a licence: the QR text with its random identifier, and the code that a person types. */
export type LicenceCredential = { readonly id: string; readonly typedCode: string; readonly qrText: string };

/** A period whose last day may lie beyond the loaded calendar. */
export type PeriodEnd = { readonly day: CalendarDay } | { readonly notComputable: NotComputable };

/** What happened to a licence. Its own small stream is the one source of its status, from the QR page to the open API. */
export type LicenceEvent =
  | LicenceGranted
  | LicenceIssued
  | LicenceVersionGranted
  | RenewalFiled
  | RenewalClosed
  | RenewalReminded
  | LicenceDeemedRenewed
  | LicenceExpired
  | ConditionAttached
  | ConditionMet
  | ConditionBroken
  | AdverseActAnnounced
  | AdverseActDropped
  | HolderStatementRecorded
  | LicenceHearingRequested
  | LicenceHearingHeld
  | LicenceSuspended
  | LicenceRestored
  | LicenceWithdrawn
  | LicenceAnnulled
  | LicenceRevoked
  | LicenceSucceeded
  | LicenceCancelled
  | ConditionFellDue
  | LicencePaperMade
  | LicencePaperDelivered;

/** The decision: from here on no second licence can be granted for the same holder, place and item, though this one is not made yet. */
export type LicenceGranted = {
  readonly type: 'LicenceGranted';
  readonly data: {
    readonly caseNo: string;
    readonly caseStream: string;
    readonly office: string;
    readonly item: string;
    readonly release: string;
    readonly decidedOn: CalendarDay;
    readonly validFrom: CalendarDay;
    readonly validTo: CalendarDay;
    readonly demo: boolean;
  };
};

/** A version as made and published: that of the case whose stream it names. */
export type LicenceIssued = {
  readonly type: 'LicenceIssued';
  readonly data: {
    /** Erasable; the validity stands beside it, so that the status survives erasure. */
    readonly content: Personal<LicenceContent>;
    readonly validFrom: CalendarDay;
    readonly validTo: CalendarDay;
    readonly issuedOn: CalendarDay;
    readonly caseNo: string;
    /** The stream of the case that granted it. */
    readonly caseStream: string;
    /** Code of the issuing office. */
    readonly office: string;
    readonly item: string;
    readonly release: string;
    /** What the QR code and the typed code say; whoever knows it may look the licence up. */
    readonly credential: Personal<LicenceCredential>;
    /** SHA-256, hex, of the QR text and of the sealed file. */
    readonly credentialDigest: string;
    readonly file: string;
    /** A licence of an invented city, without legal effect. */
    readonly demo: boolean;
  };
};

/** 变更, 延期, 补发: the decision on a new version of the same licence; `LicenceIssued` of the same case follows. */
export type LicenceVersionGranted = {
  readonly type: 'LicenceVersionGranted';
  readonly data: {
    readonly kind: VersionKind;
    /** 2, 3 …: the version part of the licence's identifier. */
    readonly version: number;
    readonly caseNo: string;
    readonly caseStream: string;
    readonly release: string;
    readonly decidedOn: CalendarDay;
    readonly validFrom: CalendarDay;
    readonly validTo: CalendarDay;
    readonly changes: Personal<readonly LicenceChange[]>;
  };
};

/** 延期申请: filed before the end of the term, so that silence until the end renews (行政许可法第五十条第二款). */
export type RenewalFiled = {
  readonly type: 'RenewalFiled';
  readonly data: {
    readonly caseNo: string;
    readonly caseStream: string;
    readonly filedOn: CalendarDay;
    /** After the day that the rule names and before the end of the term: accepted with a warning. */
    readonly late: boolean;
    /** What the renewal asks for. */
    readonly years: number;
  };
};

/** The renewal ends without one: silence no longer renews. */
export type RenewalClosed = {
  readonly type: 'RenewalClosed';
  readonly data: { readonly caseNo: string; readonly outcome: RenewalOutcome; readonly on: CalendarDay };
};
export type RenewalOutcome = 'refused' | 'declined' | 'withdrawn' | 'terminated';

export type RenewalReminded = {
  readonly type: 'RenewalReminded';
  readonly data: { readonly daysBefore: number; readonly validTo: CalendarDay; readonly on: CalendarDay };
};

/** 视为准予延续: nobody decided before the term ended (行政许可法第五十条第二款, 经营许可证管理办法第二十条). */
export type LicenceDeemedRenewed = {
  readonly type: 'LicenceDeemedRenewed';
  readonly data: {
    readonly caseNo: string;
    readonly oldEnd: CalendarDay;
    readonly validTo: CalendarDay;
    /** The first day of the term that silence gave, whenever it was recorded. */
    readonly on: CalendarDay;
  };
};

/** 有效期届满未延续. */
export type LicenceExpired = { readonly type: 'LicenceExpired'; readonly data: { readonly on: CalendarDay } };

export type ConditionAttached = {
  readonly type: 'ConditionAttached';
  readonly data: {
    readonly condition: string;
    readonly text: Personal<string>;
    readonly dueOn: CalendarDay;
    readonly on: CalendarDay;
  };
};

export type ConditionMet = {
  readonly type: 'ConditionMet';
  readonly data: { readonly condition: string; readonly evidence: Personal<string>; readonly on: CalendarDay };
};

export type ConditionBroken = {
  readonly type: 'ConditionBroken';
  readonly data: { readonly condition: string; readonly facts: Personal<string>; readonly on: CalendarDay };
};

/** The last day of a condition has passed and nobody has recorded it as met; holder and office are told once. */
export type ConditionFellDue = {
  readonly type: 'ConditionFellDue';
  readonly data: { readonly condition: string; readonly dueOn: CalendarDay; readonly on: CalendarDay };
};

/** A paper of an act on the licence, made and kept. */
export type LicencePaperMade = {
  readonly type: 'LicencePaperMade';
  readonly data: {
    readonly document: LicencePaper;
    readonly number: string;
    /** SHA-256, hex, and bytes of the file. */
    readonly file: string;
    readonly size: number;
    readonly on: CalendarDay;
  };
};

/** 送达. */
export type LicencePaperDelivered = {
  readonly type: 'LicencePaperDelivered';
  readonly data: {
    readonly number: string;
    readonly channel: 'account' | 'mail' | 'sms';
    readonly deliveredAt: string;
    readonly on: CalendarDay;
  };
};

/** 事先告知: act, facts, reasons and article, and what the holder may do before it is decided (行政处罚法第四十四条). */
export type AdverseActAnnounced = {
  readonly type: 'AdverseActAnnounced';
  readonly data: {
    readonly noticeNo: string;
    readonly act: AdverseAct;
    readonly ground: string;
    readonly facts: Personal<string>;
    readonly article: string;
    readonly hearingRight: boolean;
    /** Until when the holder may speak or ask for a hearing. */
    readonly requestUntil: PeriodEnd;
    readonly office: string;
    /** The account of the officer: who announces does not chair the hearing. */
    readonly officer: string;
    readonly on: CalendarDay;
  };
};

/** The announced act is given up; the holder is told. */
export type AdverseActDropped = {
  readonly type: 'AdverseActDropped';
  readonly data: { readonly noticeNo: string; readonly reason: Personal<string>; readonly on: CalendarDay };
};

/** 陈述、申辩, or that the holder gives it up. */
export type HolderStatementRecorded = {
  readonly type: 'HolderStatementRecorded';
  readonly data: {
    readonly noticeNo: string;
    readonly kind: 'statement' | 'waiver';
    readonly text: Personal<string>;
    readonly on: CalendarDay;
  };
};

export type LicenceHearingRequested = {
  readonly type: 'LicenceHearingRequested';
  readonly data: { readonly noticeNo: string; readonly on: CalendarDay };
};

export type LicenceHearingHeld = {
  readonly type: 'LicenceHearingHeld';
  readonly data: {
    readonly noticeNo: string;
    readonly recordNo: string;
    readonly toldOn: CalendarDay;
    readonly heldOn: CalendarDay;
    readonly chair: string;
    readonly on: CalendarDay;
  };
};

/** What every written decision against a holder says (行政处罚法第五十九条, 行政许可法第三十八条). */
export type AdverseDecision = {
  readonly noticeNo: string;
  readonly decisionNo: string;
  readonly reason: Personal<string>;
  readonly article: string;
  /** What the authority says to the holder's statement or hearing; empty where there was none. */
  readonly reply: Personal<string>;
  readonly office: string;
  readonly remedies: Remedies;
  readonly on: CalendarDay;
};

/** 暂扣. */
export type LicenceSuspended = {
  readonly type: 'LicenceSuspended';
  readonly data: AdverseDecision & {
    readonly ground: PenaltyGround;
    /** The last day of the suspension. */
    readonly until: CalendarDay;
  };
};

/** 发还: by a decision before the end, or because the end has come. */
export type LicenceRestored = {
  readonly type: 'LicenceRestored';
  readonly data: {
    readonly by: 'decision' | 'lapse';
    readonly decisionNo: string | null;
    readonly reason: Personal<string>;
    readonly on: CalendarDay;
  };
};

/** 撤回 (行政许可法第八条第二款): a lawful licence taken back for the public interest; the loss is compensated (补偿). */
export type LicenceWithdrawn = {
  readonly type: 'LicenceWithdrawn';
  readonly data: AdverseDecision & {
    readonly ground: WithdrawalGround;
    readonly publicInterest: Personal<string>;
    readonly compensation: Personal<string>;
  };
};

/** 撤销 (行政许可法第六十九条) or 撤销原批准 (安全生产法第六十三条), as the ground says. */
export type LicenceAnnulled = {
  readonly type: 'LicenceAnnulled';
  readonly data: AdverseDecision & {
    readonly ground: AnnulmentGround;
    /** 可以 or 应当. */
    readonly duty: 'may' | 'must';
    /** 赔偿, only where the holder did not deceive; `null` where nothing is owed. */
    readonly indemnity: Personal<string> | null;
    /** 三年内不得再次申请, for fraud; goes into the register of bans in the same transaction. */
    readonly ban: {
      readonly item: string;
      readonly years: number;
      readonly article: string;
      readonly from: CalendarDay;
      readonly until: CalendarDay;
    } | null;
  };
};

/** 吊销, a penalty. */
export type LicenceRevoked = {
  readonly type: 'LicenceRevoked';
  readonly data: AdverseDecision & { readonly ground: PenaltyGround };
};

/** 重新申请: a new licence takes the place of this one (经营许可证管理办法第十七条). */
export type LicenceSucceeded = {
  readonly type: 'LicenceSucceeded';
  readonly data: {
    readonly caseNo: string;
    /** Stream of the new licence. */
    readonly licence: string;
    readonly licenceNo: string;
    readonly on: CalendarDay;
  };
};

/** 注销 (行政许可法第七十条): the formal closing entry, always a record of its own; announced on the authority's site. */
export type LicenceCancelled = {
  readonly type: 'LicenceCancelled';
  readonly data: {
    readonly recordNo: string;
    readonly ground: CancellationGround;
    readonly reason: Personal<string>;
    readonly article: string;
    /** The holder's application, where the business ended. */
    readonly caseNo: string | null;
    readonly office: string;
    readonly remedies: Remedies;
    readonly on: CalendarDay;
  };
};
