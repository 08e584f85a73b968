import type { Calendar } from '../calendar/day.ts';
import type { Actor } from '../case/context.ts';
import type { Remedies } from '../case/events.ts';
import type { Certainty } from '../clock/clock.ts';
import type { ApplicationKind } from './admitted.ts';
import type { LicenceContent } from './content.ts';
import type { AdverseAct } from './grounds.ts';

/** What the item's release says of a licence's life. What the law leaves open is here and not in the code. */
export type LicencePolicy = {
  /** 有效期, whole years. */
  readonly years: number;
  /** The item touches public safety, so that bans follow (行政许可法第七十八条、第七十九条). */
  readonly publicSafety: boolean;
  readonly renewal: {
    /** 有效期届满前…提出: the last day in time, this many months before the end. */
    readonly latestMonths: number;
    /** The law names no first day; `null` asks for none. */
    readonly earliestMonths: number | null;
    /** The law gives no sanction to a late filing before the end of the term. */
    readonly late: 'accept-with-warning' | 'refuse';
    /** Days before the end on which the holder is reminded. */
    readonly reminders: readonly number[];
    readonly article: string;
    readonly certainty: Certainty;
  };
  /** Acts before which a hearing is offered; 吊销 is one by law whatever stands here (行政处罚法第六十三条). */
  readonly hearingOffered: readonly AdverseAct[];
  readonly hearing: {
    readonly requestWorkingDays: number;
    readonly noticeWorkingDays: number;
    readonly article: string;
  };
  /** Parts whose change asks for a new licence instead of a new version (经营许可证管理办法第十七条). */
  readonly reApplicationParts: readonly (keyof LicenceContent)[];
  /** Whether a changed or renewed licence keeps its number; a replacement always does. */
  readonly keepsNumber: boolean;
  /** Kinds of application that a suspended licence admits. */
  readonly whileSuspended: readonly ApplicationKind[];
  /** Whether 注销 follows when a new licence has taken the place of this one: art. 70 does not name the case. */
  readonly cancelAfterReApplication: boolean;
  /** Settings above on which the law is silent or disputed, with what they rest on; shown to staff as 待核实. */
  readonly doubts: readonly {
    readonly setting: DoubtfulSetting;
    readonly certainty: Certainty;
    readonly basis: string;
  }[];
};

/** A setting that is practice or a reading of ours and no law. */
export type DoubtfulSetting =
  | 'renewal.late'
  | 'hearingOffered'
  | 'keepsNumber'
  | 'whileSuspended'
  | 'cancelAfterReApplication'
  | 'replacementMark';

/** The policy of the hazardous-chemicals operating licence; each value that is no law stands with the safe reading. */
export const hazchemPolicy: LicencePolicy = {
  years: 3,
  publicSafety: true,
  renewal: {
    latestMonths: 3,
    earliestMonths: null,
    late: 'accept-with-warning',
    reminders: [90, 60, 30],
    article: '危险化学品经营许可证管理办法第十八条',
    certainty: 'verified',
  },
  hearingOffered: ['suspension', 'withdrawal', 'annulment', 'revocation'],
  hearing: { requestWorkingDays: 5, noticeWorkingDays: 7, article: '行政处罚法第六十四条' },
  reApplicationParts: ['premises', 'mode', 'scope'],
  keepsNumber: true,
  whileSuspended: ['change', 'renewal', 'change-and-renewal', 'cancellation'],
  cancelAfterReApplication: false,
  doubts: [
    {
      setting: 'renewal.late',
      certainty: 'uncertain',
      basis: '经营许可证管理办法第十八条未规定逾期提出的后果，期满未决定能否视为准予延续亦有争议',
    },
    {
      setting: 'hearingOffered',
      certainty: 'uncertain',
      basis: '行政处罚法第六十三条只明列吊销，其余按有利于持证人处理',
    },
    { setting: 'keepsNumber', certainty: 'uncertain', basis: '各地做法不一' },
    { setting: 'whileSuspended', certainty: 'uncertain', basis: '法律未作规定，保留持证人不得丧失的申请' },
    { setting: 'cancelAfterReApplication', certainty: 'uncertain', basis: '行政许可法第七十条未列明' },
    { setting: 'replacementMark', certainty: 'uncertain', basis: '经营许可证管理办法未规定补发' },
  ],
};

/** Everything a decision about a licence may know beside its state. */
export type LicenceContext = {
  readonly now: Temporal.Instant;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly policy: LicencePolicy;
  /** In whose name the act is done: the issuer of the paper, with the remedies against it. */
  readonly office: { readonly code: string; readonly name: string; readonly remedies: Remedies };
  /** Code of the authority above the licence's issuer (上级行政机关); `null` when there is none in this city. */
  readonly superior: string | null;
  /** Whether the acting applicant may act for the holder, as the caller found from his powers. */
  readonly representsHolder: boolean;
};
