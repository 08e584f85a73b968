export type FigureName = 'steps' | 'grant' | 'growth' | 'open' | 'clocks';
export const FIGURES = ['steps', 'grant', 'growth', 'open', 'clocks'] as const satisfies readonly FigureName[];

export type Mode = 'quick' | 'default' | 'full';

/** How large the parts of a run are; seconds are of one side of one pair, `spare` so many disturbed rounds of each figure are replaced. */
export type Plan = {
  readonly spare: number;
  readonly steps: { readonly pairs: number; readonly seconds: number; readonly profile: boolean };
  readonly grant: { readonly rounds: number; readonly grants: number };
  readonly growth: { readonly pairs: number; readonly seconds: number; readonly cases: number };
  readonly open: { readonly rounds: number; readonly http: number; readonly browser: number; readonly cases: number };
  readonly clocks: {
    readonly rounds: number;
    readonly timers: number;
    readonly later: number;
    readonly served: { readonly rounds: number; readonly count: number };
  };
};

export const PLANS: Readonly<Record<Mode, Plan>> = {
  quick: {
    spare: 2,
    steps: { pairs: 5, seconds: 1, profile: true },
    grant: { rounds: 5, grants: 3 },
    growth: { pairs: 5, seconds: 1, cases: 20_000 },
    open: { rounds: 5, http: 60, browser: 8, cases: 10_000 },
    clocks: { rounds: 5, timers: 3_000, later: 20_000, served: { rounds: 3, count: 2_000 } },
  },
  default: {
    spare: 4,
    steps: { pairs: 7, seconds: 2, profile: true },
    grant: { rounds: 7, grants: 5 },
    growth: { pairs: 7, seconds: 2, cases: 100_000 },
    open: { rounds: 7, http: 100, browser: 20, cases: 10_000 },
    clocks: { rounds: 7, timers: 5_000, later: 100_000, served: { rounds: 3, count: 10_000 } },
  },
  full: {
    spare: 10,
    steps: { pairs: 15, seconds: 4, profile: true },
    grant: { rounds: 15, grants: 7 },
    growth: { pairs: 15, seconds: 4, cases: 100_000 },
    open: { rounds: 15, http: 160, browser: 30, cases: 10_000 },
    clocks: { rounds: 15, timers: 10_000, later: 1_000_000, served: { rounds: 5, count: 10_000 } },
  },
};

export type Options = {
  readonly mode: Mode;
  readonly strict: boolean;
  readonly only: readonly FigureName[];
  readonly json: string | undefined;
  readonly help: boolean;
};

export const HELP = `npm run bench [-- OPTIONS]
  --quick      small rounds, 20 000 instead of 100 000 cases, some five minutes
  --full       15 pairs of every comparison
  --only NAME  one figure: steps (P1 durable case steps), grant (P3 grant to licence), growth (append among many cases),
               open (a case opened among 10 000) or clocks (P8 statutory clocks); may be repeated
  --json FILE  writes everything that was measured there
  --strict     ends with 1 also when a figure misses its target or too few undisturbed rounds are left
  --help       this text
Exit code 0: every answer was right; 1: a wrong answer, or with --strict a figure that did not hold; 2: wrong usage; 4: the run broke off.`;

/** What the words after `npm run bench --` ask for, or a sentence on what is wrong with them. */
export function parseOptions(
  words: readonly string[],
): { ok: true; options: Options } | { ok: false; problem: string } {
  let mode: Mode = 'default';
  let strict = false;
  let help = false;
  let json: string | undefined;
  const only: FigureName[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--strict') strict = true;
    else if (word === '--help') help = true;
    else if (word === '--quick' || word === '--full') {
      if (mode !== 'default') return { ok: false, problem: 'give --quick or --full once, not both' };
      mode = word === '--quick' ? 'quick' : 'full';
    } else if (word === '--json') {
      json = left.shift();
      if (!json || json.startsWith('--')) return { ok: false, problem: '--json needs the name of a file' };
    } else if (word === '--only') {
      const name = left.shift();
      const found = FIGURES.find((f) => f === name);
      if (!found) return { ok: false, problem: `--only needs one of ${FIGURES.join(', ')}, not ${name ?? 'nothing'}` };
      only.push(found);
    } else return { ok: false, problem: `unknown option ${word}; see --help` };
  }
  return { ok: true, options: { mode, strict, only: only.length > 0 ? only : FIGURES, json, help } };
}
