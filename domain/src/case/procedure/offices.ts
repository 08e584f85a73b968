import { addWorkingDays } from '../../calendar/index.ts';
import { personal } from '../../personal.ts';
import { barredFromAnswering, nameOf, wrongPhase } from '../actors.ts';
import type { Context } from '../context.ts';
import type { Decided } from '../decided.ts';
import { happened, refused } from '../outcome.ts';
import type { CaseState } from '../state.ts';
import { type Command, examinedBy, todayOf, unfitTexts } from './act.ts';
import { silenceSpeaks } from './hindrances.ts';
import type { OfficeRequest } from './procedure.ts';

const LONGEST = 45;

/** 征求意见: another office is asked, with its own clock; what its silence means is declared by the item and told with the question. */
export function askOffice(state: CaseState, command: Command<'AskOffice'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'handle');
  if ('barred' in found) return found.barred;
  const { requestNo, office, question, workingDays } = command;
  if (found.case.procedure.asked.some((a) => a.requestNo === requestNo)) return happened();
  if (office === found.case.office || !context.offices.includes(office)) return refused('OFFICE_UNKNOWN', { office });
  const unfit = unfitTexts({ question });
  if (unfit) return unfit;
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > LONGEST)
    return refused('WORKING_DAYS_UNFIT', { days: workingDays, most: LONGEST });
  const askedOn = todayOf(context);
  const waiting = (a: OfficeRequest) => a.office === office && a.answer === null && !silenceSpeaks(a, askedOn);
  const open = found.case.procedure.asked.find(waiting);
  if (open) return refused('OFFICE_ASKED', { number: open.requestNo });
  const due = addWorkingDays(context.calendar, askedOn, workingDays);
  const silence = context.assessment.procedure.officeSilence;
  return happened({
    type: 'OfficeAsked',
    data: {
      requestNo,
      office,
      question: personal(question),
      askedOn,
      workingDays,
      dueOn: due.ok ? due.day : null,
      silence,
    },
  });
}

/** The asked office answers, by an officer of its own; a late answer is taken until the decision. */
export function answerOffice(state: CaseState, command: Command<'AnswerOffice'>, context: Context): Decided {
  const barred = barredFromAnswering(state, context);
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  const { requestNo, agrees, view } = command;
  const { actor } = context;
  const asked = state.procedure.asked.find((a) => a.requestNo === requestNo);
  if (!asked || actor.role !== 'officer' || asked.office !== actor.office)
    return refused('NOTICE_UNKNOWN', { number: requestNo });
  const { answer } = asked;
  if (answer?.officer === actor.account && answer.agrees === agrees && answer.view === view) return happened();
  if (answer !== null) return refused('OFFICE_ANSWERED', { number: requestNo });
  const unfit = unfitTexts({ view });
  if (unfit) return unfit;
  return happened({
    type: 'OfficeAnswered',
    data: { requestNo, agrees, view: personal(view), officer: nameOf(actor), on: todayOf(context) },
  });
}
