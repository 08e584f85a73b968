import type {
  CaseKind,
  Certainty,
  ComparisonRule,
  DecisionLimit,
  DocumentKind,
  Duty,
  Family,
  ItemOutcome,
  LicencePolicy,
  Limits,
  StatutoryProcedure,
} from '@tuofu/domain';

/** An expression of FEEL (DMN) over field paths and the derived facts of `DERIVED_FACTS`; numbers are exact decimals. */
export type Feel = string;

/** What a field holds, and by that how it is asked, checked and compared. */
export type FieldKind =
  | 'company'
  | 'uscc'
  | 'name'
  | 'resident-id'
  | 'address'
  | 'phone'
  | 'day'
  | 'decimal'
  | 'boolean'
  | 'choice'
  | 'text'
  | 'rows';

/** What one cell of a repeating group holds. `yes-no` is the text `yes` or `no`, because a row holds text only. */
export type ColumnKind = 'text' | 'name' | 'resident-id' | 'cas' | 'decimal' | 'yes-no';

/** How carefully a value is handled: personal values are read with a purpose and an article only. */
export type Sensitivity = 'public' | 'business' | 'personal';

/** One column of a `rows` field, in the order in which it is asked; its words are `column.<field>.<id>.label` and `.example`. */
export type Column = {
  readonly id: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  readonly maxLength: number;
  readonly mayBeZero?: true;
  readonly sensitivity: Sensitivity;
};

/**
 * Where a value of the form comes from without being asked, and whether the applicant may change it. The registry `identity` is the
 * sign-in service: it gives the person's own `name` and `idNo` (`IDENTITY_GIVES`) and is asked about nobody else.
 */
export type FieldPrefill = { readonly registry: string; readonly from: string; readonly mode: 'locked' | 'editable' };

/**
 * One question of the form. Its words stand in the texts under `field.<path>.label`, `.hint` and `.example`; those of a
 * choice under `choice.<path>.<value>`; `legal` names entries of the definition's `legal`.
 */
export type Field = {
  readonly kind: FieldKind;
  /** An answer is missing when this is true and none is given. */
  readonly required: Feel;
  /** The field is asked at all only when this is true; always when absent. */
  readonly askedWhen?: Feel;
  /** The longest answer in characters; for `rows` the greatest number of rows. */
  readonly maxLength: number;
  readonly choices?: readonly string[];
  readonly columns?: readonly Column[];
  /** A declaration that must be true, not merely answered. */
  readonly mustBeTrue?: boolean;
  /** A number that may be zero, such as an income; otherwise it is greater than zero. */
  readonly mayBeZero?: true;
  /** The day may not lie after today. */
  readonly notAfterToday?: boolean;
  readonly prefill?: FieldPrefill;
  readonly sensitivity: Sensitivity;
  readonly legal: readonly string[];
  readonly certainty: Certainty;
};

/** A page of the form; the sections and their `fields` give the order of everything that is asked. Its title is the text `section.<id>.title`. */
export type Section = { readonly id: string; readonly fields: readonly string[] };

/** What the reading room may recognise in an uploaded file. */
export type AcceptedDocument =
  | 'business-licence'
  | 'lease'
  | 'property-certificate'
  | 'safety-certificate'
  | 'emergency-plan-filing'
  | 'identity-card'
  | 'rules-list'
  | 'no-storage-undertaking'
  | 'unknown';

/** A material slot of the public list; words under `material.<slot>.name`, `.hint` and `.example`. */
export type MaterialSlot = {
  readonly slot: string;
  readonly requiredWhen: Feel;
  readonly accepts: readonly AcceptedDocument[];
  readonly multiple: boolean;
  /** Not demanded where this holds and the city has recorded under `policies[policy]` that it lets it go: `{ waived: true, basis }`. */
  readonly waivedUnder?: {
    readonly policy: string;
    readonly when: Feel;
    readonly basis: string;
    readonly certainty: Certainty;
  };
  /** 免提交: not demanded when this registry answered `found` (Order 716 art. 7). */
  readonly insteadOf?: string;
  readonly legal: readonly string[];
  readonly certainty: Certainty;
};

/** One question to a registry; it is asked only with the answers of `query`, for the purpose and on the ground stated. */
export type RegistryUse = {
  readonly registry: string;
  /** Name of the query parameter to the field path (or `field.column` of a rows field) whose answer is sent. */
  readonly query: Readonly<Record<string, string>>;
  /** The repeating group whose rows are asked for one by one; such answers are compared, they fill no field. */
  readonly forEachRow?: string;
  /** The values this registry can give. */
  readonly gives: readonly string[];
  /** Why it is asked; the Chinese text goes with the question, both are shown to the person. */
  readonly purpose: { readonly 'zh-CN': string; readonly en: string };
  readonly article: string;
  readonly certainty: Certainty;
};

/** A comparison of the pack: the domain's rule, the certainty of its basis, and when it is made at all. */
export type PackRule = ComparisonRule & { readonly certainty: Certainty; readonly appliesWhen?: Feel };

