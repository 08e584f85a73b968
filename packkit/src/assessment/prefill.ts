import type { Answers, CaseKind, PrefilledValue, RegistryAnswer } from '@tuofu/domain';
import type { Release } from '../release/release.ts';
import { fieldsInOrder } from '../service/fields-in-order.ts';
import { rowsOf } from './derived-facts.ts';
import { askedAnswers } from './scope-of-answers.ts';
import type { PrefillEntry, RegistryQuery } from './types.ts';

/** The questions to registries that this item asks, and the fields that each answer fills. */
export function prefillPlan(release: Release): PrefillEntry[] {
  const { registries } = release.definition;
  const fields = fieldsInOrder(release.definition);
  return registries.map(({ registry, query, purpose, article, forEachRow }) => ({
    registry,
    query: Object.values(query),
    parameters: Object.keys(query),
    ...(forEachRow === undefined ? {} : { forEachRow }),
    purpose: purpose['zh-CN'],
    article,
    fills: fields.flatMap(([field, { prefill }]) =>
      prefill?.registry === registry && forEachRow === undefined
        ? [{ field, from: prefill.from, mode: prefill.mode }]
        : [],
    ),
  }));
}

/**
 * What can be asked now: one query for each entry of the plan whose fields are all answered, and one for each row where an
 * entry goes through a repeating group. `fields` are the values the answer may be asked for, and nothing more.
 */
export function registryQueries(
  release: Release,
  answers: Answers,
  today: string,
  kind: CaseKind = 'first',
): RegistryQuery[] {
  const asked = askedAnswers(release.definition, answers, today, kind);
  return prefillPlan(release).flatMap((entry, at) => {
    const fields = release.definition.registries[at]?.gives ?? [];
    const readers: ((path: string) => unknown)[] =
      entry.forEachRow === undefined
        ? [(path) => asked[path]]
        : rowsOf(asked, entry.forEachRow).map(
            (row) => (path: string) => row[path.slice(`${entry.forEachRow}.`.length)],
          );
    return readers.flatMap((read) => {
      const query = Object.fromEntries(entry.query.map((path, i) => [entry.parameters[i] ?? path, read(path)]));
      return isComplete(query) ? [{ entry, registry: entry.registry, query, fields }] : [];
    });
  });
}

const isComplete = (query: Record<string, unknown>): query is Record<string, string> =>
  Object.values(query).every((value) => typeof value === 'string' && value.trim() !== '');

/**
 * The registries that stand in for a material (免提交): every query that can be asked of them was answered `found`. One person
 * of several not found, or one answer outstanding, and the material stays demanded.
 */
export function registriesFound(
  release: Release,
  answers: Answers,
  today: string,
  given: readonly RegistryAnswer[],
  kind: CaseKind = 'first',
): string[] {
  const queries = registryQueries(release, answers, today, kind);
  return [...new Set(queries.map((q) => q.registry))].filter((registry) => {
    const said = given.filter((answer) => answer.registry === registry);
    const asked = queries.filter((q) => q.registry === registry).length;
    return said.length >= asked && said.every((answer) => answer.outcome === 'found');
  });
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
