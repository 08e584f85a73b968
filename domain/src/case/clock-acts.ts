import { dayOf } from '../calendar/index.ts';
import type { ClockName } from '../clock/clock.ts';
import type { Light } from '../clock/index.ts';
import { findStrict, light, recompute, strictDelta, underSameLaws } from '../clock/index.ts';
import { barredFromMachinery, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { decisionClocksOf } from './decision-clocks.ts';
import { happened, refused } from './outcome.ts';
import type { CaseState } from './state.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

const rank: Record<Light, number> = { 'amber-not-computable': 0, green: 1, yellow: 2, red: 3, overdue: 4 };

/** The clocks of a case in the order in which they run, one after the other. */
const order: readonly ClockName[] = ['acceptance', 'decision', 'issue'];

/**
 * A clock has turned yellow, red or overdue: told once, to those concerned, and never before it is so. A clock that was stopped by its
 * act turns no more, however late the timer comes.
 */
export function noteClock(state: CaseState, command: Command<'NoteClock'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (!hasClocks(state)) return wrongPhase(state, command.type);
  const { clock, light: told } = command;
  if (state.clockNotes.some((n) => n.clock === clock && n.light === told)) return happened();
  const running = runningClock(state);
  if (running === null || order.indexOf(clock) < order.indexOf(running)) return happened();
  const strict = findStrict(state.clocks, clock);
  const today = dayOf(context.now);
  const { lights } = context.assessment.limits;
  if (strict === undefined || rank[light(strict, today, context.calendar, lights)] < rank[told])
    return refused('NOT_YET_DUE', { due: strict && 'day' in strict.end ? strict.end.day : '' });
  return happened({ type: 'ClockNoted', data: { clock, light: told, on: today } });
}

/**
 * A newly announced calendar moves the dates of open cases; each move is written down with the date before and after. A clock that has
 * run its course keeps the date by which it was held.
 */
export function recomputeClocks(state: CaseState, command: Command<'RecomputeClocks'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (!hasClocks(state)) return wrongPhase(state, command.type);
  const running = runningClock(state);
  const open = state.clocks.filter((c) => c.clock === running);
  const calendarVersion = context.calendar.version;
  // What carries this calendar already was told of it: a second run moves nothing, on whatever day it comes, and tells nobody again.
  if (open.every((c) => c.calendarVersion === calendarVersion)) return happened();
  const { derivations, deltas: changes } = recompute(open, context.calendar, dayOf(context.now));
  if (changes.length === 0) return happened();
  const anew = derivations.values();
  const clocks = state.clocks.map((c) => (c.clock === running ? anew.next().value! : c));
  return happened({ type: 'ClocksRecomputed', data: { calendarVersion, clocks, changes } });
}

/**
 * 新法施行: from the day on which another law comes into force a pending case stands between the old limit and the new one, and the earlier
 * is the strict one (licensing.md §0.4). It happens by itself on that day, and not only at the next act in the case; under the same laws
 * nothing happens.
 */
export function applyNewLaw(state: CaseState, command: Command<'ApplyNewLaw'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  const now = decisionClocksOf(state, state, context);
  if (underSameLaws(state.clocks, now)) return happened();
  const clocks = [...state.clocks.filter((c) => c.clock !== 'decision'), ...now];
  const changes = strictDelta(state.clocks, clocks, 'decision');
  const calendarVersion = context.calendar.version;
  return happened({ type: 'ClocksRecomputed', data: { calendarVersion, clocks, changes, because: 'new-law' } });
}

type WithClocks = Extract<CaseState, { phase: 'received' | 'accepted' | 'granted' | 'refused' }>;

const hasClocks = (state: CaseState): state is WithClocks =>
  state.phase === 'received' || state.phase === 'accepted' || state.phase === 'granted' || state.phase === 'refused';

/** The clock that runs at this point of the case, or `null` once what it waits for has been delivered. */
function runningClock(state: WithClocks): ClockName | null {
  switch (state.phase) {
    case 'received':
      return 'acceptance';
    case 'accepted':
      return 'decision';
    case 'granted':
      return state.delivered ? null : 'issue';
    case 'refused':
      return state.documents.some((d) => d.document === 'decision-refusal' && d.delivered.length > 0) ? null : 'issue';
  }
}
