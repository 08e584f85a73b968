import type { CaseEvent } from './events.ts';

/** Why an act is not possible, for a person to read: `code` has words in both languages, `facts` fill them. */
export type Refusal = {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
};

export type Decided =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };
