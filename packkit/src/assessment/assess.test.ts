import type { Answers } from '@tuofu/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallDefinition, smallRelease } from '../testing/small-release.ts';
import { assess } from './assess.ts';
import { comparisonRules } from './comparison-rules.ts';
import { fieldProblems } from './field-problems.ts';
import { formOf } from './form.ts';
import { applyPrefill, prefillPlan, registriesFound, registryQueries } from './prefill.ts';
import type { CityProfilePart } from './types.ts';

const release = smallRelease();
const today = '2026-07-01';
const city: CityProfilePart = {
  offices: [
    { code: 'C', name: '临澜市应急管理局', area: '990200', level: 'city' },
    { code: 'W', name: '望潮区应急管理局', area: '990203', level: 'county' },
    { code: 'L', name: '澜东区应急管理局', area: '澜东区', level: 'county' },
  ],
  areas: [
    { code: '990200', name: '临澜市' },
    { code: '990203', name: '望潮区' },
  ],
};
const whole: Answers = {
  'firm.name': '示例春和加油站有限公司',
  'firm.code': '91990203MA3BK8G054',
  'firm.address': '东海省临澜市望潮区示例路3号',
  'firm.true': true,
  'trade.mode': 'no-storage',
  'trade.goods': [{ name: '甲醇', cas: '67-56-1' }],
};
const judged = (answers: Answers, more: Partial<Parameters<typeof assess>[0]> = {}) =>
  assess({ release, digest: 'd', answers, slotsFilled: ['A1'], today, filedOn: null, profile: city, ...more });
const problems = (patch: Answers) =>
  fieldProblems(release, { ...whole, ...patch }, today).map((p) => `${p.subject} ${p.code}`);

test('a whole case has no problem and goes to the office of its area', () => {
  expect(judged(whole)).toMatchObject({
    problems: [],
    slots: ['A1', 'A2'],
    routing: { level: 'county', office: 'W', competentAuthority: '望潮区应急管理局' },
  });
});

test('an area is found by the name of its code or by the name that the office gives', () => {
  expect(judged({ ...whole, 'firm.address': '临澜市 澜东区示例路1号（近望潮区）' }).routing.office).toBe('L');
});

test('an empty form misses everything that is required, all at once, and goes to the city', () => {
  const a = judged({}, { slotsFilled: [] });
  expect(a.problems.map((p) => p.subject)).toEqual([
    'firm.name',
    'firm.code',
    'firm.address',
    'firm.true',
    'trade.mode',
    'trade.goods',
    'A1',
  ]);
  expect(a.problems.every((p) => p.kind === 'missing')).toBe(true);
  expect(a.routing.office).toBe('C');
});

test.each([
  ['firm.code', '91990203MA3BK8G055', 'USCC_CHECK_DIGIT'],
  ['firm.code', '9199', 'USCC_LENGTH'],
  ['firm.since', '2026-02-30', 'DAY_NOT_EXISTING'],
  ['firm.since', '2026-07-02', 'DAY_IN_FUTURE'],
  ['firm.name', 'x'.repeat(51), 'VALUE_TOO_LONG'],
  ['firm.name', 'a\u202eb', 'CONTROL_CHARACTER'],
  ['firm.name', 'a\u200bb', 'CONTROL_CHARACTER'],
  ['firm.name', 'a\u2028b', 'CONTROL_CHARACTER'],
  ['firm.name', 'a\ue000b', 'CONTROL_CHARACTER'],
  ['firm.phone', '12', 'PHONE_FORMAT'],
  ['firm.area', '1e3', 'NUMBER_FORMAT'],
  ['firm.area', '-1', 'NUMBER_NOT_POSITIVE'],
  ['firm.true', false, 'MUST_BE_TRUE'],
  ['firm.true', 'yes', 'VALUE_SHAPE'],
  ['firm.name', true, 'VALUE_SHAPE'],
  ['trade.mode', 'by-air', 'CHOICE_UNKNOWN'],
  ['trade.mode', 'by-air'.repeat(100), 'CHOICE_UNKNOWN'],
  ['trade.goods', 'methanol', 'VALUE_SHAPE'],
  ['trade.goods', [], 'FIELD_MISSING'],
  ['trade.goods', [1, 2, 3, 4].map((n) => ({ name: `${n}` })), 'TOO_MANY_ROWS'],
  ['firm.name', '  ', 'FIELD_MISSING'],
  ['firm.motto', 'x', 'FIELD_UNKNOWN'],
] as const)('%s = %j is %s', (path, value, code) => {
  expect(problems({ [path]: value })).toEqual([`${path} ${code}`]);
});

