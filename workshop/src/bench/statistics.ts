/** A seeded generator of numbers in [0, 1): the same seed draws the same run (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The value below which a share `q` of the values lies, interpolated between neighbours; NaN of nothing. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A figure with the interval in which 95 % of its resampled values lie. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number; readonly n: number };

/** Percentile bootstrap of the median with 2,000 seeded resamples. */
export function bootstrapMedian(values: readonly number[], seed = 20_260_701): Interval {
  return bootstrapOf(values.length, median(values), seed, (draw) => median(draw(values)));
}

/** Percentile bootstrap of any statistic: `draw` resamples a list with replacement, by one seeded generator. */
export function bootstrapOf(
  n: number,
  value: number,
  seed: number,
  statistic: (draw: (values: readonly number[]) => number[]) => number,
): Interval {
  const random = seeded(seed);
  const draw = (values: readonly number[]) => values.map(() => values[Math.floor(random() * values.length)] as number);
  const drawn = Array.from({ length: 2_000 }, () => statistic(draw));
  return { value, low: quantile(drawn, 0.025), high: quantile(drawn, 0.975), n };
}
