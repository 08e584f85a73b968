import type { PrefilledValue, RegistryAnswer } from '@tuofu/domain';
import type { Release } from '../release/release.ts';
import type { PrefillEntry } from './types.ts';

/** The questions to registries that this item asks, and the fields that each answer fills. */
export function prefillPlan(release: Release): PrefillEntry[] {
  const { registries, fields } = release.definition;
  return registries.map(({ registry, query, purpose, article }) => ({
    registry,
    query: Object.values(query),
    parameters: Object.keys(query),
    purpose,
    article,
    fills: Object.entries(fields).flatMap(([field, { prefill }]) =>
      prefill?.registry === registry ? [{ field, from: prefill.from, mode: prefill.mode }] : [],
    ),
  }));
}

/** The values that an answer gives to the form. Not found and unavailable give none; so does an empty value. */
export function applyPrefill(entry: PrefillEntry, answer: RegistryAnswer): PrefilledValue[] {
  if (answer.outcome !== 'found' || answer.registry !== entry.registry) return [];
  return entry.fills.flatMap(({ field, from, mode }) => {
    const value = answer.values[from];
    return value === undefined || value.trim() === ''
      ? []
      : [{ field, value, mode, registry: answer.registry, asOf: answer.asOf, article: answer.article }];
  });
}
