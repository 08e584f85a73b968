import type { RegistryShape } from '../asking/shape.ts';

/**
 * 公共信用信息: name, uscc, idNo, status, listed (严重失信主体名单), ban (限制申请), banFrom, banTo, banOrgan, banArticle, openPenalties; asked by a
 * firm's uscc or a person's idNo. It tells what is recorded; whether a ban stands against an application is the law's to say.
 */
export const credit: RegistryShape = {
  path: '/credit',
  subjects: ['uscc', 'idNo'],
  days: ['banFrom', 'banTo'],
  decimals: ['openPenalties'],
};
