import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const room = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
const textOf = (file: string) => readFileSync(`${room}/${file}`, 'utf8');
const isStory = (file: string) =>
  file.endsWith('.test.ts') && !file.endsWith('property.test.ts') && file !== 'refusals.test.ts';

test('every refusal that the law of a case can give is given in some story', () => {
  const sources = files.filter((f) => !f.endsWith('.test.ts')).map(textOf);
  const codes = new Set(sources.flatMap((text) => [...text.matchAll(/refused\(\s*'([A-Z_]+)'/g)].map((m) => m[1]!)));
  const told = new Set(
    files.filter(isStory).flatMap((f) => [...textOf(f).matchAll(/'([A-Z]+(?:_[A-Z]+)+|BANNED)'/g)].map((m) => m[1])),
  );
  expect(codes.size).toBeGreaterThan(80);
  expect([...codes].filter((code) => !told.has(code))).toEqual([]);
});
