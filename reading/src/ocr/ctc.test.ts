import { expect, test } from 'vitest';
import { decodeCtc } from './ctc.ts';

const alphabet = ['', '甲', '乙', ' '];
const steps = (...rows: number[][]) => Float32Array.from(rows.flat());

test('a character held over several steps is one character with its best confidence and its extent', () => {
  const out = decodeCtc(steps([0.1, 0.8, 0.1, 0], [0, 0.95, 0.05, 0], [0.9, 0.1, 0, 0]), 3, alphabet);
  expect(out).toHaveLength(1);
  expect(out[0]).toMatchObject({ ch: '甲', from: 0, to: 1 });
  expect(out[0]!.confidence).toBeCloseTo(0.95);
});

test('the same character after a blank is a second one', () => {
  const out = decodeCtc(steps([0, 1, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0]), 3, alphabet);
  expect(out.map((s) => s.ch).join('')).toBe('甲甲');
});

test('different characters need no blank between them', () => {
  const out = decodeCtc(steps([0, 1, 0, 0], [0, 0, 0.6, 0.4]), 2, alphabet);
  expect(out.map((s) => [s.ch, s.from])).toEqual([
    ['甲', 0],
    ['乙', 1],
  ]);
});

test('blanks alone are no text', () => {
  expect(decodeCtc(steps([1, 0, 0, 0], [0.7, 0.3, 0, 0]), 2, alphabet)).toEqual([]);
});
