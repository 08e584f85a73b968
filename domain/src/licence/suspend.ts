import { dayOf, isCalendarDay } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { personal } from '../personal.ts';
import { wrongStanding } from './acts.ts';
import { adverseDecision } from './adverse.ts';
import type { Command } from './commands.ts';
import type { LicenceContext } from './context.ts';
import { happened, type LicenceDecided } from './decided.ts';
import type { Living } from './state.ts';
import { hinderedByNumber, hinderedByTexts } from './texts.ts';

/** 暂扣许可证件 (行政处罚法第九条第三项): for a time with an end, from today. */
export function suspendLicence(
  state: Living,
  command: Command<'SuspendLicence'>,
  context: LicenceContext,
): LicenceDecided {
  const { ground, until } = command;
  if (!isCalendarDay(until)) return refused('DAY_NOT_EXISTING', { fields: ['until'] });
  if (until <= dayOf(context.now)) return refused('DAY_NOT_AHEAD', { fields: ['until'] });
  const made = adverseDecision(state, 'suspension', command, context);
  if ('ok' in made) return made;
  return happened({ type: 'LicenceSuspended', data: { ...made.decision, ground, until } });
}

/** 发还 before the end of the suspension, by a decision with its reason. */
export function restoreLicence(
  state: Living,
  command: Command<'RestoreLicence'>,
  context: LicenceContext,
): LicenceDecided {
  if (state.standing !== 'suspended') return wrongStanding(state, command.type);
  const { decisionNo, reason } = command;
  const hindered = hinderedByTexts({ reason }) ?? hinderedByNumber(state, decisionNo);
  if (hindered) return hindered;
  const on = dayOf(context.now);
  return happened({ type: 'LicenceRestored', data: { by: 'decision', decisionNo, reason: personal(reason), on } });
}
