import { expect, test } from 'vitest';
import { smallDefinition, smallRelease } from '../testing/small-release.ts';
import { wordsOf } from './words.ts';

test('every norm and every reference of a release has its words in both languages, beside the texts of the pack', () => {
  const release = smallRelease({ ...smallDefinition(), basis: ['小法第二条；小法第三条第一款'] });
  const words = wordsOf(release);
  expect(words['zh-CN']).toMatchObject({ 'legal.Law-1': '小法第一条', 'law.小法第二条': '小法第二条' });
  expect(words.en).toMatchObject({
    'legal.Law-1': 'Small Law, art. 1',
    'law.小法第二条': 'Small Law, art. 2',
    'law.小法第三条第一款': 'Small Law, art. 3, para. 1',
  });
  expect(words.en).toMatchObject(release.texts.en);
  expect(Object.keys(words.en)).toEqual(Object.keys(words['zh-CN']));
});
