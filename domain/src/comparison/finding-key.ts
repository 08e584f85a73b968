import { known, type Personal } from '../personal.ts';
import type { Finding, Side, Source } from './finding.ts';

/** The place of a value without the value, e.g. `material:M3/7f3a/validTo`. */
export function placeKey(source: Source): string {
  switch (source.from) {
    case 'form':
      return `form:${source.field}`;
    case 'registry':
      return `registry:${source.registry}/${source.field}`;
    case 'material':
      return `material:${source.slot}/${source.material}/${source.field}`;
    case 'rule':
      return `rule:${source.field}`;
  }
}

/**
 * What an officer set aside: this finding with this verdict and these two values. Another value or verdict makes another key, so
 * the finding is open again; that a day has passed does not, since days of a rule are no part of it.
 */
export function findingKey(finding: Finding): string {
  return JSON.stringify([finding.id, finding.verdict, finding.why, valueText(finding.left), valueText(finding.right)]);
}

const valueText = (side: Personal<Side>): string | null => {
  const seen = known(side);
  return seen === undefined || seen.source.from === 'rule' ? null : seen.value;
};
