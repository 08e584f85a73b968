import type { Answers, Assessment, CaseKind } from '@tuofu/domain';
import type { Release } from '../release/release.ts';
import type { ServiceDefinition } from '../service/definition.ts';
import { benefitWords } from './benefit-words.ts';
import { competentOffice } from './competent-office.ts';
import { mayHold } from './conditions.ts';
import { fieldProblems } from './field-problems.ts';
import { licenceWords } from './licence-words.ts';
import { limitsOf } from './limits-of-kind.ts';
import { materialProblems } from './materials.ts';
import { procedureOf } from './procedure.ts';
import { askedAnswers, scopeOfAnswers } from './scope-of-answers.ts';
import { siteCheckOf } from './site-check.ts';
import type { CityProfilePart } from './types.ts';
import { unverifiedFigures } from './unverified.ts';
import { validityOf } from './validity.ts';

/**
 * What the release says about a case today. Conditions, site check and routing follow the law in force today: a case pending
 * on 2026-05-01 is decided under the new law (licensing.md §0.4); the limits go out whole, the clock chooses by filing day.
 */
export function assess(o: {
  readonly release: Release;
  readonly digest: string;
  readonly answers: Answers;
  readonly slotsFilled: readonly string[];
  readonly today: string;
  readonly filedOn: string | null;
  readonly profile: CityProfilePart;
  readonly registriesFound?: readonly string[];
  /** What is asked for; a first application when absent. */
  readonly kind?: CaseKind;
}): Assessment {
  const d = o.release.definition;
  const kind = o.kind ?? 'first';
  const answers = askedAnswers(d, o.answers, o.today, kind);
  const scope = scopeOfAnswers(d, answers, o.today, kind);
  const unverified = unverifiedFigures(d, kind, o.filedOn ?? o.today);
  return {
    item: d.item,
    release: o.digest,
    itemName: d.names['zh-CN'],
    problems: [
      ...fieldProblems(o.release, o.answers, o.today, kind),
      ...materialProblems({ ...o, policies: o.profile.policies ?? {} }, o.slotsFilled),
    ],
    slots: d.materials.map((m) => m.slot),
    checklist: d.checklist
      .filter((line) => mayHold(line.appliesWhen, scope))
      .map(({ item, kind, clause, onSite, mayNotApply }) => ({ item, kind, clause, onSite, mayNotApply })),
    identityFields: identityFields(d),
    siteCheck: siteCheckOf(d, scope, o.profile),
    family: d.family,
    limits: limitsOf(d.limits, kind),
    procedure: procedureOf(d, scope),
    bans: d.bans,
    outcome: d.outcome,
    unverified,
    automaticAllowed: unverified.length === 0,
    validityYears: validityOf(d, o.profile),
    routing: competentOffice(d, answers, { filedOn: o.filedOn, today: o.today }, o.profile, scope),
    licence: licenceWords(o.release, answers, scope),
    benefit: benefitWords(o.release, answers, scope),
  };
}

/** Fields and columns that say who applies: names, codes and numbers of firms and people. */
function identityFields(d: ServiceDefinition): string[] {
  const kinds: readonly string[] = ['company', 'uscc', 'name', 'resident-id'];
  return Object.entries(d.fields).flatMap(([path, f]) => [
    ...(kinds.includes(f.kind) ? [path] : []),
    ...(f.columns ?? []).filter((c) => kinds.includes(c.kind)).map((c) => `${path}.${c.id}`),
  ]);
}
