import { expect, test } from 'vitest';
import { LauncherError, type LauncherProblem, problemOf } from './launcher-error.ts';

test.each<[string, LauncherProblem]>([
  ['PANIC:  could not write to file "pg_wal/xlogtemp.42": No space left on device', 'DISK_FULL'],
  ['initdb: error: could not create directory "/root/x": Permission denied', 'NO_PERMISSION'],
  ['FATAL:  data directory "/d" has wrong ownership', 'NO_PERMISSION'],
  ['FATAL:  lock file "postmaster.pid" already exists', 'ALREADY_RUNNING'],
  ['error while loading shared libraries: libicui18n.so.60: cannot open shared object file', 'NOT_SUPPORTED'],
  ['initdb: could not look up effective user ID 54321: user does not exist', 'NOT_SUPPORTED'],
  ['PANIC:  could not locate a valid checkpoint record', 'DATA_CORRUPT'],
  ['FATAL:  incorrect checksum in control file', 'DATA_CORRUPT'],
])('%s is %s', (output, problem) => {
  expect(problemOf(output)).toBe(problem);
});

test('every problem names the folder or says what to set instead', () => {
  const problems: LauncherProblem[] = [
    'DATA_CORRUPT',
    'DISK_FULL',
    'NO_PERMISSION',
    'ALREADY_RUNNING',
    'NOT_SUPPORTED',
  ];
  for (const problem of problems)
    expect(new LauncherError(problem, '', '/data').message).toMatch(/\/data|DATABASE_URL/);
});
