import type { Actor, Context, Duty } from './context.ts';
import type { Decided } from './decided.ts';
import { refused } from './outcome.ts';
import type { CaseState, Examined } from './state.ts';

type Barred = Decided & { readonly ok: false };

/** Why this actor may not act for the applicant, or nothing: only the account that opened the case may. */
export function barredFromApplying(state: CaseState, actor: Actor): Barred | undefined {
  if (actor.role !== 'applicant') return refused('APPLICANT_ONLY');
  if (state.phase !== 'none' && state.applicant !== actor.account) return refused('NOT_YOURS');
  return undefined;
}

/** Why this actor may not act for the authority, or nothing: an officer of the case's office who has the duty. */
export function barredFromOffice(state: CaseState, context: Context, duty: Duty | 'any'): Barred | undefined {
  const { actor } = context;
  if (actor.role !== 'officer') return refused('OFFICER_ONLY');
  const office = officeOf(state);
  // The office handed in names the issuer and the remedies: another one would sign in the wrong name.
  if (office !== null && (actor.office !== office || context.office.code !== office)) return refused('OTHER_OFFICE');
  if (isRecused(state, actor.account)) return refused('OFFICER_RECUSED');
  if (duty !== 'any' && !actor.duties.includes(duty)) return refused('NO_DUTY', { duty });
  return undefined;
}

/** 回避: whether this officer may not act in the case, of whatever office he is. */
export function isRecused(state: CaseState, account: string): boolean {
  return 'recused' in state && state.recused.includes(account);
}

/** Why this officer may not answer for an office whose opinion was asked, or nothing. */
export function barredFromAnswering(state: CaseState, context: Context): Barred | undefined {
  const { actor } = context;
  if (actor.role !== 'officer') return refused('OFFICER_ONLY');
  if (state.phase === 'accepted' && !isAsked(state, actor.office)) return refused('OTHER_OFFICE');
  if (isRecused(state, actor.account)) return refused('OFFICER_RECUSED');
  return actor.duties.includes('handle') ? undefined : refused('NO_DUTY', { duty: 'handle' });
}

/** Whether an office was asked for its opinion in this case; its officers may then read it and answer. */
export function isAsked(state: Extract<CaseState, Examined>, office: string): boolean {
  return state.procedure.asked.some((a) => a.office === office);
}

/** Why this officer may not advise on a draft, or nothing: only the office that the applicant showed it to. */
export function barredFromAdvising(state: CaseState, context: Context): Barred | undefined {
  const { actor } = context;
  if (actor.role !== 'officer') return refused('OFFICER_ONLY');
  if (state.phase === 'draft' && state.preCheck !== null && state.preCheck.office !== actor.office)
    return refused('OTHER_OFFICE');
  return actor.duties.includes('handle') ? undefined : refused('NO_DUTY', { duty: 'handle' });
}

/** As for the office, for acts that burden the applicant: those a machine is forbidden for ever (行政许可法第三十八条 asks reasons of a person). */
export function barredFromBurdening(state: CaseState, context: Context, duty: Duty): Barred | undefined {
  return context.actor.role === 'machine' ? refused('MACHINE_NEVER_REFUSES') : barredFromOffice(state, context, duty);
}

/** Why this actor may not record what machines do, or nothing. */
export function barredFromMachinery(actor: Actor): Barred | undefined {
  return actor.role === 'machine' ? undefined : refused('MACHINE_ONLY');
}

/** The act does not belong to the phase the case is in. */
export function wrongPhase(state: CaseState, act: string): Barred {
  return refused('WRONG_PHASE', { phase: state.phase, act });
}

/** The office that the case was filed at; `null` before filing. */
export function officeOf(state: CaseState): string | null {
  return 'office' in state ? state.office : null;
}

/** The name under which an act is remembered: the account, or the rule of a machine. */
export function nameOf(actor: Actor): string {
  return actor.role === 'machine' ? actor.rule : actor.account;
}
