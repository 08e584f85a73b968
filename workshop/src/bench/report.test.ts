import { describe, expect, test } from 'vitest';
import { type Figure, verdictOf } from './report.ts';

const figure = (more: Partial<Figure>): Figure => ({
  name: 'x',
  ratio: { value: 0.3, low: 0.26, high: 0.34, n: 5 },
  target: 0.25,
  better: 'higher',
  discarded: [],
  needed: 5,
  wrong: [],
  notes: [],
  ...more,
});

describe('the verdict on a figure', () => {
  test('the unfavourable end of the interval is the claim', () => {
    expect(verdictOf(figure({}))).toBe('PASS');
    expect(verdictOf(figure({ target: 0.28 }))).toBe('MISS');
    expect(verdictOf(figure({ better: 'lower', target: 0.35 }))).toBe('PASS');
    expect(verdictOf(figure({ better: 'lower', target: 0.32 }))).toBe('MISS');
  });

  test('a fast wrong answer is wrong, however good the ratio', () => {
    expect(verdictOf(figure({ wrong: ['version 3 of a case is not in the store'] }))).toBe('WRONG');
  });

  test('too few undisturbed rounds decide nothing', () => {
    expect(verdictOf(figure({ ratio: { value: 0.3, low: 0.26, high: 0.34, n: 4 } }))).toBe('UNDETERMINED');
    expect(verdictOf(figure({ ratio: { value: Number.NaN, low: Number.NaN, high: Number.NaN, n: 5 } }))).toBe(
      'UNDETERMINED',
    );
  });
});
