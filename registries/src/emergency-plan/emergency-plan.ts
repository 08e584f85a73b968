import type { RegistryShape } from '../asking/shape.ts';

/** 应急预案备案: filingNo, name, uscc, filedOn; asked by uscc. */
export const emergencyPlan: RegistryShape = {
  path: '/emergency-plan',
  subjects: ['uscc'],
  days: ['filedOn'],
  decimals: [],
};
