import type { Calendar } from '../calendar/day.ts';
import type { Limits } from '../clock/clock.ts';
import type { Remedies } from './events.ts';

/** Who acts. A machine acts only by a declared rule and never refuses. */
export type Actor =
  | { readonly role: 'applicant'; readonly account: string }
  | { readonly role: 'officer'; readonly account: string; readonly office: string; readonly duties: readonly Duty[] }
  | { readonly role: 'machine'; readonly rule: string };

/** What an officer may do: check and accept, or decide. Experts have neither. */
export type Duty = 'handle' | 'decide';

/** A field or material that is missing or unfit, named by the item's release before filing. */
export type Problem = { readonly subject: string; readonly kind: 'missing' | 'invalid'; readonly code: string };

/** What the item's release says about this case today; made by packkit from the release and the answers. */
export type Assessment = {
  readonly item: string;
  readonly release: string;
  readonly itemName: string;
  /** Everything missing or unfit, all at once. */
  readonly problems: readonly Problem[];
  /** Every material slot of the item; others are refused. */
  readonly slots: readonly string[];
  /** Checklist lines that apply to this case; a grant needs every one answered 'met' or 'not-applicable'. */
  readonly checklist: readonly {
    readonly item: string;
    readonly kind: 'A' | 'B';
    readonly clause: string;
    readonly onSite: boolean;
    readonly mayNotApply: boolean;
  }[];
  /** A site check by two officers is needed unless the dated policy of the item says otherwise, with its basis. */
  readonly siteCheck: { readonly needed: true } | { readonly needed: false; readonly basis: string };
  readonly limits: Limits;
  readonly validityYears: number;
  /** Where the case goes, with reasons, under the regime of the filing day. */
  readonly routing: {
    readonly level: 'city' | 'county';
    readonly reasons: readonly string[];
    readonly office: string;
    readonly competentAuthority: string;
  };
  /** What the licence will say, drawn from the answers by the release's layout. */
  readonly licence: {
    readonly holder: string;
    readonly holderCode: string;
    readonly legalRepresentative: string;
    readonly registeredAddress: string;
    readonly premises: string;
    readonly storage: string;
    readonly mode: string;
    readonly scope: readonly string[];
  };
};

/** Everything a decision may know beside the state; the clock of the machine is never read inside. */
export type Context = {
  readonly now: Temporal.Instant;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly assessment: Assessment;
  readonly office: { readonly code: string; readonly name: string; readonly remedies: Remedies };
};
