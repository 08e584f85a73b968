import type { Column, Field, Section } from '@tuofu/packkit';
import { CHANGED, PRINCIPAL, STATED, WHOLE } from './kinds.ts';

const STORES = 'operation.mode in ("with-storage", "warehousing", "petrol-station")';
const form = { certainty: 'known', legal: ['Measures55-9'] } as const;
const business = { ...form, required: 'true', sensitivity: 'business' } as const;
const personal = { ...form, required: 'true', sensitivity: 'personal' } as const;
const principal = { ...personal, askedWhen: PRINCIPAL } as const;
const changed = {
  ...business,
  kind: 'boolean',
  maxLength: 1,
  required: 'false',
  askedWhen: CHANGED,
  legal: ['Measures55-14'],
  certainty: 'verified',
} as const;
const registered = (from: string) => ({ registry: 'enterprise', from, mode: 'locked' }) as const;
const column = (id: string, kind: Column['kind'], maxLength: number, more: Partial<Column> = {}): Column => ({
  id,
  kind,
  maxLength,
  required: true,
  sensitivity: 'business',
  ...more,
});

/** The questions of the form; `sections` gives their order. Dedicated storage of highly toxic goods is asked for even without a storage facility. */
export const fields: Readonly<Record<string, Field>> = {
  'company.name': { ...business, kind: 'company', maxLength: 100, prefill: registered('name') },
  'company.uscc': { ...business, kind: 'uscc', maxLength: 24, prefill: registered('uscc') },
  'company.type': { ...business, kind: 'text', maxLength: 60, required: 'false', prefill: registered('companyType') },
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
    askedWhen: `not(${STATED})`,
    legal: ['Measures55-9', 'PIPL-13'],
  },
  'company.registeredAddress': { ...business, kind: 'address', maxLength: 200, prefill: registered('address') },
  'company.establishedOn': {
    ...business,
    kind: 'day',
    maxLength: 10,
    required: 'false',
    notAfterToday: true,
    prefill: registered('establishedOn'),
  },
  'company.centralSoe': { ...business, kind: 'boolean', maxLength: 1, legal: ['Measures55-5'] },
  'contact.name': { ...personal, kind: 'name', maxLength: 50 },
  'contact.phone': { ...personal, kind: 'phone', maxLength: 30 },
  'premises.address': {
    ...business,
    kind: 'address',
    maxLength: 200,
    legal: ['HazLaw-54', 'Measures55-9', 'Measures55-13'],
  },
  'premises.kind': { ...business, kind: 'choice', maxLength: 10, choices: ['owned', 'rented'] },
  'premises.area': {
    ...business,
    kind: 'decimal',
    maxLength: 12,
    prefill: { registry: 'real-estate', from: 'area', mode: 'editable' },
  },
  'operation.mode': {
    ...business,
    kind: 'choice',
    maxLength: 20,
    choices: ['no-storage', 'with-storage', 'warehousing', 'petrol-station'],
    legal: ['HazLaw-55', 'Measures55-13', 'Measures55-38'],
  },
  'scope.chemicals': {
    ...business,
    kind: 'rows',
    maxLength: 200,
    columns: [column('name', 'text', 100), column('cas', 'cas', 16, { required: false })],
    legal: ['HazLaw-53', 'HazLaw-55', 'Catalogue-2015'],
  },
  'storage.units': {
    ...business,
    kind: 'rows',
    maxLength: 200,
    required: STORES,
    askedWhen: STORES,
    columns: [
      column('unit', 'text', 50),
      column('chemical', 'text', 100),
      column('cas', 'cas', 16, { required: false }),
      column('tonnes', 'decimal', 16),
    ],
    legal: ['HazLaw-55', 'GB18218-2018'],
  },
  'storage.place': {
    ...business,
    kind: 'text',
    maxLength: 200,
    required: STORES,
    askedWhen: `${STORES} or hazard.toxic`,
    legal: ['HazLaw-41', 'Measures55-13'],
  },
  'people.principalName': { ...principal, kind: 'name', maxLength: 50, legal: ['HazLaw-54', 'Measures55-6'] },
  'people.principalId': { ...principal, kind: 'resident-id', maxLength: 24, legal: ['HazLaw-54', 'PIPL-13'] },
  'people.principalCertificateNo': {
    ...principal,
    kind: 'text',
    maxLength: 50,
    legal: ['HazLaw-54', 'Measures55-9'],
    prefill: { registry: 'safety-certificate', from: 'certificateNo', mode: 'editable' },
  },
  'people.officers': {
    ...principal,
    kind: 'rows',
    maxLength: 50,
    columns: [
      column('name', 'name', 50, { sensitivity: 'personal' }),
      column('idNo', 'resident-id', 24, { sensitivity: 'personal' }),
      column('certificateNo', 'text', 50, { sensitivity: 'personal' }),
      column('fullTime', 'yes-no', 3),
    ],
    legal: ['HazLaw-54', 'Measures55-6'],
  },
  'plan.filingNo': {
    ...business,
    askedWhen: WHOLE,
    kind: 'text',
    maxLength: 50,
    legal: ['HazLaw-54', 'Measures55-9'],
    prefill: { registry: 'emergency-plan', from: 'filingNo', mode: 'editable' },
  },
  'change.name': changed,
  'change.principal': changed,
  'change.address': changed,
  'change.storage': changed,
  'statement.text': { ...business, kind: 'text', maxLength: 1000, askedWhen: STATED, legal: ['Measures55-27'] },
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
  { id: 'change', fields: ['change.name', 'change.principal', 'change.address', 'change.storage'] },
  { id: 'statement', fields: ['statement.text'] },
  {
    id: 'company',
    fields: [
      'company.name',
      'company.uscc',
      'company.type',
      'company.legalRepresentative',
      'company.legalRepresentativeId',
      'company.registeredAddress',
      'company.establishedOn',
      'company.centralSoe',
    ],
  },
  { id: 'contact', fields: ['contact.name', 'contact.phone'] },
  { id: 'premises', fields: ['premises.address', 'premises.kind', 'premises.area'] },
  { id: 'operation', fields: ['operation.mode', 'scope.chemicals', 'storage.units', 'storage.place'] },
  {
    id: 'people',
    fields: [
      'people.principalName',
      'people.principalId',
      'people.principalCertificateNo',
      'people.officers',
      'plan.filingNo',
    ],
  },
  { id: 'declaration', fields: ['declaration.trueAndComplete', 'declaration.electronicService'] },
];
