import { type CalendarDay, dayOf } from '../calendar/index.ts';
import { banTerm } from '../clock/index.ts';
import { personal } from '../personal.ts';
import { barredFromBurdening, barredFromMachinery, barredFromOffice, nameOf, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Assessment, Context } from './context.ts';
import type { Decided } from './decided.ts';
import { decisionClocksOf } from './decision-clocks.ts';
import type { CaseEvent, Warning } from './events.ts';
import { notCompared } from './findings.ts';
import { happened, refused } from './outcome.ts';
import { noProcedure } from './procedure/procedure.ts';
import { completeOn, lastReceipt, silentSince } from './receipt.ts';
import { barredBySilence } from './silence.ts';
import type { CaseState } from './state.ts';
import { tooLong } from './text-length.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;
type Received = Extract<CaseState, { phase: 'received' }>;

/** 受理: by an officer of the office, once everything delivered has been compared; the decision clocks start. */
export function acceptCase(state: CaseState, command: Command<'AcceptCase'>, context: Context): Decided {
  const barred = barredFromOffice(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'received') return wrongPhase(state, command.type);
  if (context.assessment.family === 'filing') return refused('FILING_IS_RECORDED');
  const pending = notCompared(state);
  if (pending !== null) return refused('COMPARISON_PENDING', { materials: pending });
  return happened(accepted(state, context, { noticeNo: command.noticeNo, acceptedBy: nameOf(context.actor) }));
}

/**
 * 视为受理: five working days of silence have accepted the application as of the day of its receipt; the notice is made
 * afterwards (行政许可法第三十二条第一款第四项). Silence records a filing in the same way.
 */
export function deemAccepted(state: CaseState, command: Command<'DeemAccepted'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (state.phase !== 'received') return wrongPhase(state, command.type);
  const today = dayOf(context.now);
  const silent = silentSince(state, today, context.assessment.limits);
  if (!silent.passed) return refused('NOT_YET_DUE', { due: silent.due ?? '' });
  const { noticeNo } = command;
  if (context.assessment.family === 'filing') {
    const registeredOn = lastReceipt(state);
    return happened({ type: 'FilingRecorded', data: { filingNo: noticeNo, registeredOn, deemed: true } });
  }
  return happened(accepted(state, context, { noticeNo, acceptedBy: null }));
}

/** Who accepts after the limit only writes down what the law has done already: the day is that of the receipt. */
function accepted(
  state: Received,
  context: Context,
  by: { readonly noticeNo: string; readonly acceptedBy: string | null },
): CaseEvent {
  const today = dayOf(context.now);
  const deemed = silentSince(state, today, context.assessment.limits).passed;
  const acceptedOn = deemed ? lastReceipt(state) : today;
  const complete = completeOn(state);
  const examined = { acceptedOn, completeOn: complete, siteChecks: [], procedure: noProcedure };
  const clocks = decisionClocksOf(state, examined, context);
  return { type: 'CaseAccepted', data: { ...by, acceptedOn, deemed, completeOn: complete, clocks } };
}

/**
 * 不予受理: because no licence is needed, because another authority is competent, which is named, or because the materials are
 * false, with a warning (行政许可法第三十二条第一款第一、二项, 第七十八条). Once silence has accepted it is too late.
 */
export function declineCase(state: CaseState, command: Command<'DeclineCase'>, context: Context): Decided {
  const barred = barredFromBurdening(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'received') return wrongPhase(state, command.type);
  const { noticeNo, ground, competentAuthority, reason } = command;
  const today = dayOf(context.now);
  const late = barredBySilence(state, context);
  if (late) return late;
  if (ground === 'not-competent' && competentAuthority.trim() === '') return refused('AUTHORITY_MISSING');
  if (reason.trim() === '') return refused('TEXT_MISSING', { fields: ['reason'] });
  const long = tooLong({ competentAuthority, reason });
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long });
  // A filing asks for no licence, so article 78 has nothing to forbid.
  const isLicensing = context.assessment.family === 'licensing';
  const warning = ground === 'false-materials' && isLicensing ? warningOf(today, context.assessment) : null;
  const { remedies } = context.office;
  return happened({
    type: 'CaseDeclined',
    data: { noticeNo, ground, competentAuthority, reason: personal(reason), warning, remedies },
  });
}

/** 警告, and no new application for one year where the licence concerns public safety (行政许可法第七十八条). */
export function warningOf(today: CalendarDay, assessment: Assessment): Warning {
  const ban = assessment.bans.falseMaterials;
  const bannedUntil = ban === null ? null : banTerm(today, { unit: 'years', amount: ban.years }).until;
  return { article: ban?.article ?? '行政许可法第七十八条', bannedUntil };
}
