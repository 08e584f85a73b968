import type { RegistryShape } from '../asking/shape.ts';

/**
 * 行政审批结果: approvalNo, item, name, uscc, projectCode, decision, decidedOn, organ, organCode, validFrom, validTo, status; asked by uscc, by
 * uscc and item, or by approvalNo.
 */
export const approval: RegistryShape = {
  path: '/approval',
  subjects: ['uscc', 'approvalNo'],
  days: ['decidedOn', 'validFrom', 'validTo'],
  decimals: [],
};
