import type { Derivation } from './clock.ts';

/**
 * The limits between which a pending case stands, the earliest first: that one is strict, the others lenient. A date that leaves the
 * loaded calendar lies after every one that does not. Ties are broken by the shorter limit, then by start and article, so that the order
 * rests on the ledgers alone.
 */
export function byEnd(rivals: readonly Derivation[]): Derivation[] {
  return rivals
    .toSorted((a, b) => {
      const [left, right] = [keyOf(a), keyOf(b)];
      return left < right ? -1 : left > right ? 1 : 0;
    })
    .map((derivation, at) => ({ ...derivation, reading: at === 0 ? 'strict' : 'lenient' }));
}

const keyOf = (d: Derivation): string =>
  [
    'day' in d.end ? d.end.day : `9999-12-31 ${d.end.notComputable.needs}`,
    `${d.workingDays}`.padStart(6, '0'),
    d.start.day,
    d.article,
  ].join('|');
