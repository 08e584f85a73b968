import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fieldProblems } from '../assessment/field-problems.ts';
import { formOf } from '../assessment/form.ts';
import { fieldsInOrder } from '../service/fields-in-order.ts';
import { smallDefinition, smallRelease } from '../testing/small-release.ts';
import { assembleRelease } from './assemble-release.ts';
import { canonical } from './canonical.ts';
import { parseRelease } from './parse-release.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const { definition, texts, files, made } = smallRelease();

function assembled(): string {
  const done = assembleRelease({ definition, texts, files, made });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.json;
}

test('a release read back is the one assembled, byte for byte', () => {
  const json = assembled();
  const read = parseRelease(json, sha256(json));
  expect(read.ok && read.release).toEqual(smallRelease());
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(smallRelease())));
});

test('the order in which a pack declares pages, fields, choices, columns and materials is that of its release and of its form', () => {
  const read = parseRelease(assembled(), sha256(assembled()));
  if (!read.ok) throw new Error(read.problem);
  const { definition: d } = read.release;
  expect(fieldsInOrder(d).map(([path]) => path)).toEqual(Object.keys(definition.fields));
  expect(fieldsInOrder(d).map(([path]) => path)).not.toEqual(Object.keys(d.fields));
  expect(d.materials.map((m) => m.slot)).toEqual(['A1', 'A2']);
  const form = formOf(read.release, { 'trade.mode': 'with-storage' }, '2026-07-01').flatMap((s) => s.fields);
  expect(form.map((f) => f.path)).toEqual(Object.keys(definition.fields));
  const field = (path: string) => form.find((f) => f.path === path);
  expect(field('trade.units')?.columns?.map((c) => c.column)).toEqual(['unit', 'chemical', 'cas', 'tonnes']);
  expect(field('trade.mode')?.choices?.map((c) => c.value)).toEqual(['with-storage', 'no-storage']);
  const asked = fieldProblems(read.release, { 'trade.mode': 'with-storage' }, '2026-07-01').map((p) => p.subject);
  expect(asked).toEqual(Object.keys(definition.fields).filter((path) => asked.includes(path)));
  expect(asked.length).toBeGreaterThan(5);
});

test('the bytes do not depend on the order in which things were written down', () => {
  const turned = Object.fromEntries(Object.entries(definition).reverse()) as unknown as typeof definition;
  const done = assembleRelease({ made, files, texts, definition: turned });
  expect(done.ok && done.json).toBe(assembled());
  expect(canonical({ b: [1, { d: null, c: '中' }], a: true })).toBe('{"a":true,"b":[1,{"c":"中","d":null}]}');
});

test.each([
  ['a closure', () => true],
  ['undefined', undefined],
  ['a date', new Date(0)],
  ['not a number', Number.NaN],
])('%s in a definition is refused, because it would be lost', (_what, value) => {
  const spoilt = { ...smallDefinition(), fee: { charged: false, basis: value } } as never;
  expect(assembleRelease({ definition: spoilt, texts, files, made })).toMatchObject({
    ok: false,
    problems: [{ code: 'NOT_DATA', at: 'definition.fee.basis' }],
  });
});

test('a definition with a problem makes no release', () => {
  expect(assembleRelease({ definition, texts, files: {}, made })).toMatchObject({
    ok: false,
    problems: [{ code: 'TEMPLATE_MISSING' }, {}, {}, {}, {}, {}, {}],
  });
});

test('a release of the earlier format says what to do', () => {
  const old = assembled().replace('"format":2', '"format":1');
  const read = parseRelease(old, sha256(old));
  expect(read.ok ? '' : read.problem).toMatch(/before format 2.*tuofu pack build.*npm start -- --reset/);
});

test.each([
  ['no digest', assembled(), 'abc'],
  ['no JSON', '{', undefined],
  ['another format', '{"format":3}', undefined],
  ['blanks between', ` ${assembled()}`, undefined],
  ['another version outside than inside', assembled().replace(/"version":1}$/, '"version":2}'), undefined],
  [
    'a definition without its parts',
    '{"definition":{"item":"x","version":1},"files":{},"format":2,"item":"x","made":{"fonts":{},"typst":"1"},"texts":{"en":{},"zh-CN":{}},"version":1}',
    undefined,
  ],
  ['a problem inside', assembled().replace('"requiredWhen":"true"', '"requiredWhen":"tru("'), undefined],
])('a release with %s is refused', (_what, json, digest) => {
  expect(parseRelease(json, digest ?? sha256(json)).ok).toBe(false);
});
