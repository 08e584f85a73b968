import { expect, test } from 'vitest';
import { FIGURES, parseOptions } from './options.ts';

test('without words the default run takes every figure and is not strict', () => {
  expect(parseOptions([])).toEqual({
    ok: true,
    options: { mode: 'default', strict: false, only: FIGURES, json: undefined, help: false },
  });
});

test('figures, mode, file and strictness are taken in any order', () => {
  expect(parseOptions(['--only', 'growth', '--strict', '--quick', '--json', 'x.json', '--only', 'grant'])).toEqual({
    ok: true,
    options: { mode: 'quick', strict: true, only: ['growth', 'grant'], json: 'x.json', help: false },
  });
});

test.each([
  [['--fast'], 'unknown option --fast'],
  [['--only', 'speed'], '--only needs one of steps, grant, growth, open, clocks'],
  [['--only'], 'not nothing'],
  [['--json', '--strict'], 'name of a file'],
  [['--quick', '--full'], 'not both'],
])('%j is refused with what is wrong', (words, problem) => {
  const parsed = parseOptions(words);
  expect(parsed).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
});
