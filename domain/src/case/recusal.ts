import { personal } from '../personal.ts';
import { barredFromOffice, nameOf, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { happened, refused } from './outcome.ts';
import { unfitTexts } from './procedure/act.ts';
import type { CaseState } from './state.ts';

/** 回避: the head decides that an officer does not act in this case any more; what he did before stays readable under his name. */
export function recuseOfficer(
  state: CaseState,
  command: Extract<CaseCommand, { type: 'RecuseOfficer' }>,
  context: Context,
): Decided {
  const barred = barredFromOffice(state, context, 'head');
  if (barred) return barred;
  if (state.phase !== 'received' && state.phase !== 'correction-requested' && state.phase !== 'accepted')
    return wrongPhase(state, command.type);
  const { reason } = command;
  const officer = command.officer.trim();
  const unfit = unfitTexts({ officer, reason });
  if (unfit) return unfit;
  const by = nameOf(context.actor);
  if (officer === by) return refused('RECUSAL_OF_ONESELF');
  if (state.recused.includes(officer)) return happened();
  return happened({ type: 'OfficerRecused', data: { officer, by, reason: personal(reason) } });
}
