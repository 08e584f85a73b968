import type { Assessment } from '@tuofu/domain';
import type { FeelScope } from '../feel/index.ts';
import type { ServiceDefinition } from '../service/definition.ts';
import { isTrue } from './conditions.ts';
import type { CityProfilePart } from './types.ts';

/**
 * A site check by two officers is needed, unless the item knows none, or a dated class of the pack covers the case today and the city has recorded
 * under `policies[<class>]` that it prescribes none there, with its basis (危险化学品安全法第五十五条 "按照规定").
 */
export function siteCheckOf(d: ServiceDefinition, scope: FeelScope, profile: CityProfilePart): Assessment['siteCheck'] {
  if (d.siteCheck.needed === false) return { needed: false, basis: d.siteCheck.basis };
  for (const c of d.siteCheck.classes) {
    const covers = c.from <= scope.today && (c.to === undefined || scope.today <= c.to) && isTrue(c.when, scope);
    const basis = covers ? waived(profile.policies?.[c.id]) : null;
    if (basis !== null) return { needed: false, basis: `${c.basis}；${basis}` };
  }
  return { needed: true };
}

/** The city's basis for not prescribing a check; null unless it is written down in full. */
function waived(policy: unknown): string | null {
  if (typeof policy !== 'object' || policy === null || !('needed' in policy) || policy.needed !== false) return null;
  return 'basis' in policy && typeof policy.basis === 'string' && policy.basis.trim() !== '' ? policy.basis : null;
}
