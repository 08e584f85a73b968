import type { ColumnKind, FieldKind, Sensitivity } from '../service/definition.ts';

/** The part of a city's profile that an assessment reads. */
export type CityProfilePart = {
  readonly offices: readonly {
    readonly code: string;
    readonly name: string;
    readonly area: string;
    readonly level: 'city' | 'county';
    /** The items that this office handles and the others do not; absent: every item that no office names. */
    readonly items?: readonly string[];
  }[];
  /** Names of the areas; an office's `area` is the code of one of these, or else the name itself. */
  readonly areas?: readonly { readonly code: string; readonly name: string; readonly office?: string | null }[];
  readonly policies?: Readonly<Record<string, unknown>>;
};

/** One field as it is asked now. Texts are keys; `legal` are keys of the norms that ask for it. */
export type FormField = {
  readonly path: string;
  readonly kind: FieldKind;
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
    readonly kind: ColumnKind;
    readonly required: boolean;
    readonly maxLength: number;
    readonly texts: { readonly label: string; readonly example: string };
  }[];
  readonly mustBeTrue?: boolean;
  readonly prefill?: { readonly registry: string; readonly mode: 'locked' | 'editable' };
  readonly sensitivity: Sensitivity;
};

/** A page of the form with the fields that are asked now; a page without any is left out. */
export type FormSection = { readonly id: string; readonly title: string; readonly fields: readonly FormField[] };

/** One question to a registry and what its answer fills; `purpose` and `article` go with the question. */
export type PrefillEntry = {
  readonly registry: string;
  /** Field paths whose answers are sent. */
  readonly query: readonly string[];
  /** Name of the query parameter in the registry for each of them, in the same order. */
  readonly parameters: readonly string[];
  /** The repeating group whose rows are asked for one by one; `query` then names its columns. */
  readonly forEachRow?: string;
  readonly purpose: string;
  readonly article: string;
  readonly fills: readonly { readonly field: string; readonly from: string; readonly mode: 'locked' | 'editable' }[];
};

/** One query that can be sent now; purpose and article are the entry's. */
export type RegistryQuery = {
  readonly entry: PrefillEntry;
  readonly registry: string;
  readonly query: Readonly<Record<string, string>>;
  readonly fields: readonly string[];
};
