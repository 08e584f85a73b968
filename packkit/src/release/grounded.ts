import type { ServiceDefinition } from '../service/definition.ts';

/** What a pack asks, demands, compares, examines or limits, with the ground it rests on: a legal reference in Chinese, or ids of `legal`. */
export type Grounded = {
  readonly at: string;
  readonly basis?: string;
  readonly legal?: readonly string[];
  readonly certainty?: string;
};

/** Everything in a definition that must have a ground. */
export function groundedOf(d: ServiceDefinition): Grounded[] {
  return [
    ...Object.entries(d.fields).map(([path, f]) => ({ at: `fields.${path}`, legal: f.legal, certainty: f.certainty })),
    ...d.materials.map((m) => ({ at: `materials.${m.slot}`, legal: m.legal, certainty: m.certainty })),
    ...d.comparison.map((r) => ({ at: `comparison.${r.id}`, basis: r.basis, certainty: r.certainty })),
    ...d.checklist.map((l) => ({ at: `checklist.${l.item}`, basis: l.clause, certainty: l.certainty })),
    ...d.registries.map((r) => ({ at: `registries.${r.registry}`, basis: r.article, certainty: r.certainty })),
    ...d.limits.decision.map((l, i) => ({ at: `limits.decision[${i}]`, basis: l.article, certainty: l.certainty })),
    ...d.limits.decision.flatMap((l, i) =>
      l.extension
        ? [{ at: `limits.decision[${i}].extension`, basis: l.extension.article, certainty: l.extension.certainty }]
        : [],
    ),
    ...d.limits.decision.flatMap((l, i) =>
      l.joint ? [{ at: `limits.decision[${i}].joint`, basis: l.joint.article, certainty: l.joint.certainty }] : [],
    ),
    ...d.limits.decision.flatMap((l, i) =>
      l.alsoShown
        ? [{ at: `limits.decision[${i}].alsoShown`, basis: l.alsoShown.article, certainty: l.alsoShown.certainty }]
        : [],
    ),
    ...d.limits.decision.flatMap((l, i) =>
      l.extension
        ? [{ at: `limits.decision[${i}].extension`, basis: l.extension.article, certainty: l.extension.certainty }]
        : [],
    ),
    { at: 'limits.acceptance', basis: d.limits.acceptance.article, certainty: d.limits.acceptance.certainty },
    { at: 'limits.issue', basis: d.limits.issue.article, certainty: d.limits.issue.certainty },
    ...(d.limits.promised ? [{ at: 'limits.promised', basis: d.limits.promised.source, certainty: 'known' }] : []),
    ...d.kinds.map((k) => ({ at: `kinds.${k.kind}`, basis: k.basis, certainty: k.certainty })),
    ...d.procedure.signOff.map((l) => ({ at: `procedure.${l.level}`, basis: l.basis, certainty: l.certainty })),
    ...(['secondFailure', 'officeSilence'] as const).map((at) => ({
      at: `procedure.${at}`,
      basis: d.procedure[at].basis,
      certainty: d.procedure[at].certainty,
    })),
    ...(['falseMaterials', 'fraud'] as const).flatMap((at) => {
      const ban = d.bans[at];
      return ban === null ? [] : [{ at: `bans.${at}`, basis: ban.article, certainty: ban.certainty }];
    }),
    { at: 'siteCheck', basis: d.siteCheck.basis, certainty: d.siteCheck.certainty },
    ...d.siteCheck.classes.map((c) => ({ at: `siteCheck.${c.id}`, basis: c.basis, certainty: c.certainty })),
    ...(['licence', 'benefit', 'validity', 'routing', 'numbering', 'life'] as const).flatMap((at) => {
      const part = d[at];
      return part ? [{ at, basis: part.basis, certainty: part.certainty }] : [];
    }),
    ...(d.life
      ? [
          { at: 'life.renewal', basis: d.life.renewal.article, certainty: d.life.renewal.certainty },
          { at: 'life.hearing', basis: d.life.hearing.article, certainty: 'verified' },
          ...d.life.doubts.map((x) => ({ at: `life.${x.setting}`, basis: x.basis, certainty: x.certainty })),
        ]
      : []),
    ...d.materials.flatMap((m) =>
      m.waivedUnder
        ? [{ at: `materials.${m.slot}.waivedUnder`, basis: m.waivedUnder.basis, certainty: m.waivedUnder.certainty }]
        : [],
    ),
    ...(d.filing?.validity
      ? [{ at: 'filing.validity', basis: d.filing.validity.basis, certainty: d.filing.validity.certainty }]
      : []),
    ...(d.routing?.cityWhen ?? []).map((g) => ({ at: `routing.${g.id}`, basis: g.basis, certainty: g.certainty })),
    ...Object.entries(d.figures ?? {}).map(([id, f]) => ({
      at: `figures.${id}`,
      basis: f.basis,
      certainty: f.certainty,
    })),
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
    ...(d.basis.length > 0 ? d.basis : ['']).map((basis) => ({ at: 'basis', basis, certainty: 'known' })),
  ];
}
