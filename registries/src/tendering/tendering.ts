import type { RegistryShape } from '../asking/shape.ts';

/**
 * 公共资源交易中标结果: projectCode, projectName, lot, tenderer, name and uscc of the winner, amount (yuan), awardedOn, contractOn, result;
 * asked by the winner's uscc or by projectCode.
 */
export const tendering: RegistryShape = {
  path: '/tendering',
  subjects: ['uscc', 'projectCode'],
  days: ['awardedOn', 'contractOn'],
  decimals: ['amount'],
};
