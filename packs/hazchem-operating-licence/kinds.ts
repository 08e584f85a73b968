import type { LicenceLife, ServiceDefinition } from '@tuofu/packkit';

const MEASURES = '危险化学品经营许可证管理办法';
const CITY_LIST = '临澜市政务服务事项实施清单（演示设定）';

/** Conditions on what is asked for, as the pack's expressions write them. */
export const NEW = 'application.kind in ("first", "re-application")';
export const RENEWED = 'application.kind in ("renewal", "change-and-renewal")';
/** A new or a renewed licence is examined whole: article 20 sends renewals through articles 10 to 12. */
export const WHOLE = `(${NEW} or ${RENEWED})`;
export const CHANGED = 'application.kind in ("change", "change-and-renewal")';
/** The holder only asks for another paper, or for the end. */
export const STATED = 'application.kind in ("replacement", "cancellation")';
export const PRINCIPAL = `(${WHOLE} or change.principal = true)`;

/** 业务类型 (licensing.md §1.7). */
export const kinds: ServiceDefinition['kinds'] = [
  { kind: 'first', basis: `${MEASURES}第九条`, certainty: 'verified' },
  { kind: 'change', basis: `${MEASURES}第十四条`, certainty: 'verified' },
  { kind: 'storage-project', basis: `${MEASURES}第十六条`, certainty: 'verified' },
  { kind: 'renewal', basis: `${MEASURES}第十八条`, certainty: 'verified' },
  { kind: 'change-and-renewal', basis: `${MEASURES}第十八条`, certainty: 'verified' },
  { kind: 're-application', basis: `${MEASURES}第十七条`, certainty: 'verified' },
  // The Measures are silent on lost or damaged certificates.
  { kind: 'replacement', basis: CITY_LIST, certainty: 'uncertain' },
  { kind: 'cancellation', basis: `${MEASURES}第二十七条`, certainty: 'known' },
];

/** What becomes of the licence after its grant; what the law leaves open stands among the doubts, with the safe reading. */
export const life: LicenceLife = {
  basis: `${MEASURES}第十八条`,
  certainty: 'verified',
  renewal: {
    latestMonths: 3,
    earliestMonths: null,
    late: 'accept-with-warning',
    reminders: [90, 60, 30],
    article: `${MEASURES}第十八条`,
    certainty: 'verified',
  },
  hearingOffered: ['suspension', 'withdrawal', 'annulment', 'revocation'],
  hearing: { requestWorkingDays: 5, noticeWorkingDays: 7, article: '行政处罚法第六十四条' },
  reApplicationParts: ['premises', 'mode', 'scope'],
  keepsNumber: true,
  whileSuspended: ['change', 'renewal', 'change-and-renewal', 'cancellation'],
  cancelAfterReApplication: false,
  doubts: [
    { setting: 'renewal.late', certainty: 'uncertain', basis: '经营许可证管理办法第十八条未规定逾期提出的后果' },
    {
      setting: 'hearingOffered',
      certainty: 'uncertain',
      basis: '行政处罚法第六十三条只明列吊销，其余按有利于持证人处理',
    },
    { setting: 'keepsNumber', certainty: 'uncertain', basis: '各地做法不一' },
    { setting: 'whileSuspended', certainty: 'uncertain', basis: '法律未作规定，保留持证人不得丧失的申请' },
    { setting: 'cancelAfterReApplication', certainty: 'uncertain', basis: '行政许可法第七十条未列明' },
    { setting: 'replacementMark', certainty: 'uncertain', basis: '经营许可证管理办法未规定补发' },
  ],
};

/** What the doubts rest on, for readers of English. */
export const doubtsInEnglish: Readonly<Record<string, string>> = {
  经营许可证管理办法第十八条未规定逾期提出的后果:
    'Article 18 of the Measures on Operating Licences names no consequence of a late filing',
  '行政处罚法第六十三条只明列吊销，其余按有利于持证人处理':
    'Article 63 of the Administrative Penalties Law lists revocation alone; the others are read in favour of the holder',
  各地做法不一: 'Practice differs from place to place',
  '法律未作规定，保留持证人不得丧失的申请': 'The law is silent; applications that the holder must not lose are kept',
  行政许可法第七十条未列明: 'Article 70 of the Administrative Licensing Law does not name the case',
  经营许可证管理办法未规定补发: 'The Measures on Operating Licences say nothing of replacements',
};
