import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { connectionConfig } from '../connection.ts';

/** The pid of the postmaster that serves this data folder now, or undefined. A zombie or a reused pid is not it. */
export function runningPostmaster(pgdata: string): number | undefined {
  const pid = Number(linesOf(join(pgdata, 'postmaster.pid'))[0]);
  return Number.isInteger(pid) && pid > 0 && isPostmasterOf(pid, pgdata) ? pid : undefined;
}

/** Whether it takes connections; PostgreSQL writes its state on line 8 of its pid file. */
export function isReady(pgdata: string): boolean {
  return linesOf(join(pgdata, 'postmaster.pid'))[7]?.trim() === 'ready';
}

/** Whether the server answers a query; one that is dying or shutting down does not. */
export async function answers(socketDir: string): Promise<boolean> {
  const client = new pg.Client({
    ...connectionConfig({ kind: 'socket', socketDir }, 'admin'),
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Removes what a dead postmaster left; without this a reused pid would keep the database down. */
export function removeStaleLocks(pgdata: string, socketDir: string): void {
  for (const file of [
    join(pgdata, 'postmaster.pid'),
    join(socketDir, '.s.PGSQL.5432.lock'),
    join(socketDir, '.s.PGSQL.5432'),
  ])
    rmSync(file, { force: true });
}

/** Fast shutdown: sessions are ended, a checkpoint is written. Resolves when the process is gone. */
export async function stopPostmaster(pid: number, pgdata: string): Promise<void> {
  if (!isPostmasterOf(pid, pgdata)) return;
  process.kill(pid, 'SIGINT');
  const patience = Date.now() + 60_000;
  while (isPostmasterOf(pid, pgdata)) {
    if (Date.now() > patience) throw new Error(`PostgreSQL (pid ${pid}) does not stop; see its postgres.log`);
    await delay(10);
  }
}

function isPostmasterOf(pid: number, pgdata: string): boolean {
  if (existsSync('/proc/self/cmdline')) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return words.includes(pgdata) && !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  }
  const listed = spawnSync('ps', ['-p', String(pid), '-o', 'state=,command='], { encoding: 'utf8' }).stdout ?? '';
  return listed.includes(pgdata) && !listed.startsWith('Z');
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
