import type { Certainty } from '../clock/clock.ts';

/** Acts against a holder that are announced before they are decided. */
export type AdverseAct = 'suspension' | 'withdrawal' | 'annulment' | 'revocation';

/** Who may do an act: the authority that issued the licence, or the one above it. */
export type ActingOffice = 'issuing' | 'superior';

type Ground = { readonly article: string; readonly certainty: Certainty };

/** 撤回: the licence is lawful, and the world changed (行政许可法第八条第二款). */
export const withdrawalGrounds = {
  'law-changed': { article: '行政许可法第八条第二款', certainty: 'verified' },
  'facts-changed': { article: '行政许可法第八条第二款', certainty: 'verified' },
} as const satisfies Record<string, Ground>;
export type WithdrawalGround = keyof typeof withdrawalGrounds;

type Annulment = Ground & {
  /** 可以撤销 or 应当撤销. */
  readonly duty: 'may' | 'must';
  readonly by: readonly ActingOffice[];
  /** 赔偿 is owed where the defect was the authority's. */
  readonly indemnity: boolean;
  /** 不予撤销 where that would gravely harm the public (第六十九条第三款). */
  readonly sparedForThePublic: boolean;
  /** 三年内不得再次申请 (第七十九条). */
  readonly bans: boolean;
};

const mayAnnul = {
  article: '行政许可法第六十九条第一款',
  certainty: 'verified',
  duty: 'may',
  by: ['issuing', 'superior'],
  indemnity: true,
  sparedForThePublic: true,
  bans: false,
} as const satisfies Annulment;

/** 撤销: the defect lay in the granting, except for 撤销原批准, where the safety conditions were lost afterwards. */
export const annulmentGrounds = {
  'abuse-of-office': mayAnnul,
  'beyond-powers': mayAnnul,
  procedure: mayAnnul,
  'applicant-unqualified': mayAnnul,
  'fraud-or-bribery': {
    ...mayAnnul,
    article: '行政许可法第六十九条第二款',
    duty: 'must',
    indemnity: false,
    bans: true,
  },
  'safety-conditions-lost': {
    article: '安全生产法第六十三条',
    certainty: 'verified',
    duty: 'must',
    by: ['issuing'],
    indemnity: false,
    sparedForThePublic: false,
    bans: false,
  },
} as const satisfies Record<string, Annulment>;
export type AnnulmentGround = keyof typeof annulmentGrounds;

/** 暂扣, 吊销: what the item's own law penalises; the decision names its article. */
export const penaltyGrounds = {
  'unlawful-conduct': { article: '行政处罚法第九条', certainty: 'verified' },
  'conditions-not-kept': { article: '危险化学品经营许可证管理办法第三十二条', certainty: 'known' },
} as const satisfies Record<string, Ground>;
export type PenaltyGround = keyof typeof penaltyGrounds;

/** What brought a licence to its end before the closing entry. */
export type EndingAct = 'expired' | 'withdrawn' | 'annulled' | 'revoked' | 'succeeded';

type Cancellation = Ground & {
  /** The act that must stand before the closing entry; `null`: the entry itself closes a living licence. */
  readonly after: EndingAct | null;
  /** Only on the holder's application. */
  readonly onApplication: boolean;
};

/** 注销 (行政许可法第七十条; 经营许可证管理办法第二十七条 for the end of business). */
export const cancellationGrounds = {
  expired: after('expired', '行政许可法第七十条第一项'),
  'entity-ended': after(null, '行政许可法第七十条第三项'),
  annulled: after('annulled', '行政许可法第七十条第四项'),
  withdrawn: after('withdrawn', '行政许可法第七十条第四项'),
  revoked: after('revoked', '行政许可法第七十条第四项'),
  'force-majeure': after(null, '行政许可法第七十条第五项'),
  'business-ended': {
    ...after(null, '危险化学品经营许可证管理办法第二十七条'),
    certainty: 'known',
    onApplication: true,
  },
  're-applied': { ...after('succeeded', '行政许可法第七十条第六项'), certainty: 'uncertain' },
} as const satisfies Record<string, Cancellation>;
export type CancellationGround = keyof typeof cancellationGrounds;

function after<T extends EndingAct | null>(act: T, article: string): Cancellation & { readonly after: T } {
  return { article, certainty: 'verified', after: act, onApplication: false };
}

/** Whether the ground belongs to the act: a licence is not withdrawn for fraud, nor revoked for a change of law. */
export function fits(act: AdverseAct, ground: string): boolean {
  return Object.hasOwn(groundsOf[act], ground);
}

/** The grounds that an act may name, with their articles. */
export const groundsOf: Readonly<Record<AdverseAct, Readonly<Record<string, Ground>>>> = {
  suspension: penaltyGrounds,
  revocation: penaltyGrounds,
  withdrawal: withdrawalGrounds,
  annulment: annulmentGrounds,
};
