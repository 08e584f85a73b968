import { findFormPlaces } from './form-places.ts';
import { findMaterialPlaces } from './material-places.ts';
import { type ComparisonSources, type Place, stated } from './place.ts';
import { findRegistryPlaces } from './registry-places.ts';

/**
 * Every place that a path of a comparison rule names: 'form:<field>' (rows as 'form:people.officers[].name'),
 * 'registry:<registry>.<field>', 'material:<slot>.<field>', 'today', 'filing-day' (today before filing), 'text:<words>'.
 * Throws for any other path: the release is broken.
 */
export function findPlaces(path: string, sources: ComparisonSources): Place[] {
  if (path === 'today') return [stated({ from: 'rule', field: 'today' }, sources.today)];
  if (path === 'filing-day') return [stated({ from: 'rule', field: 'filing-day' }, sources.filedOn ?? sources.today)];
  const parts = /^(form|registry|material|text):(.+)$/u.exec(path);
  const [kind, rest] = [parts?.[1], parts?.[2] ?? ''];
  if (kind === 'text') return [stated({ from: 'rule', field: 'text' }, rest)];
  if (kind === 'form') return findFormPlaces(rest, sources.answers);
  const dot = rest.indexOf('.');
  if (dot > 0 && kind === 'registry') return findRegistryPlaces(rest.slice(0, dot), rest.slice(dot + 1), sources);
  if (dot > 0 && kind === 'material') return findMaterialPlaces(rest.slice(0, dot), rest.slice(dot + 1), sources);
  throw new Error(`not a comparison path: ${path}`);
}
