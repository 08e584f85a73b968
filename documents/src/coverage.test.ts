import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawnBy, unprintable } from './coverage.ts';
import { fontFiles } from './fonts.ts';

test('every vendored font draws something, and the richest more than seven thousand characters', () => {
  const counts = fontFiles().map((file) => drawnBy(readFileSync(file)).reduce((n, [a, b]) => n + b - a + 1, 0));
  for (const count of counts) expect(count).toBeGreaterThan(100);
  expect(Math.max(...counts)).toBeGreaterThan(7_000);
});

test('what officials write is printable: characters, letters, digits, signs, line ends', () => {
  const text =
    '临澜市望潮区应急管理局：“材料M4”不全（见第3条）。\r\n请于2026年7月10日前补交，面积≥12.5 m²；《危险化学品安全法》第五十五条 — ABC-xyz_/%。';
  expect(unprintable(text.replace('²', ''))).toEqual([]);
});

test('emoji, other scripts and characters that no vendored font has are named, each once', () => {
  expect(unprintable('请🚒补🚒交عر')).toEqual(['🚒', 'ع', 'ر']);
  expect(unprintable('𪚥')).toEqual(['𪚥']);
});

test('radicals that a PDF gives back as another character are not printable; those that it gives back as themselves are', () => {
  expect(unprintable('⺠⼾')).toEqual(['⺠', '⼾']);
  expect(unprintable('⽴⼈')).toEqual([]);
});

test('signs that nobody sees are not printable: direction marks, zero width, separators, controls, private use', () => {
  for (const sign of ['\u202e', '\u200b', '\u200d', '\u2028', '\u0007', '\u007f', '\ufeff', '\ue000', '\ud800'])
    expect(unprintable(`甲${sign}乙`), JSON.stringify(sign)).toEqual([sign]);
});

test('a font without a table of characters is an error that says what to do', () => {
  expect(() => drawnBy(new Uint8Array(12))).toThrow(/put the vendored file back/);
});
