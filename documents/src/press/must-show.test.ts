import { expect, test } from 'vitest';
import { mustShow } from './must-show.ts';

test('every string and number at any depth must be shown, once; truth values, nothing and blanks need not', () => {
  const data = { a: '甲', b: { c: ['乙', 3, { d: '甲' }] }, e: true, f: null, g: '', h: ' ', i: 0 };
  expect(mustShow(data)).toEqual(['甲', '乙', '3', '0']);
});
