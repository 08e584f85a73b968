import type { Interval } from './statistics.ts';

/** One figure: a ratio with its interval, judged at the unfavourable end of the interval. */
export type Figure = {
  readonly name: string;
  readonly ratio: Interval;
  readonly target: number;
  readonly better: 'higher' | 'lower';
  /** Rounds that steal or foreign load made worthless, with their reasons. */
  readonly discarded: readonly string[];
  /** How many rounds it takes to say anything. */
  readonly needed: number;
  /** Wrong answers; a fast wrong answer is worth nothing. */
  readonly wrong: readonly string[];
  readonly notes: readonly string[];
};

export type Verdict = 'PASS' | 'MISS' | 'WRONG' | 'UNDETERMINED';

export function verdictOf(f: Figure): Verdict {
  if (f.wrong.length > 0) return 'WRONG';
  if (f.ratio.n < f.needed || Number.isNaN(f.ratio.value)) return 'UNDETERMINED';
  const claim = f.better === 'higher' ? f.ratio.low : f.ratio.high;
  return (f.better === 'higher' ? claim >= f.target : claim <= f.target) ? 'PASS' : 'MISS';
}

export function printFigure(f: Figure, print: (line: string) => void): void {
  const sign = f.better === 'higher' ? '≥' : '≤';
  const claim = f.better === 'higher' ? f.ratio.low : f.ratio.high;
  print(
    `${verdictOf(f).padEnd(12)} ${f.name}: claim ${claim.toFixed(3)} (median ${f.ratio.value.toFixed(3)}, 95 % ${f.ratio.low.toFixed(3)}–${f.ratio.high.toFixed(3)}, n = ${f.ratio.n}), target ${sign} ${f.target}`,
  );
  print(
    `             discarded rounds: ${f.discarded.length}${f.discarded.length > 0 ? ` (${f.discarded.join('; ')})` : ''}`,
  );
  for (const note of f.notes) print(`             ${note}`);
  for (const what of f.wrong) print(`             WRONG: ${what}`);
}
