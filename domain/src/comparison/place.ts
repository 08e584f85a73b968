import type { Answers } from '../case/answers.ts';
import type { MaterialEvidence, RegistryAnswer, Source, Verdict } from './finding.ts';
import type { ReadHints, Why } from './text/index.ts';

/** Whose fact a value is, where its place also names the person. */
export type Person = { readonly name?: string; readonly idNo?: string };

/** One place where a fact is stated, or why it is not stated there. */
export type Place = {
  readonly source: Source;
  readonly value: string | null;
  readonly absence: { readonly verdict: Verdict; readonly why: Why } | null;
  readonly hints?: ReadHints;
  readonly person?: Person;
  /** The credit code that the same place states for the enterprise, where it does. */
  readonly code?: string;
};

export type ComparisonSources = {
  readonly answers: Answers;
  readonly registries: readonly RegistryAnswer[];
  readonly materials: readonly MaterialEvidence[];
  readonly today: string;
  readonly filedOn: string | null;
  /** Slots this case must have: an absent material there is 'missing', an absent optional one gives no finding. */
  readonly requiredSlots: readonly string[];
};

/** A place that states something. */
export function stated(source: Source, value: string, more: Partial<Place> = {}): Place {
  return { source, value, absence: null, ...more };
}

/** A place that states nothing, with the reason. */
export function absent(source: Source, verdict: Verdict, why: Why): Place {
  return { source, value: null, absence: { verdict, why } };
}

/** The person without empty parts, or nothing at all when neither part is known. */
export function personOf(name: string | undefined, idNo: string | undefined): { readonly person?: Person } {
  if (!name && !idNo) return {};
  return { person: { ...(name ? { name } : {}), ...(idNo ? { idNo } : {}) } };
}
