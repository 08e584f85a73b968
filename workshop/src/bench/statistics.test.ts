import { describe, expect, test } from 'vitest';
import { bootstrapMedian, bootstrapOf, median, quantile, seeded } from './statistics.ts';

describe('the statistics of the benchmarks', () => {
  test('quantiles lie between neighbours as in the textbook', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.99)).toBeCloseTo(49.6, 10);
    expect(median([])).toBeNaN();
  });

  test('the same seed gives the same interval, and it holds the median', () => {
    const values = [0.31, 0.28, 0.35, 0.3, 0.29, 0.33];
    const a = bootstrapMedian(values);
    expect(bootstrapMedian(values)).toEqual(a);
    expect(a.low).toBeLessThan(a.value);
    expect(a.value).toBeLessThan(a.high);
    expect(a.low).toBeGreaterThanOrEqual(0.28);
  });

  test('rounds that agree leave no doubt, and rounds that scatter widen the interval', () => {
    expect(bootstrapMedian([2, 2, 2, 2, 2])).toEqual({ value: 2, low: 2, high: 2, n: 5 });
    const wide = bootstrapMedian([1, 1.5, 2, 2.5, 3]);
    expect(wide.high - wide.low).toBeGreaterThan(0.9);
  });

  test('the interval of a mean is about two standard errors wide on each side', () => {
    const random = seeded(7);
    const values = Array.from({ length: 400 }, () => random());
    const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
    const { low, high } = bootstrapOf(400, mean(values), 1, (draw) => mean(draw(values)));
    expect(high - low).toBeGreaterThan(3.2 * (Math.sqrt(1 / 12) / 20));
    expect(high - low).toBeLessThan(4.6 * (Math.sqrt(1 / 12) / 20));
  });
});
