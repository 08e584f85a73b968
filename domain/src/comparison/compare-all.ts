import { personal } from '../personal.ts';
import { chooseForPerson, closest, type Judged } from './choose-place.ts';
import { findPlaces } from './find-places.ts';
import type { ComparisonKind, ComparisonRule, Finding } from './finding.ts';
import { placeKey } from './finding-key.ts';
import type { ComparisonSources, Place } from './place.ts';
import { compareValues, type Outcome, parseDate } from './text/index.ts';

/**
 * 申请材料自动比对: every declared comparison against each place that states the same fact, in the order of the rules. A place
 * that states nothing gives a finding with the reason; only an optional material that is not there gives none.
 */
export function compareAll(rules: readonly ComparisonRule[], sources: ComparisonSources): Finding[] {
  const found = rules.flatMap((rule) =>
    findPlaces(rule.left, sources).flatMap((left) =>
      rightPaths(rule).flatMap((path) =>
        judgePath(rule, left, findPlaces(path, sources), sources).map(({ place, outcome }) =>
          finding(rule, left, place, outcome),
        ),
      ),
    ),
  );
  return toldApart(found);
}

/** Two answers of one registry, about two persons, stand in the same place: the second has an id of its own, or it could not be set aside. */
function toldApart(findings: readonly Finding[]): Finding[] {
  const times = new Map<string, number>();
  return findings.map((f) => {
    const nth = (times.get(f.id) ?? 0) + 1;
    times.set(f.id, nth);
    return nth === 1 ? f : { ...f, id: `${f.id}|${nth}` };
  });
}

/** A rule without right side compares a value with what its kind demands as of today. */
const rightPaths = (rule: ComparisonRule): readonly string[] => {
  if (rule.right.length > 0) return rule.right;
  return rule.kind === 'status-active' ? ['text:active'] : ['today'];
};

const judgePath = (
  rule: ComparisonRule,
  left: Place,
  places: readonly Place[],
  sources: ComparisonSources,
): Judged[] => {
  const judge = (place: Place): Outcome => judgePair(rule, left, place, sources);
  if (left.absence !== null) return places.slice(0, 1).map((place) => ({ place, outcome: left.absence! }));
  if (left.person !== undefined && places.some((p) => p.person !== undefined)) {
    const chosen = chooseForPerson(left.person, rule.kind, places, judge);
    return chosen === undefined ? [] : [chosen];
  }
  const judged = places.map((place) => ({ place, outcome: judge(place) }));
  if (rule.kind !== 'contains-post') return judged;
  // Somebody must hold the post, not everybody.
  const best = closest(judged);
  return best === undefined ? [] : [best];
};

const judgePair = (rule: ComparisonRule, left: Place, right: Place, sources: ComparisonSources): Outcome => {
  if (right.absence !== null) return right.absence;
  const { kind } = rule;
  // The day, the demanded post and the demanded status are the claim, on whichever side the rule writes them.
  const swapped = right.source.from === 'rule' && left.source.from !== 'rule';
  const [claim, said] = swapped ? [right, left] : [left, right];
  const demanded = demandedBy(kind, claim, sources);
  return compareValues(kind, demanded, said.value ?? '', {
    ...(claim.hints === undefined ? {} : { left: claim.hints }),
    ...(said.hints === undefined ? {} : { right: said.hints }),
    sameCode: left.code !== undefined && left.code === right.code,
    bound: /start|from|begin/i.test(said.source.field) ? 'start' : 'end',
  });
};

/** What the right side must satisfy. A rule that names a person for a validity asks about that person's paper today. */
const demandedBy = (kind: ComparisonKind, claim: Place, sources: ComparisonSources): string => {
  const said = claim.value ?? '';
  if (kind === 'contains-post') return demandedPost(claim);
  if (kind === 'not-expired' && parseDate(said) === undefined) return sources.today;
  if (kind === 'covers-day' && parseDate(said) === undefined) return sources.filedOn ?? sources.today;
  return said;
};

/** The post a person needs: said outright, or from the form's place of that person. */
const demandedPost = (claim: Place): string => {
  const said = claim.value ?? '';
  if (/负责人|人员|安全员/u.test(said)) return said;
  return /officer/i.test(claim.source.field) ? '安全生产管理人员' : '主要负责人';
};

const finding = (rule: ComparisonRule, left: Place, right: Place, outcome: Outcome): Finding => ({
  id: [rule.id, placeKey(left.source), placeKey(right.source)].join('|'),
  rule: rule.id,
  field: rule.field,
  verdict: outcome.verdict,
  why: outcome.why,
  left: personal({ source: left.source, value: left.value }),
  right: personal({ source: right.source, value: right.value }),
});
