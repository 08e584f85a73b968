import { type CalendarDay, dayOf, parseCalendarDay } from '../calendar/index.ts';
import { personal } from '../personal.ts';
import { barredFromOffice, nameOf, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { decisionClocksOf } from './decision-clocks.ts';
import { happened, refused } from './outcome.ts';
import { barredAsChair } from './procedure/chair.ts';
import { planOf } from './procedure/stops.ts';
import type { CaseState, Examined } from './state.ts';
import { tooLong } from './text-length.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** 清单式审查: an officer answers one line of the checklist; a later answer to the same line replaces it. */
export function answerChecklist(state: CaseState, command: Command<'AnswerChecklist'>, context: Context): Decided {
  const barred = barredFromOffice(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  const { item, result, note } = command;
  const line = context.assessment.checklist.find((l) => l.item === item);
  if (!line) return refused('CHECKLIST_ITEM_UNKNOWN', { items: [item] });
  if (result === 'not-applicable' && !line.mayNotApply) return refused('CHECKLIST_MUST_APPLY', { items: [item] });
  const long = tooLong({ note });
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long });
  const officer = nameOf(context.actor);
  const chairs = barredAsChair(state.procedure, [officer]);
  if (chairs) return chairs;
  return happened({ type: 'ChecklistAnswered', data: { item, result, note: personal(note), officer } });
}

/**
 * 现场核查: two officers at least (行政许可法第三十四条第三款); experts may come along and do not count. The place is seen after acceptance,
 * and after a failure not before what was found has been put right or the time for it is over.
 */
export function recordSiteCheck(state: CaseState, command: Command<'RecordSiteCheck'>, context: Context): Decided {
  const barred = barredFromOffice(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  const { recordNo, result, items, conclusion } = command;
  if (state.siteChecks.some((c) => c.recordNo === recordNo)) return happened();
  const officers = [...new Set(command.officers.map((o) => o.trim()).filter((o) => o !== ''))];
  const recused = officers.filter((o) => state.recused.includes(o));
  if (recused.length > 0) return refused('RECUSED_OFFICERS', { accounts: recused });
  const chairs = barredAsChair(state.procedure, officers);
  if (chairs) return chairs;
  if (officers.length < 2) return refused('SITE_CHECK_TWO_OFFICERS', { officers: officers.length });
  const day = parseCalendarDay(command.checkedOn);
  if (!day.ok) return refused('DAY_NOT_EXISTING', { fields: ['checkedOn'] });
  const today = dayOf(context.now);
  if (day.value > today) return refused('DAY_IN_FUTURE', { fields: ['checkedOn'] });
  const earliest = earliestCheck(state);
  if (day.value < earliest) return refused('DAY_BEFORE_START', { fields: ['checkedOn'], day: earliest });
  const unknown = items.filter((i) => !context.assessment.checklist.some((l) => l.item === i.item));
  if (unknown.length > 0) return refused('CHECKLIST_ITEM_UNKNOWN', { items: unknown.map((i) => i.item) });
  const long = tooLong({ conclusion, ...Object.fromEntries(items.map((i) => [i.item, i.note])) });
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long });
  const failedBefore = state.siteChecks.filter((c) => c.result === 'failed').length;
  if (failedBefore > 1 && context.assessment.procedure.secondFailure === 'apply-anew') return refused('SECOND_FAILURE');
  const unreported = state.procedure.rectifications.find((r) => r.reportedOn === null && today <= r.dueOn);
  if (unreported) return refused('RECTIFICATION_RUNNING', { number: unreported.noticeNo });
  const checked = { recordNo, checkedOn: day.value, officers, result, items, conclusion };
  const seen = { ...checked, plan: planOf(state, day.value) };
  const after: Examined = { ...state, siteChecks: [...state.siteChecks, seen] };
  const clocks = decisionClocksOf(state, after, context);
  return happened({
    type: 'SiteCheckRecorded',
    data: { ...checked, items: personal(items), conclusion: personal(conclusion), clocks },
  });
}

/** The first day on which the place may have been seen: that of acceptance, of the last check or of the last order to put things right. */
function earliestCheck({ acceptedOn, siteChecks, procedure }: Examined): CalendarDay {
  const days = [acceptedOn, ...siteChecks.map((c) => c.checkedOn), ...procedure.rectifications.map((r) => r.servedOn)];
  return days.reduce((a, b) => (a > b ? a : b));
}
