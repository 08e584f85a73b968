import type { ServiceDefinition } from '@tuofu/packkit';
import { expect, test } from 'vitest';
import { identityValues, isOwnApplication } from './identity-values.ts';

const field = (from?: string) => ({
  kind: 'text',
  ...(from ? { prefill: { registry: 'identity', from, mode: 'locked' } } : {}),
});
const item = {
  applicant: { kind: 'person', name: 'applicant.name', code: 'applicant.idNo', address: 'applicant.address' },
  fields: { 'applicant.name': field('name'), 'applicant.idNo': field('idNo'), 'applicant.address': field() },
  sections: [{ id: 'all', fields: ['applicant.name', 'applicant.idNo', 'applicant.address'] }],
} as unknown as ServiceDefinition;
const shop = {
  applicant: { kind: 'organisation', name: 'a.n', code: 'company.uscc', representative: 'a.r', address: 'a.a' },
  fields: {},
  sections: [],
} as unknown as ServiceDefinition;
const ji = { name: '测试己', idNo: '990203190006060071', represents: [] };
const geng = {
  name: '测试庚',
  idNo: '990203190007070095',
  represents: [{ uscc: '92990203TF0000065K', name: '示例商店', role: 'legal-representative' }],
};
const at = '2026-07-01T01:00:00Z';

test('a person is filled in by the own name and number, locked, with the ground; what the pack does not ask for is not given', () => {
  expect(identityValues(item, ji, {}, at).map(({ field: f, value, mode }) => [f, value, mode])).toEqual([
    ['applicant.name', '测试己', 'locked'],
    ['applicant.idNo', '990203190006060071', 'locked'],
  ]);
  // Typed before: the own number takes its place all the same.
  expect(identityValues(item, ji, { 'applicant.idNo': '990203190007070095' }, at)).toHaveLength(2);
});

test('a sign-in service that tells no number fills in nothing, and then nobody has an own number to file under', () => {
  expect(identityValues(item, { ...ji, idNo: null }, {}, at)).toEqual([]);
  expect(isOwnApplication(item, { idNo: null }, { 'applicant.idNo': ji.idNo })).toBe(false);
});

test('only the own number is an own application; a number not given yet is a gap like any other', () => {
  expect(isOwnApplication(item, ji, { 'applicant.idNo': ji.idNo })).toBe(true);
  expect(isOwnApplication(item, ji, { 'applicant.idNo': geng.idNo })).toBe(false);
  expect(isOwnApplication(item, ji, {})).toBe(true);
  expect(isOwnApplication(item, ji, { 'applicant.idNo': '' })).toBe(true);
});

test('of a firm the code is filled in while none is given, and the own number of who acts for it never', () => {
  expect(identityValues(shop, geng, {}, at)).toMatchObject([{ field: 'company.uscc', value: '92990203TF0000065K' }]);
  expect(identityValues(shop, geng, { 'company.uscc': '91990203MA3BK8G054' }, at)).toEqual([]);
  expect(identityValues(shop, ji, {}, at)).toEqual([]);
  expect(isOwnApplication(shop, geng, {})).toBe(true);
});
