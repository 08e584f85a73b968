import type { Calendar, CalendarDay } from '../calendar/day.ts';
import type { Certainty, Limits } from '../clock/clock.ts';
import type { LicencePart } from '../licence/content.ts';
import type { BenefitWords } from './benefit.ts';
import type { Refusal } from './decided.ts';
import type { Remedies } from './events.ts';
import type { StatutoryProcedure } from './procedure/procedure.ts';

/** Who acts. A machine acts only by a declared rule and never refuses. */
export type Actor =
  | { readonly role: 'applicant'; readonly account: string }
  | {
      readonly role: 'officer';
      readonly account: string;
      readonly office: string;
      readonly duties: readonly Duty[];
      /** 代理: the absent officer in whose place this one acts today, by the city's dated table. */
      readonly actingFor?: string;
    }
  | { readonly role: 'machine'; readonly rule: string };

/**
 * What an officer may do: 承办 check and accept, 审核 propose on a level of the sign-off chain, 法制审核, 决定 decide, and
 * 本机关负责人 extend the limit. Experts have none of them.
 */
export type Duty = 'handle' | 'review' | 'legal' | 'decide' | 'head';

/** What is asked for (licensing.md §1.7). Only `first` and `re-application` give a new licence; the others act on one that exists. */
export type CaseKind =
  | 'first'
  | 'change'
  | 'storage-project'
  | 'renewal'
  | 'change-and-renewal'
  | 're-application'
  | 'replacement'
  | 'cancellation';

/** 许可 is decided; 备案 is recorded, and silence is recording. */
export type Family = 'licensing' | 'filing';

/** What a case of the item ends with: a licence, the record of a filing, or a benefit (行政给付) that is paid. */
export type ItemOutcome = 'licence' | 'filing' | 'benefit';

/** 待核实: a figure in force for this case whose source nobody has opened yet; `at` is its place in the item's definition. */
export type UnverifiedFigure = {
  readonly at: string;
  readonly value: string;
  readonly basis: string;
  readonly certainty: Exclude<Certainty, 'verified'>;
};

/** What a licence will show, drawn from the answers by the release's layout. Members that the item does not show are empty. */
export type LicenceWords = {
  readonly title?: string;
  readonly holder: string;
  readonly holderCode: string;
  readonly legalRepresentative: string;
  readonly registeredAddress: string;
  readonly premises: string;
  readonly storage: string;
  readonly mode: string;
  readonly scope: readonly string[];
  /** Rows of this kind of licence beside the fixed ones, in the order in which they are printed. */
  readonly parts?: readonly LicencePart[];
  /** Members, and ids of parts, that may not be blank; every fixed one but the storage place when absent. */
  readonly required?: readonly string[];
};

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
  /** Fields that say who applies: codes, names and numbers of persons and firms. Columns of a group as `people.officers.idNo`. */
  readonly identityFields?: readonly string[];
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
  readonly family: Family;
  readonly outcome: ItemOutcome;
  readonly limits: Limits;
  /** Figures in force for this case that are not verified; staff see them as 待核实. */
  readonly unverified: readonly UnverifiedFigure[];
  /** Whether a machine may ever decide this case: not while it rests on a figure that is not verified. */
  readonly automaticAllowed: boolean;
  /** Years that a licence runs; 0 where the item gives none. */
  readonly validityYears: number;
  /** 禁止申请: how long a warning for false materials bans; `null` where the law bans nobody. */
  readonly bans: { readonly falseMaterials: { readonly years: number; readonly article: string } | null };
  readonly procedure: {
    /** Procedures of article 45 that the law of this item knows. */
    readonly statutory: readonly StatutoryProcedure[];
    /** 审签链: the levels that propose before the decision, in their order. */
    readonly signOff: readonly { readonly level: string; readonly duty: Duty }[];
    /** Whether this case needs a legal check before the decision (重大决定法制审核). */
    readonly legalCheck: boolean;
    /** 联合办理: several departments decide together, so that the joint limit of the item holds (行政许可法第四十二条第二款). */
    readonly joint?: boolean;
    /** What a second failed site check means: policy of the item, not law. */
    readonly secondFailure: 'apply-anew' | 'rectify-again';
    /** What the silence of an asked office means when its time is over. */
    readonly officeSilence: 'no-objection' | 'waits';
  };
  /** Where the case goes, with reasons, under the regime of the filing day. */
  readonly routing: {
    readonly level: 'city' | 'county';
    readonly reasons: readonly string[];
    readonly office: string;
    readonly competentAuthority: string;
  };
  /** What the licence will say; `null` where the item gives none. */
  readonly licence: LicenceWords | null;
  /** What the benefit will be; `null` where the item gives none. */
  readonly benefit: BenefitWords | null;
};

/** What a decision knows of the licence that is to be changed, renewed, replaced or cancelled. */
export type LicenceAskedAbout = {
  readonly licence: string;
  readonly licenceNo: string;
  readonly version: number;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
  /** Why the licence does not admit this kind of application today; `null` when it does. */
  readonly hindrance: Refusal | null;
};

/** Everything a decision may know beside the state; the clock of the machine is never read inside. */
export type Context = {
  readonly now: Temporal.Instant;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly assessment: Assessment;
  readonly office: { readonly code: string; readonly name: string; readonly remedies: Remedies };
  /** Codes of the offices that may be asked for an opinion. */
  readonly offices: readonly string[];
  /** 禁止申请: bans in force today on this applicant for this item (行政许可法第七十八、七十九条). */
  readonly bans: readonly { readonly until: CalendarDay; readonly article: string }[];
  /** The licence that this application is about; `null` where it is about none. */
  readonly licence: LicenceAskedAbout | null;
};
