import type { Refusal } from '@tuofu/domain';
import type { LoadedCase } from '../cases/case-desk.ts';
import type { Office } from '../office/office.ts';
import type { Identity } from './identity.ts';
import { RIGHTS, type RouteName } from './rights.ts';

/** What a permitted request goes on with. */
export type Admitted = { readonly identity: Identity | null; readonly loaded: LoadedCase | null };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Checks a request against the table of rights. A case that is not the asker's looks exactly like one that does not exist.
 */
export async function admit(
  office: Office,
  route: RouteName,
  identity: Identity | 'none' | 'expired',
  caseId: string | undefined,
): Promise<{ readonly ok: true; readonly admitted: Admitted } | { readonly ok: false; readonly refusal: Refusal }> {
  const right = RIGHTS[route];
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
    case 'operator':
      return identity.officer?.duties.includes('operate') ? admitted(null) : refuse('FORBIDDEN');
    case 'applicant':
    case 'case-party':
    case 'handler':
    case 'decider': {
      if (!caseId || !UUID.test(caseId)) return refuse('NOT_FOUND');
      const loaded = await office.cases.load(office.profile.city.authority, caseId);
      if (loaded.state.phase === 'none') return refuse('NOT_FOUND');
      const owns = !identity.officer && loaded.state.applicant === identity.account;
      const serves =
        identity.officer !== undefined && 'office' in loaded.state && loaded.state.office === identity.officer.office;
      if (!owns && !serves) return refuse('NOT_FOUND');
      if (right === 'applicant' && !owns) return refuse('FORBIDDEN');
      if (
        right === 'handler' &&
        !(serves && (identity.officer?.duties.includes('handle') || identity.officer?.duties.includes('decide')))
      )
        return refuse('FORBIDDEN');
      if (right === 'decider' && !(serves && identity.officer?.duties.includes('decide'))) return refuse('FORBIDDEN');
      return admitted(loaded);
    }
  }
}
