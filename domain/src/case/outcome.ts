import type { RefusalCode } from '../refusal/codes.ts';
import type { Decided, Refusal } from './decided.ts';
import type { CaseEvent } from './events.ts';

/** The act is possible and this is what happened; no event at all means a harmless repetition. */
export function happened(...events: readonly CaseEvent[]): Decided {
  return { ok: true, events };
}

/** The act is not possible; the code has words in both languages, which the compiler holds. */
export function refused(code: RefusalCode, facts: Refusal['facts'] = {}): Decided & { readonly ok: false } {
  return { ok: false, refusal: { code, facts } };
}
