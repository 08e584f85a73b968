import { readOrdinal } from '../civil.ts';
import { say, unannounced } from '../clocks.ts';
import { plus } from '../draw.ts';
import { announcedDays, isWorked, nthAfter, rankOf } from '../work-days.ts';
import { saidOfResult, type Trial } from './trial.ts';

/** Working days alone: the n-th after a day, how many between two, whether one is worked, the next one that is. */
const workingDays: Trial = (draw, law, calendar) => {
  const [from, n, length] = [draw.day(), draw.whole(0, 90), draw.whole(0, 150)];
  const to = plus(from, length);
  const [start, end] = [readOrdinal(from), readOrdinal(to)];
  const isKnown = to <= announcedDays.last;
  return {
    facts: { from, n, to },
    law: [
      saidOfResult(law.addWorkingDays(calendar, from, n)),
      `${law.countWorkingDays(calendar, from, to) ?? unannounced}`,
      `${law.isWorkingDay(calendar, to) ?? unannounced}`,
      saidOfResult(law.rollForward(calendar, to)),
    ],
    oracle: [
      say(nthAfter(start, n)),
      isKnown ? `${rankOf(end + 1) - rankOf(start + 1)}` : unannounced,
      isKnown ? `${isWorked(end)}` : unannounced,
      isKnown ? say(nthAfter(end, 0)) : `needs ${to.slice(0, 4)}`,
    ],
  };
};

export const dayTrials = { 'working days': workingDays };
