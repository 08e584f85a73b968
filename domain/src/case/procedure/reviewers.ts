import type { Examined } from '../state.ts';

/** Who has reviewed this case: answered its checklist, set findings aside, checked its site or proposed its decision. */
export function reviewersOf(examined: Examined): readonly string[] {
  const { procedure, checklist, siteChecks, findings } = examined;
  return [
    ...new Set([
      ...(examined.acceptedBy === null ? [] : [examined.acceptedBy]),
      ...checklist.map((a) => a.officer),
      ...findings.flatMap((f) => (f.setAside ? [f.setAside.officer] : [])),
      ...siteChecks.flatMap((c) => c.officers),
      ...procedure.plannedSiteChecks.flatMap((p) => p.officers),
      ...procedure.opinions.map((o) => o.officer),
      ...(procedure.legalOpinion ? [procedure.legalOpinion.officer] : []),
    ]),
  ];
}
