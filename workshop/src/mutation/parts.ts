import fs from 'node:fs';
import path from 'node:path';

export type Room = 'clock' | 'case';

/** Files that are mutated in one run; a run is to end within about ten minutes on two cores. */
export type Part = { readonly name: string; readonly room: Room; readonly files: readonly string[] };

export const rooms: readonly Room[] = ['clock', 'case'];

/** What a case remembers and shows, apart from what is decided in it. */
const RECORD = /^(evolve.*|numbers|papers|void-number|layers|findings|acts|actors|prefilled|receipt|text-length)\.ts$/;

/** Every file of the two rooms that can be run, each in one part; types alone and lists of names hold nothing to mutate. */
export function parts(root: string): readonly Part[] {
  const inCase = sourcesOf(root, 'domain/src/case');
  return [
    { name: 'clock', room: 'clock', files: sourcesOf(root, 'domain/src/clock') },
    { name: 'case-record', room: 'case', files: inCase.filter((f) => RECORD.test(path.basename(f))) },
    { name: 'case-decisions', room: 'case', files: inCase.filter((f) => !RECORD.test(path.basename(f))) },
    { name: 'case-procedure', room: 'case', files: sourcesOf(root, 'domain/src/case/procedure') },
  ];
}

function sourcesOf(root: string, folder: string): readonly string[] {
  return fs
    .readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
    .map((name) => `${folder}/${name}`)
    .toSorted();
}
