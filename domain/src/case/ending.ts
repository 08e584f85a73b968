import { personal } from '../personal.ts';
import { barredFromApplying, barredFromBurdening, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { happened, refused } from './outcome.ts';
import { unfitTexts } from './procedure/act.ts';
import type { CaseState } from './state.ts';
import { tooLong } from './text-length.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** 撤回申请: the applicant may, until the decision, and owes no reason. A filed application ends with a notice. */
export function withdrawCase(state: CaseState, command: Command<'WithdrawCase'>, context: Context): Decided {
  const barred = barredFromApplying(state, context.actor);
  if (barred) return barred;
  const open =
    state.phase === 'draft' ||
    state.phase === 'received' ||
    state.phase === 'correction-requested' ||
    state.phase === 'accepted';
  if (!open) return wrongPhase(state, command.type);
  const { reason } = command;
  const long = tooLong({ reason });
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long });
  const noticeNo = state.phase === 'draft' ? null : command.noticeNo;
  if (state.phase !== 'draft' && noticeNo === null) return refused('TEXT_MISSING', { fields: ['noticeNo'] });
  return happened({ type: 'CaseWithdrawn', data: { noticeNo, reason: personal(reason) } });
}

/** 终止: by a person, when the applicant has ceased to be or the object of the application is gone; with its reason and remedies. */
export function terminateCase(state: CaseState, command: Command<'TerminateCase'>, context: Context): Decided {
  const barred = barredFromBurdening(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'received' && state.phase !== 'correction-requested' && state.phase !== 'accepted')
    return wrongPhase(state, command.type);
  const { noticeNo, ground, reason } = command;
  const unfit = unfitTexts({ reason });
  if (unfit) return unfit;
  const { remedies } = context.office;
  return happened({ type: 'CaseTerminated', data: { noticeNo, ground, reason: personal(reason), remedies } });
}
