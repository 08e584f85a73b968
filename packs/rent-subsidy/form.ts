import type { ChecklistLine, Column, Field, MaterialSlot, PackRule, RegistryUse, Section } from '@tuofu/packkit';

const CITY_RULES = '临澜市公共租赁住房租赁补贴办法（演示设定）';
const own = { required: 'true', sensitivity: 'personal', legal: ['CityRules'], certainty: 'uncertain' } as const;
const signedIn = (from: string) => ({ registry: 'identity', from, mode: 'locked' }) as const;
const column = (id: string, kind: Column['kind'], maxLength: number): Column => ({
  id,
  kind,
  required: true,
  maxLength,
  sensitivity: 'personal',
});

/** The questions of the form; `sections` gives their order. The household is counted with the applicant. */
export const fields: Readonly<Record<string, Field>> = {
  'applicant.name': { ...own, kind: 'name', maxLength: 50, prefill: signedIn('name') },
  'applicant.idNo': {
    ...own,
    kind: 'resident-id',
    maxLength: 24,
    legal: ['CityRules', 'PIPL-13'],
    prefill: signedIn('idNo'),
  },
  'applicant.address': { ...own, kind: 'address', maxLength: 200 },
  'applicant.residentSince': { ...own, kind: 'day', maxLength: 10, notAfterToday: true },
  'contact.phone': { ...own, kind: 'phone', maxLength: 30 },
  'household.members': {
    ...own,
    kind: 'rows',
    maxLength: 15,
    columns: [
      column('name', 'name', 50),
      column('idNo', 'resident-id', 24),
      column('relation', 'text', 20),
      { ...column('monthlyIncome', 'decimal', 12), mayBeZero: true },
    ],
    legal: ['CityRules', 'PIPL-13'],
  },
  'household.assets': { ...own, kind: 'decimal', maxLength: 14, mayBeZero: true },
  'home.ownArea': { ...own, kind: 'decimal', maxLength: 8, mayBeZero: true },
  'home.address': { ...own, kind: 'address', maxLength: 200 },
  'home.lessor': { ...own, kind: 'name', maxLength: 50 },
  'home.monthlyRent': { ...own, kind: 'decimal', maxLength: 10 },
  'declaration.trueAndComplete': { ...own, kind: 'boolean', maxLength: 1, mustBeTrue: true },
  'declaration.electronicService': { ...own, kind: 'boolean', maxLength: 1, required: 'false', legal: ['Order716'] },
};

/** The pages of the form. */
export const sections: readonly Section[] = [
  {
    id: 'applicant',
    fields: ['applicant.name', 'applicant.idNo', 'applicant.address', 'applicant.residentSince', 'contact.phone'],
  },
  { id: 'household', fields: ['household.members', 'household.assets'] },
  { id: 'home', fields: ['home.ownArea', 'home.address', 'home.lessor', 'home.monthlyRent'] },
  { id: 'declaration', fields: ['declaration.trueAndComplete', 'declaration.electronicService'] },
];

const single = { multiple: false, requiredWhen: 'true', legal: ['CityRules'], certainty: 'uncertain' } as const;

/** The public list of materials; the form is the application itself. */
export const materials: readonly MaterialSlot[] = [
  { ...single, slot: 'H1', accepts: ['identity-card', 'unknown'], multiple: true },
  {
    ...single,
    slot: 'H2',
    accepts: ['unknown'],
    multiple: true,
    requiredWhen: 'sum(household.members.monthlyIncome) > 0',
  },
  { ...single, slot: 'H3', accepts: ['lease'] },
];

/** The registries of other departments that this item asks. */
export const registries: readonly RegistryUse[] = [
  {
    registry: 'real-estate',
    query: { address: 'home.address' },
    gives: ['owner', 'address', 'area'],
    purpose: { 'zh-CN': '核对所租住房的权属', en: 'To check who owns the rented home' },
    article: `国务院令第716号第七条；${CITY_RULES}`,
    certainty: 'uncertain',
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
  field: left.replace(/^[a-z-]+:/, '').replace('[]', ''),
  left,
  right,
  basis: CITY_RULES,
  certainty: 'uncertain',
  ...more,
});

/** A line that is not equal is a question to an officer, never a refusal. */
export const comparison: readonly PackRule[] = [
  rule('lessor', 'name', 'form:home.lessor', ['material:H3.lessor', 'registry:real-estate.owner']),
  rule('lessee', 'name', 'form:applicant.name', ['material:H3.lessee']),
  rule('home', 'address', 'form:home.address', ['material:H3.address', 'registry:real-estate.address']),
  rule('lease', 'covers-day', 'filing-day', ['material:H3.start', 'material:H3.end'], { field: 'home.address' }),
];

const line = (item: string, kind: 'A' | 'B' = 'A'): ChecklistLine => ({
  item,
  kind,
  clause: CITY_RULES,
  onSite: false,
  mayNotApply: false,
  appliesWhen: 'true',
  certainty: 'uncertain',
});

/** The conditions of the subsidy, line by line. */
export const checklist: readonly ChecklistLine[] = [line('Q1'), line('Q2'), line('Q3'), line('Q4'), line('Q5', 'B')];
