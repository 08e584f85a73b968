import type { RegistryShape } from '../asking/shape.ts';

/**
 * 不动产登记: certificateNo, owner, address, usage, area (m²); asked by address, which the answer repeats in the register's own writing,
 * or by the owner's uscc. A tenant asks about the landlord's property.
 */
export const realEstate: RegistryShape = { path: '/real-estate', subjects: ['address'], days: [], decimals: ['area'] };
