import type { Draft, Field } from './act-fields.ts';

/** One act with a form: what permits it, where it goes, which paper it makes, and what has to be said. */
export type FormAct<F> = {
  readonly command: string;
  readonly path: string;
  /** The paper that the act makes, to be seen before it binds. */
  readonly paper?: string;
  /** It burdens or ends. */
  readonly danger?: boolean;
  /** Whether there is something to which it can be done. */
  readonly applies?: (facts: F) => boolean;
  /** What is asked; by what was typed so far where that decides it. */
  readonly fields: readonly Field<F>[] | ((facts: F, draft: Draft) => readonly Field<F>[]);
  readonly begin?: (facts: F) => Draft;
  /** The body, where it is not just the fields. */
  readonly body?: (sent: Record<string, unknown>, facts: F) => Record<string, unknown>;
};
