import type { Calendar, CalendarDay } from '../calendar/day.ts';
import type { DecisionLimit, Derivation, Limits, Stop, StopReason } from './clock.ts';
import { derive } from './derive.ts';

export type DecisionFacts = {
  readonly limits: Limits;
  readonly filedOn: CalendarDay;
  /** The last complete delivery; the first filing where no correction notice was served in time. */
  readonly completeOn: CalendarDay;
  /** `null` before acceptance: limits that start with it are then not derived. */
  readonly acceptedOn: CalendarDay | null;
  readonly today: CalendarDay;
  readonly stops: readonly Stop[];
  readonly calendar: Calendar;
};

/**
 * 审批期限: every date that law may hold the authority to, the strict one first (domain/licensing.md §0.4).
 * Filed and decided under one law: its limit, with the lenient date where a doubtful stop lies, and the older, higher-ranking
 * limit for information. Pending while the law changed: the earlier of the old and the new limit is strict, the other lenient.
 * With an open stop the dates move on with `today`: derive them again each day. Throws when the limits have a gap.
 */
export function decisionClocks(facts: DecisionFacts): Derivation[] {
  const own = limitOf(facts.limits, facts.filedOn);
  const current = limitOf(facts.limits, facts.today > facts.filedOn ? facts.today : facts.filedOn);
  const dated = own === current ? underOneLaw(facts, own) : pending(facts, own, current);
  const shown = own.alsoShown;
  if (shown === undefined) return dated;
  const { workingDays, from, article, certainty } = shown;
  return [...dated, ...read(facts, { decide: { workingDays, from }, article, certainty }, 'information', [])];
}

const underOneLaw = (facts: DecisionFacts, limit: DecisionLimit): Derivation[] => {
  const strict = read(facts, limit, 'strict', limit.excludes);
  const lenient = read(facts, limit, 'lenient', [...limit.excludes, ...limit.doubtfulExcludes]);
  return [...strict, ...lenient.filter((l) => l.stops.some((s, at) => s.counted !== strict[0]?.stops[at]?.counted))];
};

const pending = (facts: DecisionFacts, own: DecisionLimit, current: DecisionLimit): Derivation[] =>
  [own, current]
    .flatMap((limit) => read(facts, limit, 'lenient', limit.excludes))
    .sort((a, b) => (endDay(a) < endDay(b) ? -1 : endDay(a) > endDay(b) ? 1 : a.workingDays - b.workingDays))
    .map((derivation, at) => (at === 0 ? { ...derivation, reading: 'strict' } : derivation));

/** One derivation, or none while its start has not come. */
const read = (
  facts: DecisionFacts,
  limit: Pick<DecisionLimit, 'decide' | 'article' | 'certainty'>,
  reading: Derivation['reading'],
  accepted: readonly StopReason[],
): Derivation[] => {
  const onAcceptance = limit.decide.from === 'acceptance';
  const day = onAcceptance ? facts.acceptedOn : facts.completeOn;
  if (day === null) return [];
  const { article, certainty } = limit;
  const { stops, today, calendar } = facts;
  const start = { event: onAcceptance ? 'acceptance' : 'receipt', day } as const;
  const { workingDays } = limit.decide;
  return [
    derive({
      clock: 'decision',
      limit: 'statutory',
      reading,
      article,
      certainty,
      workingDays,
      start,
      stops,
      accepted,
      today,
      calendar,
    }),
  ];
};

/** A date that leaves the loaded calendar lies after every one that does not. */
const endDay = (derivation: Derivation): string => ('day' in derivation.end ? derivation.end.day : '9999-12-31');

const limitOf = (limits: Limits, day: CalendarDay): DecisionLimit => {
  const found = limits.decision.find((l) => (l.filed.from ?? '') <= day && day <= (l.filed.to ?? '9999-12-31'));
  if (found === undefined) throw new Error(`the item has no decision limit for a case of ${day}`);
  return found;
};
