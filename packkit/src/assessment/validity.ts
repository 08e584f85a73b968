import type { ServiceDefinition } from '../service/definition.ts';
import type { CityProfilePart } from './types.ts';

/**
 * The years that a licence of the item runs; 0 where it gives none. Where the norm names only the longest term, the city may record a
 * shorter one under `policies['validity.<item>'] = { years, basis }`; never a longer one.
 */
export function validityOf(d: ServiceDefinition, profile: CityProfilePart): number {
  if (!d.validity) return 0;
  const { years, atMost } = d.validity;
  const policy: unknown = profile.policies?.[`validity.${d.item}`];
  if (atMost !== true || typeof policy !== 'object' || policy === null) return years;
  const own = 'years' in policy ? policy.years : undefined;
  const grounded = 'basis' in policy && typeof policy.basis === 'string' && policy.basis.trim() !== '';
  return grounded && typeof own === 'number' && Number.isInteger(own) && own >= 1 ? Math.min(own, years) : years;
}
