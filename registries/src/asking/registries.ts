import { approval } from '../approval/approval.ts';
import { construction } from '../construction/construction.ts';
import { credit } from '../credit/credit.ts';
import { eLicence } from '../e-licence/e-licence.ts';
import { emergencyPlan } from '../emergency-plan/emergency-plan.ts';
import { enterprise } from '../enterprise/enterprise.ts';
import { majorHazard } from '../major-hazard/major-hazard.ts';
import { realEstate } from '../real-estate/real-estate.ts';
import { safetyCertificate } from '../safety-certificate/safety-certificate.ts';
import { tendering } from '../tendering/tendering.ts';
import type { RegistryId, RegistryShape } from './shape.ts';

/** Every outside registry that Tuofu can ask. A new one is a new folder and a line here. */
export const registries = {
  enterprise,
  'safety-certificate': safetyCertificate,
  'real-estate': realEstate,
  'emergency-plan': emergencyPlan,
  construction,
  tendering,
  approval,
  'major-hazard': majorHazard,
  credit,
  'e-licence': eLicence,
} as const satisfies Record<RegistryId, RegistryShape>;

export const registryIds: readonly RegistryId[] = Object.keys(registries) as RegistryId[];
