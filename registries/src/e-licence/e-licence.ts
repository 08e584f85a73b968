import type { RegistryShape } from '../asking/shape.ts';

/**
 * 电子证照库 (GB/T 36903, 36904-2018): identifier, typeCode, typeName, certNo, name and uscc of the holder, issuer, issuerCode, issuedOn, validFrom,
 * validTo, version, status; asked by the holder's uscc and typeName, or by identifier.
 */
export const eLicence: RegistryShape = {
  path: '/e-licence',
  subjects: ['uscc', 'identifier'],
  days: ['issuedOn', 'validFrom', 'validTo'],
  decimals: [],
};
