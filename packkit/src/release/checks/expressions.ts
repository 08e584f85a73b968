import { DERIVED_FACTS } from '../../assessment/derived-facts.ts';
import { compileFeel } from '../../feel/index.ts';
import type { ServiceDefinition } from '../../service/definition.ts';
import { partsOf } from '../parts-of.ts';
import type { PackProblem, Release } from '../release.ts';

/** Every expression of a pack with its place. */
function expressions(d: ServiceDefinition): { readonly at: string; readonly text: string }[] {
  return [
    ...Object.entries(d.fields).flatMap(([path, f]) => [
      { at: `fields.${path}.required`, text: f.required },
      ...(f.askedWhen === undefined ? [] : [{ at: `fields.${path}.askedWhen`, text: f.askedWhen }]),
    ]),
    ...d.materials.map((m) => ({ at: `materials.${m.slot}.requiredWhen`, text: m.requiredWhen })),
    ...d.materials.flatMap((m) =>
      m.waivedUnder ? [{ at: `materials.${m.slot}.waivedUnder`, text: m.waivedUnder.when }] : [],
    ),
    ...d.comparison.flatMap((r) =>
      r.appliesWhen === undefined ? [] : [{ at: `comparison.${r.id}.appliesWhen`, text: r.appliesWhen }],
    ),
    ...d.checklist.map((l) => ({ at: `checklist.${l.item}.appliesWhen`, text: l.appliesWhen })),
    ...d.procedure.signOff.map((l) => ({ at: `procedure.${l.level}.when`, text: l.when })),
    { at: 'procedure.legalCheckWhen', text: d.procedure.legalCheckWhen },
    ...(d.procedure.jointWhen === undefined ? [] : [{ at: 'procedure.jointWhen', text: d.procedure.jointWhen }]),
    ...(d.routing?.cityWhen ?? []).map((g) => ({ at: `routing.${g.id}`, text: g.when })),
    ...partsOf(d).map(({ at, part }) => ({ at, text: part.from })),
    ...(d.benefit
      ? [
          { at: 'benefit.monthlyAmount', text: d.benefit.monthlyAmount },
          { at: 'benefit.months', text: d.benefit.months },
        ]
      : []),
    ...d.siteCheck.classes.map((c) => ({ at: `siteCheck.${c.id}.when`, text: c.when })),
  ];
}

/** The names an expression may use: fields, columns of repeating groups, parts of days, derived facts. */
function declaredNames(d: ServiceDefinition): Set<string> {
  const fields = Object.entries(d.fields).flatMap(([path, f]) => [
    path,
    ...(f.columns ?? []).map(({ id }) => `${path}.${id}`),
    ...(f.kind === 'day' ? ['year', 'month', 'day'].map((part) => `${path}.${part}`) : []),
  ]);
  return new Set([...fields, ...DERIVED_FACTS, ...Object.keys(d.figures ?? {}).map((id) => `figure.${id}`)]);
}

/** Every expression compiles, and reads nothing that is not declared: a misspelt name would be null for ever. */
export function checkExpressions({ definition: d }: Release): PackProblem[] {
  const declared = declaredNames(d);
  return expressions(d).flatMap(({ at, text }): PackProblem[] => {
    const feel = compileFeel(text);
    if (!feel.ok) return [{ code: 'FEEL_WRONG', at, message: `${feel.problem} (character ${feel.at + 1})` }];
    return feel.names
      .filter((name) => !name.split('|').some((one) => declared.has(one)))
      .map((name) => ({ code: 'FEEL_NAME_UNKNOWN', at, message: `There is no field "${name}".` }));
  });
}
