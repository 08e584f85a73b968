import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Manifest, packageTrespassesOf, type Source } from './check-packages.ts';
import { checkRooms, importsOf } from './check-rooms.ts';
import { packageOf } from './package-names.ts';
import table from './rooms.json' with { type: 'json' };

const house: Manifest = { devDependencies: { vitest: '1' } };
const said = (manifest: Manifest, sources: readonly Source[], more: object = {}) =>
  packageTrespassesOf({ room: 'store', manifest, house, sources, kept: [], ...more }).map(
    (t) => `${t.file}: ${t.imports}: ${t.why}`,
  );
const shipped = (...imports: string[]): Source => ({ file: 'store/src/a.ts', imports });
const tested = (...imports: string[]): Source => ({ file: 'store/src/a.test.ts', imports });

describe('what is declared and what is imported', () => {
  test('are the same: nothing is said', () => {
    const manifest = { dependencies: { pg: '1', '@tuofu/domain': '1' }, devDependencies: { sharp: '1' } };
    const sources = [shipped('pg/lib/x', '@tuofu/domain', './b.ts', 'node:fs'), tested('vitest', 'pg', 'sharp')];
    expect(said(manifest, sources)).toEqual([]);
  });

  test('a package that what ships imports must be a dependency, not one for tests or of the house', () => {
    expect(said({}, [shipped('pg')])).toEqual(['store/src/a.ts: pg: store/package.json does not declare it']);
    expect(said({ devDependencies: { pg: '1' } }, [shipped('pg'), tested('pg')])).toEqual([
      'store/src/a.ts: pg: store/package.json does not declare it',
    ]);
    expect(said({}, [shipped('vitest')])).toHaveLength(1);
    expect(said({}, [shipped('@tuofu/domain')])).toHaveLength(1);
  });

  test('a package that only tests import must be declared for tests, and not as a dependency', () => {
    expect(said({}, [tested('sharp')])).toEqual([
      'store/src/a.test.ts: sharp: store/package.json does not declare it, not even among devDependencies',
    ]);
    expect(said({}, [{ file: 'store/src/testing/bench.ts', imports: ['sharp'] }])).toHaveLength(1);
    expect(said({ dependencies: { sharp: '1' } }, [tested('sharp')])).toEqual([
      'store/package.json: sharp: only tests import it: it belongs among devDependencies',
    ]);
  });

  test.each(['dependencies', 'devDependencies', 'optionalDependencies'] as const)(
    'a package among %s that nothing imports is named',
    (list) => {
      expect(said({ [list]: { kysely: '1' } }, [shipped()])).toEqual([
        'store/package.json: kysely: is declared, but nothing imports it: remove it, or say in KEPT why not',
      ]);
    },
  );

  test('a package may be kept for a reason, but not longer than the reason lasts', () => {
    const kept = [{ room: 'store', name: /^@types\//, why: 'types' }];
    expect(said({ devDependencies: { '@types/pg': '1' } }, [], { kept })).toEqual([]);
    expect(said({}, [], { kept })).toEqual([
      'store/package.json: ^@types\\/: KEPT excuses it, but there is nothing left to excuse',
    ]);
    expect(said({ devDependencies: { '@types/pg': '1' } }, [tested('@types/pg')], { kept })).toHaveLength(1);
    expect(said({ devDependencies: { '@types/pg': '1' } }, [], { kept: [{ ...kept[0], room: 'seal' }] })).toHaveLength(
      1,
    );
  });

  test('a row of the table that nobody uses is named', () => {
    const neighbours = { ours: ['domain', '*'], outside: ['pg', '*'], wiring: { ours: ['seal'] } };
    expect(said({}, [], { neighbours })).toEqual([
      'rooms.json: @tuofu/domain: store does not import it: remove it from the table',
      'rooms.json: @tuofu/seal: store does not import it: remove it from the table',
      'rooms.json: pg: store does not import it: remove it from the table',
    ]);
    const manifest = { dependencies: { '@tuofu/domain': '1', '@tuofu/seal': '1' }, devDependencies: { pg: '1' } };
    const sources = [shipped('@tuofu/domain', '@tuofu/seal'), tested('pg')];
    expect(said(manifest, sources, { neighbours })).toEqual([
      'rooms.json: pg: store does not import it: remove it from the table',
    ]);
  });

  test('tests of the checker quote imports as text and are not read for them', () => {
    const quoting = { file: 'workshop/src/tools/rooms/check-rooms.test.ts', imports: ['lodash'] };
    expect(said({}, [quoting])).toEqual([]);
    expect(said({}, [{ ...quoting, file: 'workshop/src/tools/check.test.ts' }])).toHaveLength(1);
  });
});

test('packages are told from files and from Node’s own modules', () => {
  expect(['a', 'a/b', '@c/d', '@c/d/e', './f.ts', '/g', 'node:fs'].map(packageOf)).toEqual([
    'a',
    'a',
    '@c/d',
    '@c/d',
    undefined,
    undefined,
    undefined,
  ]);
});

test('what is required or resolved by name counts as imported; promises and paths do not', () => {
  const source =
    "const a = createRequire(import.meta.url)('a') as X;\nconst b = createRequire(import.meta.url).resolve('b/c');\nimport.meta.resolve('d');\nrequire('e');\nrequire.resolve('f');\nPromise.resolve('no');\npath.resolve('no');";
  expect(importsOf(source)).toEqual(['a', 'b/c', 'd', 'e', 'f']);
});

test('sources and manifests of every room are read, and those of the house', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'tuofu-rooms-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write('package.json', '{"devDependencies":{"left-pad":"1"}}');
  for (const room of Object.keys(table)) {
    write(`${room}/package.json`, '{"dependencies":{"kysely":"1"}}');
    write(`${room}/src/a.mjs`, "import x from 'lodash';\n");
  }
  const { files, trespasses } = checkRooms(root);
  rmSync(root, { recursive: true });
  const named = trespasses.map((t) => `${t.file} ${t.imports}`);
  expect(files).toBe(12);
  expect(named).toContain('package.json left-pad');
  for (const room of Object.keys(table)) {
    expect(named).toContain(`${room}/package.json kysely`);
    expect(named).toContain(`${room}/src/a.mjs lodash`);
  }
});
