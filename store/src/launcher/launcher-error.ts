export type LauncherProblem =
  | 'DATA_CORRUPT'
  | 'OTHER_VERSION'
  | 'DISK_FULL'
  | 'NO_PERMISSION'
  | 'ALREADY_RUNNING'
  | 'NOT_SUPPORTED';

/** Why the embedded database does not start; the message tells the operator what to do. */
export class LauncherError extends Error {
  readonly code: LauncherProblem;
  readonly detail: string;
  constructor(code: LauncherProblem, detail: string, dataDir: string) {
    super(`${advice(code, dataDir)}\n${detail}`.trim());
    this.name = 'LauncherError';
    this.code = code;
    this.detail = detail;
  }
}

function advice(code: LauncherProblem, dataDir: string): string {
  switch (code) {
    case 'DATA_CORRUPT':
      return `The database in ${dataDir} cannot be read. Do not delete it: copy the folder away, then restore the last backup.`;
    case 'OTHER_VERSION':
      return `The database in ${dataDir} was made by another major version of PostgreSQL. Start it with the program that made it, or choose another folder with --data.`;
    case 'DISK_FULL':
      return `The disk that holds ${dataDir} is full. Free some space and start again; nothing was lost.`;
    case 'NO_PERMISSION':
      return `The database user (nobody when started as root) cannot use ${dataDir}. Choose a folder it can reach with --data, for instance /var/lib/tuofu, and let one user own it.`;
    case 'ALREADY_RUNNING':
      return `Another process is starting or using the database in ${dataDir}. Wait for it or stop it, then start again.`;
    case 'NOT_SUPPORTED':
      return 'The embedded PostgreSQL does not run here. Set DATABASE_URL to a PostgreSQL 15 or newer.';
  }
}

/** Names the problem from what initdb or postgres printed. What is not a known machine problem counts as damaged data. */
export function problemOf(output: string): LauncherProblem {
  if (/No space left on device|Disk quota exceeded|ENOSPC/i.test(output)) return 'DISK_FULL';
  if (/lock file ".*" already exists|Address already in use/i.test(output)) return 'ALREADY_RUNNING';
  if (/Permission denied|Operation not permitted|wrong ownership|EACCES|EPERM|Read-only file system/i.test(output))
    return 'NO_PERMISSION';
  if (
    /incompatible with this version|error while loading shared libraries|could not look up effective user|GLIBC/i.test(
      output,
    )
  )
    return 'NOT_SUPPORTED';
  return 'DATA_CORRUPT';
}
