import { expect, test } from 'vitest';
import { uncleanAt } from './clean-text.ts';

test('text of every script, signs, pairs of surrogates and line ends are clean', () => {
  const all = { answers: { a: '临澜市 𠮷 👩🏽‍🚒 é \t\r\n', b: [{ 名称: '甲' }], c: true, d: null, e: 5 } };
  expect(uncleanAt(all)).toBeUndefined();
  for (const nothing of [undefined, null, '', 0, [], {}]) expect(uncleanAt(nothing)).toBeUndefined();
});

test('a NUL is found wherever it stands, and its place is told', () => {
  expect(uncleanAt('\u0000')).toBe('/');
  expect(uncleanAt({ answers: { a: 'x\u0000' } })).toBe('/answers/a');
  expect(uncleanAt({ rows: [{}, { name: '\u0000甲' }] })).toBe('/rows/1/name');
});

test('half of a surrogate pair is found, first or second half', () => {
  expect(uncleanAt(['\ud800'])).toBe('/0');
  expect(uncleanAt(['a\udfffb'])).toBe('/0');
  expect(uncleanAt(['\udc00\ud800'])).toBe('/0');
});

test('an unclean name is found and not repeated', () => {
  expect(uncleanAt({ answers: { 'a\u0000': 'x' } })).toBe('/answers/(name)');
  expect(uncleanAt({ '\ud800': 'x' })).toBe('/(name)');
});

test('however deep or long the adversary makes it, the place told stays short', () => {
  let deep: unknown = '\u0000';
  for (let i = 0; i < 100_000; i += 1) deep = { ['n'.repeat(200)]: deep };
  expect(uncleanAt(deep)?.length).toBeLessThan(400);
});
