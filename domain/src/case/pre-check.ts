import { dayOf } from '../calendar/index.ts';
import { personal } from '../personal.ts';
import { barredFromAdvising, barredFromApplying, nameOf, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { happened, refused } from './outcome.ts';
import { unfitTexts } from './procedure/act.ts';
import type { CaseState } from './state.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** 核查预审: the applicant may show a draft to the office that will be competent; filing stays open to him at every moment. */
export function requestPreCheck(state: CaseState, command: Command<'RequestPreCheck'>, context: Context): Decided {
  const barred = barredFromApplying(state, context.actor);
  if (barred) return barred;
  if (state.phase !== 'draft') return wrongPhase(state, command.type);
  const { office } = context.assessment.routing;
  // Other answers may lead to another office: the draft is then shown to that one, and the advice given so far is kept.
  if (state.preCheck?.office === office) return happened();
  return happened({ type: 'PreCheckRequested', data: { office, requestedOn: dayOf(context.now) } });
}

/** Advice on a draft binds nobody, is kept, and is no condition of filing. */
export function advisePreCheck(state: CaseState, command: Command<'AdvisePreCheck'>, context: Context): Decided {
  const barred = barredFromAdvising(state, context);
  if (barred) return barred;
  if (state.phase !== 'draft' || state.preCheck === null) return wrongPhase(state, command.type);
  const { subject, advice } = command;
  const unfit = unfitTexts({ subject, advice });
  if (unfit) return unfit;
  if (state.preCheck.advice.length >= MOST_ADVICE) return refused('ADVICE_FULL', { most: MOST_ADVICE });
  const officer = nameOf(context.actor);
  return happened({
    type: 'PreCheckAdvised',
    data: { subject, advice: personal(advice), officer, on: dayOf(context.now) },
  });
}

const MOST_ADVICE = 200;
