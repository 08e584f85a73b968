import type { Officer, OfficerCase } from '../case/case-types.ts';

/** What an officer types into the form of an act, by field; days are `YYYY-MM-DD`. */
export type Draft = Readonly<Record<string, unknown>>;
export type Line = Readonly<Record<string, string | boolean>>;
export type Choice = { readonly value: string; readonly text: string };
export type Named = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a form of any act needs: who can be chosen, and the pack's words in the reader's language. */
export type FormFacts = {
  readonly officers: readonly Officer[];
  readonly texts: Readonly<Record<string, string>>;
};

/** What a form about a case needs to offer its choices. */
export type Facts = FormFacts & {
  readonly view: OfficerCase;
  readonly me: string;
  readonly duties: readonly string[];
  /** Offices of the city besides the case's own. */
  readonly offices: readonly Choice[];
  readonly t: Named;
};

type Common = {
  readonly name: string;
  /** Part of a text key where the same name means something else in this act. */
  readonly says?: string;
  readonly hint?: boolean;
  readonly optional?: boolean;
  /** Asked only when what was typed before calls for it. */
  readonly when?: (draft: Draft) => boolean;
};

/** A field of an act's form, whose choices are drawn from the facts. */
export type Field<F = Facts> = Common &
  (
    | { readonly kind: 'text' | 'long' | 'day'; readonly max?: number }
    | { readonly kind: 'count' }
    | { readonly kind: 'choice'; readonly choices: (facts: F) => readonly Choice[] }
    | { readonly kind: 'officers'; readonly least: number }
    | { readonly kind: 'lines'; readonly columns: readonly string[]; readonly tick?: string }
  );

/** How a field is called, as a part of a text key. */
export const wordOfField = (field: Common): string => field.says ?? field.name;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is missing in a draft: the field's name and the text key that says it. */
export function missingIn<F>(fields: readonly Field<F>[], draft: Draft): readonly { field: Field<F>; key: string }[] {
  return asked(fields, draft).flatMap((field) => {
    const key = wrongKey(field, draft[field.name]);
    return key ? [{ field, key }] : [];
  });
}

/** The fields that the draft calls for. */
export function asked<F>(fields: readonly Field<F>[], draft: Draft): readonly Field<F>[] {
  return fields.filter((f) => f.when?.(draft) ?? true);
}

function wrongKey<F>(field: Field<F>, value: unknown): string | undefined {
  switch (field.kind) {
    case 'officers':
      return Array.isArray(value) && value.length >= field.least ? undefined : 'officer.need.officers';
    case 'lines':
      return linesOf(value).length > 0 && linesOf(value).every((l) => field.columns.every((c) => said(l[c])))
        ? undefined
        : 'officer.need.lines';
    case 'day':
      return DAY.test(String(value ?? '')) ? undefined : 'officer.need.day';
    case 'count':
      return Number.isInteger(Number(value)) && Number(value) > 0 ? undefined : 'officer.need.count';
    case 'choice':
      return said(value) ? undefined : 'officer.need.choice';
    case 'text':
    case 'long':
      return field.optional || said(value) ? undefined : 'officer.need.text';
  }
}

const said = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

export const linesOf = (value: unknown): readonly Line[] => (Array.isArray(value) ? (value as readonly Line[]) : []);
export const namesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

/** What is sent: only the fields that were asked for, counts as numbers, a yes or no as such. */
export function bodyOf<F>(fields: readonly Field<F>[], draft: Draft): Record<string, unknown> {
  return Object.fromEntries(
    asked(fields, draft).map((f) => {
      const value = draft[f.name];
      if (f.kind === 'count') return [f.name, Number(value)];
      if (value === 'yes' || value === 'no') return [f.name, value === 'yes'];
      return [f.name, value];
    }),
  );
}
