import type { CalendarDay, NotComputable } from '../calendar/day.ts';

/** How sure we are of a rule of law: read in its source, known but not opened, or disputed. Shown to staff. */
export type Certainty = 'verified' | 'known' | 'uncertain';

/** What may interrupt the count of a decision limit (行政许可法第四十五条 and the item's own rules). */
export type StopReason = 'hearing' | 'expert-review' | 'site-check' | 'rectification' | 'document-edit';

/** An interval in which the decision clock may stand still; without a served notice it counts for nothing. */
export type Stop = {
  readonly reason: StopReason;
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
  readonly noticeNo: string | null;
};

/** One dated decision limit of an item. `filed` bounds are inclusive filing days. */
export type DecisionLimit = {
  readonly filed: { readonly from?: string; readonly to?: string };
  readonly decide: { readonly workingDays: number; readonly from: 'acceptance' | 'complete-materials' };
  readonly article: string;
  readonly certainty: Certainty;
  /** Stops that the strict reading accepts when their notice was served in time. */
  readonly excludes: readonly StopReason[];
  /** Further stops that only the lenient reading accepts; where they exist a second date is shown. */
  readonly doubtfulExcludes: readonly StopReason[];
  /** An older higher-ranking limit shown for information beside this one (licensing.md §0.4). */
  readonly alsoShown?: {
    readonly workingDays: number;
    readonly from: 'acceptance' | 'complete-materials';
    readonly article: string;
    readonly certainty: Certainty;
  };
};

/** The limits of one item, all in working days of the official calendar. */
export type Limits = {
  readonly acceptance: { readonly workingDays: number; readonly article: string; readonly certainty: Certainty };
  readonly decision: readonly DecisionLimit[];
  readonly issue: { readonly workingDays: number; readonly article: string; readonly certainty: Certainty };
  /** 承诺期限: a published service promise, not law. `null` when the item promises nothing. */
  readonly promised: {
    readonly workingDays: number;
    readonly from: 'acceptance' | 'complete-materials';
    readonly source: string;
  } | null;
};

export type ClockName = 'acceptance' | 'decision' | 'issue';

/** A deadline as it was derived: it can be recomputed and explained, and names the calendar it was computed with. */
export type Derivation = {
  readonly clock: ClockName;
  /** statutory 法定期限 or promised 承诺期限: only the first has legal effects. */
  readonly limit: 'statutory' | 'promised';
  /** The strict reading drives lights and statistics; the lenient and information ones are shown beside it. */
  readonly reading: 'strict' | 'lenient' | 'information';
  readonly article: string;
  readonly certainty: Certainty;
  readonly workingDays: number;
  readonly start: { readonly event: 'receipt' | 'acceptance' | 'decision'; readonly day: CalendarDay };
  readonly stops: readonly (Stop & { readonly counted: boolean })[];
  readonly end: { readonly day: CalendarDay } | { readonly notComputable: NotComputable };
  readonly calendarVersion: string;
};
