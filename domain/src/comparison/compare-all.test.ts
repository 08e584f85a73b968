import { describe, expect, test } from 'vitest';
import { known } from '../personal.ts';
import {
  type ComparisonRule,
  type ComparisonSources,
  compareAll,
  findingKey,
  type MaterialEvidence,
  type RegistryAnswer,
} from './index.ts';

const rule = (o: Partial<ComparisonRule>): ComparisonRule => ({
  id: 'X',
  field: 'f',
  kind: 'text',
  left: 'form:company.name',
  right: [],
  basis: '',
  ...o,
});
const material = (
  id: string,
  slot: string,
  fields: Record<string, string>,
  more: Partial<MaterialEvidence> = {},
): MaterialEvidence => ({
  material: id,
  slot,
  state: 'read',
  documentType: slot === 'M3' ? 'safety-certificate' : 'lease',
  fields: Object.entries(fields).map(([field, value]) => ({
    field,
    text: value,
    value,
    confidence: 0.99,
    box: null,
    weak: [],
  })),
  ...more,
});
const sources = (o: Partial<ComparisonSources>): ComparisonSources => ({
  answers: {
    'company.name': '临澜市澄海化工贸易有限公司',
    'people.principalName': '周亦衡',
    'people.principalId': '990203198012173415',
    'people.officers': [{ name: '测试丁', idNo: '990203190002140023' }],
  },
  registries: [],
  materials: [],
  today: '2026-07-01',
  filedOn: null,
  requiredSlots: ['M3', 'M4'],
  ...o,
});
const run = (r: Partial<ComparisonRule>, o: Partial<ComparisonSources> = {}) =>
  compareAll([rule(r)], sources(o)).map((f) => `${f.verdict} ${f.why}`);
const zhou = { name: '周亦衡', idNo: '990203198012173415', post: '主要负责人', validTo: '2026-05-17' };
const ding = { name: '测试丁', idNo: '990203190002140023', post: '安全生产管理人员', validTo: '2028-01-01' };
const found: RegistryAnswer = {
  outcome: 'found',
  registry: 'enterprise',
  asOf: '2026-06-30',
  article: '示例',
  values: { name: '临澜市澄海化工贸易有限公司', status: '存续' },
};

describe('absence', () => {
  const m4 = { right: ['material:M4.lessee'] };
  test('a required slot without material is missing, an optional one says nothing', () => {
    expect(run(m4)).toEqual(['missing NOT_UPLOADED']);
    expect(run({ right: ['material:M7.name'] })).toEqual([]);
  });
  test('a material that is waiting, unreadable or without the field is unreadable', () => {
    expect(run(m4, { materials: [material('a', 'M4', {}, { state: 'waiting' })] })).toEqual(['unreadable WAITING']);
    expect(run(m4, { materials: [material('a', 'M4', {}, { state: 'unreadable' })] })).toEqual([
      'unreadable UNREADABLE',
    ]);
    expect(run(m4, { materials: [material('a', 'M4', { address: 'x' })] })).toEqual(['unreadable FIELD_NOT_READ']);
  });
  test('a registry has three faces of absence, and none of them is equal', () => {
    const r = { right: ['registry:enterprise.name'] };
    expect(run(r)).toEqual(['unavailable REGISTRY_NOT_ASKED']);
    expect(
      run(r, { registries: [{ outcome: 'unavailable', registry: 'enterprise', article: '', reason: 'TIMEOUT' }] }),
    ).toEqual(['unavailable REGISTRY_UNAVAILABLE']);
    expect(run(r, { registries: [{ outcome: 'not-found', registry: 'enterprise', article: '', asOf: '' }] })).toEqual([
      'missing NOT_IN_REGISTRY',
    ]);
    expect(run(r, { registries: [found] })).toEqual(['equal SAME']);
  });
  test('an empty form field is missing and a broken path is a broken release', () => {
    expect(run({ left: 'form:company.uscc', right: ['registry:enterprise.uscc'] }, { registries: [found] })).toEqual([
      'missing FORM_EMPTY',
    ]);
    expect(() => run({ right: ['elsewhere:x'] })).toThrow(/not a comparison path/);
  });
});