/** One line of the examination; words under `checklist.<item>`. Kind A is a veto line, kind B is not. */
export type ChecklistLine = {
  readonly item: string;
  readonly kind: 'A' | 'B';
  readonly clause: string;
  readonly onSite: boolean;
  readonly mayNotApply: boolean;
  readonly appliesWhen: Feel;
  readonly certainty: Certainty;
};

/**
 * Whether two officers must look at the place. Needed, unless a dated class of the item is `not-prescribed` and the city's
 * profile says so under `policies[<class id>] = { needed: false, basis }`: the pack opens the door, only the city walks through it.
 */
export type SiteCheckPolicy = {
  /** `false` where no norm of the item asks for a check on the spot. */
  readonly needed?: false;
  readonly basis: string;
  readonly certainty: Certainty;
  readonly classes: readonly {
    readonly id: string;
    readonly from: string;
    readonly to?: string;
    readonly when: Feel;
    readonly basis: string;
    readonly certainty: Certainty;
  }[];
};

/**
 * What the licence shows, drawn from the answers. `storage`, `mode` and `scope` are rows of a licence for hazardous chemicals; another
 * licence shows rows of its own as `parts`. Words of the mode are those printed, in Chinese.
 */
export type LicenceLayout = {
  /** The name of the licence as it is printed, e.g. 烟花爆竹经营（零售）许可证. */
  readonly title: string;
  readonly holder: string;
  readonly holderCode: string;
  readonly legalRepresentative: string;
  readonly registeredAddress: string;
  readonly premises: string;
  readonly storage?: { readonly field: string; readonly none: string };
  readonly mode?: { readonly field: string; readonly words: Readonly<Record<string, string>> };
  readonly scope?: { readonly field: string; readonly column: string };
  readonly parts?: readonly PaperPart[];
  readonly basis: string;
  readonly certainty: Certainty;
};

/**
 * A row of a paper, printed as name and value; its Chinese name is the text `part.<id>`. `from` is FEEL: a text is printed as it is, a
 * number in full, a choice in its Chinese words. A blank part hinders a grant only where it is `required`; a filing is recorded as it was
 * filed.
 */
export type PaperPart = { readonly id: string; readonly from: Feel; readonly required: boolean };

/** What the certificate of a filing shows besides, and how long it stands where a norm limits that. */
export type FilingLayout = {
  readonly title: string;
  readonly parts: readonly PaperPart[];
  readonly validity?: { readonly years: number; readonly basis: string; readonly certainty: Certainty };
};

/** 给付: what is paid. Both expressions give exact numbers; an amount that is no whole number of fen counts as not computable. */
export type BenefitLayout = {
  /** What is paid, as the decision calls it. */
  readonly title: string;
  /** Yuan a month. */
  readonly monthlyAmount: Feel;
  /** Whole months, paid from the month after the decision. */
  readonly months: Feel;
  readonly parts: readonly PaperPart[];
  readonly basis: string;
  readonly certainty: Certainty;
};

/** Who applies, by the fields that name him; an identity number is printed and shown masked. */
export type ApplicantFields =
  | {
      readonly kind: 'organisation';
      readonly name: string;
      /** 统一社会信用代码. */
      readonly code: string;
      readonly representative: string;
      readonly address: string;
    }
  | {
      readonly kind: 'person';
      readonly name: string;
      /** 公民身份号码. */
      readonly code: string;
      readonly address: string;
    };

/**
 * Which authority is competent, for an item whose law does not look at chemicals: the level, by which address the county office is
 * found, and what takes the case to the city all the same (its words are the text `routing.<id>`).
 */
export type RoutingRules = {
  readonly level: 'city' | 'county';
  readonly address: string;
  readonly cityWhen: readonly {
    readonly id: string;
    readonly when: Feel;
    readonly basis: string;
    readonly certainty: Certainty;
  }[];
  readonly basis: string;
  readonly certainty: Certainty;
};

/** A number that expressions read as `figure.<id>`, with its source; its words are the text `figure.<id>`. Exact decimal text. */
export type Figure = { readonly value: string; readonly basis: string; readonly certainty: Certainty };

/** Which fields say what routing and the hazard facts need; the law itself is `domain`'s. */
export type HazardFields = {
  readonly scope: { readonly field: string; readonly name: string; readonly cas: string };
  readonly storage: {
    readonly field: string;
    readonly unit: string;
    readonly chemical: string;
    readonly cas: string;
    readonly tonnes: string;
  };
  readonly mode: string;
  readonly centralSoe: string;
  readonly premises: string;
};

/** A norm named in the pack: its title and 第…条, in Chinese, which is the authoritative text. */
export type LegalReference = { readonly law: string; readonly article: string; readonly certainty: Certainty };

