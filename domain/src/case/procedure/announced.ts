import { personal } from '../../personal.ts';
import type { Context } from '../context.ts';
import type { Decided } from '../decided.ts';
import { happened, refused } from '../outcome.ts';
import type { CaseState } from '../state.ts';
import { type Command, examinedBy, happenedWithClocks, readDay, todayOf, unfitTexts } from './act.ts';

/** The longest time that a notice may name, in working days; a slip of the pen must not stop a clock for years. */
const LONGEST = 120;

/**
 * 需时告知: before a procedure of article 45 begins, the applicant is told in writing which and how long. Only from then on,
 * and at most so long, does the decision clock stand still; nothing is announced backwards.
 */
export function announceProcedure(state: CaseState, command: Command<'AnnounceProcedure'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'handle');
  if ('barred' in found) return found.barred;
  const { noticeNo, procedure, reason, workingDays } = command;
  const { announced } = found.case.procedure;
  if (announced.some((p) => p.noticeNo === noticeNo)) return happened();
  if (!context.assessment.procedure.statutory.includes(procedure))
    return refused('PROCEDURE_NOT_FORESEEN', { procedure });
  const unfit = unfitTexts({ reason });
  if (unfit) return unfit;
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > LONGEST)
    return refused('WORKING_DAYS_UNFIT', { days: workingDays, most: LONGEST });
  const from = readDay(command.from, 'from');
  if ('barred' in from) return from.barred;
  const today = todayOf(context);
  if (from.day < today) return refused('DAY_IN_PAST', { fields: ['from'] });
  const running = announced.find((p) => p.procedure === procedure && p.endedOn === null);
  if (running) return refused('PROCEDURE_RUNNING', { procedure, number: running.noticeNo });
  return happenedWithClocks(found.case, context, (clocks) => ({
    type: 'ProcedureAnnounced',
    data: {
      noticeNo,
      procedure,
      reason: personal(reason),
      servedOn: today,
      from: from.day,
      workingDays,
      clocks,
    },
  }));
}

/**
 * The announced procedure is over: its outcome is written down and the clock runs again. One that was given up before it began has
 * stopped nothing.
 */
export function endProcedure(state: CaseState, command: Command<'EndProcedure'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'handle');
  if ('barred' in found) return found.barred;
  const { noticeNo, outcome } = command;
  const running = found.case.procedure.announced.find((p) => p.noticeNo === noticeNo);
  if (!running) return refused('NOTICE_UNKNOWN', { number: noticeNo });
  if (running.endedOn !== null) return refused('PROCEDURE_ENDED', { number: noticeNo });
  const unfit = unfitTexts({ outcome });
  if (unfit) return unfit;
  const ended = readDay(command.endedOn, 'endedOn');
  if ('barred' in ended) return ended.barred;
  if (ended.day > todayOf(context)) return refused('DAY_IN_FUTURE', { fields: ['endedOn'] });
  if (ended.day < running.servedOn) return refused('DAY_BEFORE_START', { fields: ['endedOn'], day: running.servedOn });
  return happenedWithClocks(found.case, context, (clocks) => ({
    type: 'ProcedureEnded',
    data: { noticeNo, endedOn: ended.day, outcome: personal(outcome), clocks },
  }));
}
