import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { D3, D3_ANSWERS } from '../system/d3.ts';
import { blocksOf, missingLine } from './blocks.ts';

const docs = path.resolve(import.meta.dirname, '..', '..', '..', 'docs');
const english = fs.readFileSync(path.join(docs, 'tutorial.md'), 'utf8');
const chinese = fs.readFileSync(path.join(docs, 'tutorial.zh-CN.md'), 'utf8');

test('both languages give the same commands and show the same answers', () => {
  expect(blocksOf(chinese)).toEqual(blocksOf(english));
});

test.each([
  ['English', english],
  ['Chinese', chinese],
])('the tutorial in %s gives every answer that the demonstration firm needs', (_, text) => {
  const typed = [D3_ANSWERS['contact.name'], D3_ANSWERS['contact.phone'], ...Object.values(D3.safetyOfficer)];
  const firm = [D3.address, D3.premisesArea, D3.legalRepresentative, D3.legalRepresentativeId];
  for (const answer of [...typed, ...firm]) expect(text).toContain(`\`${answer}\``);
});

test('commands are taken with their terminal and what they answer', () => {
  const text = 'Say:\n\n```sh\na\nb\n```\n\n```text\none\ntwo\n```\n\n```sh first\nc\n```\n';
  expect(blocksOf(text)).toEqual([
    { commands: 'a\nb', first: false, shown: ['one', 'two'] },
    { commands: 'c', first: true, shown: [] },
  ]);
});

test('a block of another kind, and an answer without commands, are refused', () => {
  expect(() => blocksOf('```bash\na\n```\n')).toThrow("marked 'bash'");
  expect(() => blocksOf('```\na\n```\n')).toThrow("marked ''");
  expect(() => blocksOf('```text\na\n```\n')).toThrow("marked 'text'");
});

test('a line shown must stand in the answer, after the one before it, with anything where … stands', () => {
  const answer = '  ✓ DIGEST      as sealed\n  took 3.2 s, good\n';
  expect(missingLine(['✓ DIGEST as sealed', 'took … s, good'], answer)).toBeUndefined();
  expect(missingLine(['took … s, bad'], answer)).toBe('took … s, bad');
  expect(missingLine(['took', 'DIGEST'], answer)).toBe('DIGEST');
  expect(missingLine(['good … took'], answer)).toBe('good … took');
});
