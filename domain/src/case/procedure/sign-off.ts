import { personal } from '../../personal.ts';
import { nameOf } from '../actors.ts';
import type { Context } from '../context.ts';
import type { Decided } from '../decided.ts';
import { happened, refused } from '../outcome.ts';
import type { CaseState } from '../state.ts';
import { type Command, examinedBy, todayOf, unfitTexts } from './act.ts';
import { barredAsChair } from './chair.ts';

/** 逐级审签: each level of the pack's chain in its order, by an officer with its duty, with a view; nobody signs two levels. */
export function giveOpinion(state: CaseState, command: Command<'GiveOpinion'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'any');
  if ('barred' in found) return found.barred;
  const { level, proposal, view } = command;
  const chain = context.assessment.procedure.signOff;
  const at = chain.findIndex((l) => l.level === level);
  const declared = chain[at];
  if (!declared) return refused('LEVEL_UNKNOWN', { level });
  const { actor } = context;
  if (actor.role !== 'officer' || !actor.duties.includes(declared.duty))
    return refused('LEVEL_NOT_YOURS', { level, duty: declared.duty });
  const unfit = unfitTexts({ view });
  if (unfit) return unfit;
  const { opinions } = found.case.procedure;
  const below = chain.slice(0, at).find((l) => !opinions.some((o) => o.level === l.level));
  if (below) return refused('SIGN_OFF_ORDER', { level: below.level });
  const officer = nameOf(actor);
  const chairs = barredAsChair(found.case.procedure, [officer]);
  if (chairs) return chairs;
  const given = opinions.find((o) => o.level === level);
  if (given?.officer === officer && given.proposal === proposal && given.view === view) return happened();
  const other = opinions.find((o) => o.officer === officer);
  if (other && chain.findIndex((l) => l.level === other.level) < at)
    return refused('SIGN_OFF_SAME_OFFICER', { level: other.level });
  return happened({
    type: 'OpinionGiven',
    data: { level, officer, proposal, view: personal(view), on: todayOf(context) },
  });
}

/** 法制审核: by an officer with that duty, with a view; a later opinion takes the place of an earlier one. */
export function giveLegalOpinion(state: CaseState, command: Command<'GiveLegalOpinion'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'legal');
  if ('barred' in found) return found.barred;
  const { agrees, view } = command;
  const unfit = unfitTexts({ view });
  if (unfit) return unfit;
  const officer = nameOf(context.actor);
  const chairs = barredAsChair(found.case.procedure, [officer]);
  if (chairs) return chairs;
  const given = found.case.procedure.legalOpinion;
  if (given?.officer === officer && given.agrees === agrees && given.view === view) return happened();
  return happened({
    type: 'LegalOpinionGiven',
    data: { officer, agrees, view: personal(view), on: todayOf(context) },
  });
}
