import { personal } from '../personal.ts';
import { barredFromApplying, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { happened, refused } from './outcome.ts';
import type { CaseState } from './state.ts';
import { tooLong } from './text-length.ts';

/** 撤回申请: the applicant may, until the decision, and owes no reason. */
export function withdrawCase(
  state: CaseState,
  command: Extract<CaseCommand, { type: 'WithdrawCase' }>,
  context: Context,
): Decided {
  const barred = barredFromApplying(state, context.actor);
  if (barred) return barred;
  switch (state.phase) {
    case 'draft':
    case 'received':
    case 'correction-requested':
    case 'accepted': {
      const long = tooLong({ reason: command.reason });
      if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long });
      return happened({ type: 'CaseWithdrawn', data: { reason: personal(command.reason) } });
    }
    case 'none':
    case 'declined':
    case 'granted':
    case 'refused':
    case 'withdrawn':
      return wrongPhase(state, command.type);
  }
}
