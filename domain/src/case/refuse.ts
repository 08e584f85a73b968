import { dayOf } from '../calendar/index.ts';
import { personal } from '../personal.ts';
import { warningOf } from './acceptance.ts';
import { barredFromBurdening, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { clocksAtDecision } from './decision-clocks.ts';
import { happened, refused } from './outcome.ts';
import { hinderedByProcedure } from './procedure/hindrances.ts';
import type { CaseState } from './state.ts';
import { tooLong } from './text-length.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** 不予许可: by a person, with reasons that stand in the checklist as unmet, and with both remedies (行政许可法第三十八条第二款). */
export function refuseCase(state: CaseState, command: Command<'RefuseCase'>, context: Context): Decided {
  const barred = barredFromBurdening(state, context, 'decide');
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  const { decisionNo, reasons, falseMaterials } = command;
  if (reasons.length === 0) return refused('REASONS_MISSING');
  const unmet = new Set(state.checklist.filter((a) => a.result === 'not-met').map((a) => a.item));
  const ungrounded = reasons.filter((r) => !unmet.has(r.checklistItem));
  if (ungrounded.length > 0) return refused('REASON_NOT_UNMET', { items: ungrounded.map((r) => r.checklistItem) });
  const empty = reasons.filter((r) => [r.clause, r.text, r.evidence, r.cure].some((text) => text.trim() === ''));
  if (empty.length > 0) return refused('TEXT_MISSING', { fields: empty.map((r) => r.checklistItem) });
  const long = reasons.filter((r) => tooLong(r).length > 0);
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long.map((r) => r.checklistItem) });
  const decidedOn = dayOf(context.now);
  const hindered = hinderedByProcedure(state, context.assessment, decidedOn);
  if (hindered) return hindered;
  const warning = falseMaterials ? warningOf(decidedOn, context.assessment) : null;
  const { remedies } = context.office;
  const clocks = clocksAtDecision(state, decidedOn, context);
  return happened({
    type: 'CaseRefused',
    data: { decisionNo, decidedOn, reasons: personal(reasons), warning, remedies, clocks },
  });
}
