import type { PackProblem, PackProblemCode, Release } from '../release.ts';

type Grounded = {
  readonly at: string;
  readonly basis?: string;
  readonly legal?: readonly string[];
  readonly certainty?: string;
};

const CERTAINTIES = ['verified', 'known', 'uncertain'];
const problem = (code: PackProblemCode, at: string, message: string): PackProblem => ({ code, at, message });

/** Everything that asks, demands, compares, examines or limits, with the ground it rests on. */
function grounded({ definition: d }: Release): Grounded[] {
  return [
    ...Object.entries(d.fields).map(([path, f]) => ({ at: `fields.${path}`, legal: f.legal, certainty: f.certainty })),
    ...d.materials.map((m) => ({ at: `materials.${m.slot}`, legal: m.legal, certainty: m.certainty })),
    ...d.comparison.map((r) => ({ at: `comparison.${r.id}`, basis: r.basis, certainty: r.certainty })),
    ...d.checklist.map((l) => ({ at: `checklist.${l.item}`, basis: l.clause, certainty: l.certainty })),
    ...d.registries.map((r) => ({ at: `registries.${r.registry}`, basis: r.article, certainty: r.certainty })),
    ...d.limits.decision.map((l, i) => ({ at: `limits.decision[${i}]`, basis: l.article, certainty: l.certainty })),
    ...d.limits.decision.flatMap((l, i) =>
      l.alsoShown
        ? [{ at: `limits.decision[${i}].alsoShown`, basis: l.alsoShown.article, certainty: l.alsoShown.certainty }]
        : [],
    ),
    { at: 'limits.acceptance', basis: d.limits.acceptance.article, certainty: d.limits.acceptance.certainty },
    { at: 'limits.issue', basis: d.limits.issue.article, certainty: d.limits.issue.certainty },
    ...(d.limits.promised ? [{ at: 'limits.promised', basis: d.limits.promised.source, certainty: 'known' }] : []),
    { at: 'siteCheck', basis: d.siteCheck.basis, certainty: d.siteCheck.certainty },
    ...d.siteCheck.classes.map((c) => ({ at: `siteCheck.${c.id}`, basis: c.basis, certainty: c.certainty })),
    { at: 'licence', basis: d.licence.basis, certainty: d.licence.certainty },
    { at: 'validity', basis: d.validity.basis, certainty: d.validity.certainty },
    ...Object.entries(d.legal).map(([id, l]) => ({
      at: `legal.${id}`,
      basis: `${l.law}${l.article}`,
      certainty: l.certainty,
    })),
    ...Object.entries(d.documents).map(([kind, doc]) => ({
      at: `documents.${kind}`,
      basis: doc.basis,
      certainty: 'known',
    })),
    { at: 'fee', basis: d.fee.basis, certainty: 'known' },
    { at: 'basis', basis: d.basis.join(''), certainty: 'known' },
  ];
}

/** Nothing is demanded without a norm (优化营商环境条例第三十五条), and every norm says how sure it is. */
export function checkGrounds(release: Release): PackProblem[] {
  const known = release.definition.legal;
  return grounded(release).flatMap(({ at, basis, legal, certainty }) => [
    ...(basis !== undefined && basis.trim() === ''
      ? [problem('BASIS_MISSING', at, 'Name the article that this rests on.')]
      : []),
    ...(legal !== undefined && legal.length === 0
      ? [problem('LEGAL_MISSING', at, 'Name at least one entry of "legal".')]
      : []),
    ...(legal ?? [])
      .filter((id) => !Object.hasOwn(known, id))
      .map((id) => problem('LEGAL_UNKNOWN', at, `There is no entry "${id}" in "legal".`)),
    ...(CERTAINTIES.includes(certainty ?? '')
      ? []
      : [problem('CERTAINTY_MISSING', at, 'Say verified, known or uncertain.')]),
  ]);
}