/** The limits of an item; a decision limit that names kinds of application holds for those only. */
export type PackLimits = Omit<Limits, 'decision'> & {
  readonly decision: readonly (DecisionLimit & { readonly kinds?: readonly CaseKind[] })[];
};

/** How an application is examined and signed off; what is policy of the item and not law says so by its basis and certainty. */
export type ProcedureRules = {
  /** Procedures of article 45 of the Licensing Law that this item knows. */
  readonly statutory: readonly StatutoryProcedure[];
  /** 审签链 before the decision, from the handler up. The words of a level are the text `level.<level>`. */
  readonly signOff: readonly {
    readonly level: string;
    readonly duty: Duty;
    readonly when: Feel;
    readonly basis: string;
    readonly certainty: Certainty;
  }[];
  /** 法制审核 before the decision when this is not known to be false. */
  readonly legalCheckWhen: Feel;
  /** 联合办理: when this is true the joint way of the decision limit holds; never when absent. */
  readonly jointWhen?: Feel;
  readonly secondFailure: {
    readonly means: 'apply-anew' | 'rectify-again';
    readonly basis: string;
    readonly certainty: Certainty;
  };
  readonly officeSilence: {
    readonly means: 'no-objection' | 'waits';
    readonly basis: string;
    readonly certainty: Certainty;
  };
};

/** 禁止申请: years after concealment or false materials, and after a licence got by fraud or bribery; `null` where no law bans. */
export type Bans = {
  readonly falseMaterials: { readonly years: number; readonly article: string; readonly certainty: Certainty } | null;
  readonly fraud: { readonly years: number; readonly article: string; readonly certainty: Certainty } | null;
};

/** What becomes of a licence after its grant, as far as the item says it; years and public safety follow from `validity` and `bans`. */
export type LicenceLife = Omit<LicencePolicy, 'years' | 'publicSafety'> & {
  readonly basis: string;
  readonly certainty: Certainty;
};

/** A service item as data: what is asked, demanded, compared, checked, printed and on what ground. JSON and nothing else. */
export type ServiceDefinition = {
  readonly item: string;
  readonly version: number;
  readonly family: Family;
  /** What a case ends with; `licence`, `filing` or `benefit` below says what that shows. */
  readonly outcome: ItemOutcome;
  /** 业务类型: what may be asked for, each with its basis (for a licence: first, change, renewal …). */
  readonly kinds: readonly { readonly kind: CaseKind; readonly basis: string; readonly certainty: Certainty }[];
  readonly names: { readonly 'zh-CN': string; readonly en: string };
  readonly basis: readonly string[];
  readonly legal: Readonly<Record<string, LegalReference>>;
  /** Titles, or whole references, that `lawInEnglish` does not know by itself: Chinese to English. */
  readonly laws: Readonly<Record<string, string>>;
  readonly limits: PackLimits;
  readonly applicant: ApplicantFields;
  /** Numbers of the item that expressions use, each with its source and how sure we are of it. */
  readonly figures?: Readonly<Record<string, Figure>>;
  /** By path; the order in which they are asked is that of `sections` (`fieldsInOrder`). */
  readonly fields: Readonly<Record<string, Field>>;
  readonly sections: readonly Section[];
  readonly materials: readonly MaterialSlot[];
  readonly registries: readonly RegistryUse[];
  readonly comparison: readonly PackRule[];
  readonly checklist: readonly ChecklistLine[];
  readonly siteCheck: SiteCheckPolicy;
  readonly procedure: ProcedureRules;
  readonly bans: Bans;
  /** For items whose level follows from chemicals and quantities; any other one has `routing`. */
  readonly hazard?: HazardFields;
  readonly routing?: RoutingRules;
  /** Papers with a template of their own; every other one is set by the layout kit. */
  readonly documents: Readonly<Partial<Record<DocumentKind, { readonly template: string; readonly basis: string }>>>;
  /** Papers whose numbers must have no gap, whatever the city declares; nothing is demanded when absent. */
  readonly numbering?: {
    readonly gapFree: readonly DocumentKind[];
    readonly basis: string;
    readonly certainty: Certainty;
  };
  readonly licence?: LicenceLayout;
  readonly filing?: FilingLayout;
  readonly benefit?: BenefitLayout;
  /**
   * Of a licence. `atMost`: the authority sets the years and `years` is the longest term; the city's profile may set fewer under
   * `policies['validity.<item>'] = { years, basis }`.
   */
  readonly validity?: {
    readonly years: number;
    readonly endInclusive: true;
    readonly atMost?: true;
    readonly basis: string;
    readonly certainty: Certainty;
  };
  /** Renewal, hearings, what asks for a new licence; the general law alone when absent. */
  readonly life?: LicenceLife;
  /** Whose government reconsiders: that of the level of the deciding authority (行政复议法第二十四条). */
  readonly remedies: 'government-of-same-level';
  readonly fee: { readonly charged: false; readonly basis: string };
  /** The stories in `cases/` that must hold; one left out is a problem. */
  readonly stories: readonly string[];
};
