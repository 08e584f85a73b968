import type { RegistryShape } from '../asking/shape.ts';

/**
 * 重大危险源备案 (GB 18218-2018): filingNo, name, uscc, unit, address, level (一级 to 四级), sum (S), grade (R), chemicals, filedOn, validTo, status;
 * asked by uscc. No record is no proof that there is no major hazard.
 */
export const majorHazard: RegistryShape = {
  path: '/major-hazard',
  subjects: ['uscc'],
  days: ['filedOn', 'validTo'],
  decimals: ['sum', 'grade'],
};
