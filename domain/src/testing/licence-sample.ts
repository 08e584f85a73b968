import type { CalendarDay } from '../calendar/index.ts';
import type { Actor } from '../case/context.ts';
import type { LicenceCommand } from '../licence/commands.ts';
import type { LicenceContent } from '../licence/content.ts';
import { hazchemPolicy, type LicenceContext } from '../licence/context.ts';
import { applicant, calendar, decider, handler, machine, remedies, wangchao } from './sample.ts';

export const day = (text: string): CalendarDay => text as CalendarDay;
export const linlan = '11990200TF0009019H';

/** Officers of the city's authority, which stands above the district that issued the licence. */
export const cityDecider: Actor = { role: 'officer', account: 'city-decider', office: linlan, duties: ['decide'] };
export const cityHandler: Actor = { role: 'officer', account: 'city-handler', office: linlan, duties: ['handle'] };

export const content: LicenceContent = {
  licenceNo: '东澜望潮危化经〔2026〕000001号',
  eLicenceId: '1.2.156.3005.2.11990000TF0009019H001.11990203TF0009035W.2026000001.001.9',
  holder: '临澜市澄海化工贸易有限公司',
  holderCode: '91990203MA3BK8G054',
  legalRepresentative: '周亦衡',
  registeredAddress: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
  premises: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
  storage: '无',
  mode: '不带有储存设施的经营***',
  scope: ['甲醇***'],
  validFrom: day('2026-07-10'),
  validTo: day('2029-07-09'),
  decidedOn: day('2026-07-10'),
  office: { code: wangchao, name: '望潮区应急管理局' },
};

/** A licence context at a moment: officers act in the name of their own office, the applicant for the holder. */
export function licenceContext(
  actor: Actor,
  now: Temporal.Instant,
  changes: Partial<LicenceContext> = {},
): LicenceContext {
  const code = actor.role === 'officer' ? actor.office : wangchao;
  return {
    now,
    actor,
    calendar,
    policy: hazchemPolicy,
    office: { code, name: code === wangchao ? '望潮区应急管理局' : '临澜市应急管理局', remedies },
    superior: linlan,
    representsHolder: actor === applicant,
    ...changes,
  };
}

type One<T extends LicenceCommand['type']> = Extract<LicenceCommand, { type: T }>;

export const begin = {
  type: 'GrantLicence',
  caseNo: '990203-2026-000001',
  caseStream: 'case-1',
  item: 'hazchem-operating-licence',
  release: 'release-1',
  validFrom: '2026-07-10',
  validTo: '2029-07-09',
  demo: true,
} as const satisfies LicenceCommand;

export const issue = (caseStream = 'case-1', changes: Partial<LicenceContent> = {}): One<'IssueLicence'> => ({
  type: 'IssueLicence',
  caseStream,
  content: { ...content, ...changes },
  credential: { id: `id-${caseStream}`, typedCode: `code-${caseStream}`, qrText: `qr-${caseStream}` },
  credentialDigest: `digest-${caseStream}`,
  file: `file-${caseStream}`,
});

export const rename = { part: 'holder', before: content.holder, now: '临澜市澄海新材料贸易有限公司' } as const;

/** A new version, granted in case number `n`, which is also its version unless told. */
export const version = (
  kind: One<'GrantVersion'>['kind'],
  changes: Partial<One<'GrantVersion'>> = {},
  n = 2,
): One<'GrantVersion'> => ({
  type: 'GrantVersion',
  kind,
  version: n,
  caseNo: `990203-2026-00000${n}`,
  caseStream: `case-${n}`,
  release: 'release-1',
  validFrom: '2026-07-10',
  validTo: '2029-07-09',
  changes: kind === 'change' || kind === 'change-and-renewal' ? [rename] : [],
  ...changes,
});

/** The renewal of the first term: from the day after the old end, three years from the old end. */
export const renewed = { validFrom: '2029-07-10', validTo: '2032-07-09' } as const;

export const fileRenewal = (n = 2): One<'RecordRenewalFiled'> => ({
  type: 'RecordRenewalFiled',
  caseNo: `990203-2026-00000${n}`,
  caseStream: `case-${n}`,
});
export const closeRenewal = (outcome: One<'RecordRenewalClosed'>['outcome'] = 'refused', n = 2) =>
  ({ type: 'RecordRenewalClosed', caseNo: `990203-2026-00000${n}`, outcome }) as const;
export const noteLapse = { type: 'NoteLapse' } as const;