test('problems of a row name the row, counted from one, and the column', () => {
  expect(
    problems({
      'trade.goods': [
        { name: '甲醇', cas: '67-56-1' },
        { cas: '67-56-2', colour: 'red' },
      ],
    }),
  ).toEqual([
    'trade.goods[2].colour FIELD_UNKNOWN',
    'trade.goods[2].name FIELD_MISSING',
    'trade.goods[2].cas CAS_CHECK_DIGIT',
  ]);
});

test('a material is demanded when its condition holds, and not when a registry holds it', () => {
  const missing = (answers: Answers, registriesFound: string[]) =>
    judged(answers, { slotsFilled: [], registriesFound })
      .problems.filter((p) => p.code === 'MATERIAL_MISSING')
      .map((p) => p.subject);
  expect(missing(whole, [])).toEqual(['A1']);
  expect(missing(whole, ['firms'])).toEqual([]);
  expect(missing({ ...whole, 'trade.mode': 'with-storage' }, ['firms'])).toEqual(['A2']);
});

test('an answer left over from a question that fell away counts nowhere', () => {
  const left = {
    ...whole,
    'trade.store': '旧仓库',
    'trade.units': [{ unit: 'A', chemical: '甲醇', cas: '67-56-1', tonnes: '5000' }],
  };
  expect(judged(left)).toMatchObject({ licence: { storage: '无' }, routing: { level: 'county' }, problems: [] });
  expect(judged({ ...left, 'trade.mode': 'with-storage' })).toMatchObject({
    licence: { storage: '旧仓库' },
    routing: { level: 'city' },
  });
});

test("a site check falls away only for the class, in its time, and with the city's recorded basis", () => {
  const policies = (policy: unknown) => ({ profile: { ...city, policies: { 'site.none': policy } } });
  const needed = (answers: Answers, policy: unknown, day = today) =>
    judged(answers, { ...policies(policy), today: day }).siteCheck.needed;
  expect(needed(whole, { needed: false, basis: '演示设定' })).toBe(false);
  expect(needed(whole, { needed: false, basis: ' ' })).toBe(true);
  expect(needed(whole, { needed: false })).toBe(true);
  expect(needed(whole, undefined)).toBe(true);
  expect(needed({ ...whole, 'trade.mode': 'with-storage' }, { needed: false, basis: '演示设定' })).toBe(true);
  expect(needed(whole, { needed: false, basis: '演示设定' }, '2026-04-30')).toBe(true);
  expect(needed(whole, { needed: false, basis: '演示设定' }, '2027-01-01')).toBe(true);
});

test('a checklist line for highly toxic goods applies as soon as one is named, by its CAS number or its name', () => {
  const lines = (goods: Record<string, string>) =>
    judged({ ...whole, 'trade.goods': [goods as never] }).checklist.map((l) => l.item);
  expect(lines({ name: '甲醇', cas: '67-56-1' })).toEqual(['L1']);
  expect(lines({ name: '氰化钠' })).toEqual(['L1', 'L2']);
  expect(lines({ name: '某试剂', cas: '143-33-9' })).toEqual(['L1', 'L2']);
});

test('the form asks for the store only where there is one', () => {
  const paths = (answers: Answers) => formOf(release, answers, today)[0]?.fields.map((f) => f.path) ?? [];
  expect(paths(whole)).not.toContain('trade.store');
  expect(paths({ ...whole, 'trade.mode': 'with-storage' })).toContain('trade.store');
  expect(formOf(release, whole, today)[0]?.fields[0]).toMatchObject({
    path: 'firm.name',
    required: true,
    texts: { hint: 'field.firm.name.hint', legal: ['legal.Law-1'] },
    prefill: { registry: 'firms', mode: 'locked' },
  });
});

test('a comparison is made when its condition holds, without the words that only the pack needs', () => {
  expect(comparisonRules(release, whole)).toEqual([
    {
      id: 'C1',
      field: 'firm.name',
      kind: 'company',
      left: 'form:firm.name',
      right: ['registry:firms.name', 'material:A1.name'],
      basis: 'Law 4',
    },
  ]);
  expect(comparisonRules(release, { ...whole, 'trade.mode': 'with-storage' }).map((r) => r.id)).toEqual(['C1', 'C2']);
});

