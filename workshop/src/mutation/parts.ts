import fs from 'node:fs';
import path from 'node:path';

export type Room = 'clock' | 'case';

/** Files that are mutated in one run; a run is to end within about ten minutes on two cores. */
export type Part = { readonly name: string; readonly room: Room; readonly files: readonly string[] };

const LAW = 'domain/src';

export const rooms: readonly Room[] = ['clock', 'case'];

/** Parts of the room of cases by their files; what no rule names is examined and decided. */
const OF_A_CASE: readonly (readonly [name: string, files: RegExp])[] = [
  ['case-record', /^(evolve.*|numbers|papers|void-number|layers|acts|actors)\.ts$/],
  [
    'case-filing',
    /^(draft|filing|pre-check|prefilled|evidence|findings|receipt|silence|acceptance|correction|recording)\.ts$/,
  ],
  ['case-hearing', /^procedure\/(hearing|chair|evolve|hindrances|reviewers|stops)\.ts$/],
  ['case-procedure', /^procedure\//],
  ['case-decision', /^(grant|hindered-grant|refuse|benefit|licence-asked-about|decision-clocks|ending|recusal)\.ts$/],
  ['case-examination', /./],
];

/** Every file of the two rooms that can be run, each in one part; types alone and lists of names hold nothing to mutate. */
export function parts(root: string): readonly Part[] {
  const inCase = sourcesOf(root, 'case');
  const partOf = (file: string) => OF_A_CASE.find(([, files]) => files.test(file))?.[0];
  return [
    { name: 'clock', room: 'clock', files: sourcesOf(root, 'clock').map((f) => `${LAW}/clock/${f}`) },
    ...OF_A_CASE.map(([name]): Part => {
      const files = inCase.filter((file) => partOf(file) === name).map((file) => `${LAW}/case/${file}`);
      return { name, room: 'case', files };
    }),
  ];
}

function sourcesOf(root: string, room: Room): readonly string[] {
  return fs
    .readdirSync(path.join(root, LAW, room), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && path.basename(file) !== 'index.ts')
    .toSorted();
}
