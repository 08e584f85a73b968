import type { CalendarDay, NotComputable } from '../calendar/day.ts';
import type { Thresholds } from './thresholds.ts';

/** How sure we are of a rule of law: read in its source, known but not opened, or disputed. Shown to staff. */
export type Certainty = 'verified' | 'known' | 'uncertain';

/** 行政许可法第四十五条: procedures whose time is not counted into the limit, when the applicant was told in writing how long they take. */
export type Article45Procedure =
  | 'hearing'
  | 'tender'
  | 'auction'
  | 'inspection'
  | 'testing'
  | 'quarantine'
  | 'appraisal'
  | 'expert-review';

/** What may interrupt the count of a decision limit: the procedures of article 45, and what the item's own rules name. */
export type StopReason = Article45Procedure | 'site-check' | 'rectification' | 'document-edit';

/** An interval in which the decision clock may stand still; which of its days count is said in `markStops` and `standstills`. */
export type Stop = {
  readonly reason: StopReason;
  readonly from: CalendarDay;
  /** The last day; `null` while it lasts. */
  readonly to: CalendarDay | null;
  /** The written notice of article 45; of a site check, rectification or edit the entry that logged it. */
  readonly noticeNo: string | null;
  /** The day on which that notice reached the applicant. */
  readonly servedOn: CalendarDay | null;
  /** The time needed, as the notice names it, in working days. */
  readonly announcedWorkingDays: number | null;
};

/** Who may lengthen a limit: 本行政机关负责人, or 本级人民政府负责人 for joint handling (行政许可法第四十二条). */
export type ExtendedBy = 'head' | 'government-head';

/** Whether and how far a decision limit may be extended, once. Not `enabled`: known to staff, but no extension counts. */
export type ExtensionRule = {
  readonly workingDays: number;
  readonly article: string;
  readonly certainty: Certainty;
  readonly enabled: boolean;
  readonly by: ExtendedBy;
};

/** 延长期限 as it was approved and told to the applicant with its reasons. */
export type Extension = {
  readonly grantedOn: CalendarDay;
  readonly noticeNo: string;
  readonly workingDays: number;
};

type CountedFrom = 'acceptance' | 'complete-materials';

/** One way in which a decision limit is counted. */
export type DecisionCount = {
  readonly decide: { readonly workingDays: number; readonly from: CountedFrom };
  readonly article: string;
  readonly certainty: Certainty;
  /** Stops that the strict reading accepts when their notice was served in time. */
  readonly excludes: readonly StopReason[];
  /** Further stops that only the lenient reading accepts; where they exist a second date is shown. */
  readonly doubtfulExcludes: readonly StopReason[];
  /** Left out when the law foresees none. */
  readonly extension?: ExtensionRule;
};

/** One dated decision limit of an item. `filed` bounds are inclusive filing days. */
export type DecisionLimit = DecisionCount & {
  readonly filed: { readonly from?: string; readonly to?: string };
  /** 统一办理、联合办理、集中办理 by several departments (行政许可法第四十二条第二款), where the item is open to it. */
  readonly joint?: DecisionCount;
  /** An older higher-ranking limit shown for information beside this one (licensing.md §0.4). */
  readonly alsoShown?: {
    readonly workingDays: number;
    readonly from: CountedFrom;
    readonly article: string;
    readonly certainty: Certainty;
  };
};

/** The limits of one item, all in working days of the official calendar. */
export type Limits = {
  readonly acceptance: {
    readonly workingDays: number;
    readonly article: string;
    readonly certainty: Certainty;
    /** What silence beyond the limit does: it accepts or records, unless the law attaches nothing to it and the case waits. */
    readonly silence?: 'waits';
  };
  readonly decision: readonly DecisionLimit[];
  readonly issue: { readonly workingDays: number; readonly article: string; readonly certainty: Certainty };
  /** 承诺期限: a published service promise, not law. `null` when the item promises nothing. */
  readonly promised: {
    readonly workingDays: number;
    readonly from: CountedFrom;
    readonly source: string;
  } | null;
  /** When the lights of this item turn, where it differs from its city. */
  readonly lights?: Thresholds;
};

export type ClockName = 'acceptance' | 'decision' | 'issue';

/** The last day of a limit; where its year is not published, what is known of it. */
export type ClockEnd = { readonly day: CalendarDay } | { readonly notComputable: NotComputable };

/**
 * A deadline as it was derived, a ledger: it holds all that is needed to derive it anew under another calendar (`recompute`) and to
 * explain it, and names the calendar it was computed with.
 */
export type Derivation = {
  readonly clock: ClockName;
  /** statutory 法定期限 or promised 承诺期限: only the first has legal effects. */
  readonly limit: 'statutory' | 'promised';
  /** The strict reading drives lights and statistics; the lenient and information ones are shown beside it. */
  readonly reading: 'strict' | 'lenient' | 'information';
  /** One of the two limits of a case that was pending when the law changed: the earlier of them is the strict one. */
  readonly pending: boolean;
  readonly article: string;
  readonly certainty: Certainty;
  /** Of the limit itself, without an extension. */
  readonly workingDays: number;
  readonly start: { readonly event: 'receipt' | 'acceptance' | 'decision'; readonly day: CalendarDay };
  readonly stops: readonly (Stop & { readonly counted: boolean })[];
  /** `counted` is false when it was approved only after the limit had ended: a limit that has lapsed cannot be lengthened. */
  readonly extension:
    | (Extension & Pick<ExtensionRule, 'article' | 'certainty' | 'by'> & { readonly counted: boolean })
    | null;
  readonly end: ClockEnd;
  readonly calendarVersion: string;
};
