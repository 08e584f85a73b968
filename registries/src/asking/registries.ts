import { emergencyPlan } from '../emergency-plan/emergency-plan.ts';
import { enterprise } from '../enterprise/enterprise.ts';
import { realEstate } from '../real-estate/real-estate.ts';
import { safetyCertificate } from '../safety-certificate/safety-certificate.ts';
import type { RegistryId, RegistryShape } from './shape.ts';

/** Every outside registry that Tuofu can ask. A new one is a new folder and a line here. */
export const registries = {
  enterprise,
  'safety-certificate': safetyCertificate,
  'real-estate': realEstate,
  'emergency-plan': emergencyPlan,
} as const satisfies Record<RegistryId, RegistryShape>;

export const registryIds: readonly RegistryId[] = ['enterprise', 'safety-certificate', 'real-estate', 'emergency-plan'];
