import type { Answers, CaseKind, ComparisonRule } from '@tuofu/domain';
import type { Release } from '../release/release.ts';
import { mayHold } from './conditions.ts';
import { scopeOfAnswers } from './scope-of-answers.ts';

/** The comparisons made for a case with these answers; a rule whose condition is not known to be false is made. */
export function comparisonRules(release: Release, answers: Answers, kind: CaseKind = 'first'): ComparisonRule[] {
  const scope = scopeOfAnswers(release.definition, answers, '', kind);
  return release.definition.comparison
    .filter((rule) => rule.appliesWhen === undefined || mayHold(rule.appliesWhen, scope))
    .map(({ id, field, kind, left, right, basis }) => ({ id, field, kind, left, right, basis }));
}
