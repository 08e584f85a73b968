import { expect, test } from 'vitest';
import { needsRecognition } from './route.ts';

const glyphs = (n: number) =>
  Array.from({ length: n }, () => ({ ch: '字', confidence: 1, x0: 0, y0: 0, x1: 1, y1: 1 }));

test('thirty Chinese characters are a page of text, twenty-nine are not', () => {
  expect(needsRecognition({ glyphs: glyphs(30), fullPageImage: false, empty: false })).toBe('no');
  expect(needsRecognition({ glyphs: glyphs(29), fullPageImage: false, empty: false })).toBe('yes');
});

test('text under a picture of the whole page is not believed', () => {
  expect(needsRecognition({ glyphs: glyphs(500), fullPageImage: true, empty: false })).toBe('yes');
});

test('a page with nothing on it is not looked at', () => {
  expect(needsRecognition({ glyphs: [], fullPageImage: false, empty: true })).toBe('blank');
});
