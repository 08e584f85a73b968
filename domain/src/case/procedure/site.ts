import { personal } from '../../personal.ts';
import type { Context } from '../context.ts';
import type { Decided } from '../decided.ts';
import { happened, refused } from '../outcome.ts';
import type { CaseState } from '../state.ts';
import { tooLong } from '../text-length.ts';
import { type Command, examinedBy, happenedWithClocks, readDay, todayOf } from './act.ts';
import { barredAsChair } from './chair.ts';

/** 现场核查通知: a day that is not past and two officers at least, none of them recused (行政许可法第三十四条第三款). */
export function planSiteCheck(state: CaseState, command: Command<'PlanSiteCheck'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'handle');
  if ('barred' in found) return found.barred;
  const { noticeNo } = command;
  if (found.case.procedure.plannedSiteChecks.some((p) => p.noticeNo === noticeNo)) return happened();
  const officers = [...new Set(command.officers.map((o) => o.trim()).filter((o) => o !== ''))];
  if (officers.length < 2) return refused('SITE_CHECK_TWO_OFFICERS', { officers: officers.length });
  const recused = officers.filter((o) => found.case.recused.includes(o));
  if (recused.length > 0) return refused('RECUSED_OFFICERS', { accounts: recused });
  const chairs = barredAsChair(found.case.procedure, officers);
  if (chairs) return chairs;
  const planned = readDay(command.plannedOn, 'plannedOn');
  if ('barred' in planned) return planned.barred;
  const today = todayOf(context);
  if (planned.day < today) return refused('DAY_IN_PAST', { fields: ['plannedOn'] });
  return happened({
    type: 'SiteCheckPlanned',
    data: { noticeNo, servedOn: today, plannedOn: planned.day, officers },
  });
}

/**
 * 责令整改: after a failed site check the applicant is told each defect with its clause, the cure and a date. What a second
 * failure means is the pack's policy, not law (licensing.md §2.5).
 */
export function orderRectification(
  state: CaseState,
  command: Command<'OrderRectification'>,
  context: Context,
): Decided {
  const found = examinedBy(state, command.type, context, 'handle');
  if ('barred' in found) return found.barred;
  const { noticeNo, defects } = command;
  const { siteChecks, procedure } = found.case;
  if (procedure.rectifications.some((r) => r.noticeNo === noticeNo)) return happened();
  if (siteChecks.at(-1)?.result !== 'failed') return refused('RECTIFICATION_WITHOUT_DEFECT');
  const failures = siteChecks.filter((c) => c.result === 'failed').length;
  const last = procedure.rectifications.at(-1);
  if (last?.reportedOn === null && todayOf(context) <= last.dueOn)
    return refused('RECTIFICATION_RUNNING', { number: last.noticeNo });
  // Each failure is ordered to be put right once; then the place is seen again.
  if (procedure.rectifications.length >= failures) return refused('RECTIFICATION_WITHOUT_DEFECT');
  if (failures > 1 && context.assessment.procedure.secondFailure === 'apply-anew') return refused('SECOND_FAILURE');
  if (defects.length === 0) return refused('DEFECTS_MISSING');
  const empty = defects.filter((d) => [d.subject, d.problem, d.cure].some((text) => text.trim() === ''));
  if (empty.length > 0) return refused('TEXT_MISSING', { fields: empty.map((d) => d.subject) });
  const long = defects.filter((d) => tooLong(d).length > 0);
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long.map((d) => d.subject) });
  const due = readDay(command.dueOn, 'dueOn');
  if ('barred' in due) return due.barred;
  const servedOn = todayOf(context);
  if (due.day <= servedOn) return refused('DAY_IN_PAST', { fields: ['dueOn'] });
  return happenedWithClocks(found.case, context, (clocks) => ({
    type: 'RectificationOrdered',
    data: { noticeNo, servedOn, dueOn: due.day, defects: personal(defects), clocks },
  }));
}
