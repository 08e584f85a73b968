import { expect, test } from 'vitest';
import { unprintableRefusal } from './printable.ts';

/** A press that can draw Chinese characters alone. */
const press = { unprintable: (text: string) => [...new Set(text)].filter((c) => !/\p{Script=Han}/u.test(c)) };

test('words that the press can show are no matter, wherever they stand; nor are no words', () => {
  expect(unprintableRefusal(press, { defects: [{ problem: '缺页', cure: '补交' }], count: 3 })).toBeUndefined();
  for (const none of [undefined, null, {}, '']) expect(unprintableRefusal(press, none)).toBeUndefined();
});

test('each character that cannot be shown is named, those that nobody sees by their number alone', () => {
  expect(unprintableRefusal(press, { defects: [{ problem: '缺\u202e页🚒', cure: '🚒' }] })).toEqual({
    code: 'TEXT_NOT_PRINTABLE',
    facts: { characters: expect.arrayContaining(['U+202E', '🚒 (U+1F692)']) },
  });
});

test('of many characters the first twenty are named', () => {
  const many = Array.from({ length: 500 }, (_, i) => String.fromCodePoint(0x1f300 + i)).join('');
  expect(unprintableRefusal(press, many)?.facts['characters']).toHaveLength(20);
});
