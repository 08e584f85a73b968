import { LauncherError, type LauncherProblem, MigrationError } from '@tuofu/store';

/** Something that keeps the start from succeeding, in both languages, with what to do. */
export class StartProblem extends Error {
  constructor(zh: string, en: string, detail = '') {
    super([zh, en, ...(detail ? [detail] : [])].join('\n'));
    this.name = 'StartProblem';
  }
}

type Words = (dataDir: string) => readonly [zh: string, en: string];

const launcherWords: Readonly<Record<LauncherProblem, Words>> = {
  DATA_CORRUPT: (dir) => [
    `数据目录 ${dir} 已损坏，数据库无法启动。请先复制留存，再从备份恢复；若只是演示数据，可用 npm start -- --reset 重新开始。`,
    `The data folder ${dir} is damaged and its database does not start. Copy it away and restore a backup; if it is only demonstration data, begin afresh with npm start -- --reset.`,
  ],
  OTHER_VERSION: (dir) => [
    `数据目录 ${dir} 由另一个主版本的 PostgreSQL 建立。请用原来的程序版本启动，或用 --data 另选目录；若只是演示数据，可用 npm start -- --reset 重新开始。`,
    `The data folder ${dir} was made by another major version of PostgreSQL. Start it with the earlier version of this program, or choose another folder with --data; if it is only demonstration data, begin afresh with npm start -- --reset.`,
  ],
  DISK_FULL: (dir) => [
    `磁盘已满，无法写入 ${dir}。请清理磁盘后重试，已确认的数据不会丢失。`,
    `The disk is full and ${dir} cannot be written. Free some room and start again; nothing that was acknowledged is lost.`,
  ],
  NO_PERMISSION: (dir) => [
    `没有权限使用 ${dir}（以 root 启动时，数据库以 nobody 身份运行）。请用 --data 另选目录，如 /var/lib/tuofu，或把该目录交给同一用户。`,
    `There is no permission to use ${dir} (started as root, the database runs as nobody). Choose another folder with --data, for instance /var/lib/tuofu, or let one user own this one.`,
  ],
  ALREADY_RUNNING: (dir) => [
    `数据目录 ${dir} 的数据库正被另一个进程启动或使用。请等它结束或停止它，或用 --data 另选目录。`,
    `Another process is starting or using the database in ${dir}. Wait for it or stop it, or choose another folder with --data.`,
  ],
  NOT_SUPPORTED: () => [
    '内置数据库不能在本机运行。请设置 DATABASE_URL 指向 PostgreSQL 15 或更高版本。',
    'The embedded database does not run on this machine. Set DATABASE_URL to a PostgreSQL 15 or later.',
  ],
};

// 53100 is PostgreSQL's disk_full.
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', '53100']);
const NO_RIGHT = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

/** The same failure in words for the person who starts; what is not known stays as it is. */
export function asStartProblem(error: unknown, dataDir: string): unknown {
  if (error instanceof StartProblem) return error;
  if (error instanceof LauncherError) return new StartProblem(...launcherWords[error.code](dataDir), error.detail);
  if (error instanceof MigrationError)
    return new StartProblem(
      '数据库结构无法更新，未作任何改动。请按下面的说明处理后重试。',
      'The database could not be brought to this version; nothing was changed. Do what the next line says and start again.',
      error.message,
    );
  const code = (error as { code?: string } | undefined)?.code ?? '';
  if (NO_ROOM.has(code)) return new StartProblem(...launcherWords.DISK_FULL(dataDir), String(error));
  if (NO_RIGHT.has(code)) return new StartProblem(...launcherWords.NO_PERMISSION(dataDir), String(error));
  return error;
}
