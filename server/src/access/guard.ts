import { type CaseState, type Duty, dayOf, type Refusal } from '@tuofu/domain';
import type { LoadedCase } from '../cases/case-desk.ts';
import { dutiesToday, servesIn } from '../city/authority.ts';
import { officeOf, superiorOf } from '../city/profile.ts';
import { findLicence, type GrantedLicence, represents } from '../licences/held-licence.ts';
import type { Office } from '../office/office.ts';
import type { Identity } from './identity.ts';
import { RIGHTS, type Right, type RouteName } from './rights.ts';

/** What a permitted request goes on with. */
export type Admitted = {
  readonly identity: Identity | null;
  readonly loaded: LoadedCase | null;
  readonly licence?: GrantedLicence;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Checks a request against the table of rights. A case that is not the asker's looks exactly like one that does not exist.
 */
export async function admit(
  office: Office,
  route: RouteName,
  identity: Identity | 'none' | 'expired',
  caseId: string | undefined,
  licenceId?: string,
): Promise<{ readonly ok: true; readonly admitted: Admitted } | { readonly ok: false; readonly refusal: Refusal }> {
  const right = RIGHTS[route];
  const reads = route.startsWith('GET ');
  const refuse = (code: string) => ({ ok: false, refusal: { code, facts: {} } }) as const;
  if (right === 'public')
    return { ok: true, admitted: { identity: typeof identity === 'string' ? null : identity, loaded: null } };
  if (identity === 'none') return refuse('NOT_SIGNED_IN');
  if (identity === 'expired') return refuse('SESSION_EXPIRED');
  const admitted = (loaded: LoadedCase | null) => ({ ok: true, admitted: { identity, loaded } }) as const;
  switch (right) {
    case 'signed-in':
      return admitted(null);
    case 'applicant-any':
      return identity.officer ? refuse('FORBIDDEN') : admitted(null);
    case 'officer':
      return identity.officer ? admitted(null) : refuse('FORBIDDEN');
    case 'case-officer':
      return hasCaseDuty(identity) ? admitted(null) : refuse('FORBIDDEN');
    case 'operator':
      return identity.officer?.duties.includes('operate') ? admitted(null) : refuse('FORBIDDEN');
    case 'licence-party':
    case 'licence-decider':
    case 'licence-handler':
    case 'licence-any-decider':
    case 'licence-any-handler':
    case 'licence-officer':
    case 'licence-holder-or-handler': {
      const licence = licenceId === undefined ? undefined : await findLicence(office, licenceId);
      const refusal = licence ? refusalOnLicence(office, licence, identity, right) : refuse('NOT_FOUND').refusal;
      return licence && !refusal
        ? { ok: true, admitted: { identity, loaded: null, licence } }
        : { ok: false, refusal: refusal ?? { code: 'NOT_FOUND', facts: {} } };
    }
    case 'applicant':
    case 'case-party':
    case 'handler':
    case 'decider':
    case 'examiner':
    case 'serving':
    case 'head':
    case 'legal':
    case 'applicant-or-handler':
    case 'asked-office':
    case 'pre-check-office': {
      if (!caseId || !UUID.test(caseId)) return refuse('NOT_FOUND');
      const { authority } = office.profile.city;
      // Who owns a case never changes and its office is set once: a held state that admits to an act is enough, one that does not is
      // read again. What is shown is read now.
      const held = reads ? undefined : await office.cases.recall(authority, caseId);
      if (held && !refusalOf(office, held.state, identity, right)) return admitted(held);
      const loaded = await office.cases.load(authority, caseId);
      const fresh = refusalOf(office, loaded.state, identity, right);
      return fresh ? { ok: false, refusal: fresh } : admitted(loaded);
    }
  }
}

type CaseRight = Extract<
  Right,
  | 'applicant'
  | 'case-party'
  | 'handler'
  | 'decider'
  | 'examiner'
  | 'serving'
  | 'head'
  | 'legal'
  | 'applicant-or-handler'
  | 'asked-office'
  | 'pre-check-office'
>;

type LicenceRight = Extract<Right, `licence-${string}`>;

/** Why this identity may not use a case route of this right; `undefined` when it may. */
function refusalOf(office: Office, state: CaseState, identity: Identity, right: CaseRight): Refusal | undefined {
  const nothingThere: Refusal = { code: 'NOT_FOUND', facts: {} };
  if (state.phase === 'none') return nothingThere;
  const { officer } = identity;
  const owns = !officer && state.applicant === identity.account;
  const today = dayOf(office.clock.now());
  const duties = officer ? dutiesToday(office.profile, officer, today) : [];
  const serves =
    duties.length > 0 && officer !== undefined && servesIn(office.profile, state, officer, today) !== undefined;
  const advises = isAskedFor(state, identity);
  if (!owns && !serves && !advises) return nothingThere;
  const needs = (duty: Duty): Refusal | undefined => {
    if (!serves) return { code: 'FORBIDDEN', facts: {} };
    return duties.includes(duty) ? undefined : { code: 'NO_DUTY', facts: { duty } };
  };
  switch (right) {
    case 'case-party':
      return undefined;
    case 'applicant':
      return owns ? undefined : { code: 'FORBIDDEN', facts: {} };
    case 'handler':
      return needs('handle');
    case 'decider':
      return needs('decide');
    case 'head':
      return needs('head');
    case 'legal':
      return needs('legal');
    case 'examiner':
    case 'serving':
      return serves ? undefined : { code: 'FORBIDDEN', facts: {} };
    case 'applicant-or-handler':
      return owns ? undefined : needs('handle');
    case 'asked-office':
    case 'pre-check-office':
      if (!advises) return { code: 'FORBIDDEN', facts: {} };
      return officer?.duties.includes('handle') ? undefined : { code: 'NO_DUTY', facts: { duty: 'handle' } };
  }
}

/** Why this identity may not use a route of a licence; who is no party of it hears what everybody hears about nothing. */
function refusalOnLicence(
  office: Office,
  { state, row }: GrantedLicence,
  identity: Identity,
  right: LicenceRight,
): Refusal | undefined {
  const { officer } = identity;
  const holds = represents(identity, row);
  const issuer = officeOf(office.profile, state.office);
  const serves = hasCaseDuty(identity) && officer?.office === issuer.code;
  const above = hasCaseDuty(identity) && officer?.office === superiorOf(office.profile, issuer)?.code;
  if (!holds && !serves && !above) return { code: 'NOT_FOUND', facts: {} };
  const duties = officer ? dutiesToday(office.profile, officer, dayOf(office.clock.now())) : [];
  const needs = (duty: Duty, own: boolean): Refusal | undefined => {
    if (holds || (own && !serves)) return { code: 'FORBIDDEN', facts: {} };
    return duties.includes(duty) ? undefined : { code: 'NO_DUTY', facts: { duty } };
  };
  switch (right) {
    case 'licence-party':
      return undefined;
    case 'licence-decider':
      return needs('decide', true);
    case 'licence-handler':
      return needs('handle', true);
    case 'licence-any-decider':
      return needs('decide', false);
    case 'licence-any-handler':
      return needs('handle', false);
    case 'licence-officer':
      return holds ? { code: 'FORBIDDEN', facts: {} } : undefined;
    case 'licence-holder-or-handler':
      return holds ? undefined : needs('handle', false);
  }
}

/** Whether the officer's office was asked: for an opinion in an accepted case, or for advice on a draft that its owner has shown it. */
function isAskedFor(state: CaseState, identity: Identity): boolean {
  const office = identity.officer?.office;
  if (office === undefined || !hasCaseDuty(identity)) return false;
  if (state.phase === 'draft') return state.preCheck?.office === office;
  return 'procedure' in state && state.procedure.asked.some((a) => a.office === office);
}

/** Whether an officer has any duty in cases; who only operates the system has no business in one. */
function hasCaseDuty({ officer }: Identity): boolean {
  return officer?.duties.some((duty) => duty !== 'operate') === true;
}
