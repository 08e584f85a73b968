import type { ChecklistLine, Column, Field, MaterialSlot, PackRule, RegistryUse, Section } from '@tuofu/packkit';

const RULES = '烟花爆竹安全管理条例第十九条';
const RENTED = 'premises.kind = "rented"';
const OWNED = 'premises.kind = "owned"';
const business = { required: 'true', sensitivity: 'business', legal: ['Fireworks-19'], certainty: 'known' } as const;
const personal = { ...business, sensitivity: 'personal' } as const;
const registered = (from: string) => ({ registry: 'enterprise', from, mode: 'locked' }) as const;
const column = (id: string, maxLength: number): Column => ({
  id,
  kind: 'text',
  required: true,
  maxLength,
  sensitivity: 'business',
});

/** The questions of the form; `sections` gives their order. */
export const fields: Readonly<Record<string, Field>> = {
  'company.name': { ...business, kind: 'company', maxLength: 100, prefill: registered('name') },
  'company.uscc': { ...business, kind: 'uscc', maxLength: 24, prefill: registered('uscc') },
  'company.legalRepresentative': {
    ...personal,
    kind: 'name',
    maxLength: 50,
    prefill: registered('legalRepresentative'),
  },
  'company.legalRepresentativeId': {
    ...personal,
    kind: 'resident-id',
    maxLength: 24,
    legal: ['Fireworks-19', 'PIPL-13'],
  },
  'company.registeredAddress': { ...business, kind: 'address', maxLength: 200, prefill: registered('address') },
  'contact.name': { ...personal, kind: 'name', maxLength: 50 },
  'contact.phone': { ...personal, kind: 'phone', maxLength: 30 },
  'premises.address': { ...business, kind: 'address', maxLength: 200 },
  'premises.kind': { ...business, kind: 'choice', maxLength: 10, choices: ['owned', 'rented'] },
  'premises.area': {
    ...business,
    kind: 'decimal',
    maxLength: 12,
    prefill: { registry: 'real-estate', from: 'area', mode: 'editable' },
  },
  'shop.principal': { ...personal, kind: 'name', maxLength: 50 },
  'shop.kind': { ...business, kind: 'choice', maxLength: 10, choices: ['store', 'counter'], legal: ['Fireworks-18'] },
  'shop.goods': { ...business, kind: 'rows', maxLength: 20, columns: [column('name', 50), column('grade', 10)] },
  'shop.boxes': { ...business, kind: 'decimal', maxLength: 6 },
  'declaration.trueAndComplete': {
    ...business,
    kind: 'boolean',
    maxLength: 1,
    mustBeTrue: true,
    legal: ['LicensingLaw-31'],
    certainty: 'verified',
  },
  'declaration.electronicService': {
    ...business,
    kind: 'boolean',
    maxLength: 1,
    required: 'false',
    legal: ['Order716'],
    certainty: 'uncertain',
  },
};

/** The pages of the form. */
export const sections: readonly Section[] = [
  {
    id: 'company',
    fields: [
      'company.name',
      'company.uscc',
      'company.legalRepresentative',
      'company.legalRepresentativeId',
      'company.registeredAddress',
    ],
  },
  { id: 'contact', fields: ['contact.name', 'contact.phone'] },
  { id: 'premises', fields: ['premises.address', 'premises.kind', 'premises.area'] },
  { id: 'shop', fields: ['shop.principal', 'shop.kind', 'shop.goods', 'shop.boxes'] },
  { id: 'declaration', fields: ['declaration.trueAndComplete', 'declaration.electronicService'] },
];

const single = {
  multiple: false,
  requiredWhen: 'true',
  legal: ['Fireworks-19', 'FireworksMeasures'],
  certainty: 'known',
} as const;

/** The public list of materials; the form is the application itself. What a registry holds need not be handed in. */
export const materials: readonly MaterialSlot[] = [
  { ...single, slot: 'F1', accepts: ['unknown'] },
  {
    ...single,
    slot: 'F2',
    accepts: ['business-licence'],
    insteadOf: 'enterprise',
    legal: ['Fireworks-19', 'Order716-7'],
  },
  { ...single, slot: 'F3', accepts: ['lease', 'property-certificate'], multiple: true },
  { ...single, slot: 'F4', accepts: ['safety-certificate', 'unknown'], multiple: true, legal: ['Fireworks-18'] },
];

/** The registries of other departments that this item asks. */
export const registries: readonly RegistryUse[] = [
  {
    registry: 'enterprise',
    query: { uscc: 'company.uscc' },
    gives: ['name', 'uscc', 'legalRepresentative', 'address', 'status'],
    purpose: {
      'zh-CN': '核对零售点的登记信息，免交营业执照',
      en: 'To check the registration of the shop, so that the business licence need not be handed in',
    },
    article: `国务院令第716号第七条；${RULES}`,
    certainty: 'verified',
  },
  {
    registry: 'real-estate',
    query: { address: 'premises.address' },
    gives: ['owner', 'address', 'area'],
    purpose: { 'zh-CN': '核对零售场所的权属和面积', en: 'To check who owns the shop and how large it is' },
    article: `国务院令第716号第七条；${RULES}`,
    certainty: 'verified',
  },
];

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
  basis: RULES,
  certainty: 'uncertain',
  ...more,
});

/** A line that is not equal is a question to an officer, never a refusal. */
export const comparison: readonly PackRule[] = [
  rule('name', 'company', 'form:company.name', ['registry:enterprise.name', 'material:F2.name']),
  rule('uscc', 'uscc', 'form:company.uscc', ['registry:enterprise.uscc', 'material:F2.uscc']),
  rule('representative', 'name', 'form:company.legalRepresentative', [
    'registry:enterprise.legalRepresentative',
    'material:F2.legalRepresentative',
  ]),
  rule('premises', 'address', 'form:premises.address', ['material:F3.address', 'registry:real-estate.address']),
  rule('area', 'area', 'form:premises.area', ['material:F3.area', 'registry:real-estate.area']),
  rule('lease', 'covers-day', 'filing-day', ['material:F3.start', 'material:F3.end'], {
    field: 'premises.address',
    appliesWhen: RENTED,
  }),
  rule('owner', 'company', 'form:company.name', ['material:F3.owner', 'registry:real-estate.owner'], {
    appliesWhen: OWNED,
  }),
  rule('status', 'status-active', 'registry:enterprise.status', [], { field: 'company.name' }),
];

const line = (item: string, kind: 'A' | 'B', clause: string, more: Partial<ChecklistLine> = {}): ChecklistLine => ({
  item,
  kind,
  clause,
  onSite: true,
  mayNotApply: false,
  appliesWhen: 'true',
  certainty: 'known',
  ...more,
});

/** The conditions of a retailer, line by line. */
export const checklist: readonly ChecklistLine[] = [
  line('R1', 'A', '烟花爆竹安全管理条例第十八条第一项', { onSite: false }),
  line('R2', 'A', '烟花爆竹安全管理条例第十八条第二项'),
  line('R3', 'A', '烟花爆竹安全管理条例第十八条第三项'),
  line('R4', 'A', '烟花爆竹经营许可实施办法', { certainty: 'uncertain' }),
  line('R5', 'B', '烟花爆竹经营许可实施办法', { certainty: 'uncertain' }),
];
