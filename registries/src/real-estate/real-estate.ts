import type { RegistryShape } from '../asking/shape.ts';

/**
 * 不动产登记: certificateNo, owner, address, usage, area (m²); asked by address, or by the owner's uscc. A tenant asks about
 * the landlord's property, so the answer repeats no identifier of the asker.
 */
export const realEstate: RegistryShape = { path: '/real-estate', subject: null, days: [], decimals: ['area'] };
