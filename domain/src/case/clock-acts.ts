import { dayOf } from '../calendar/index.ts';
import type { ClockName, Light } from '../clock/index.ts';
import { findStrict, light, recompute } from '../clock/index.ts';
import { barredFromMachinery, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { happened, refused } from './outcome.ts';
import type { CaseState } from './state.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

const rank: Record<Light, number> = { 'amber-not-computable': 0, green: 1, yellow: 2, red: 3, overdue: 4 };

/** A clock has turned yellow, red or overdue: told once, to those concerned, and never before it is so. */
export function noteClock(state: CaseState, command: Command<'NoteClock'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (state.phase !== 'received' && state.phase !== 'accepted' && state.phase !== 'granted')
    return wrongPhase(state, command.type);
  const { clock, light: told } = command;
  if (state.clockNotes.some((n) => n.clock === clock && n.light === told)) return happened();
  const strict = findStrict(state.clocks, clock);
  const today = dayOf(context.now);
  if (
    strict === undefined ||
    rank[light(strict, today, context.calendar, context.assessment.limits.lights)] < rank[told]
  )
    return refused('NOT_YET_DUE', { due: strict && 'day' in strict.end ? strict.end.day : '' });
  return happened({ type: 'ClockNoted', data: { clock, light: told, on: today } });
}

/** The clock against which the office works now; a decided case has only the issue clock left, until it is delivered. */
function runningClock(state: Extract<CaseState, { phase: 'received' | 'accepted' | 'granted' }>): ClockName | null {
  if (state.phase === 'received') return 'acceptance';
  if (state.phase === 'accepted') return 'decision';
  return state.delivered ? null : 'issue';
}

/** A newly announced calendar moves the dates of open cases; each move is written down with the date before and after. */
export function recomputeClocks(state: CaseState, command: Command<'RecomputeClocks'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (state.phase !== 'received' && state.phase !== 'accepted' && state.phase !== 'granted')
    return wrongPhase(state, command.type);
  const calendarVersion = context.calendar.version;
  const running = runningClock(state);
  const open = state.clocks.filter((c) => c.clock === running);
  // What carries this calendar already was told; a second run moves nothing and tells nobody again.
  if (open.every((c) => c.calendarVersion === calendarVersion)) return happened();
  const { derivations, deltas: changes } = recompute(open, context.calendar, dayOf(context.now));
  if (changes.length === 0) return happened();
  // A clock that has ended keeps its dates: by them it was judged.
  const clocks = [...state.clocks.filter((c) => c.clock !== running), ...derivations];
  return happened({ type: 'ClocksRecomputed', data: { calendarVersion, clocks, changes } });
}
