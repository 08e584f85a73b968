import { expect, test } from 'vitest';
import { placeOf, titleOf } from './titles.ts';

const texts = {
  'material.M3.name': '资格证书',
  'field.people.officers.label': '安全生产管理人员',
  'column.people.officers.idNo.label': '身份证号',
  'registry.enterprise': '企业登记信息库',
};

test('a field, a row of a group, a column and a material are called by their names in the pack', () => {
  expect(titleOf(texts, 'M3')).toBe('资格证书');
  expect(titleOf(texts, 'people.officers')).toBe('安全生产管理人员');
  expect(titleOf(texts, 'people.officers[1].idNo')).toBe('安全生产管理人员 2 · 身份证号');
  expect(titleOf(texts, 'people.officers.idNo')).toBe('安全生产管理人员 · 身份证号');
  expect(titleOf(texts, 'something.else')).toBe('something.else');
});

test('a place is the form, a material, a registry or what a rule asks', () => {
  const words = { form: '申请表', rule: '规则' };
  expect(placeOf(texts, { from: 'form', field: 'x' }, words)).toBe('申请表');
  expect(placeOf(texts, { from: 'material', slot: 'M3' }, words)).toBe('资格证书');
  expect(placeOf(texts, { from: 'registry', registry: 'enterprise' }, words)).toBe('企业登记信息库');
  expect(placeOf(texts, { from: 'registry', registry: 'unknown' }, words)).toBe('unknown');
  expect(placeOf(texts, { from: 'rule', field: 'today' }, words)).toBe('规则');
});
