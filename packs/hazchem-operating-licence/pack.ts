import { defineService, type LegalReference } from '@tuofu/packkit';
import { checklist } from './checklist.ts';
import { comparison } from './comparison.ts';
import { fields, sections } from './fields.ts';
import { doubtsInEnglish, kinds, life, STATED } from './kinds.ts';
import { materials, registries } from './materials.ts';

const norm = (law: string, article: string, certainty: LegalReference['certainty']): LegalReference => ({
  law,
  article,
  certainty,
});
const HAZLAW = '危险化学品安全法';
const MEASURES = '危险化学品经营许可证管理办法';
const LICENSING = '行政许可法';
/** 行政许可法第四十五条: their time is not counted, when the applicant was told in writing how long they take. */
const ARTICLE_45 = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const;
const paper = (kind: string, basis: string) => ({ template: `templates/${kind}.typ`, basis });

/** Grave cases are signed off by one level more and checked by the legal officer. */
const GRAVE = 'hazard.toxic or hazard.explosivePrecursor or hazard.majorHazard or hazard.unknownChemical';

/** 危险化学品经营许可, for one enterprise and one place: the first application and everything that may follow in its licence's life. */
export default defineService({
  item: 'hazchem-operating-licence',
  version: 1,
  family: 'licensing',
  kinds,
  outcome: 'licence',
  applicant: {
    kind: 'organisation',
    name: 'company.name',
    code: 'company.uscc',
    representative: 'company.legalRepresentative',
    address: 'company.registeredAddress',
  },
  names: { 'zh-CN': '危险化学品经营许可', en: 'Licence to operate in hazardous chemicals' },
  basis: ['危险化学品安全法第五十四条、第五十五条', '危险化学品经营许可证管理办法'],
  legal: {
    'HazLaw-41': norm(HAZLAW, '第四十一条', 'verified'),
    'HazLaw-53': norm(HAZLAW, '第五十三条', 'verified'),
    'HazLaw-54': norm(HAZLAW, '第五十四条', 'verified'),
    'HazLaw-55': norm(HAZLAW, '第五十五条', 'verified'),
    'Measures55-5': norm(MEASURES, '第五条', 'verified'),
    'Measures55-6': norm(MEASURES, '第六条', 'known'),
    'Measures55-8': norm(MEASURES, '第八条', 'known'),
    'Measures55-9': norm(MEASURES, '第九条', 'verified'),
    'Measures55-13': norm(MEASURES, '第十三条', 'verified'),
    'Measures55-14': norm(MEASURES, '第十四条', 'verified'),
    'Measures55-16': norm(MEASURES, '第十六条', 'verified'),
    'Measures55-27': norm(MEASURES, '第二十七条', 'known'),
    'Measures55-38': norm(MEASURES, '第三十八条', 'known'),
    'LicensingLaw-31': norm(LICENSING, '第三十一条', 'verified'),
    Order716: norm('国务院关于在线政务服务的若干规定（国务院令第716号）', '', 'uncertain'),
    'Order716-7': norm('国务院关于在线政务服务的若干规定（国务院令第716号）', '第七条', 'verified'),
    'PIPL-13': norm('个人信息保护法', '第十三条第一款第三项', 'known'),
    'GB18218-2018': norm('GB 18218-2018 危险化学品重大危险源辨识', '', 'verified'),
    'Catalogue-2015': norm('危险化学品目录（2015版）', '', 'verified'),
    CityList: norm('临澜市政务服务事项实施清单（演示设定）', '', 'uncertain'),
  },
  laws: {
    ...doubtsInEnglish,
    '临澜市政务服务事项实施清单（演示设定）': 'Service list of the city of Linlan (demonstration)',
    '临澜市应急管理局服务承诺（演示设定）': 'Service promise of the Linlan Emergency Management Bureau (demonstration)',
    '临澜市应急管理局内部审签规定（演示设定）':
      'Internal sign-off rules of the Linlan Emergency Management Bureau (demonstration)',
    '现场核查做法（演示设定）': 'Practice of site checks (demonstration)',
    '临澜市应急管理局内部规定（演示设定）': 'Internal rules of the Linlan Emergency Management Bureau (demonstration)',
    '2026年4月30日前：危险化学品安全管理条例第三十五条':
      'until 30 April 2026: Regulations on the Safety of Hazardous Chemicals, art. 35',
    '危险化学品安全法第五十五条“按照规定”': 'Hazardous Chemicals Safety Law, art. 55 (“as provided”)',
  },
  limits: {
    acceptance: { workingDays: 5, article: `${LICENSING}第三十二条`, certainty: 'verified' },
    decision: [
      {
        filed: { to: '2026-04-30' },
        decide: { workingDays: 30, from: 'acceptance' },
        article: `${MEASURES}第十一条`,
        certainty: 'known',
        excludes: [...ARTICLE_45, 'site-check', 'rectification', 'document-edit'],
        doubtfulExcludes: [],
        alsoShown: {
          workingDays: 30,
          from: 'complete-materials',
          article: '危险化学品安全管理条例第三十五条',
          certainty: 'known',
        },
      },
      {
        filed: { from: '2026-05-01' },
        decide: { workingDays: 20, from: 'complete-materials' },
        article: `${HAZLAW}第五十五条`,
        certainty: 'verified',
        excludes: [...ARTICLE_45],
        doubtfulExcludes: ['site-check', 'rectification', 'document-edit'],
        extension: {
          workingDays: 10,
          article: `${LICENSING}第四十二条第一款`,
          certainty: 'uncertain',
          enabled: false,
          by: 'head',
        },
      },
      // 变更 has a limit of its own, from the receipt of its documents.
      {
        kinds: ['change', 'storage-project'],
        filed: {},
        decide: { workingDays: 10, from: 'complete-materials' },
        article: `${MEASURES}第十五条`,
        certainty: 'verified',
        excludes: [...ARTICLE_45],
        doubtfulExcludes: ['site-check', 'rectification', 'document-edit'],
      },
    ],
    issue: { workingDays: 10, article: `${LICENSING}第四十四条`, certainty: 'verified' },
    promised: { workingDays: 10, from: 'complete-materials', source: '临澜市应急管理局服务承诺（演示设定）' },
  },
  fields,
  sections,
  materials,
  registries,
  comparison,
  checklist,
  siteCheck: {
    basis: '危险化学品安全法第五十五条；2026年4月30日前：危险化学品安全管理条例第三十五条',
    certainty: 'verified',
    classes: [
      {
        id: 'siteCheck.no-storage',
        from: '2026-05-01',
        when: 'operation.mode = "no-storage" and not(hazard.toxic) and not(hazard.explosivePrecursor) and not(hazard.unknownChemical)',
        basis: '危险化学品安全法第五十五条“按照规定”',
        certainty: 'uncertain',
      },
      {
        id: 'siteCheck.nothing-on-site',
        from: '2012-09-01',
        when: `${STATED} or (application.kind = "change" and not(change.storage = true))`,
        basis: `${LICENSING}第三十四条第三款`,
        certainty: 'known',
      },
    ],
  },
  procedure: {
    statutory: ['expert-review', 'inspection', 'testing', 'appraisal'],
    signOff: [
      {
        level: 'section',
        duty: 'review',
        when: GRAVE,
        basis: '临澜市应急管理局内部审签规定（演示设定）',
        certainty: 'uncertain',
      },
    ],
    legalCheckWhen: GRAVE,
    secondFailure: { means: 'apply-anew', basis: '现场核查做法（演示设定）', certainty: 'uncertain' },
    officeSilence: { means: 'waits', basis: '临澜市应急管理局内部规定（演示设定）', certainty: 'uncertain' },
  },
  bans: {
    falseMaterials: { years: 1, article: `${LICENSING}第七十八条`, certainty: 'verified' },
    fraud: { years: 3, article: `${LICENSING}第七十九条`, certainty: 'verified' },
  },
  hazard: {
    scope: { field: 'scope.chemicals', name: 'name', cas: 'cas' },
    storage: { field: 'storage.units', unit: 'unit', chemical: 'chemical', cas: 'cas', tonnes: 'tonnes' },
    mode: 'operation.mode',
    centralSoe: 'company.centralSoe',
    premises: 'premises.address',
  },
  documents: {
    'acceptance-notice': paper('acceptance-notice', `${LICENSING}第三十二条`),
    'correction-notice': paper('correction-notice', `${LICENSING}第三十二条第一款第四项`),
    'non-acceptance': paper('non-acceptance', `${LICENSING}第三十二条第一款第二项`),
    'site-check-record': paper('site-check-record', `${LICENSING}第三十四条第三款`),
    'decision-grant': paper('decision-grant', `${LICENSING}第三十八条第一款`),
    'decision-refusal': paper('decision-refusal', `${LICENSING}第三十八条第二款`),
    licence: paper('licence', `${MEASURES}第十三条`),
  },
  licence: {
    title: '危险化学品经营许可证',
    holder: 'company.name',
    holderCode: 'company.uscc',
    legalRepresentative: 'company.legalRepresentative',
    registeredAddress: 'company.registeredAddress',
    premises: 'premises.address',
    storage: { field: 'storage.place', none: '无' },
    mode: {
      field: 'operation.mode',
      words: {
        'no-storage': '不带有储存设施的经营',
        'with-storage': '带有储存设施的经营',
        warehousing: '仓储经营',
        'petrol-station': '零售（加油站）',
      },
    },
    scope: { field: 'scope.chemicals', column: 'name' },
    basis: `${MEASURES}第十三条`,
    certainty: 'verified',
  },
  validity: { years: 3, endInclusive: true, basis: `${MEASURES}第十八条`, certainty: 'verified' },
  life,
  remedies: 'government-of-same-level',
  fee: { charged: false, basis: `${LICENSING}第五十八条` },
  stories: [
    'd1-major-hazard-goes-to-the-city',
    'd2-station-under-the-new-law',
    'd2-station-under-the-old-law',
    'd2-station-pending-across-the-change',
    'd3-complete',
    'd3-change-of-name',
    'd3-change-of-principal-incomplete',
    'd3-renewal-needs-the-full-set',
    'd3-replacement-without-statement',
    'd3-with-missing-things',
    'd3-before-the-new-law',
    'd3-in-an-unknown-area',
    'd4-toxic-goes-to-the-city',
    'd5-warehouse-goes-to-the-city',
  ],
});
