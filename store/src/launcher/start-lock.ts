import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Runs `work` while no other process of this machine is inside it for the same lock file; undefined when the wait is over. */
export async function underStartLock<T>(file: string, waitMs: number, work: () => Promise<T>): Promise<T | undefined> {
  const patience = Date.now() + waitMs;
  while (!takeLock(file)) {
    if (Date.now() > patience) return undefined;
    await delay(25);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

// A second taker after a stale lock could at worst find the server started: PostgreSQL's own lock guards the data.
function takeLock(file: string): boolean {
  try {
    writeFileSync(file, holderMark(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

function isHeld(file: string): boolean {
  let mark: string;
  try {
    mark = readFileSync(file, 'utf8');
  } catch {
    return false;
  }
  const pid = Number.parseInt(mark, 10);
  if (!Number.isInteger(pid)) return true; // being written at this moment
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return mark === holderMark(pid);
}

// Pid and start time: in a container the next process often has the pid of the one that was killed.
function holderMark(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[20]}`;
  } catch {
    return String(pid);
  }
}
