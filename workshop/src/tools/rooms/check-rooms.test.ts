import { describe, expect, test } from 'vitest';
import { importsOf, trespassesOf } from './check-rooms.ts';

describe('the table of rooms', () => {
  test('a domain file that looks into Node is named', () => {
    expect(trespassesOf('domain/src/x.ts', "import fs from 'node:fs';")).toEqual([
      { file: 'domain/src/x.ts', imports: 'node:fs', why: 'domain is pure and must not see Node' },
    ]);
  });

  test.each([
    ['a pack leans on the store', 'packs/a/pack.ts', "import { openStore } from '@tuofu/store';"],
    ['a route leans on the seal', 'server/src/routes/cases/grant.ts', "import { sealPdf } from '@tuofu/seal';"],
    ['a room is entered past its index', 'server/src/office.ts', "export { x } from '@tuofu/store/src/append.ts';"],
    ['a room is left by a relative path', 'store/src/a.ts', "import type { A } from '../../domain/src/index.ts';"],
    ['a package that the room does not have', 'seal/src/a.ts', "const x = await import('lodash/fp');"],
    ['what ships leans on what is only for tests', 'domain/src/a.ts', "import { a } from './testing/a.ts';"],
    ['one web app leans on another', 'web/src/officer/app.tsx', "import { Home } from '../applicant/pages/home.tsx';"],
    ['a folder that is no room', 'utils/src/a.ts', ''],
  ])('%s: named', (_what, file, source) => {
    expect(trespassesOf(file, source)).toHaveLength(1);
  });

  test('what the table allows is not named', () => {
    expect(
      trespassesOf('server/src/office.ts', "import { sealPdf } from '@tuofu/seal';\nimport x from 'node:fs';"),
    ).toEqual([]);
    expect(trespassesOf('domain/src/x.test.ts', "import { test } from 'vitest';\nimport fs from 'node:fs';")).toEqual(
      [],
    );
  });

  test('imports are found in all their forms', () => {
    const source =
      "import a from 'a';\nimport type { B } from 'b';\nexport * from 'c';\nimport 'd';\nconst e = await import('e');\nimport {\n  f,\n} from 'f';";
    expect(importsOf(source)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});
