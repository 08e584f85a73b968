import fs from 'node:fs';
import path from 'node:path';
import { type Manifest, type Neighbours, packageTrespassesOf, type Source } from './check-packages.ts';
import { ONLY_FOR_TESTS, packageOf } from './package-names.ts';
import table from './rooms.json' with { type: 'json' };

type Room = {
  readonly ours: readonly string[];
  readonly outside: readonly string[];
  readonly node: boolean;
  /** Folders below `src` that do not import each other. */
  readonly apart?: readonly string[];
  readonly wiring?: { readonly files: readonly string[]; readonly ours: readonly string[] };
};

/** One import that the table of rooms does not allow, and why. */
export type Trespass = { readonly file: string; readonly imports: string; readonly why: string };

const TEST_TOOLS = ['vitest', 'fast-check'];
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|(?:\bimport|\bimport\.meta\.resolve|\brequire(?:\.resolve)?|\bcreateRequire\([^()]*\)(?:\.resolve)?)\(\s*['"]([^'"]+)['"]/g;

/** The modules that a source text imports: statically, dynamically, or by `require` where a package knows nothing else. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(IMPORT)].map((m) => (m[1] ?? m[2]) as string);
}

/** Checks one file of a room against the table; tests may also use the test tools and Node. */
export function trespassesOf(file: string, source: string, rooms: Readonly<Record<string, Room>> = table): Trespass[] {
  const name = file.split('/')[0] as string;
  const room = rooms[name];
  if (!room) return [{ file, imports: '', why: `folder ${name} is not a room of the table` }];
  const isTest = ONLY_FOR_TESTS.test(file);
  const wiring = room.wiring?.files.some((f) => (f.endsWith('/') ? file.startsWith(f) : file === f))
    ? room.wiring.ours
    : [];
  const allowedOurs = [...room.ours, ...wiring];
  const found: Trespass[] = [];
  for (const specifier of importsOf(source)) {
    const say = (why: string) => found.push({ file, imports: specifier, why });
    if (specifier.startsWith('.')) {
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
      if (target.split('/')[0] !== name) say(`leaves the room ${name} by a relative path`);
      else if (crosses(room, file, target)) say('goes from one app into another');
      else if (!isTest && ONLY_FOR_TESTS.test(target)) say('leans on what is only for tests');
    } else if (specifier.startsWith('node:')) {
      if (!room.node && !isTest) say(`${name} is pure and must not see Node`);
    } else if (specifier.startsWith('@tuofu/')) {
      const other = specifier.slice('@tuofu/'.length);
      if (other.includes('/')) say('enters a room past its index');
      else if (other === name) say('imports its own room by name');
      else if (!allowedOurs.includes(other) && !allowedOurs.includes('*')) say(`${name} may not lean on ${other}`);
    } else {
      const dependency = packageOf(specifier) ?? specifier;
      if (isTest && TEST_TOOLS.includes(dependency)) continue;
      if (!room.outside.includes(dependency) && !room.outside.includes('*') && !isTest)
        say(`${name} may not import ${dependency}`);
    }
  }
  return found;
}

function crosses(room: Room, file: string, target: string): boolean {
  const [from, to] = [file, target].map((p) => p.split('/')[2] ?? '');
  const apart = room.apart ?? [];
  return from !== to && apart.includes(from as string) && apart.includes(to as string);
}

function* sources(dir: string): Generator<string> {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* sources(full);
    else if (/\.(tsx?|mjs)$/.test(entry.name)) yield full;
  }
}

/** Checks every source file and every manifest of every room below `root`; `files` tells how much was read. */
export function checkRooms(root: string): { readonly files: number; readonly trespasses: readonly Trespass[] } {
  let files = 0;
  const trespasses: Trespass[] = [];
  const manifestOf = (dir: string) =>
    JSON.parse(fs.readFileSync(path.join(root, dir, 'package.json'), 'utf8')) as Manifest;
  const house = manifestOf('.');
  const everywhere: Source[] = [];
  for (const [room, neighbours] of Object.entries(table) as [string, Room & Neighbours][]) {
    const read: Source[] = [];
    for (const full of sources(path.join(root, room))) {
      files += 1;
      const file = path.relative(root, full).split(path.sep).join('/');
      const source = fs.readFileSync(full, 'utf8');
      trespasses.push(...trespassesOf(file, source));
      read.push({ file, imports: importsOf(source) });
    }
    everywhere.push(...read);
    trespasses.push(...packageTrespassesOf({ room, manifest: manifestOf(room), house, neighbours, sources: read }));
  }
  trespasses.push(...packageTrespassesOf({ room: '', manifest: house, house, sources: everywhere }));
  return { files, trespasses };
}
