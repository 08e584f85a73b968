import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkText, stateWords } from './check-text.ts';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

const room = join(import.meta.dirname, '..');
const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') && !f.endsWith('.test.ts'),
);
const source = sources.map((f) => readFileSync(join(room, f), 'utf8')).join('\n');
const found = (pattern: RegExp): string[] => [...new Set([...source.matchAll(pattern)].map((m) => m[1]!))];

test('both languages have words for the same codes', () => {
  for (const part of ['checks', 'overall', 'problems', 'states', 'verdicts'] as const) {
    expect(Object.keys(en[part])).toEqual(Object.keys(zhCN[part]));
    for (const words of Object.values({ ...en[part], ...zhCN[part] })) expect(words).not.toBe('');
  }
});

test('every code that the source can answer has words, and no check is named as an overall reason is', () => {
  const codes = found(/'([A-Z]{3,}(?:_[A-Z]+)*)'/g).filter((c) => c !== 'ECDSA');
  expect(codes.length).toBeGreaterThan(30);
  for (const code of codes) expect({ ...zhCN.checks, ...zhCN.overall }, code).toHaveProperty([code]);
  for (const code of Object.keys(zhCN.checks)) expect(zhCN.overall).not.toHaveProperty([code]);
});

test('every problem that the source can report has words, and no words are left over', () => {
  const problems = [
    ...found(/(?:failed|notDone|wrong|unknown)\(\s*'([a-z-]+)'/g),
    ...found(/problem: '([a-z-]+)'/g),
    ...found(/return '([a-z]+(?:-[a-z]+)+)'/g),
    ...found(/\? '([a-z]+(?:-[a-z]+)+)'/g),
    ...found(/: '([a-z]+(?:-[a-z]+)+)'/g),
    ...found(/'(key-usage|path-length|encrypted)'/g),
  ].filter((p) => !['no-changes', 'form-filling', 'not-done', 'not-genuine'].includes(p) && !p.startsWith('rsa-'));
  expect(problems.length).toBeGreaterThan(40);
  for (const problem of problems) expect(zhCN.problems, problem).toHaveProperty([problem]);
  for (const problem of Object.keys(zhCN.problems)) expect(source, problem).toContain(`'${problem}'`);
});

test('facts are put into the sentence, the problem after it, and an unknown code is shown as it is', () => {
  expect(checkText('BYTE_RANGE_COVERS_FILE', 'en', { problem: 'bytes-appended', bytes: '7' })).toBe(
    'The seal covers the whole file and nothing was appended: 7 bytes were appended after sealing',
  );
  expect(checkText('DEMONSTRATION', 'zh-CN')).toBe('演示文件 不具有法律效力');
  expect(checkText('constructor', 'en')).toBe('constructor');
  expect(stateWords['zh-CN'].states['not-done']).toBe('未能进行');
  expect(stateWords.en.verdicts.undetermined).toBe('undetermined');
});
