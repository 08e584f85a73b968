import type { RegistryShape } from '../asking/shape.ts';

/** 企业登记信息: name, uscc, companyType, legalRepresentative, address, establishedOn, status, scope, capital; asked by uscc. */
export const enterprise: RegistryShape = {
  path: '/enterprise',
  subjects: ['uscc'],
  days: ['establishedOn', 'registeredOn'],
  decimals: [],
};
