import { dayOf } from '../calendar/index.ts';
import { barredFromOffice, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { notCompared } from './findings.ts';
import { happened, refused } from './outcome.ts';
import { lastReceipt, silentSince } from './receipt.ts';
import type { CaseState } from './state.ts';

/**
 * 备案: what was filed is complete and is recorded (应急预案管理办法第二十八条: 材料齐全的，应当予以备案); a filing asks for no decision, so
 * nothing else is examined. Who records after the limit only writes down what silence has done: recorded as of the day of receipt,
 * whatever is missing.
 */
export function recordFiling(
  state: CaseState,
  command: Extract<CaseCommand, { type: 'RecordFiling' }>,
  context: Context,
): Decided {
  const barred = barredFromOffice(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'received') return wrongPhase(state, command.type);
  if (context.assessment.family !== 'filing') return refused('NOT_A_FILING');
  const pending = notCompared(state);
  if (pending !== null) return refused('COMPARISON_PENDING', { materials: pending });
  const { filingNo } = command;
  const today = dayOf(context.now);
  if (silentSince(state, today, context.assessment.limits).passed)
    return happened({ type: 'FilingRecorded', data: { filingNo, registeredOn: lastReceipt(state), deemed: true } });
  const missing = context.assessment.problems.map((p) => p.subject);
  if (missing.length > 0) return refused('FILING_INCOMPLETE', { fields: missing });
  return happened({ type: 'FilingRecorded', data: { filingNo, registeredOn: today, deemed: false } });
}
