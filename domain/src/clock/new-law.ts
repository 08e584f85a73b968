import type { CalendarDay } from '../calendar/day.ts';
import type { Derivation, Limits } from './clock.ts';

/**
 * The first day on which a decision limit of the item comes into force after the filing and on which the clocks do not rest yet; `null`
 * when none is known. It is past while the law is still to be applied, whatever else happens in the case meanwhile.
 */
export function nextLawDay(
  limits: Pick<Limits, 'decision'>,
  filedOn: CalendarDay,
  clocks: readonly Derivation[],
): CalendarDay | null {
  const applied = lawsOf(clocks);
  const days = limits.decision.flatMap(({ filed, article, decide }) =>
    filed.from !== undefined && filed.from > filedOn && !applied.has(lawKey(article, decide.workingDays))
      ? [filed.from]
      : [],
  );
  return (days.sort()[0] as CalendarDay | undefined) ?? null;
}

/** Whether two sets of decision limits rest on the same laws, whatever days they come to. */
export function underSameLaws(a: readonly Derivation[], b: readonly Derivation[]): boolean {
  const [x, y] = [lawsOf(a), lawsOf(b)];
  return x.size === y.size && [...x].every((law) => y.has(law));
}

const lawKey = (article: string, workingDays: number): string => `${article} ${workingDays}`;

/** The laws by which a case is held to its decision. */
const lawsOf = (clocks: readonly Derivation[]): ReadonlySet<string> =>
  new Set(
    clocks
      .filter((d) => d.clock === 'decision' && d.limit === 'statutory' && d.reading !== 'information')
      .map((d) => lawKey(d.article, d.workingDays)),
  );
