/** `npm run check`: the opinion of the house in about a minute. Every part runs even when an earlier one fails. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { checkRooms } from './rooms/check-rooms.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);
const ROOMS = [
  'domain',
  'packkit',
  'packs',
  'verify',
  'reading',
  'registries',
  'documents',
  'seal',
  'store',
  'server',
  'web',
  'workshop',
];

type Part = { readonly name: string; run(): boolean };

function command(name: string, file: string, args: readonly string[]): Part {
  return { name, run: () => spawnSync(file, args, { cwd: root, stdio: 'inherit' }).status === 0 };
}

const parts: readonly Part[] = [
  command('format and lint', bin('biome'), ['check', '--error-on-warnings', '.']),
  {
    name: 'rooms',
    run() {
      const { files, trespasses } = checkRooms(root);
      for (const t of trespasses) console.error(`${t.file}: ${t.imports}: ${t.why}`);
      console.log(`rooms: ${files} files, ${trespasses.length} trespasses`);
      return trespasses.length === 0 && files > 50;
    },
  },
  ...ROOMS.map((room) => command(`types: ${room}`, bin('tsc'), ['-p', room])),
  command('types: domain, ES only', bin('tsc'), ['-p', 'domain/tsconfig.es-only.json']),
  command('types: tests', bin('tsc'), ['-p', 'tsconfig.tests.json']),
  command('types: tests of web', bin('tsc'), ['-p', 'web/tsconfig.tests.json']),
  command('reference', process.execPath, ['workshop/src/tools/reference.ts', '--check']),
  ...(process.argv.includes('--no-tests')
    ? []
    : [command('unit and property tests', process.execPath, [vitest, 'run', '--reporter=default'])]),
  ...fs
    .readdirSync(path.join(root, 'packs'), { withFileTypes: true })
    .filter((e) => e.isDirectory() && fs.existsSync(path.join(root, 'packs', e.name, 'pack.ts')))
    .map((e) =>
      command(`pack: ${e.name}`, process.execPath, ['server/src/main.ts', 'pack', 'check', `packs/${e.name}`]),
    ),
];

const failed: string[] = [];
const began = Date.now();
for (const part of parts) {
  const start = Date.now();
  const good = part.run();
  if (!good) failed.push(part.name);
  console.log(`${good ? '✓' : '✗'} ${part.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}
console.log(
  `\n${parts.length - failed.length} of ${parts.length} parts passed in ${((Date.now() - began) / 1000).toFixed(0)} s`,
);
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exit(1);
}
