import { defineService } from '@tuofu/packkit';
import { checklist, comparison, fields, materials, registries, sections } from './form.ts';

const CITY_RULES = '临澜市公共租赁住房租赁补贴办法（演示设定）';
const MEASURES = '公共租赁住房管理办法';
const ORDER_716 = '国务院关于在线政务服务的若干规定（国务院令第716号）';
const shown = { basis: CITY_RULES, certainty: 'uncertain' } as const;

const PEOPLE = 'count(household.members)';
const PER_HEAD = `(sum(household.members.monthlyIncome) / ${PEOPLE})`;
const STANDARD_AREA = `(if ${PEOPLE} <= 2 then figure.areaForTwo else if ${PEOPLE} = 3 then figure.areaForThree else figure.areaForMore)`;
const PAID_AREA = `max([0, ${STANDARD_AREA} - home.ownArea])`;
const RATE = `(if ${PER_HEAD} <= figure.lowIncome then figure.rateLowIncome else figure.rate)`;
const ENTITLED = `(${PER_HEAD} <= figure.incomeLimit and home.ownArea / ${PEOPLE} <= figure.ownAreaLimit and household.assets <= figure.assetLimit * ${PEOPLE})`;

/**
 * 公共租赁住房租赁补贴: paid monthly to a household that rents on the market. The shape is that of a subsidy of 2016
 * (city-systems.md §9.1); every figure is set for the demonstration and carries its certainty.
 */
export default defineService({
  item: 'rent-subsidy',
  version: 1,
  family: 'licensing',
  outcome: 'benefit',
  kinds: [{ kind: 'first', ...shown }],
  names: { 'zh-CN': '公共租赁住房租赁补贴', en: 'Rent subsidy of public rental housing' },
  basis: [MEASURES, CITY_RULES],
  legal: {
    CityRules: { law: CITY_RULES, article: '', certainty: 'uncertain' },
    Order716: { law: ORDER_716, article: '', certainty: 'uncertain' },
    'PIPL-13': { law: '个人信息保护法', article: '第十三条第一款第三项', certainty: 'known' },
  },
  laws: { [CITY_RULES]: 'Linlan rules on the rent subsidy of public rental housing (demonstration)' },
  limits: {
    acceptance: { workingDays: 5, article: CITY_RULES, certainty: 'uncertain', silence: 'waits' },
    decision: [
      {
        filed: {},
        decide: { workingDays: 20, from: 'complete-materials' },
        article: CITY_RULES,
        certainty: 'uncertain',
        excludes: [],
        doubtfulExcludes: [],
      },
    ],
    issue: { workingDays: 10, article: CITY_RULES, certainty: 'uncertain' },
    promised: null,
  },
  applicant: { kind: 'person', name: 'applicant.name', code: 'applicant.idNo', address: 'applicant.address' },
  figures: {
    rateLowIncome: { value: '18', ...shown },
    rate: { value: '16', ...shown },
    areaForTwo: { value: '30', ...shown },
    areaForThree: { value: '40', ...shown },
    areaForMore: { value: '50', ...shown },
    ownAreaLimit: { value: '13', ...shown },
    lowIncome: { value: '1500', ...shown },
    incomeLimit: { value: '3000', ...shown },
    assetLimit: { value: '100000', ...shown },
    months: { value: '12', ...shown },
  },
  fields,
  sections,
  materials,
  registries,
  comparison,
  checklist,
  routing: { level: 'county', address: 'applicant.address', cityWhen: [], ...shown },
  siteCheck: { needed: false, ...shown, classes: [] },
  procedure: {
    statutory: [],
    signOff: [],
    legalCheckWhen: 'false',
    secondFailure: { means: 'apply-anew', ...shown },
    officeSilence: { means: 'waits', ...shown },
  },
  bans: { falseMaterials: null, fraud: null },
  documents: {},
  benefit: {
    title: '公共租赁住房租赁补贴',
    monthlyAmount: `if ${ENTITLED} then decimal(min([home.monthlyRent, ${PAID_AREA} * ${RATE}]), 2) else if not(${ENTITLED}) then 0 else null`,
    months: 'figure.months',
    parts: [
      { id: 'people', from: `string(${PEOPLE}) + "人"`, required: true },
      { id: 'area', from: `string(${PAID_AREA}) + "平方米"`, required: true },
      { id: 'rate', from: `string(${RATE}) + "元/平方米·月"`, required: true },
      { id: 'home', from: 'home.address', required: true },
    ],
    ...shown,
  },
  remedies: 'government-of-same-level',
  fee: { charged: false, basis: CITY_RULES },
  stories: [
    'household-of-three',
    'household-of-one',
    'household-above-the-limit',
    'household-with-missing-things',
    'rent-below-the-subsidy',
  ],
});
