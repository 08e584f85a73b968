import type { CaseKind, Certainty, UnverifiedFigure } from '@tuofu/domain';
import type { ServiceDefinition } from '../service/definition.ts';
import { limitsOf } from './limits-of-kind.ts';

type Figured = { readonly at: string; readonly value: string; readonly basis: string; readonly certainty: Certainty };

/**
 * 待核实: the figures in force for a case whose source nobody has opened, with what they rest on. A limit counts when it holds for the
 * kind of application on that day, an extension only where it is enabled.
 */
export function unverifiedFigures(d: ServiceDefinition, kind: CaseKind, filedOn: string): UnverifiedFigure[] {
  return figuresOf(d, kind, filedOn).flatMap(({ certainty, ...figure }) =>
    certainty === 'verified' ? [] : [{ ...figure, certainty }],
  );
}

function figuresOf(d: ServiceDefinition, kind: CaseKind, filedOn: string): Figured[] {
  const { acceptance, issue } = d.limits;
  const days = (at: string, l: { workingDays: number; article: string; certainty: Certainty }): Figured => ({
    at,
    value: String(l.workingDays),
    basis: l.article,
    certainty: l.certainty,
  });
  const decision = limitsOf(d.limits, kind).decision.filter(
    ({ filed }) => (filed.from ?? '') <= filedOn && filedOn <= (filed.to ?? '9999-12-31'),
  );
  const years = (at: string, v: { years: number; basis: string; certainty: Certainty } | undefined): Figured[] =>
    v ? [{ at, value: String(v.years), basis: v.basis, certainty: v.certainty }] : [];
  return [
    days('limits.acceptance', acceptance),
    ...decision.flatMap((l) => [
      days('limits.decision', { ...l, workingDays: l.decide.workingDays }),
      ...(l.extension?.enabled ? [days('limits.decision.extension', l.extension)] : []),
    ]),
    days('limits.issue', issue),
    ...years('validity', d.validity),
    ...years('filing.validity', d.filing?.validity),
    ...(['falseMaterials', 'fraud'] as const).flatMap((at) => {
      const ban = d.bans[at];
      return ban ? years(`bans.${at}`, { ...ban, basis: ban.article }) : [];
    }),
    ...Object.entries(d.figures ?? {}).map(([id, figure]) => ({ at: `figure.${id}`, ...figure })),
    ...(d.benefit
      ? [{ at: 'benefit', value: d.benefit.title, basis: d.benefit.basis, certainty: d.benefit.certainty }]
      : []),
  ];
}
