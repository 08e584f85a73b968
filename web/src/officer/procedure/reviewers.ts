import type { OfficerCase } from '../case/case-types.ts';

/** Who reviews this case as far as the page can see; who does may not chair its hearing (行政许可法第四十八条). The server decides. */
export function reviewersIn(view: OfficerCase): ReadonlySet<string> {
  const { procedure } = view;
  return new Set([
    ...view.checklist.flatMap((l) => (l.answer ? [l.answer.officer] : [])),
    ...view.siteChecks.flatMap((c) => c.officers),
    ...(procedure?.plannedSiteChecks.flatMap((p) => p.officers) ?? []),
    ...(procedure?.signOff.flatMap((l) => (l.opinion ? [l.opinion.officer] : [])) ?? []),
    ...(procedure?.legalCheck?.opinion ? [procedure.legalCheck.opinion.officer] : []),
    ...view.recused.map((o) => o.account),
  ]);
}
