import { dayOf } from '../calendar/index.ts';
import { barredFromApplying, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context, Problem } from './context.ts';
import type { Decided } from './decided.ts';
import { hinderedByLicence } from './licence-asked-about.ts';
import { happened, refused } from './outcome.ts';
import { brokenLocks } from './prefilled.ts';
import { receiptOf } from './receipt.ts';
import type { CaseBody, CaseState } from './state.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/**
 * 提交: unfit values are refused all at once; missing things too, unless the applicant insists, since nobody may be turned
 * away at the door (行政许可法第三十二条). The office follows from the routing of the item.
 */
export function fileCase(state: CaseState, command: Command<'FileCase'>, context: Context): Decided {
  const barred = barredFromApplying(state, context.actor);
  if (barred) return barred;
  if (state.phase !== 'draft') return wrongPhase(state, command.type);
  const broken = brokenLocks(state.prefilled, state.answers);
  if (broken.length > 0) return refused('LOCKED_VALUE', { fields: broken });
  const ban = banOn(state, context);
  if (ban) return refused('BANNED', { day: ban.until, article: ban.article });
  const hindered = hinderedByLicence(state, context);
  if (hindered) return hindered;
  const { problems, routing } = context.assessment;
  const unfit = refusedAsUnfit(problems);
  if (unfit) return unfit;
  const missing = problems.map((p) => p.subject);
  if (missing.length > 0 && !command.insist) return refused('CASE_INCOMPLETE', { fields: missing });
  const { enteredSystemAt, receivedOn, clocks } = receiptOf(context);
  return happened({
    type: 'CaseFiled',
    data: {
      caseNo: command.caseNo,
      enteredSystemAt,
      filedOn: receivedOn,
      office: routing.office,
      level: routing.level,
      routing: routing.reasons,
      missing,
      clocks,
    },
  });
}

/** 补正提交: a new receipt and a new acceptance clock; what is still missing stays for the officer, what is unfit is refused. */
export function deliverCorrections(
  state: CaseState,
  command: Command<'DeliverCorrections'>,
  context: Context,
): Decided {
  const barred = barredFromApplying(state, context.actor);
  if (barred) return barred;
  if (state.phase !== 'correction-requested') return wrongPhase(state, command.type);
  const broken = brokenLocks(state.prefilled, state.answers);
  if (broken.length > 0) return refused('LOCKED_VALUE', { fields: broken });
  const unfit = refusedAsUnfit(context.assessment.problems);
  if (unfit) return unfit;
  return happened({ type: 'CorrectionsDelivered', data: receiptOf(context) });
}

/** The longest ban that still runs. It forbids a new application for the licence, not to give one up. */
function banOn(draft: CaseBody, context: Context): Context['bans'][number] | undefined {
  if (draft.kind === 'cancellation') return undefined;
  const today = dayOf(context.now);
  const running = context.bans.filter((b) => b.until >= today);
  return running.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
}

function refusedAsUnfit(problems: readonly Problem[]): Decided | undefined {
  const unfit = problems.filter((p) => p.kind === 'invalid');
  if (unfit.length === 0) return undefined;
  return refused('CASE_INVALID', { fields: unfit.map((p) => p.subject), problems: unfit.map((p) => p.code) });
}
