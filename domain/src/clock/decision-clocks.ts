import { laterDay } from '../calendar/add-days.ts';
import type { Calendar, CalendarDay } from '../calendar/day.ts';
import type { DecisionCount, DecisionLimit, Derivation, Extension, Limits, Stop, StopReason } from './clock.ts';
import { derive } from './derive.ts';
import { byEnd } from './pending.ts';

export type DecisionFacts = {
  readonly limits: Limits;
  readonly filedOn: CalendarDay;
  /** The last complete delivery; the first filing where no correction notice was served in time. */
  readonly completeOn: CalendarDay;
  /** `null` before acceptance: limits that start with it are then not derived. */
  readonly acceptedOn: CalendarDay | null;
  readonly today: CalendarDay;
  readonly stops: readonly Stop[];
  /** 联合办理: the joint limit holds where the item is open to it, else the ordinary, shorter one. */
  readonly joint?: boolean;
  /** The one extension of the case, if it was granted. It counts for each limit that allows one. */
  readonly extension?: Extension | null;
  readonly calendar: Calendar;
};

/**
 * 审批期限: every date that law may hold the authority to, the strict one first (domain/licensing.md §0.4).
 * Filed and decided under one law: its limit, with the lenient date where a doubtful stop lies, and the older, higher-ranking
 * limit for information. Pending while the law changed: the earlier of the old and the new limit is strict, the other lenient.
 * An extension lengthens the strict and the lenient date alike, never what is shown for information.
 * With an open stop the dates move on with `today`: derive them again each day. Throws when the limits have a gap.
 */
export function decisionClocks(facts: DecisionFacts): Derivation[] {
  const own = limitOf(facts.limits, facts.filedOn);
  const current = limitOf(facts.limits, laterDay(facts.filedOn, facts.today));
  const dated =
    own === current ? underOneLaw(facts, wayOf(facts, own)) : pending(facts, wayOf(facts, own), wayOf(facts, current));
  const shown = own.alsoShown;
  if (shown === undefined) return dated;
  const { workingDays, from, article, certainty } = shown;
  return [...dated, ...read(facts, { decide: { workingDays, from }, article, certainty }, 'information', [])];
}

const wayOf = (facts: DecisionFacts, limit: DecisionLimit): DecisionCount =>
  facts.joint === true ? (limit.joint ?? limit) : limit;

const underOneLaw = (facts: DecisionFacts, limit: DecisionCount): Derivation[] => {
  const [strict] = read(facts, limit, 'strict', limit.excludes);
  if (strict === undefined) return [];
  const lenient = read(facts, limit, 'lenient', [...limit.excludes, ...limit.doubtfulExcludes]);
  return [strict, ...lenient.filter((l) => l.stops.some((s, at) => s.counted !== strict.stops[at]!.counted))];
};

const pending = (facts: DecisionFacts, own: DecisionCount, current: DecisionCount): Derivation[] =>
  byEnd([own, current].flatMap((limit) => read(facts, limit, 'lenient', limit.excludes, true)));

/** One derivation, or none while its start has not come. */
const read = (
  facts: DecisionFacts,
  limit: Pick<DecisionCount, 'decide' | 'article' | 'certainty' | 'extension'>,
  reading: Derivation['reading'],
  accepted: readonly StopReason[],
  isPending = false,
): Derivation[] => {
  const onAcceptance = limit.decide.from === 'acceptance';
  const day = onAcceptance ? facts.acceptedOn : facts.completeOn;
  if (day === null) return [];
  const { article, certainty, extension: rule } = limit;
  const { stops, today, calendar, extension: granted } = facts;
  return [
    derive({
      clock: 'decision',
      limit: 'statutory',
      reading,
      pending: isPending,
      article,
      certainty,
      workingDays: limit.decide.workingDays,
      start: { event: onAcceptance ? 'acceptance' : 'receipt', day },
      stops,
      accepted,
      extension: granted && rule ? { granted, rule } : null,
      today,
      calendar,
    }),
  ];
};

const limitOf = (limits: Limits, day: CalendarDay): DecisionLimit => {
  const found = limits.decision.find((l) => (l.filed.from ?? '') <= day && day <= (l.filed.to ?? '9999-12-31'));
  if (found === undefined) throw new Error(`the item has no decision limit for a case of ${day}`);
  return found;
};
