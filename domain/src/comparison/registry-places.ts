import type { Source } from './finding.ts';
import { absent, type ComparisonSources, type Place, personOf, stated } from './place.ts';

/** What each answer of a registry states; its three faces of absence stay apart, and not having asked is no good news either. */
export function findRegistryPlaces(registry: string, field: string, sources: ComparisonSources): Place[] {
  const answers = sources.registries.filter((answer) => answer.registry === registry);
  if (answers.length === 0)
    return [
      absent({ from: 'registry', registry, field, asOf: null, article: '' }, 'unavailable', 'REGISTRY_NOT_ASKED'),
    ];
  return answers.map((answer): Place => {
    const asOf = answer.outcome === 'unavailable' ? null : answer.asOf;
    const source: Source = { from: 'registry', registry, field, asOf, article: answer.article };
    if (answer.outcome === 'unavailable') return absent(source, 'unavailable', 'REGISTRY_UNAVAILABLE');
    if (answer.outcome === 'not-found') return absent(source, 'missing', 'NOT_IN_REGISTRY');
    const { values } = answer;
    const person = values['idNo'] === undefined ? {} : personOf(values['name'], values['idNo']);
    const more = { ...person, ...(values['uscc'] === undefined ? {} : { code: values['uscc'] }) };
    const value = values[field];
    if (value === undefined || value.trim() === '') return { ...absent(source, 'missing', 'FIELD_ABSENT'), ...more };
    return stated(source, value, more);
  });
}
