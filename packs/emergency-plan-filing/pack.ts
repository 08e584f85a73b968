import { defineService, type Field, type LegalReference, type PackRule } from '@tuofu/packkit';

const norm = (law: string, article: string, certainty: LegalReference['certainty']): LegalReference => ({
  law,
  article,
  certainty,
});
const PLANS = '生产安全事故应急预案管理办法';
const ORDER_716 = '国务院关于在线政务服务的若干规定（国务院令第716号）';
const REVIEWED = 'company.sector != "other"';
const business = { required: 'true', sensitivity: 'business', legal: ['Plans-27'], certainty: 'known' } as const;
const personal = { ...business, sensitivity: 'personal' } as const;
const registered = (from: string) => ({ registry: 'enterprise', from, mode: 'locked' }) as const;
const single = { multiple: false, requiredWhen: 'true', legal: ['Plans-27'], certainty: 'verified' } as const;

const fields: Readonly<Record<string, Field>> = {
  'company.name': { ...business, kind: 'company', maxLength: 100, prefill: registered('name') },
  'company.uscc': { ...business, kind: 'uscc', maxLength: 24, prefill: registered('uscc') },
  'company.legalRepresentative': {
    ...personal,
    kind: 'name',
    maxLength: 50,
    prefill: registered('legalRepresentative'),
  },
  'company.registeredAddress': { ...business, kind: 'address', maxLength: 200, prefill: registered('address') },
  'company.sector': {
    ...business,
    kind: 'choice',
    maxLength: 12,
    choices: ['hazchem', 'mine', 'metal', 'fireworks', 'other'],
    legal: ['Plans-26', 'Plans-27'],
  },
  'company.centralSoe': { ...business, kind: 'boolean', maxLength: 1, legal: ['Plans-26'] },
  'contact.name': { ...personal, kind: 'name', maxLength: 50 },
  'contact.phone': { ...personal, kind: 'phone', maxLength: 30 },
  'plan.place': { ...business, kind: 'address', maxLength: 200, legal: ['Plans-26'] },
  'plan.name': { ...business, kind: 'text', maxLength: 100 },
  'plan.kind': { ...business, kind: 'choice', maxLength: 14, choices: ['comprehensive', 'special', 'on-site'] },
  'plan.publishedOn': { ...business, kind: 'day', maxLength: 10, notAfterToday: true, legal: ['Plans-26'] },
  'declaration.trueAndComplete': { ...business, kind: 'boolean', maxLength: 1, mustBeTrue: true },
  'declaration.electronicService': {
    ...business,
    kind: 'boolean',
    maxLength: 1,
    required: 'false',
    legal: ['Order716'],
    certainty: 'uncertain',
  },
};

const rule = (id: string, kind: PackRule['kind'], left: string, right: readonly string[]): PackRule => ({
  id,
  kind,
  field: left.replace(/^[a-z-]+:/, ''),
  left,
  right,
  basis: `${PLANS}第二十八条`,
  certainty: 'uncertain',
});

/** 生产经营单位应急预案备案: no decision but a record; five working days, one list of what is missing, and silence records. */
export default defineService({
  item: 'emergency-plan-filing',
  version: 1,
  family: 'filing',
  outcome: 'filing',
  kinds: [{ kind: 'first', basis: `${PLANS}第二十六条`, certainty: 'verified' }],
  names: { 'zh-CN': '生产经营单位应急预案备案', en: 'Filing of an emergency plan' },
  basis: [`${PLANS}第二十六条、第二十七条、第二十八条`],
  legal: {
    'Plans-26': norm(PLANS, '第二十六条', 'verified'),
    'Plans-27': norm(PLANS, '第二十七条', 'verified'),
    Order716: norm(ORDER_716, '', 'uncertain'),
  },
  laws: {},
  limits: {
    acceptance: { workingDays: 5, article: `${PLANS}第二十八条`, certainty: 'verified' },
    decision: [],
    issue: { workingDays: 5, article: `${PLANS}第二十八条`, certainty: 'verified' },
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
  sections: [
    {
      id: 'company',
      fields: [
        'company.name',
        'company.uscc',
        'company.legalRepresentative',
        'company.registeredAddress',
        'company.sector',
        'company.centralSoe',
      ],
    },
    { id: 'contact', fields: ['contact.name', 'contact.phone'] },
    { id: 'plan', fields: ['plan.place', 'plan.name', 'plan.kind', 'plan.publishedOn'] },
    { id: 'declaration', fields: ['declaration.trueAndComplete', 'declaration.electronicService'] },
  ],
  materials: [
    { ...single, slot: 'E1', accepts: ['unknown'], requiredWhen: REVIEWED },
    { ...single, slot: 'E2', accepts: ['unknown'] },
    { ...single, slot: 'E3', accepts: ['unknown'], multiple: true },
  ],
  registries: [
    {
      registry: 'enterprise',
      query: { uscc: 'company.uscc' },
      gives: ['name', 'uscc', 'legalRepresentative', 'address', 'status'],
      purpose: { 'zh-CN': '核对备案单位的登记信息', en: 'To check the registration of the firm that files' },
      article: `国务院令第716号第七条；${PLANS}第二十八条`,
      certainty: 'verified',
    },
  ],
  comparison: [
    rule('name', 'company', 'form:company.name', ['registry:enterprise.name']),
    rule('uscc', 'uscc', 'form:company.uscc', ['registry:enterprise.uscc']),
    rule('representative', 'name', 'form:company.legalRepresentative', ['registry:enterprise.legalRepresentative']),
  ],
  checklist: [],
  routing: {
    level: 'county',
    address: 'plan.place',
    cityWhen: [{ id: 'centralSoe', when: 'company.centralSoe', basis: `${PLANS}第二十六条`, certainty: 'verified' }],
    basis: `${PLANS}第二十六条`,
    certainty: 'verified',
  },
  siteCheck: { needed: false, basis: `${PLANS}第二十八条`, certainty: 'verified', classes: [] },
  procedure: {
    statutory: [],
    signOff: [],
    legalCheckWhen: 'false',
    secondFailure: { means: 'rectify-again', basis: `${PLANS}第二十八条`, certainty: 'uncertain' },
    officeSilence: { means: 'waits', basis: `${PLANS}第二十八条`, certainty: 'uncertain' },
  },
  bans: { falseMaterials: null, fraud: null },
  documents: {},
  filing: {
    title: '生产经营单位生产安全事故应急预案备案登记表',
    parts: [
      { id: 'planName', from: 'plan.name', required: true },
      { id: 'planKind', from: 'plan.kind', required: true },
      { id: 'publishedOn', from: 'plan.publishedOn', required: true },
    ],
  },
  remedies: 'government-of-same-level',
  fee: { charged: false, basis: PLANS },
  stories: ['station-complete', 'station-with-missing-things', 'central-firm-goes-to-the-city', 'shop-without-review'],
});
