import { describe, expect, test } from 'vitest';
import { exitCodeOf, type Figure, tableOf, verdictOf } from './report.ts';

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
    expect(verdictOf(figure({}))).toBe('held');
    expect(verdictOf(figure({ target: 0.28 }))).toBe('missed');
    expect(verdictOf(figure({ better: 'lower', target: 0.35 }))).toBe('held');
    expect(verdictOf(figure({ better: 'lower', target: 0.32 }))).toBe('missed');
  });

  test('a fast wrong answer is wrong, however good the ratio', () => {
    expect(verdictOf(figure({ wrong: ['version 3 of a case is not in the store'] }))).toBe('wrong');
  });

  test('too few undisturbed rounds decide nothing', () => {
    expect(verdictOf(figure({ ratio: { value: 0.3, low: 0.26, high: 0.34, n: 4 } }))).toBe('undetermined');
    expect(verdictOf(figure({ ratio: { value: Number.NaN, low: Number.NaN, high: Number.NaN, n: 5 } }))).toBe(
      'undetermined',
    );
  });

  test('a figure without a target is shown and never fails a run', () => {
    expect(verdictOf(figure({ target: null }))).toBe('shown');
    expect(exitCodeOf([figure({ target: null })], true)).toBe(0);
  });
});

describe('the end of a run', () => {
  const missed = figure({ target: 0.3 });
  const undetermined = figure({ needed: 9 });

  test('a missed or undecided figure fails a strict run only', () => {
    for (const f of [missed, undetermined]) {
      expect(exitCodeOf([figure({}), f], false)).toBe(0);
      expect(exitCodeOf([figure({}), f], true)).toBe(1);
    }
    expect(exitCodeOf([figure({})], true)).toBe(0);
  });

  test('a wrong answer fails every run', () => {
    expect(exitCodeOf([figure({}), figure({ wrong: ['x'] })], false)).toBe(1);
  });

  test('the table tells value, interval, claim, target and verdict of each figure', () => {
    const [, , first, second] = tableOf([
      figure({}),
      figure({ better: 'lower', target: null, discarded: ['steal 9 %'] }),
    ]);
    expect(first).toMatch(/^x +0\.300 +0\.260–0\.340 +0\.260 +≥ 0\.25 +5 +0 +held$/);
    expect(second).toMatch(/^x +0\.300 +0\.260–0\.340 +0\.340 +– +5 +1 +shown$/);
  });
});
