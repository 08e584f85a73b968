import { expect, test } from 'vitest';
import type { FindingSide, Problem } from '../../api/types.ts';
import type { OfficerFinding } from '../case/case-types.ts';
import { gapsOf } from './gaps.ts';

const texts = {
  'material.M3.name': '资格证书',
  'field.premises.area.label': '经营场所面积',
  'field.company.name.label': '企业名称',
  'field.people.officers.label': '安全生产管理人员',
  'column.people.officers.idNo.label': '身份证号',
  'rule.X4-area': '面积一致',
  'rule.X1-name': '企业名称一致',
  'rule.X6-valid': '合格证在有效期内',
  'registry.enterprise': '企业登记信息库',
};
const problem = (subject: string, code = 'FIELD_MISSING', zh = '此项必填。请填写。'): Problem => ({
  subject,
  kind: 'missing',
  code,
  text: { 'zh-CN': zh, en: 'Required. Fill it in.' },
});
const finding = (o: Partial<OfficerFinding>): OfficerFinding => ({
  id: 'f',
  rule: 'X4-area',
  field: 'premises.area',
  verdict: 'missing',
  why: 'FORM_EMPTY',
  key: '',
  text: { verdict: { 'zh-CN': '缺少', en: 'missing' }, why: null },
  left: { source: { from: 'form', field: 'premises.area' }, value: '' },
  right: {
    source: { from: 'registry', registry: 'enterprise', field: 'area', asOf: null, article: '' },
    value: '326.50',
  },
  open: true,
  setAside: null,
  ...o,
});
const M3: FindingSide = {
  source: { from: 'material', slot: 'M3', material: '', field: 'name', box: null, confidence: 0 },
  value: null,
};

test('every gap stands in the notice once: the same subject from the form and from the comparison is one line', () => {
  const gaps = gapsOf(
    [
      problem('premises.area'),
      problem('people.officers[0].idNo'),
      problem('people.officers[1].idNo'),
      problem('M3', 'MATERIAL_MISSING'),
    ],
    [
      finding({}),
      finding({ id: 'g', rule: 'X6-valid', field: 'people.principalCertificateNo', right: M3, left: null }),
      finding({ id: 'h', field: 'company.name', rule: 'X1-name', verdict: 'differs' }),
    ],
    texts,
  );
  expect(gaps.map((g) => g.subject)).toEqual(['premises.area', 'people.officers', 'M3', 'company.name']);
  expect(gaps.map((g) => g.required)).toEqual([true, true, true, false]);
  expect(gaps[0]).toMatchObject({
    title: '经营场所面积',
    problem: '“经营场所面积”未填写。',
    cure: '请填写。',
  });
  expect(gaps[1]?.problem).toBe('“安全生产管理人员 1 · 身份证号”未填写。“安全生产管理人员 2 · 身份证号”未填写。');
  expect(gaps[2]?.cure).toBe('请补交《资格证书》。');
  for (const gap of gaps) for (const said of [gap.title, gap.problem, gap.cure]) expect(said.trim()).not.toBe('');
});

test('what was set aside is no gap, and a registry that could not be asked is not the gap of the applicant', () => {
  expect(gapsOf([], [finding({ open: false }), finding({ verdict: 'unavailable' })], texts)).toEqual([]);
});

test('a finding about a paper that nobody handed in is called by that paper', () => {
  expect(gapsOf([], [finding({ right: M3 })], texts)[0]).toMatchObject({ subject: 'M3', required: true });
  expect(gapsOf([], [finding({ verdict: 'differs' })], texts)[0]).toMatchObject({ subject: 'premises.area' });
});
