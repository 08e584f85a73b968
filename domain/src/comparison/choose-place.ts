import type { ComparisonKind, Verdict } from './finding.ts';
import type { Person, Place } from './place.ts';
import { fold, type Outcome } from './text/index.ts';

export type Judged = { readonly place: Place; readonly outcome: Outcome };

/** Facts of a person that mean nothing when they stand on another person's certificate. */
const ownOnly: readonly ComparisonKind[] = ['contains-post', 'not-expired', 'status-active', 'covers-day', 'date'];

const order: readonly Verdict[] = [
  'equal',
  'equal-normalised',
  'question',
  'unavailable',
  'unreadable',
  'missing',
  'differs',
];

/**
 * Of several certificates the one that answers for this person: by identity number, else by name, else the closest. While one
 * of them is not yet read or its registry does not answer, nothing is said to differ: it may be there.
 */
export function chooseForPerson(
  person: Person,
  kind: ComparisonKind,
  places: readonly Place[],
  judge: (place: Place) => Outcome,
): Judged | undefined {
  const present = places.filter((p) => p.value !== null);
  const byId = present.filter((p) => agree(person.idNo, p.person?.idNo));
  const byName = present.filter((p) => agree(person.name, p.person?.name));
  const own = byId.length > 0 ? byId : byName;
  const candidates =
    own.length > 0 ? own : ownOnly.includes(kind) ? present.filter((p) => p.person === undefined) : present;
  const best = closest(candidates.map((place) => ({ place, outcome: judge(place) })));
  const unseen = places.find((p) => p.absence !== null && couldBe(person, p));
  if (unseen?.absence != null && (best === undefined || (own.length === 0 && best.outcome.verdict === 'differs')))
    return { place: unseen, outcome: unseen.absence };
  if (best !== undefined) return best;
  const other = present[0];
  return other === undefined ? undefined : { place: other, outcome: { verdict: 'missing', why: 'OTHER_PERSON' } };
}

/** The best of several answers; the first of equals. */
export function closest(judged: readonly Judged[]): Judged | undefined {
  return judged.reduce<Judged | undefined>(
    (best, one) => (best === undefined || rank(one) < rank(best) ? one : best),
    undefined,
  );
}

const rank = ({ outcome }: Judged): number => order.indexOf(outcome.verdict);

const agree = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && fold(a) === fold(b);

/** A place without value that is not known to belong to somebody else. */
const couldBe = (person: Person, place: Place): boolean =>
  place.person === undefined ||
  agree(person.idNo, place.person.idNo) ||
  agree(person.name, place.person.name) ||
  (place.person.idNo === undefined && place.person.name === undefined);
