import { defineService, type LegalReference } from '@tuofu/packkit';
import { checklist, comparison, fields, materials, registries, sections } from './form.ts';

const norm = (law: string, article: string, certainty: LegalReference['certainty']): LegalReference => ({
  law,
  article,
  certainty,
});
const FIREWORKS = '烟花爆竹安全管理条例';
const MEASURES = '烟花爆竹经营许可实施办法';
const LICENSING = '行政许可法';
const ORDER_716 = '国务院关于在线政务服务的若干规定（国务院令第716号）';
const STOCK = '临澜市烟花爆竹零售存放量规定（演示设定）';
const INTERNAL = '临澜市应急管理局内部规定（演示设定）';

/** 烟花爆竹经营（零售）许可: by the county, for one shop; the licence names the person in charge, the kinds and the limit of stock. */
export default defineService({
  item: 'fireworks-retail-licence',
  version: 1,
  family: 'licensing',
  outcome: 'licence',
  kinds: [{ kind: 'first', basis: `${FIREWORKS}第十九条`, certainty: 'verified' }],
  names: { 'zh-CN': '烟花爆竹经营（零售）许可', en: 'Licence to retail fireworks' },
  basis: [`${FIREWORKS}第十八条、第十九条`, MEASURES],
  legal: {
    'Fireworks-18': norm(FIREWORKS, '第十八条', 'known'),
    'Fireworks-19': norm(FIREWORKS, '第十九条', 'verified'),
    FireworksMeasures: norm(MEASURES, '', 'known'),
    'LicensingLaw-31': norm(LICENSING, '第三十一条', 'verified'),
    Order716: norm(ORDER_716, '', 'uncertain'),
    'Order716-7': norm(ORDER_716, '第七条', 'verified'),
    'PIPL-13': norm('个人信息保护法', '第十三条第一款第三项', 'known'),
  },
  laws: {
    [STOCK]: 'Linlan rules on the stock of fireworks retailers (demonstration)',
    [INTERNAL]: 'Internal rules of the Linlan Emergency Management Bureau (demonstration)',
  },
  limits: {
    acceptance: { workingDays: 5, article: `${LICENSING}第三十二条`, certainty: 'verified' },
    decision: [
      {
        filed: {},
        decide: { workingDays: 20, from: 'acceptance' },
        article: `${FIREWORKS}第十九条`,
        certainty: 'verified',
        excludes: ['hearing', 'inspection', 'testing', 'appraisal', 'expert-review'],
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
  figures: {
    boxesPerSquareMetre: { value: '1', basis: STOCK, certainty: 'uncertain' },
    boxesAtMost: { value: '100', basis: STOCK, certainty: 'uncertain' },
  },
  fields,
  sections,
  materials,
  registries,
  comparison,
  checklist,
  routing: {
    level: 'county',
    address: 'premises.address',
    cityWhen: [],
    basis: `${FIREWORKS}第十九条`,
    certainty: 'verified',
  },
  siteCheck: { basis: `${FIREWORKS}第十九条`, certainty: 'verified', classes: [] },
  procedure: {
    statutory: ['inspection', 'testing', 'appraisal', 'expert-review'],
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
    title: '烟花爆竹经营（零售）许可证',
    holder: 'company.name',
    holderCode: 'company.uscc',
    legalRepresentative: 'company.legalRepresentative',
    registeredAddress: 'company.registeredAddress',
    premises: 'premises.address',
    parts: [
      { id: 'principal', from: 'shop.principal', required: true },
      { id: 'shopKind', from: 'shop.kind', required: true },
      { id: 'goods', from: 'shop.goods.name', required: true },
      {
        id: 'stockLimit',
        from: 'string(min([floor(shop.boxes), figure.boxesAtMost, floor(premises.area * figure.boxesPerSquareMetre)])) + "箱"',
        required: true,
      },
    ],
    basis: `${FIREWORKS}第十九条`,
    certainty: 'verified',
  },
  validity: { years: 2, endInclusive: true, atMost: true, basis: MEASURES, certainty: 'known' },
  remedies: 'government-of-same-level',
  fee: { charged: false, basis: `${LICENSING}第五十八条` },
  stories: ['shop-complete', 'shop-with-missing-things', 'shop-in-an-unknown-area', 'shop-stock-is-limited'],
});
