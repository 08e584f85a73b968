import { type CalendarDay, dayOf, parseCalendarDay } from '../../calendar/index.ts';
import type { Derivation } from '../../clock/clock.ts';
import { barredFromOffice, wrongPhase } from '../actors.ts';
import type { Context, Duty } from '../context.ts';
import type { Decided } from '../decided.ts';
import { decisionClocksOf } from '../decision-clocks.ts';
import { happened, refused } from '../outcome.ts';
import type { CaseState, Examined } from '../state.ts';
import { tooLong } from '../text-length.ts';
import type { ProcedureCommand } from './commands.ts';
import type { ProcedureEvent } from './events.ts';
import { evolveProcedure } from './evolve.ts';

export type Command<T extends ProcedureCommand['type']> = Extract<ProcedureCommand, { type: T }>;
export type Refused = Decided & { readonly ok: false };
export type Accepted = Extract<CaseState, { phase: 'accepted' }>;

/** The accepted case in which an officer with this duty may act now, or why not. */
export function examinedBy(
  state: CaseState,
  act: ProcedureCommand['type'],
  context: Context,
  duty: Duty | 'any',
): { readonly case: Accepted } | { readonly barred: Refused } {
  const barred = barredFromOffice(state, context, duty);
  if (barred) return { barred };
  return state.phase === 'accepted' ? { case: state } : { barred: wrongPhase(state, act) };
}

/** A day that a person typed; refused when no calendar has it. */
export function readDay(text: string, field: string): { readonly day: CalendarDay } | { readonly barred: Refused } {
  const day = parseCalendarDay(text);
  return day.ok ? { day: day.value } : { barred: refused('DAY_NOT_EXISTING', { fields: [field] }) };
}

/** Texts that must be written and may not be endless. */
export function unfitTexts(texts: Readonly<Record<string, string>>): Refused | undefined {
  const empty = Object.entries(texts).filter(([, text]) => text.trim() === '');
  if (empty.length > 0) return refused('TEXT_MISSING', { fields: empty.map(([name]) => name) });
  const long = tooLong(texts);
  return long.length > 0 ? refused('VALUE_TOO_LONG', { fields: long }) : undefined;
}

/** The event, with the decision clocks as they run after it. */
export function happenedWithClocks(
  state: Accepted,
  context: Context,
  make: (clocks: readonly Derivation[]) => ProcedureEvent,
): Decided {
  const procedure = evolveProcedure(state.procedure, make([]));
  const after: Examined = { ...state, procedure };
  return happened(make(decisionClocksOf(state, after, context)));
}

export const todayOf = (context: Context): CalendarDay => dayOf(context.now);
