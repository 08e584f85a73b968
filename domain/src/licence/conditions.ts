import { dayOf, isCalendarDay } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { personal } from '../personal.ts';
import type { Command } from './commands.ts';
import type { LicenceContext } from './context.ts';
import { type Barred, happened, type LicenceDecided } from './decided.ts';
import { type Condition, isLiving, type LicenceState, type Living } from './state.ts';
import { hinderedByTexts } from './texts.ts';

/** A condition goes with a decision to grant, on its day: later it would be a burden that nobody announced. */
export function attachCondition(
  state: Living,
  command: Command<'AttachCondition'>,
  context: LicenceContext,
): LicenceDecided {
  const { condition, text, dueOn } = command;
  const today = dayOf(context.now);
  const hindered = hinderedByTexts({ condition, text });
  if (hindered) return hindered;
  if (!isCalendarDay(dueOn)) return refused('DAY_NOT_EXISTING', { fields: ['dueOn'] });
  if (dueOn <= today) return refused('DAY_NOT_AHEAD', { fields: ['dueOn'] });
  if (state.conditions.some((c) => c.condition === condition)) return refused('CONDITION_EXISTS', { condition });
  if (state.versions.at(-1)?.decidedOn !== today) return refused('CONDITION_NOT_WITH_DECISION');
  return happened({ type: 'ConditionAttached', data: { condition, text: personal(text), dueOn, on: today } });
}

export function recordConditionMet(
  state: Living,
  command: Command<'RecordConditionMet'>,
  context: LicenceContext,
): LicenceDecided {
  const { condition, evidence } = command;
  const hindered = hinderedByTexts({ evidence }) ?? hinderedByCondition(state, condition);
  if (hindered) return hindered;
  const on = dayOf(context.now);
  return happened({ type: 'ConditionMet', data: { condition, evidence: personal(evidence), on } });
}

/** Broken only once its last day has passed; what follows from it is an act of its own, with its announcement. */
export function recordConditionBroken(
  state: Living,
  command: Command<'RecordConditionBroken'>,
  context: LicenceContext,
): LicenceDecided {
  const { condition, facts } = command;
  const on = dayOf(context.now);
  const hindered = hinderedByTexts({ facts }) ?? hinderedByCondition(state, condition);
  if (hindered) return hindered;
  const dueOn = findCondition(state, condition)?.dueOn ?? '';
  if (on <= dueOn) return refused('CONDITION_NOT_YET_DUE', { day: dueOn });
  return happened({ type: 'ConditionBroken', data: { condition, facts: personal(facts), on } });
}

/** Told once, when the last day has passed and the condition is still open; anything else says nothing. */
export function noteConditionDue(
  state: Exclude<LicenceState, { standing: 'none' }>,
  command: Command<'NoteConditionDue'>,
  context: LicenceContext,
): LicenceDecided {
  const on = dayOf(context.now);
  const found = isLiving(state) ? findCondition(state, command.condition) : undefined;
  if (found === undefined || found.standing !== 'open' || found.fellDue || on <= found.dueOn) return happened();
  return happened({ type: 'ConditionFellDue', data: { condition: found.condition, dueOn: found.dueOn, on } });
}

const findCondition = (state: Living, condition: string): Condition | undefined =>
  state.conditions.find((c) => c.condition === condition);

function hinderedByCondition(state: Living, condition: string): Barred | undefined {
  const found = findCondition(state, condition);
  if (found === undefined) return refused('CONDITION_UNKNOWN', { condition });
  return found.standing === 'open' ? undefined : refused('CONDITION_CLOSED', { condition });
}
