import type { RegistryShape } from '../asking/shape.ts';

/**
 * 建设工程消防验收与竣工验收备案 (住房和城乡建设): projectCode, projectName, name, uscc, address, structure, area (m²), storage, fireAcceptanceNo,
 * fireAcceptedOn, fireConclusion, completionFilingNo, completedOn, completionConclusion; asked by the builder's uscc or by projectCode.
 */
export const construction: RegistryShape = {
  path: '/construction',
  subjects: ['uscc', 'projectCode'],
  days: ['fireAcceptedOn', 'completedOn'],
  decimals: ['area'],
};
