import type { RegistryShape } from '../asking/shape.ts';

/** 安全生产知识和管理能力考核合格证: name, idNo, certificateNo, post, unitType, validFrom, validTo, status; asked by idNo. */
export const safetyCertificate: RegistryShape = {
  path: '/safety-certificate',
  subjects: ['idNo'],
  days: ['validFrom', 'validTo'],
  decimals: [],
};
