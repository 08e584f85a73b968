import type { Interval } from './statistics.ts';

/** One figure: a ratio with its interval, judged at the unfavourable end of the interval. */
export type Figure = {
  readonly name: string;
  readonly ratio: Interval;
  /** Absent for a figure that is only shown. */
  readonly target: number | null;
  readonly better: 'higher' | 'lower';
  /** Rounds that steal or foreign load made worthless, with their reasons. */
  readonly discarded: readonly string[];
  /** How many rounds it takes to say anything. */
  readonly needed: number;
  /** Wrong answers; a fast wrong answer is worth nothing. */
  readonly wrong: readonly string[];
  readonly notes: readonly string[];
};

export type Verdict = 'held' | 'missed' | 'wrong' | 'undetermined' | 'shown';

/** The end of the interval that is worse for us. */
export function claimOf(f: Figure): number {
  return f.better === 'higher' ? f.ratio.low : f.ratio.high;
}

export function verdictOf(f: Figure): Verdict {
  if (f.wrong.length > 0) return 'wrong';
  if (f.ratio.n < f.needed || Number.isNaN(f.ratio.value)) return 'undetermined';
  if (f.target === null) return 'shown';
  return (f.better === 'higher' ? claimOf(f) >= f.target : claimOf(f) <= f.target) ? 'held' : 'missed';
}

/** What belongs to a figure beside its line in the table. */
export function printDetails(f: Figure, print: (line: string) => void): void {
  print(`\n▸ ${f.name}`);
  for (const note of f.notes) print(`    ${note}`);
  for (const what of f.wrong) print(`    WRONG: ${what}`);
  for (const why of f.discarded) print(`    discarded: ${why}`);
}

/** One line per figure: value, interval, claim, target, verdict. */
export function tableOf(figures: readonly Figure[]): string[] {
  const target = (f: Figure) => (f.target === null ? '–' : `${f.better === 'higher' ? '≥' : '≤'} ${f.target}`);
  const rows = figures.map((f) => [
    f.name,
    f.ratio.value.toFixed(3),
    `${f.ratio.low.toFixed(3)}–${f.ratio.high.toFixed(3)}`,
    claimOf(f).toFixed(3),
    target(f),
    `${f.ratio.n}`,
    `${f.discarded.length}`,
    verdictOf(f),
  ]);
  const head = ['figure', 'median', '95 %', 'claim', 'target', 'rounds', 'discarded', 'verdict'];
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => (r[i] as string).length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((c, i) => c.padEnd(widths[i] as number))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((w) => '─'.repeat(w)).join('  '), ...rows.map(line)];
}

/** How the run ends: a wrong answer never passes; a missed or undecided figure only fails a strict run. */
export function exitCodeOf(figures: readonly Figure[], strict: boolean): 0 | 1 {
  const verdicts = figures.map(verdictOf);
  if (verdicts.includes('wrong')) return 1;
  return strict && verdicts.some((v) => v === 'missed' || v === 'undetermined') ? 1 : 0;
}
