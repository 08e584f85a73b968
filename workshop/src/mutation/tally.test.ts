import { expect, test } from 'vitest';
import {
  floors,
  line,
  type Mutant,
  type Report,
  type Status,
  scoreOf,
  shortfall,
  survivors,
  tallyOf,
} from './tally.ts';

const mutant = (status: Status, at = 1): Mutant => ({
  mutatorName: 'EqualityOperator',
  replacement: 'a >\n b',
  status,
  location: { start: { line: at, column: 5 } },
});
const report = (...mutants: readonly Mutant[]): Report => ({
  files: { 'a.ts': { source: 'const x =\n  a >= b;', mutants } },
});
const times = (n: number, status: Status) => Array.from({ length: n }, () => mutant(status));

test('who is killed or runs for ever was noticed; who survives or meets no test was not; the rest do not count', () => {
  const tally = tallyOf([
    report(...times(7, 'Killed'), ...times(2, 'Timeout')),
    report(...times(1, 'Survived'), ...times(2, 'NoCoverage'), ...times(4, 'Ignored'), ...times(3, 'RuntimeError')),
  ]);
  expect(tally).toEqual({ killed: 7, timeout: 2, survived: 1, noCoverage: 2, ignored: 4, failed: 3 });
  expect(scoreOf(tally)).toBe(0.75);
  expect(line('clock', tally)).toContain('75.00 % of 12 noticed');
});

test('a room passes with nine tenths of its mutants noticed and not with fewer', () => {
  const n = floors.clock;
  expect(
    shortfall('clock', tallyOf([report(...times(n * 0.9, 'Killed'), ...times(n * 0.1, 'Survived'))])),
  ).toBeUndefined();
  const one = tallyOf([report(...times(n * 0.9 - 1, 'Killed'), ...times(n * 0.1 + 1, 'Survived'))]);
  expect(shortfall('clock', one)).toContain('less than 90.00 %');
});

test('a room of which few mutants were run does not pass, however many of them were noticed', () => {
  expect(shortfall('case', tallyOf([report(...times(floors.case - 1, 'Killed'))]))).toContain('files are missing');
  expect(shortfall('case', tallyOf([]))).toContain('0 mutants');
});

test('each survivor is shown with its place and with the line it stands in', () => {
  expect(survivors(report(mutant('Killed'), mutant('Survived', 2), mutant('NoCoverage', 9)))).toEqual([
    'a.ts:2:5 EqualityOperator: a > b  | a >= b;',
    'a.ts:9:5 EqualityOperator: a > b (no test)  | ',
  ]);
});