test('a registry that found something fills the fields it gives; the other two answers fill none', () => {
  const [entry] = prefillPlan(release);
  expect(entry).toMatchObject({
    registry: 'firms',
    query: ['firm.code'],
    parameters: ['uscc'],
    fills: [{ field: 'firm.name', from: 'name', mode: 'locked' }],
  });
  const answer = { registry: 'firms', asOf: '2026-06-30', article: 'Law 7' } as const;
  expect(applyPrefill(entry!, { ...answer, outcome: 'found', values: { name: '甲公司', status: '存续' } })).toEqual([
    { field: 'firm.name', value: '甲公司', mode: 'locked', registry: 'firms', asOf: '2026-06-30', article: 'Law 7' },
  ]);
  expect(applyPrefill(entry!, { ...answer, outcome: 'found', values: { name: ' ' } })).toEqual([]);
  expect(applyPrefill(entry!, { ...answer, outcome: 'not-found' })).toEqual([]);
  expect(
    applyPrefill(entry!, { registry: 'firms', article: 'Law 7', outcome: 'unavailable', reason: 'TIMEOUT' }),
  ).toEqual([]);
});

test('a registry is asked only with answered fields, and once for each row where the plan says so', () => {
  expect(registryQueries(release, {}, today)).toEqual([]);
  expect(registryQueries(release, whole, today).map((q) => q.query)).toEqual([{ uscc: '91990203MA3BK8G054' }]);
  const d = smallDefinition();
  const rows = smallRelease({
    ...d,
    registries: [{ ...d.registries[0]!, query: { cas: 'trade.goods.cas' }, forEachRow: 'trade.goods' }],
  });
  const goods = {
    ...whole,
    'trade.goods': [{ name: '甲醇', cas: '67-56-1' }, { name: '柴油' }, { name: '丙酮', cas: '67-64-1' }],
  };
  expect(registryQueries(rows, goods, today).map((q) => q.query)).toEqual([{ cas: '67-56-1' }, { cas: '67-64-1' }]);
  expect(prefillPlan(rows)[0]?.fills).toEqual([]);
});

test('a registry stands in for a material only when everything asked of it was found', () => {
  const answer = { registry: 'firms', asOf: '2026-06-30', article: 'Law 7' } as const;
  const found = { ...answer, outcome: 'found', values: { name: '甲公司' } } as const;
  expect(registriesFound(release, whole, today, [found])).toEqual(['firms']);
  expect(registriesFound(release, whole, today, [])).toEqual([]);
  expect(registriesFound(release, whole, today, [{ ...answer, outcome: 'not-found' }])).toEqual([]);
  const d = smallDefinition();
  const rows = smallRelease({
    ...d,
    registries: [{ ...d.registries[0]!, query: { name: 'trade.goods.name' }, forEachRow: 'trade.goods' }],
  });
  const two = { ...whole, 'trade.goods': [{ name: '甲醇' }, { name: '丙酮' }] };
  expect(registriesFound(rows, two, today, [found])).toEqual([]);
  expect(registriesFound(rows, two, today, [found, found])).toEqual(['firms']);
});

test('whatever a client sends as answers is assessed, and never throws', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('67-56-1', 'no-storage', 'with-storage', '甲醇', '1.5'),
    fc.jsonValue(),
  );
  const row = fc.dictionary(fc.constantFrom('name', 'cas', 'unit', 'chemical', 'tonnes', 'x'), cell);
  const path = fc.constantFrom(...Object.keys(smallDefinition().fields), '__proto__', 'constructor', 'a.b');
  fc.assert(
    fc.property(fc.dictionary(path, fc.oneof(cell, fc.array(fc.oneof(row, cell)))), (answers) => {
      const a = judged(answers as Answers);
      expect(a.problems.length).toBeGreaterThan(0);
      expect(a.licence?.scope.every((name) => typeof name === 'string')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the licence shows a credit code as it is written by the standard, however it was typed', () => {
  expect(judged({ ...whole, 'firm.code': ' ９1990203ma3bk8g054' }).licence?.holderCode).toBe('91990203MA3BK8G054');
});
