import { expect, test } from 'vitest';
import { findUnreadable, readDictionary } from './dictionary.ts';

test('the dictionary has the 6623 characters of the model', () => {
  expect(readDictionary()).toHaveLength(6623);
});

test('a surname outside the dictionary is named by its place, common characters are not', () => {
  expect(findUnreadable('周亦衡')).toEqual([]);
  expect(findUnreadable('测试邾琎')).toEqual([2, 3]);
});
