import { strictEnd } from '../../clock/index.ts';
import { personal } from '../../personal.ts';
import { nameOf } from '../actors.ts';
import type { Context } from '../context.ts';
import type { Decided } from '../decided.ts';
import { decisionClocksOf, extensionOf } from '../decision-clocks.ts';
import { happened, refused } from '../outcome.ts';
import type { CaseState } from '../state.ts';
import { type Command, examinedBy, happenedWithClocks, todayOf, unfitTexts } from './act.ts';

/** 延期: only where the item allows it, once, by the head, before the limit ends, with the reasons told (第四十二条第一款). */
export function extendDecision(state: CaseState, command: Command<'ExtendDecision'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'head');
  if ('barred' in found) return found.barred;
  const { noticeNo, reason } = command;
  const { procedure } = found.case;
  if (procedure.extension) {
    if (procedure.extension.noticeNo === noticeNo) return happened();
    return refused('EXTENSION_ONCE', { number: procedure.extension.noticeNo });
  }
  const { limits, procedure: rules } = context.assessment;
  const allowed = extensionOf(limits, found.case.filedOn, rules.joint === true);
  if (!allowed?.enabled) return refused('EXTENSION_NOT_ALLOWED');
  // What only the head of the government may lengthen (第四十二条第二款) stands on his approval, named by its number.
  const approval = command.approval?.trim() ?? '';
  if (allowed.by === 'government-head' && approval === '') return refused('EXTENSION_APPROVAL_MISSING');
  const unfit = unfitTexts({ reason, ...(approval === '' ? {} : { approval }) });
  if (unfit) return unfit;
  // Derived anew: another law may have come into force since the last act.
  const { end } = strictEnd(decisionClocksOf(found.case, found.case, context), 'decision');
  const grantedOn = todayOf(context);
  if ('day' in end && grantedOn > end.day) return refused('EXTENSION_LATE', { day: end.day });
  const { workingDays, article } = allowed;
  const officer = nameOf(context.actor);
  return happenedWithClocks(found.case, context, (after) => ({
    type: 'DecisionExtended',
    data: { noticeNo, reason: personal(reason), grantedOn, workingDays, article, officer, approval, clocks: after },
  }));
}
