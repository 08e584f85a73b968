import type { Both } from '../ui/language.tsx';

/** What the server says, as far as the apps look at it. */
export type Session = {
  readonly account: string;
  readonly name: string;
  readonly kind: 'person' | 'officer';
  readonly office: string | null;
  readonly duties: readonly ('handle' | 'decide' | 'operate')[];
  readonly represents: readonly { readonly name: string; readonly role: string; readonly uscc: string }[];
};

export type City = {
  readonly name: string;
  readonly demo: boolean;
  readonly mark: Both;
  /** Today in the office's time, 2026-07-01. */
  readonly today: string;
  readonly offices: readonly {
    readonly code: string;
    readonly name: string;
    readonly address: string;
    readonly complaintLine: string;
  }[];
};

export type Row = Readonly<Record<string, string>>;
export type Answer = string | boolean | readonly Row[];

export type FormField = {
  readonly path: string;
  readonly kind: string;
  readonly required: boolean;
  readonly maxLength: number;
  readonly texts: {
    readonly label: string;
    readonly hint: string;
    readonly example: string;
    readonly legal: readonly string[];
  };
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
  readonly columns?: readonly {
    readonly column: string;
    readonly kind: string;
    readonly required: boolean;
    readonly maxLength: number;
    readonly texts: { readonly label: string; readonly example: string };
  }[];
  readonly mustBeTrue?: boolean;
  readonly prefill?: { readonly registry: string; readonly mode: 'locked' | 'editable' };
};
export type FormSection = { readonly id: string; readonly title: string; readonly fields: readonly FormField[] };

export type Prefilled = {
  readonly field: string;
  readonly value: Answer;
  readonly mode: 'locked' | 'editable';
  readonly registry: string;
  readonly asOf: string;
  readonly article: string;
};
export type Problem = { readonly subject: string; readonly kind: string; readonly code: string; readonly text: Both };

/** A place on a page; shares of its width and height, from the top left. */
export type Box = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};
export type FieldRead = {
  readonly field: string;
  readonly text: string;
  readonly value: string;
  readonly confidence: number;
  readonly box: Box;
};
export type Material = {
  readonly material: string;
  readonly slot: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly reading?:
    | {
        readonly state: 'read';
        readonly documentType: string;
        readonly source: string;
        readonly pages: number;
        readonly fields: readonly FieldRead[];
      }
    | { readonly state: string; readonly code?: string };
};

export type FindingSide = {
  readonly source: { readonly from: string; readonly [more: string]: unknown };
  readonly value: string;
  readonly box?: Box;
};
export type Finding = {
  readonly id: string;
  readonly rule: string;
  readonly field: string;
  readonly verdict: string;
  readonly why: string | null;
  readonly text: { readonly verdict: Both; readonly why: Both | null };
  readonly left: FindingSide | null;
  readonly right: FindingSide | null;
  readonly open: boolean;
  readonly setAside: { readonly by: string; readonly reason: string; readonly at: string } | null;
};

export type Light = 'green' | 'yellow' | 'red' | 'overdue' | 'amber-not-computable';
export type Clock = {
  readonly clock: 'acceptance' | 'decision' | 'issue';
  readonly limit: 'statutory' | 'promised';
  readonly reading: 'strict' | 'lenient' | 'information';
  readonly article: string;
  readonly certainty: string;
  readonly workingDays: number;
  readonly start: { readonly event: string; readonly day: string };
  readonly end: { readonly day: string } | { readonly notComputable: unknown };
  readonly endText: Both | null;
  readonly light: Light | null;
};

export type ChecklistLine = {
  readonly item: string;
  readonly kind: 'A' | 'B';
  readonly clause: string;
  readonly onSite: boolean;
  readonly mayNotApply: boolean;
  readonly answer: { readonly result: 'met' | 'not-met' | 'not-applicable'; readonly note: string } | null;
};

export type CaseDocument = {
  readonly document: string;
  readonly number: string;
  readonly size: number;
  readonly href: string;
};

export type CaseView = {
  readonly case: string;
  readonly version: number;
  readonly phase: string;
  readonly caseNo: string | null;
  readonly item: string;
  readonly itemName: string;
  readonly release: string;
  readonly today: string;
  readonly office: string | null;
  readonly routing: {
    readonly level: string;
    readonly reasons: readonly string[];
    readonly office: string;
    readonly competentAuthority: string;
  };
  readonly form: readonly FormSection[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly prefilled: readonly Prefilled[];
  readonly registriesUnavailable: readonly string[];
  readonly problems: readonly Problem[];
  readonly materials: readonly Material[];
  readonly findings: readonly Finding[];
  readonly openFindings: number;
  readonly compared: { readonly on: string; readonly occasion: string } | null;
  readonly clocks: readonly Clock[];
  readonly notices: readonly { readonly code: string; readonly text: Both }[];
  readonly acceptanceOverdue: boolean;
  /** The days of receipt and acceptance, once there are. */
  readonly dates?: { readonly filedOn: string | null; readonly acceptedOn: string | null };
  readonly corrections: readonly {
    readonly noticeNo: string;
    readonly servedOn: string;
    readonly inTime: boolean;
    readonly defects: readonly { readonly subject: string; readonly problem: string; readonly cure: string }[];
    readonly deliveredOn: string | null;
    readonly renewed: readonly string[];
  }[];
  readonly checklist: readonly ChecklistLine[];
  readonly siteCheck: { readonly needed: boolean; readonly basis: string };
  readonly siteChecks: readonly unknown[];
  readonly documents: readonly CaseDocument[];
  readonly decision: Readonly<Record<string, unknown>> | null;
  /** The typed code and the public page's id of the licence, for its holder. */
  readonly credential?: { readonly id: string; readonly typedCode: string } | null;
  /** The commands that the reader may give now, e.g. `SaveAnswers`. */
  readonly acts: readonly string[];
};

export type CaseRow = {
  readonly caseNo: string;
  readonly stream: string;
  readonly item: string;
  readonly phase: string;
  readonly filedAt: string | null;
  readonly dueStrict: string | null;
  readonly openFindings: number;
  readonly light: Light | null;
  readonly updatedAt: string;
  /** The firm that applies; only in the inbox. */
  readonly holder?: string;
  /** Working days until the strict due day, today not counted; negative when it has passed; only in the inbox. */
  readonly daysLeft?: number | null;
};

/** A service item in full; `texts` are the words of its pack. */
export type Item = {
  readonly item: string;
  readonly release: string;
  readonly definition: Readonly<Record<string, unknown>> & {
    readonly names: Both;
    readonly materials: readonly { readonly slot?: string; readonly id?: string; readonly [more: string]: unknown }[];
  };
  readonly texts: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>>;
};
