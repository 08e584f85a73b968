import type { Refusal } from '../case/decided.ts';
import type { LicenceEvent } from './events.ts';

export type LicenceDecided =
  | { readonly ok: true; readonly events: readonly LicenceEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export type Barred = Extract<LicenceDecided, { ok: false }>;

/** The act is possible and this is what happened; no event at all means a harmless repetition. */
export function happened(...events: readonly LicenceEvent[]): LicenceDecided {
  return { ok: true, events };
}
