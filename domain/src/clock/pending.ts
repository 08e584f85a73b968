import type { Derivation } from './clock.ts';

/**
 * The limits between which a pending case stands, the strict one first: the earliest is strict, the others are lenient. A date that
 * leaves the loaded calendar lies after every one that does not. Ties are broken by the shorter limit, then by start and article, so that
 * the choice rests on the ledgers alone.
 */
export function byEnd(rivals: readonly Derivation[]): Derivation[] {
  return rivals
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((derivation, at) => ({ ...derivation, reading: at === 0 ? 'strict' : 'lenient' }));
}

const keyOf = (d: Derivation): string =>
  ['day' in d.end ? d.end.day : '9999-12-31', `${d.workingDays}`.padStart(6, '0'), d.start.day, d.article].join(' ');