describe('several certificates in one slot', () => {
  const materials = [material('a', 'M3', ding), material('b', 'M3', zhou)];
  test('each one is asked whether it has expired', () => {
    expect(run({ kind: 'not-expired', left: 'today', right: ['material:M3.validTo'] }, { materials })).toEqual([
      'equal NOT_EXPIRED',
      'differs EXPIRED',
    ]);
    expect(run({ kind: 'not-expired', left: 'material:M3.validTo', right: ['today'] }, { materials })).toEqual([
      'equal NOT_EXPIRED',
      'differs EXPIRED',
    ]);
  });
  test('a person is equal to the one that is his, and each row of the form finds its own', () => {
    const name = { kind: 'name', right: ['material:M3.name'] } as const;
    expect(run({ ...name, left: 'form:people.principalName' }, { materials })).toEqual(['equal SAME']);
    const [row] = compareAll([rule({ ...name, left: 'form:people.officers[].name' })], sources({ materials }));
    expect([row!.verdict, row!.id]).toEqual(['equal', 'X|form:people.officers[0].name|material:M3/a/name']);
    expect(run({ ...name, left: 'form:people.principalName' }, { materials: [materials[0]!] })).toEqual([
      'differs DIFFERENT',
    ]);
    expect(
      run(
        { ...name, left: 'form:people.principalName' },
        { materials: [materials[0]!, material('c', 'M3', {}, { state: 'waiting' })] },
      ),
    ).toEqual(['unreadable WAITING']);
  });
  test('a post counts only on the own certificate', () => {
    const post = { kind: 'contains-post', left: 'form:people.principalName', right: ['material:M3.post'] } as const;
    expect(run(post, { materials })).toEqual(['equal POST_COVERED']);
    expect(run(post, { materials: [material('a', 'M3', { ...ding, post: '主要负责人' })] })).toEqual([
      'missing OTHER_PERSON',
    ]);
    expect(run(post, { materials: [material('a', 'M3', { ...zhou, post: '安全生产管理人员' })] })).toEqual([
      'differs POST_NOT_COVERED',
    ]);
  });
});

test('a lease covers the filing day by its start and by its end; before filing it is asked about today', () => {
  const lease = { kind: 'covers-day', left: 'filing-day', right: ['material:M4.start', 'material:M4.end'] } as const;
  const materials = [material('a', 'M4', { start: '2023-03-01', end: '2028-02-29' })];
  expect(run(lease, { materials })).toEqual(['equal COVERED', 'equal COVERED']);
  expect(run(lease, { materials, filedOn: '2028-03-01' })).toEqual(['equal COVERED', 'differs NOT_COVERED']);
  expect(run(lease, { materials, filedOn: '2023-02-28' })).toEqual(['differs NOT_COVERED', 'equal COVERED']);
});

test('the status of the enterprise is looked at on either side of a rule', () => {
  const registries = [found];
  expect(run({ kind: 'status-active', left: 'registry:enterprise.status' }, { registries })).toEqual(['equal ACTIVE']);
  expect(run({ kind: 'status-active', left: 'today', right: ['registry:enterprise.status'] }, { registries })).toEqual([
    'equal ACTIVE',
  ]);
});

test('a finding keeps its id and its key over a day, and loses the key with another value or verdict', () => {
  const expiry = rule({ kind: 'not-expired', left: 'today', right: ['material:M3.validTo'] });
  const at = (today: string, validTo: string) =>
    compareAll([expiry], sources({ today, materials: [material('b', 'M3', { ...zhou, validTo })] }))[0]!;
  expect(known(at('2026-07-01', '2026-05-17').right)).toMatchObject({
    value: '2026-05-17',
    source: { confidence: 0.99, material: 'b' },
  });
  expect(findingKey(at('2026-07-02', '2026-05-17'))).toBe(findingKey(at('2026-07-01', '2026-05-17')));
  expect(at('2026-07-01', '2026-05-18').id).toBe(at('2026-07-01', '2026-05-17').id);
  expect(findingKey(at('2026-07-01', '2026-05-18'))).not.toBe(findingKey(at('2026-07-01', '2026-05-17')));
  expect(findingKey(at('2026-05-17', '2026-05-17'))).not.toBe(findingKey(at('2026-05-18', '2026-05-17')));
});

test('two answers of one registry about two persons are two findings, each with an id of its own', () => {
  const expiry = rule({ kind: 'not-expired', left: 'today', right: ['registry:safety-certificate.validTo'] });
  const answer = (values: Record<string, string>): RegistryAnswer => ({
    ...(found as RegistryAnswer & { outcome: 'found' }),
    registry: 'safety-certificate',
    values,
  });
  const findings = compareAll([expiry], sources({ registries: [answer(ding), answer(zhou)] }));
  expect(findings.map((f) => f.verdict)).toEqual(['equal', 'differs']);
  expect(new Set(findings.map((f) => f.id)).size).toBe(2);
});
