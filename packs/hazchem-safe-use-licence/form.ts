import type { ChecklistLine, Column, Field, MaterialSlot, PackRule, RegistryUse, Section } from '@tuofu/packkit';

const CONDITIONS = '危险化学品安全法第四十九条';
const business = { required: 'true', sensitivity: 'business', legal: ['HazLaw-49'], certainty: 'known' } as const;
const personal = { ...business, sensitivity: 'personal' } as const;
const registered = (from: string) => ({ registry: 'enterprise', from, mode: 'locked' }) as const;
const column = (id: string, kind: Column['kind'], maxLength: number, required = true): Column => ({
  id,
  kind,
  required,
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
  'company.registeredAddress': { ...business, kind: 'address', maxLength: 200, prefill: registered('address') },
  'contact.name': { ...personal, kind: 'name', maxLength: 50 },
  'contact.phone': { ...personal, kind: 'phone', maxLength: 30 },
  'premises.address': { ...business, kind: 'address', maxLength: 200 },
  'use.purpose': { ...business, kind: 'text', maxLength: 100 },
  'use.chemicals': {
    ...business,
    kind: 'rows',
    maxLength: 100,
    columns: [column('name', 'text', 100), column('cas', 'cas', 16, false), column('tonnes', 'decimal', 16)],
    legal: ['HazLaw-48', 'Catalogue-2015'],
  },
  'people.principalName': { ...personal, kind: 'name', maxLength: 50 },
  'people.principalId': { ...personal, kind: 'resident-id', maxLength: 24, legal: ['HazLaw-49', 'PIPL-13'] },
  'plan.filingNo': {
    ...business,
    kind: 'text',
    maxLength: 50,
    prefill: { registry: 'emergency-plan', from: 'filingNo', mode: 'editable' },
  },
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
    fields: ['company.name', 'company.uscc', 'company.legalRepresentative', 'company.registeredAddress'],
  },
  { id: 'contact', fields: ['contact.name', 'contact.phone'] },
  { id: 'use', fields: ['premises.address', 'use.purpose', 'use.chemicals'] },
  { id: 'people', fields: ['people.principalName', 'people.principalId', 'plan.filingNo'] },
  { id: 'declaration', fields: ['declaration.trueAndComplete', 'declaration.electronicService'] },
];

const single = {
  multiple: false,
  requiredWhen: 'true',
  legal: ['HazLaw-49', 'SafeUseMeasures'],
  certainty: 'known',
} as const;

/** The public list of materials; the form is the application itself. What a registry holds need not be handed in. */
export const materials: readonly MaterialSlot[] = [
  { ...single, slot: 'U1', accepts: ['unknown'] },
  { ...single, slot: 'U2', accepts: ['rules-list', 'unknown'] },
  {
    ...single,
    slot: 'U3',
    accepts: ['safety-certificate'],
    multiple: true,
    insteadOf: 'safety-certificate',
    legal: ['HazLaw-49', 'Order716-7'],
  },
  {
    ...single,
    slot: 'U4',
    accepts: ['business-licence'],
    insteadOf: 'enterprise',
    legal: ['SafeUseMeasures', 'Order716-7'],
  },
  {
    ...single,
    slot: 'U5',
    accepts: ['emergency-plan-filing'],
    insteadOf: 'emergency-plan',
    legal: ['HazLaw-49', 'Order716-7'],
  },
];

const asked = (
  registry: string,
  query: Readonly<Record<string, string>>,
  gives: readonly string[],
  zh: string,
  en: string,
): RegistryUse => ({
  registry,
  query,
  gives,
  purpose: { 'zh-CN': zh, en },
  article: `国务院令第716号第七条；${CONDITIONS}`,
  certainty: 'verified',
});

/** The registries of other departments that this item asks. */
export const registries: readonly RegistryUse[] = [
  asked(
    'enterprise',
    { uscc: 'company.uscc' },
    ['name', 'uscc', 'legalRepresentative', 'address', 'status'],
    '核对申请单位的登记信息，免交营业执照',
    'To check the registration of the applicant, so that the business licence need not be handed in',
  ),
  asked(
    'safety-certificate',
    { idNo: 'people.principalId' },
    ['name', 'idNo', 'post', 'validTo', 'status'],
    '核对主要负责人的安全生产考核合格情况，免交合格证',
    'To check the work safety examination of the principal in charge, so that the certificate need not be handed in',
  ),
  asked(
    'emergency-plan',
    { uscc: 'company.uscc' },
    ['filingNo', 'name', 'uscc', 'filedOn'],
    '核对应急预案备案情况，免交备案登记表',
    'To check that the emergency plan is filed, so that the filing form need not be handed in',
  ),
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
  basis: CONDITIONS,
  certainty: 'uncertain',
  ...more,
});

/** A line that is not equal is a question to an officer, never a refusal. */
export const comparison: readonly PackRule[] = [
  rule('name', 'company', 'form:company.name', [
    'registry:enterprise.name',
    'material:U4.name',
    'registry:emergency-plan.name',
    'material:U5.name',
  ]),
  rule('uscc', 'uscc', 'form:company.uscc', ['registry:enterprise.uscc', 'material:U4.uscc']),
  rule('representative', 'name', 'form:company.legalRepresentative', [
    'registry:enterprise.legalRepresentative',
    'material:U4.legalRepresentative',
  ]),
  rule('principal', 'name', 'form:people.principalName', ['material:U3.name', 'registry:safety-certificate.name']),
  rule('principal-valid', 'not-expired', 'today', ['material:U3.validTo', 'registry:safety-certificate.validTo'], {
    field: 'people.principalName',
  }),
  rule('plan-number', 'text', 'form:plan.filingNo', ['registry:emergency-plan.filingNo', 'material:U5.filingNo']),
  rule('status', 'status-active', 'registry:enterprise.status', [], { field: 'company.name' }),
];

const line = (item: string, kind: 'A' | 'B', more: Partial<ChecklistLine> = {}): ChecklistLine => ({
  item,
  kind,
  clause: CONDITIONS,
  onSite: true,
  mayNotApply: false,
  appliesWhen: 'true',
  certainty: 'uncertain',
  ...more,
});

/** The conditions of a safe use, line by line: our synthesis. */
export const checklist: readonly ChecklistLine[] = [
  line('S1', 'A', { onSite: false }),
  line('S2', 'A', { onSite: false }),
  line('S3', 'A'),
  line('S4', 'A'),
  line('S5', 'B'),
];
