import { type Column, defineService, type Field, type LegalReference, type PackRule } from '@tuofu/packkit';

const norm = (law: string, article: string, certainty: LegalReference['certainty']): LegalReference => ({
  law,
  article,
  certainty,
});
const PRECURSORS = '易制毒化学品管理条例';
const MEASURES = '非药品类易制毒化学品生产、经营许可办法';
const ORDER_716 = '国务院关于在线政务服务的若干规定（国务院令第716号）';
/** Chloroform and ether: second class, filed at the city under another item. */
const SECOND_CLASS = 'some c in scope.chemicals satisfies c.cas in ("67-66-3", "60-29-7")';
const business = {
  required: 'true',
  sensitivity: 'business',
  legal: ['Precursors-13'],
  certainty: 'verified',
} as const;
const personal = { ...business, sensitivity: 'personal' } as const;
const registered = (from: string) => ({ registry: 'enterprise', from, mode: 'locked' }) as const;
const column = (id: string, kind: Column['kind'], maxLength: number): Column => ({
  id,
  kind,
  required: true,
  maxLength,
  sensitivity: 'business',
});

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
  'contact.name': { ...personal, kind: 'name', maxLength: 50 },
  'contact.phone': { ...personal, kind: 'phone', maxLength: 30 },
  'premises.address': { ...business, kind: 'address', maxLength: 200 },
  'trade.startedOn': { ...business, kind: 'day', maxLength: 10, notAfterToday: true },
  'scope.chemicals': {
    ...business,
    kind: 'rows',
    maxLength: 30,
    columns: [
      column('name', 'text', 50),
      column('cas', 'cas', 16),
      column('tonnes', 'decimal', 12),
      column('flow', 'text', 100),
    ],
  },
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

const rule = (
  id: string,
  kind: PackRule['kind'],
  left: string,
  right: readonly string[],
  more: Partial<PackRule> = {},
): PackRule => ({
  id,
  kind,
  field: left.replace(/^[a-z-]+:/, ''),
  left,
  right,
  basis: `${PRECURSORS}第十三条`,
  certainty: 'uncertain',
  ...more,
});

/**
 * 第三类非药品类易制毒化学品经营备案: the certificate is given on the day of receipt. The law does not say what silence means, so silence
 * records nothing; a filing that was not answered stays overdue.
 */
export default defineService({
  item: 'precursor-trade-filing',
  version: 1,
  family: 'filing',
  outcome: 'filing',
  kinds: [{ kind: 'first', basis: `${PRECURSORS}第十三条`, certainty: 'verified' }],
  names: { 'zh-CN': '第三类非药品类易制毒化学品经营备案', en: 'Filing of trade in drug precursors of the third class' },
  basis: [`${PRECURSORS}第十三条`],
  legal: {
    'Precursors-13': norm(PRECURSORS, '第十三条', 'verified'),
    PrecursorMeasures: norm(MEASURES, '', 'known'),
    Order716: norm(ORDER_716, '', 'uncertain'),
    'Order716-7': norm(ORDER_716, '第七条', 'verified'),
  },
  laws: {},
  limits: {
    acceptance: { workingDays: 0, article: `${PRECURSORS}第十三条`, certainty: 'verified', silence: 'waits' },
    decision: [],
    issue: { workingDays: 0, article: `${PRECURSORS}第十三条`, certainty: 'verified' },
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
      fields: ['company.name', 'company.uscc', 'company.legalRepresentative', 'company.registeredAddress'],
    },
    { id: 'contact', fields: ['contact.name', 'contact.phone'] },
    { id: 'trade', fields: ['premises.address', 'trade.startedOn', 'scope.chemicals'] },
    { id: 'declaration', fields: ['declaration.trueAndComplete', 'declaration.electronicService'] },
  ],
  materials: [
    {
      slot: 'P1',
      requiredWhen: 'true',
      accepts: ['business-licence'],
      multiple: false,
      insteadOf: 'enterprise',
      legal: ['PrecursorMeasures', 'Order716-7'],
      certainty: 'known',
    },
    {
      slot: 'P2',
      requiredWhen: 'true',
      accepts: ['rules-list', 'unknown'],
      multiple: true,
      legal: ['PrecursorMeasures'],
      certainty: 'known',
    },
  ],
  registries: [
    {
      registry: 'enterprise',
      query: { uscc: 'company.uscc' },
      gives: ['name', 'uscc', 'legalRepresentative', 'address', 'status'],
      purpose: {
        'zh-CN': '核对备案单位的登记信息，免交营业执照',
        en: 'To check the registration of the firm that files, so that the business licence need not be handed in',
      },
      article: `国务院令第716号第七条；${PRECURSORS}第十三条`,
      certainty: 'verified',
    },
  ],
  comparison: [
    rule('name', 'company', 'form:company.name', ['registry:enterprise.name', 'material:P1.name']),
    rule('uscc', 'uscc', 'form:company.uscc', ['registry:enterprise.uscc', 'material:P1.uscc']),
    rule('representative', 'name', 'form:company.legalRepresentative', [
      'registry:enterprise.legalRepresentative',
      'material:P1.legalRepresentative',
    ]),
    rule('status', 'status-active', 'registry:enterprise.status', [], { field: 'company.name' }),
  ],
  checklist: [],
  routing: {
    level: 'county',
    address: 'premises.address',
    cityWhen: [{ id: 'secondClass', when: SECOND_CLASS, basis: `${PRECURSORS}第十三条`, certainty: 'verified' }],
    basis: `${PRECURSORS}第十三条`,
    certainty: 'verified',
  },
  siteCheck: { needed: false, basis: `${PRECURSORS}第十三条`, certainty: 'verified', classes: [] },
  procedure: {
    statutory: [],
    signOff: [],
    legalCheckWhen: 'false',
    secondFailure: { means: 'rectify-again', basis: `${PRECURSORS}第十三条`, certainty: 'uncertain' },
    officeSilence: { means: 'waits', basis: `${PRECURSORS}第十三条`, certainty: 'uncertain' },
  },
  bans: { falseMaterials: null, fraud: null },
  documents: {},
  filing: {
    title: '第三类非药品类易制毒化学品经营备案证明',
    parts: [
      { id: 'chemicals', from: 'scope.chemicals.name', required: true },
      {
        id: 'quantities',
        from: 'for c in scope.chemicals return c.name + string(c.tonnes) + "吨/年"',
        required: true,
      },
      { id: 'flows', from: 'distinct values(scope.chemicals.flow)', required: true },
    ],
    validity: { years: 3, basis: MEASURES, certainty: 'known' },
  },
  remedies: 'government-of-same-level',
  fee: { charged: false, basis: PRECURSORS },
  stories: ['d3-complete', 'd3-with-missing-things', 'second-class-goes-to-the-city', 'd3-in-an-unknown-area'],
});
