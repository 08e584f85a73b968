import type { PeriodDerivation } from '@tuofu/domain';
import type { Said } from '../clocks.ts';
import { plus } from '../draw.ts';
import {
  banUntil,
  daysBefore,
  daysFrom,
  lastValidDay,
  monthsBefore,
  monthsFrom,
  type PeriodSaid,
  renewedTo,
  untold,
} from '../periods.ts';
import { saidOf, type Trial } from './trial.ts';

const lawSays = (list: readonly PeriodDerivation[]): Said[] => list.flatMap((p) => [p.nominal, saidOf(p.end)]);
const oracleSays = (list: readonly PeriodSaid[]): Said[] => list.flatMap((p) => [p.nominal, p.end]);

/** Remedies, told and not told, against an act, against inaction and after reconsideration. */
const remedies: Trial = (draw, law, calendar) => {
  const knownOn = draw.day();
  const learnedOn = draw.chance(0.2) ? null : plus(knownOn, draw.whole(0, 500));
  const told = law.remedyPeriods({ knownOn, told: 'told', calendar });
  const late = law.remedyPeriods({ knownOn, told: { learnedOn }, calendar });
  const none = law.inactionPeriods({ limitEnd: knownOn, calendar });
  const after = law.suitAfterReconsideration({ event: 'reconsideration-served', day: knownOn, calendar });
  const own = [daysFrom(knownOn, 60), monthsFrom(knownOn, 6)];
  return {
    facts: { knownOn, learnedOn },
    law: lawSays([told, late, none].flatMap((r) => [r.reconsideration, r.suit]).concat(after)),
    oracle: oracleSays([
      ...own,
      untold(knownOn, learnedOn, (day) => daysFrom(day, 60)),
      untold(knownOn, learnedOn, (day) => monthsFrom(day, 6)),
      ...own,
      daysFrom(knownOn, 15),
    ]),
  };
};

/** Validity, renewal, its window in months and in days, reminders and bans: nominal dates in any year. */
const terms: Trial = (draw, law) => {
  const [day, years, months] = [draw.anyDay(), draw.whole(1, 5), draw.whole(1, 15)];
  const window = (unit: 'months' | 'days', amount: number) =>
    law.renewalWindow({ validTo: day, lead: { unit, amount }, article: '演示', certainty: 'verified' }).applyBy;
  const renewed = law.renewedTerm(day, years);
  const ban = law.banTerm(day, { unit: 'years', amount: years });
  return {
    facts: { day, years, months },
    law: [
      law.validityEnd(day, years),
      renewed.validFrom,
      renewed.validTo,
      window('months', months),
      window('days', 30),
      ...law.expiryReminders(day).map((r) => r.day),
      ban.until,
      ban.free,
    ],
    oracle: [
      lastValidDay(day, years),
      daysBefore(day, -1),
      renewedTo(day, years),
      monthsBefore(day, months),
      ...[30, 90, 60, 30].map((n) => daysBefore(day, n)),
      banUntil(day, years),
      daysBefore(banUntil(day, years), -1),
    ],
  };
};

export const periodTrials = { remedies, 'terms, windows and bans': terms };
