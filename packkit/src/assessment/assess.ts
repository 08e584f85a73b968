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
  // What costs most is looked at when it is asked for: most acts ask for one or two of these.
  let [problems, routing]: [Assessment['problems'] | undefined, Assessment['routing'] | undefined] = [
    undefined,
    undefined,
  ];
  let unverified: Assessment['unverified'] | undefined;
  let words: { readonly licence: Assessment['licence'] } | undefined;
  return {
    item: d.item,
    release: o.digest,
    itemName: d.names['zh-CN'],
    get problems() {
      problems ??= [
        ...fieldProblems(o.release, o.answers, o.today, kind),
        ...materialProblems({ ...o, policies: o.profile.policies ?? {} }, o.slotsFilled),
      ];
      return problems;
    },
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
    get unverified() {
      unverified ??= unverifiedFigures(d, kind, o.filedOn ?? o.today);
      return unverified;
    },
    get automaticAllowed() {
      return this.unverified.length === 0;
    },
    validityYears: validityOf(d, o.profile),
    get routing() {
      routing ??= competentOffice(d, answers, { filedOn: o.filedOn, today: o.today }, o.profile, scope);
      return routing;
    },
    get licence() {
      words ??= { licence: licenceWords(o.release, answers, scope) };
      return words.licence;
    },
    benefit: benefitWords(o.release, answers, scope),
  };
}

/** What a definition says once and for all. */
const identityOf = new WeakMap<ServiceDefinition, string[]>();

/** Fields and columns that say who applies: names, codes and numbers of firms and people. */
function identityFields(d: ServiceDefinition): string[] {
  const known = identityOf.get(d);
  if (known) return known;
  const kinds: readonly string[] = ['company', 'uscc', 'name', 'resident-id'];
  const fields = Object.entries(d.fields).flatMap(([path, f]) => [
    ...(kinds.includes(f.kind) ? [path] : []),
    ...(f.columns ?? []).filter((c) => kinds.includes(c.kind)).map((c) => `${path}.${c.id}`),
  ]);
  identityOf.set(d, fields);
  return fields;
}
