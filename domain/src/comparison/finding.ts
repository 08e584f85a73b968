import type { Personal } from '../personal.ts';

/** The fixed words of a comparison. Only the first two are good news; every other one leads to an officer. */
export type Verdict = 'equal' | 'equal-normalised' | 'question' | 'differs' | 'missing' | 'unreadable' | 'unavailable';

/** How two values of a field are compared; normalisation and tolerance follow the type. */
export type ComparisonKind =
  | 'name'
  | 'company'
  | 'uscc'
  | 'id-number'
  | 'address'
  | 'date'
  | 'area'
  | 'text'
  | 'covers-day'
  | 'not-expired'
  | 'status-active'
  | 'contains-post';

/** Where a value stands on the page of an uploaded file: fractions of the page, origin top-left. */
export type PageBox = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** One side of a comparison: what was said, by whom, as of when and how surely it was read. */
export type Source =
  | { readonly from: 'form'; readonly field: string }
  | {
      readonly from: 'registry';
      readonly registry: string;
      readonly field: string;
      readonly asOf: string | null;
      readonly article: string;
    }
  | {
      readonly from: 'material';
      readonly slot: string;
      readonly material: string;
      readonly field: string;
      readonly box: PageBox | null;
      readonly confidence: number;
    }
  | { readonly from: 'rule'; readonly field: string };

export type Side = { readonly source: Source; readonly value: string | null };

/**
 * One line of the evidence matrix (申请材料自动比对). A line that is not equal is a question to an officer, never itself a refusal.
 * `id` is stable for the same rule and the same two places, so that setting aside survives a re-comparison with the same values.
 */
export type Finding = {
  readonly id: string;
  readonly rule: string;
  readonly field: string;
  readonly verdict: Verdict;
  /** A machine word for why, e.g. 'EXPIRED', 'CHECK_DIGIT', 'PROBABLE_MISREAD', 'NOT_COVERED', 'REGISTRY_UNAVAILABLE'. */
  readonly why: string;
  readonly left: Personal<Side>;
  readonly right: Personal<Side>;
};

/** A declared comparison of a pack: the form's (or another) value against each place where the same fact is also stated. */
export type ComparisonRule = {
  readonly id: string;
  readonly field: string;
  readonly kind: ComparisonKind;
  /** 'form:<field>' · 'registry:<registry>.<field>' · 'material:<slot>.<field>' · 'today' · 'filing-day' */
  readonly left: string;
  readonly right: readonly string[];
  readonly basis: string;
};

/** What a registry said, with its three faces of absence. */
export type RegistryAnswer =
  | {
      readonly outcome: 'found';
      readonly registry: string;
      readonly asOf: string;
      readonly article: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly outcome: 'not-found'; readonly registry: string; readonly asOf: string; readonly article: string }
  | { readonly outcome: 'unavailable'; readonly registry: string; readonly article: string; readonly reason: string };

/** A field read from an uploaded file (see the reading room). `weak` are indexes of characters that may be misread. */
export type MaterialField = {
  readonly field: string;
  readonly text: string;
  readonly value: string;
  readonly confidence: number;
  readonly box: PageBox | null;
  readonly weak: readonly number[];
  readonly checkDigit?: 'ok' | 'fails';
};

/** What is known of one uploaded material at comparison. */
export type MaterialEvidence = {
  readonly material: string;
  readonly slot: string;
  readonly state: 'read' | 'unreadable' | 'waiting';
  readonly documentType: string | null;
  readonly fields: readonly MaterialField[];
};
