import type { Context, LicenceAskedAbout } from './context.ts';
import type { Decided } from './decided.ts';
import { refused } from './outcome.ts';
import type { CaseBody } from './state.ts';

/** The licence of the application as the context knows it today; `null` for a first application and while it is not known. */
export function licenceAskedAbout(body: CaseBody, context: Context): LicenceAskedAbout | null {
  const { licence } = context;
  return licence !== null && licence.licence === body.licenceAskedAbout ? licence : null;
}

/**
 * Every application but a first one is about a licence: without knowing that very licence nothing is filed or granted, or a renewal
 * would become a new licence. What stood in the way of the application still may: a licence revoked since is not renewed.
 */
export function hinderedByLicence(body: CaseBody, context: Context): (Decided & { readonly ok: false }) | undefined {
  if (body.kind !== 'first' && licenceAskedAbout(body, context) === null) return refused('LICENCE_NEEDED');
  const hindrance = context.licence?.hindrance;
  return hindrance ? { ok: false, refusal: hindrance } : undefined;
}
