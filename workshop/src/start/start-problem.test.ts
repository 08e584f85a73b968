import { LauncherError, type LauncherProblem, MigrationError } from '@tuofu/store';
import { expect, test } from 'vitest';
import { assertDiskRoom } from './preconditions.ts';
import { asStartProblem, StartProblem } from './start-problem.ts';

const PROBLEMS: Readonly<Record<LauncherProblem, true>> = {
  DATA_CORRUPT: true,
  OTHER_VERSION: true,
  DISK_FULL: true,
  NO_PERMISSION: true,
  ALREADY_RUNNING: true,
  NOT_SUPPORTED: true,
};

/** What the person can do, in each language. */
const ADVICE = [/请/, /\b(Copy|Start|Free|Choose|Wait|Set|Do|start again|restore)\b/] as const;

test.each(Object.keys(PROBLEMS) as LauncherProblem[])(
  '%s is said in both languages with what to do, then as the database said it',
  (code) => {
    const problem = asStartProblem(new LauncherError(code, 'FATAL: as it was said', '/data'), '/data');
    expect(problem).toBeInstanceOf(StartProblem);
    const [zh, en, detail] = (problem as StartProblem).message.split('\n');
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(zh).toMatch(ADVICE[0]);
    expect(en).toMatch(/^[\x20-\x7e]+$/);
    expect(en).toMatch(ADVICE[1]);
    expect(detail).toBe('FATAL: as it was said');
  },
);

test.each([
  ['ENOSPC', /磁盘已满/],
  ['EDQUOT', /磁盘已满/],
  ['53100', /磁盘已满/],
  ['EACCES', /没有权限/],
  ['EROFS', /没有权限/],
])('an error %s of any step becomes a sentence', (code, zh) => {
  const problem = asStartProblem(Object.assign(new Error('x'), { code }), '/data');
  expect(problem).toBeInstanceOf(StartProblem);
  expect((problem as StartProblem).message).toMatch(zh);
});

test('a migration that cannot be applied becomes a sentence with its own advice below', () => {
  const problem = asStartProblem(new MigrationError('NO_RIGHT', 'grant it'), '/data') as StartProblem;
  expect(problem.message).toMatch(/未作任何改动.*\n.*nothing was changed.*\ngrant it$/);
});

test('an error that nobody knows stays as it is', () => {
  const error = new Error('strange');
  expect(asStartProblem(error, '/data')).toBe(error);
});

test('too little room on the disk is refused in both languages, enough is not', () => {
  expect(() => assertDiskRoom('/data', () => ({ at: '/', free: 500 }))).not.toThrow();
  expect(() => assertDiskRoom('/data', () => ({ at: '/', free: 499 }))).toThrow(
    /只剩 499 MB，至少需要 500 MB。请清理磁盘.*\n.*499 MB left at \/, at least 500 MB are needed\. Free some room/,
  );
});
