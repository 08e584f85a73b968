import { dayOf } from '../calendar/index.ts';
import { personal } from '../personal.ts';
import { barredFromBurdening, barredFromMachinery, barredFromOffice, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { decisionClocksOf } from './decision-clocks.ts';
import { notCompared } from './findings.ts';
import { happened, refused } from './outcome.ts';
import { acceptanceDue, completeOn } from './receipt.ts';
import type { CaseState } from './state.ts';
import { tooLong } from './text-length.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** 受理: by an officer of the office, once everything delivered has been compared; the decision clocks start. */
export function acceptCase(state: CaseState, command: Command<'AcceptCase'>, context: Context): Decided {
  const barred = barredFromOffice(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'received') return wrongPhase(state, command.type);
  const pending = notCompared(state);
  if (pending !== null) return refused('COMPARISON_PENDING', { materials: pending });
  const acceptedOn = dayOf(context.now);
  const complete = completeOn(state);
  const clocks = decisionClocksOf(state, { acceptedOn, completeOn: complete, siteChecks: [] }, context);
  const { noticeNo } = command;
  return happened({ type: 'CaseAccepted', data: { noticeNo, acceptedOn, completeOn: complete, clocks } });
}

/** 不予受理: only together with the name of the authority that is competent (行政许可法第三十二条第一款第二项). */
export function declineCase(state: CaseState, command: Command<'DeclineCase'>, context: Context): Decided {
  const barred = barredFromBurdening(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'received') return wrongPhase(state, command.type);
  const { noticeNo, competentAuthority, reason } = command;
  if (competentAuthority.trim() === '') return refused('AUTHORITY_MISSING');
  if (reason.trim() === '') return refused('TEXT_MISSING', { fields: ['reason'] });
  const long = tooLong({ competentAuthority, reason });
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long });
  const { remedies } = context.office;
  return happened({ type: 'CaseDeclined', data: { noticeNo, competentAuthority, reason: personal(reason), remedies } });
}

/** The acceptance limit has passed in silence. This warns and changes nothing else; a repetition says nothing new. */
export function noteAcceptanceOverdue(
  state: CaseState,
  command: Command<'NoteAcceptanceOverdue'>,
  context: Context,
): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (state.phase !== 'received') return wrongPhase(state, command.type);
  if (state.acceptanceOverdue) return happened();
  const dueOn = acceptanceDue(state);
  if (dueOn === undefined) return refused('NOT_YET_DUE', { due: '' });
  if (dayOf(context.now) <= dueOn) return refused('NOT_YET_DUE', { due: dueOn });
  return happened({ type: 'AcceptanceOverdueNoted', data: { dueOn } });
}
