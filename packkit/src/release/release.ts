import type { ServiceDefinition } from '../service/definition.ts';

/** Words by key, in one language. */
export type Texts = Readonly<Record<string, string>>;

/** One version of a service item with everything it needs; a case keeps the release under which it was filed. */
export type Release = {
  /** 2: columns are a list, purposes come in both languages, `laws` are named. Format 1 was never released. */
  readonly format: 2;
  readonly item: string;
  readonly version: number;
  readonly definition: ServiceDefinition;
  readonly texts: { readonly 'zh-CN': Texts; readonly en: Texts };
  /** Text of every file by path: `templates/…`, `kit/…`. */
  readonly files: Readonly<Record<string, string>>;
  /** Versions of what turns it into paper: Typst's, and the SHA-256 of every font. */
  readonly made: { readonly typst: string; readonly fonts: Readonly<Record<string, string>> };
};

/** Something wrong with a pack: a machine word, the place in the definition, and what to do. */
export type PackProblem = { readonly code: PackProblemCode; readonly at: string; readonly message: string };

export type PackProblemCode =
  | 'NOT_DATA'
  | 'TEXT_MISSING'
  | 'TEXT_UNUSED'
  | 'LEGAL_UNKNOWN'
  | 'LEGAL_MISSING'
  | 'BASIS_MISSING'
  | 'ENGLISH_MISSING'
  | 'CERTAINTY_MISSING'
  | 'FEEL_WRONG'
  | 'FEEL_NAME_UNKNOWN'
  | 'FIELD_UNKNOWN'
  | 'FIELD_SHAPE'
  | 'SECTION_COVERAGE'
  | 'COMPARISON_PATH'
  | 'REGISTRY_UNKNOWN'
  | 'SLOT_UNKNOWN'
  | 'DOUBLE_ID'
  | 'TEMPLATE_MISSING'
  | 'KINDS_MISSING'
  | 'PROCEDURE_COUNTS'
  | 'LIMITS_GAP'
  | 'LIMITS_OVERLAP'
  | 'LIMITS_VALUE'
  | 'MODE_WORDS'
  | 'OUTCOME_LAYOUT'
  | 'ROUTING_MISSING'
  | 'FIGURE_VALUE'
  | 'SITE_CHECK_DATES'
  | 'MADE_MISSING';
