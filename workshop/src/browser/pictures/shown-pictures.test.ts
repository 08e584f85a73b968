import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PICTURES } from './pictures.ts';
import { pictureProblems, picturesOn } from './shown-pictures.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..', '..');
const folder = 'docs/screenshots';
const PAGES = ['README.md', 'README.zh-CN.md', 'docs/tutorial.md', 'docs/tutorial.zh-CN.md'];
const read = (file: string) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') });
const files = fs.readdirSync(path.join(root, folder)).map((f) => `${folder}/${f}`);

test('README and tutorial show every picture that is kept, describe it, and show none that is not there', () => {
  const kept = files.map((file) => ({ file, bytes: fs.statSync(path.join(root, file)).size }));
  expect(pictureProblems(kept, PAGES.map(read), folder)).toEqual([]);
});

test('what the browser tests picture is what is kept', () => {
  expect(files.sort()).toEqual(PICTURES.map((p) => `${folder}/${p.name}.png`).sort());
});

test.each(PAGES)('%s shows pictures', (page) => {
  expect(picturesOn(read(page)).length).toBeGreaterThanOrEqual(page.startsWith('README') ? 10 : 4);
});

test('both languages of a page show the same pictures', () => {
  for (const [en, zh] of [PAGES.slice(0, 2), PAGES.slice(2)] as [string, string][])
    expect(picturesOn(read(zh)).map((p) => p.file)).toEqual(picturesOn(read(en)).map((p) => p.file));
});

test('each limit is held: number, size, kind, shown, described, there', () => {
  const one = { file: `${folder}/a.png`, bytes: 1 };
  const page = (text: string) => [{ file: 'docs/tutorial.md', text }];
  const shown = page('![The form, filled](screenshots/a.png)');
  const problems = (kept: readonly { file: string; bytes: number }[], pages = shown) =>
    pictureProblems(kept, pages, folder).join('; ');
  expect(problems([one])).toBe('');
  expect(problems(Array.from({ length: 31 }, (_, i) => ({ file: `${folder}/${i}.png`, bytes: 1 })))).toContain(
    '31 pictures are kept',
  );
  expect(problems([{ ...one, bytes: 200_001 }])).toContain('has 200001 bytes');
  expect(problems([one, { file: `${folder}/a.jpg`, bytes: 1 }])).toContain('is no PNG');
  expect(problems([one, { file: `${folder}/b.png`, bytes: 1 }])).toContain('b.png is shown on no page');
  expect(problems([one], page('<img src="screenshots/a.png" alt="">'))).toContain('is not described');
  expect(problems([], shown)).toContain('a.png is not there');
  expect(
    problems([one], page('<a href="screenshots/b.png"><img src="screenshots/a.png" alt="The form, filled"></a>')),
  ).toContain('b.png is not there');
});
