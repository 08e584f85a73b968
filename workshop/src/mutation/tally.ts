import type { Room } from './parts.ts';

/** What became of one mutant, as Stryker's report says it. */
export type Status =
  | 'Killed'
  | 'Timeout'
  | 'Survived'
  | 'NoCoverage'
  | 'Ignored'
  | 'CompileError'
  | 'RuntimeError'
  | 'Pending';

export type Mutant = {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: Status;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
};

/** The part of a mutation report (mutation-testing-elements) that is read here. */
export type Report = {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
};

export type Tally = {
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly noCoverage: number;
  /** Static ones: they are alive from the moment a file is loaded, so that no test can be named that meets them. */
  readonly ignored: number;
  /** Mutants that could not be run. They prove nothing in either direction. */
  readonly failed: number;
};

/** A battery that meets fewer mutants has lost files on the way and proves nothing. */
export const floors: Readonly<Record<Room, number>> = { clock: 450, case: 4_000 };

/** Share of the mutants that were run which some test noticed (issue 4). */
export const LEAST = 0.9;

export function tallyOf(reports: readonly Report[]): Tally {
  const mutants = reports.flatMap((r) => Object.values(r.files).flatMap((f) => f.mutants));
  const count = (...of: readonly Status[]) => mutants.filter((m) => of.includes(m.status)).length;
  return {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
    ignored: count('Ignored'),
    failed: count('CompileError', 'RuntimeError', 'Pending'),
  };
}

const noticed = (t: Tally): number => t.killed + t.timeout;
const run = (t: Tally): number => noticed(t) + t.survived + t.noCoverage;

/** The share that was noticed, from 0 to 1; 0 where nothing was run. */
export const scoreOf = (t: Tally): number => (run(t) === 0 ? 0 : noticed(t) / run(t));

/** Why the room does not pass, or nothing. */
export function shortfall(room: Room, t: Tally): string | undefined {
  if (run(t) < floors[room])
    return `${room}: ${run(t)} mutants were run, fewer than ${floors[room]}: files are missing`;
  if (scoreOf(t) < LEAST)
    return `${room}: ${percent(scoreOf(t))} of the mutants were noticed, less than ${percent(LEAST)}`;
  return undefined;
}

export function line(name: string, t: Tally): string {
  const parts = [
    `${t.killed} killed`,
    `${t.timeout} timed out`,
    `${t.survived} survived`,
    `${t.noCoverage} without a test`,
    `${t.ignored} static and left out`,
    `${t.failed} could not be run`,
  ];
  return `${name}: ${percent(scoreOf(t))} of ${run(t)} noticed (${parts.join(', ')})`;
}

/** Each mutant that no test noticed, as `file:line:column mutator: replacement`, beside the line it stands in. */
export function survivors(report: Report): readonly string[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter((m) => m.status === 'Survived' || m.status === 'NoCoverage')
      .map(({ mutatorName, replacement = '', status, location: { start } }) => {
        const text = lines[start.line - 1]?.trim() ?? '';
        const made = replacement.replace(/\s+/g, ' ').slice(0, 100);
        return `${file}:${start.line}:${start.column} ${mutatorName}: ${made}${status === 'NoCoverage' ? ' (no test)' : ''}  | ${text}`;
      });
  });
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
