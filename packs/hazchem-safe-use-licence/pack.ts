import { defineService, type LegalReference } from '@tuofu/packkit';
import { checklist, comparison, fields, materials, registries, sections } from './form.ts';

const norm = (law: string, article: string, certainty: LegalReference['certainty']): LegalReference => ({
  law,
  article,
  certainty,
});
const HAZLAW = '危险化学品安全法';
const MEASURES = '危险化学品安全使用许可证实施办法';
const LICENSING = '行政许可法';
const ORDER_716 = '国务院关于在线政务服务的若干规定（国务院令第716号）';
const INTERNAL = '临澜市应急管理局内部规定（演示设定）';
/** 行政许可法第四十五条: their time is not counted, when the applicant was told in writing how long they take. */
const ARTICLE_45 = ['hearing', 'inspection', 'testing', 'appraisal', 'expert-review'] as const;

/** 危险化学品安全使用许可: by the city, for a chemical firm that uses hazardous chemicals above the set quantities. */
export default defineService({
  item: 'hazchem-safe-use-licence',
  version: 1,
  family: 'licensing',
  outcome: 'licence',
  kinds: [{ kind: 'first', basis: `${HAZLAW}第四十八条`, certainty: 'verified' }],
  names: { 'zh-CN': '危险化学品安全使用许可', en: 'Licence for the safe use of hazardous chemicals' },
  basis: [`${HAZLAW}第四十八条、第四十九条、第五十条`, MEASURES],
  legal: {
    'HazLaw-48': norm(HAZLAW, '第四十八条', 'verified'),
    'HazLaw-49': norm(HAZLAW, '第四十九条', 'verified'),
    SafeUseMeasures: norm(MEASURES, '', 'known'),
    'LicensingLaw-31': norm(LICENSING, '第三十一条', 'verified'),
    Order716: norm(ORDER_716, '', 'uncertain'),
    'Order716-7': norm(ORDER_716, '第七条', 'verified'),
    'PIPL-13': norm('个人信息保护法', '第十三条第一款第三项', 'known'),
    'Catalogue-2015': norm('危险化学品目录（2015版）', '', 'verified'),
  },
  laws: { [INTERNAL]: 'Internal rules of the Linlan Emergency Management Bureau (demonstration)' },
  limits: {
    acceptance: { workingDays: 5, article: `${LICENSING}第三十二条`, certainty: 'verified' },
    decision: [
      {
        filed: { to: '2026-04-30' },
        decide: { workingDays: 45, from: 'complete-materials' },
        article: MEASURES,
        certainty: 'known',
        excludes: [...ARTICLE_45],
        doubtfulExcludes: ['site-check', 'rectification'],
      },
      {
        filed: { from: '2026-05-01' },
        decide: { workingDays: 20, from: 'complete-materials' },
        article: `${HAZLAW}第五十条`,
        certainty: 'verified',
        excludes: [...ARTICLE_45],
        doubtfulExcludes: ['site-check', 'rectification'],
      },
    ],
    issue: { workingDays: 10, article: `${LICENSING}第四十四条`, certainty: 'verified' },
    promised: null,
  },
  applicant: {
    kind: 'organisation',
    name: 'company.name',
    code: 'company.uscc',
    representative: 'company.legalRepresentative',
    address: 'company.registeredAddress',
  },
  fields,
  sections,
  materials,
  registries,
  comparison,
  checklist,
  routing: {
    level: 'city',
    address: 'premises.address',
    cityWhen: [],
    basis: `${HAZLAW}第四十八条`,
    certainty: 'verified',
  },
  siteCheck: { basis: `${LICENSING}第三十四条第三款`, certainty: 'known', classes: [] },
  procedure: {
    statutory: ['expert-review', 'inspection', 'testing', 'appraisal'],
    signOff: [],
    legalCheckWhen: 'false',
    secondFailure: { means: 'apply-anew', basis: INTERNAL, certainty: 'uncertain' },
    officeSilence: { means: 'waits', basis: INTERNAL, certainty: 'uncertain' },
  },
  bans: {
    falseMaterials: { years: 1, article: `${LICENSING}第七十八条`, certainty: 'verified' },
    fraud: { years: 3, article: `${LICENSING}第七十九条`, certainty: 'verified' },
  },
  documents: {},
  licence: {
    title: '危险化学品安全使用许可证',
    holder: 'company.name',
    holderCode: 'company.uscc',
    legalRepresentative: 'company.legalRepresentative',
    registeredAddress: 'company.registeredAddress',
    premises: 'premises.address',
    scope: { field: 'use.chemicals', column: 'name' },
    parts: [
      { id: 'quantities', from: 'for c in use.chemicals return c.name + string(c.tonnes) + "吨/年"', required: true },
      { id: 'purpose', from: 'use.purpose', required: false },
    ],
    basis: MEASURES,
    certainty: 'known',
  },
  validity: { years: 3, endInclusive: true, basis: MEASURES, certainty: 'verified' },
  remedies: 'government-of-same-level',
  fee: { charged: false, basis: `${LICENSING}第五十八条` },
  stories: [
    'plant-complete',
    'plant-before-the-new-law',
    'plant-with-missing-things',
    'plant-in-any-area-goes-to-the-city',
  ],
});
