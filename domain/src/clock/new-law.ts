import type { CalendarDay } from '../calendar/day.ts';
import type { Derivation, Limits } from './clock.ts';

/** The next day after `today` on which another decision limit of the item comes into force; `null` when none is known. */
export function nextLawDay(limits: Pick<Limits, 'decision'>, today: CalendarDay): CalendarDay | null {
  const days = limits.decision.flatMap(({ filed }) =>
    filed.from !== undefined && filed.from > today ? [filed.from] : [],
  );
  return (days.sort()[0] as CalendarDay | undefined) ?? null;
}

/** Whether two sets of decision limits rest on the same laws, whatever days they come to. */
export function underSameLaws(a: readonly Derivation[], b: readonly Derivation[]): boolean {
  const laws = (all: readonly Derivation[]) =>
    all
      .filter((d) => d.clock === 'decision' && d.limit === 'statutory' && d.reading !== 'information')
      .map((d) => `${d.article} ${d.workingDays}`);
  const [x, y] = [new Set(laws(a)), new Set(laws(b))];
  return x.size === y.size && [...x].every((law) => y.has(law));
}
