import type { Certainty } from '../clock/clock.ts';

/** Why somebody may not apply for an item for a time. */
export type BanGround = 'false-materials' | 'fraud';

/** 不得再次申请: one year for false materials before the grant, three for a licence got by fraud; both only for items of public safety. */
export const banRules = {
  'false-materials': { years: 1, article: '行政许可法第七十八条', certainty: 'verified' },
  fraud: { years: 3, article: '行政许可法第七十九条', certainty: 'verified' },
} as const satisfies Record<
  BanGround,
  { readonly years: number; readonly article: string; readonly certainty: Certainty }
>;