const facts = '经营场所堆放大量危险化学品，检查记录与照片在案';
const notices = { suspension: '望应急暂告〔2026〕1号', withdrawal: '望应急回告〔2026〕1号' } as const;
const others = { annulment: '望应急撤告〔2026〕1号', revocation: '望应急吊告〔2026〕1号' } as const;
export const noticeOf = { ...notices, ...others } as const;

export const announce = (
  act: One<'AnnounceAct'>['act'],
  ground: One<'AnnounceAct'>['ground'],
  noticeNo: string = noticeOf[act],
): One<'AnnounceAct'> => ({
  type: 'AnnounceAct',
  noticeNo,
  act,
  ground,
  facts,
  article: '危险化学品安全法第一百零七条',
});

export const state = (kind: 'statement' | 'waiver', noticeNo: string): One<'RecordHolderStatement'> => ({
  type: 'RecordHolderStatement',
  noticeNo,
  kind,
  text: kind === 'waiver' ? '放弃陈述申辩和听证' : '货物属于邻户，已当日清走',
});
export const askHearing = (noticeNo: string) => ({ type: 'RequestHearing', noticeNo }) as const;
export const hear = (noticeNo: string, changes: Partial<One<'RecordHearing'>> = {}): One<'RecordHearing'> => ({
  type: 'RecordHearing',
  noticeNo,
  recordNo: '望应急听〔2026〕1号',
  toldOn: '2026-08-05',
  heldOn: '2026-08-20',
  chair: 'wangchao-legal-1',
  ...changes,
});

const decision = { reason: '事实清楚，证据确凿', article: '危险化学品安全法第一百零七条', reply: '' } as const;
export const suspend = (changes: Partial<One<'SuspendLicence'>> = {}): One<'SuspendLicence'> => ({
  type: 'SuspendLicence',
  noticeNo: noticeOf.suspension,
  decisionNo: '望应急暂决〔2026〕1号',
  ground: 'unlawful-conduct',
  until: '2026-10-31',
  ...decision,
  ...changes,
});
export const restore = { type: 'RestoreLicence', decisionNo: '望应急还〔2026〕1号', reason: '整改已核查合格' } as const;
export const withdraw = (changes: Partial<One<'WithdrawLicence'>> = {}): One<'WithdrawLicence'> => ({
  type: 'WithdrawLicence',
  noticeNo: noticeOf.withdrawal,
  decisionNo: '望应急回决〔2026〕1号',
  ground: 'facts-changed',
  publicInterest: '该地块规划为学校',
  compensation: '搬迁损失经评估后补偿',
  ...decision,
  ...changes,
});
export const annul = (changes: Partial<One<'AnnulLicence'>> = {}): One<'AnnulLicence'> => ({
  type: 'AnnulLicence',
  noticeNo: noticeOf.annulment,
  decisionNo: '望应急撤决〔2026〕1号',
  ground: 'fraud-or-bribery',
  harmsPublic: false,
  indemnity: '',
  ...decision,
  ...changes,
});
export const revoke = (changes: Partial<One<'RevokeLicence'>> = {}): One<'RevokeLicence'> => ({
  type: 'RevokeLicence',
  noticeNo: noticeOf.revocation,
  decisionNo: '望应急吊决〔2026〕1号',
  ground: 'unlawful-conduct',
  ...decision,
  ...changes,
});
export const succeed = {
  type: 'RecordSuccession',
  caseNo: '990203-2027-000009',
  licence: 'licence-2',
  licenceNo: '东澜望潮危化经〔2027〕000009号',
} as const;
export const cancel = (
  ground: One<'CancelLicence'>['ground'],
  changes: Partial<One<'CancelLicence'>> = {},
): One<'CancelLicence'> => ({
  type: 'CancelLicence',
  recordNo: '望应急注〔2026〕1号',
  ground,
  reason: '依法办理注销手续',
  caseNo: ground === 'business-ended' ? '990203-2026-000007' : '',
  ...changes,
});

/** Who does what as a rule, so that a story names an actor only where it matters. */
export function ownActor(type: LicenceCommand['type']): Actor {
  switch (type) {
    case 'IssueLicence':
    case 'RecordRenewalFiled':
    case 'RecordRenewalClosed':
    case 'RemindRenewal':
    case 'NoteLapse':
    case 'NoteConditionDue':
    case 'RecordLicencePaper':
    case 'RecordLicenceDelivery':
      return machine;
    case 'RecordConditionMet':
    case 'RecordConditionBroken':
    case 'RecordHearing':
      return handler;
    case 'RecordHolderStatement':
    case 'RequestHearing':
      return applicant;
    default:
      return decider;
  }
}
