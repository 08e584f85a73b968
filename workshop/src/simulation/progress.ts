import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** How far the long campaign has come on this machine. */
export type Progress = {
  /** The first seed that nobody has lived yet. */
  readonly next: number;
  readonly seeds: number;
  readonly findings: number;
  readonly seconds: number;
  /** When it was begun, ISO 8601. */
  readonly since: string;
};

/** The seeds of `npm test` and of the search for planted bugs lie below. */
const FIRST = 1_000_001;
export const PROGRESS = path.join(os.tmpdir(), 'tuofu-simulated.json');

/** What earlier campaigns left; a new beginning where there is nothing, or nothing that can be read. */
export function readProgress(file: string): Progress {
  const begin = { next: FIRST, seeds: 0, findings: 0, seconds: 0, since: new Date().toISOString() };
  if (!fs.existsSync(file)) return begin;
  try {
    const said = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Progress>;
    return Number.isSafeInteger(said.next) && (said.next as number) >= FIRST ? { ...begin, ...said } : begin;
  } catch {
    return begin;
  }
}

/** Whole or not at all: whoever is interrupted begins again from what was there before. */
export function writeProgress(file: string, progress: Progress): void {
  fs.writeFileSync(`${file}.new`, JSON.stringify(progress));
  fs.renameSync(`${file}.new`, file);
}
