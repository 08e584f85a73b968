import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { adminUser } from '../connection.ts';
import { reachableBinaries } from './binaries.ts';
import { databaseIdentity, type Identity, makePrivateFolder } from './identity.ts';
import { LauncherError, problemOf } from './launcher-error.ts';
import { answers, isReady, removeStaleLocks, runningPostmaster, stopPostmaster } from './postmaster.ts';
import { underStartLock } from './start-lock.ts';

export { LauncherError, type LauncherProblem } from './launcher-error.ts';

export type Embedded = {
  readonly socketDir: string;
  readonly pid: number;
  /** The server was running already, left by an earlier process or started by another one. */
  readonly adopted: boolean;
  /** Whether the server is still there. */
  isRunning(): boolean;
  /** Stops the server cleanly, whoever started it. */
  stop(): Promise<void>;
};

const major = '18';

/**
 * Starts the embedded PostgreSQL 18 of a data folder, or adopts the one that runs there. It listens on a Unix socket only,
 * in a folder that only its user can enter, so there is no port and no password; as root it runs as `nobody`. It outlives
 * this process when that is killed, and the next start adopts it. Throws LauncherError.
 */
export async function startEmbedded(o: { dataDir: string; log?: (line: string) => void }): Promise<Embedded> {
  const dataDir = resolve(o.dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    const started = await underStartLock(join(dataDir, 'start.lock'), 30_000, () =>
      startOrAdopt(dataDir, o.log ?? (() => {})),
    );
    if (started === undefined)
      throw new LauncherError('ALREADY_RUNNING', `${join(dataDir, 'start.lock')} is held`, dataDir);
    return started;
  } catch (error) {
    if (error instanceof LauncherError || !(error instanceof Error) || !('code' in error)) throw error;
    throw new LauncherError(problemOf(error.message), error.message, dataDir);
  }
}

async function startOrAdopt(dataDir: string, log: (line: string) => void): Promise<Embedded> {
  const identity = databaseIdentity();
  const pgdata = join(dataDir, 'pgdata');
  const socketDir = socketFolder(dataDir);
  const embedded = (pid: number, adopted: boolean): Embedded => ({
    socketDir,
    pid,
    adopted,
    isRunning: () => runningPostmaster(pgdata) === pid,
    stop: () => stopPostmaster(pid, pgdata),
  });

  const running = await adoptable(pgdata, socketDir, dataDir);
  if (running !== undefined) {
    log(`adopted PostgreSQL, pid ${running}`);
    return embedded(running, true);
  }
  const native = reachableBinaries(dataDir, identity);
  makePrivateFolder(socketDir, identity);
  if (!existsSync(join(pgdata, 'PG_VERSION'))) initialise(native, dataDir, pgdata, identity, log);
  const version = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim();
  if (!/^\d+$/.test(version)) throw new LauncherError('DATA_CORRUPT', `${pgdata}/PG_VERSION holds no version`, dataDir);
  if (version !== major)
    throw new LauncherError(
      'OTHER_VERSION',
      `${pgdata} was made by PostgreSQL ${version}, this program brings ${major}`,
      dataDir,
    );
  const pid = await untilShared(async () => {
    removeStaleLocks(pgdata, socketDir);
    return spawnPostmaster(native, dataDir, pgdata, socketDir, identity);
  });
  log(`started PostgreSQL ${major}, pid ${pid}`);
  return embedded(pid, false);
}

// A server that is starting is waited for until it answers, one that is ending until it is gone.
async function adoptable(pgdata: string, socketDir: string, dataDir: string): Promise<number | undefined> {
  const patience = Date.now() + 60_000;
  for (;;) {
    const running = runningPostmaster(pgdata);
    if (running === undefined) return undefined;
    if (isReady(pgdata) && (await answers(socketDir))) return running;
    if (Date.now() > patience)
      throw new LauncherError('ALREADY_RUNNING', `pid ${running} neither answers nor ends`, dataDir);
    await delay(20);
  }
}

// A socket path has at most 107 bytes.
function socketFolder(dataDir: string): string {
  const near = join(dataDir, 'run');
  if (Buffer.byteLength(near) <= 90) return near;
  return join(tmpdir(), `tuofu-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`);
}

// Into a folder of another name first: a kill half way leaves nothing that looks like a database.
function initialise(
  native: string,
  dataDir: string,
  pgdata: string,
  identity: Identity,
  log: (line: string) => void,
): void {
  if (existsSync(pgdata) && readdirSync(pgdata).length > 0)
    throw new LauncherError('DATA_CORRUPT', `${pgdata} is not empty and has no PG_VERSION`, dataDir);
  const half = `${pgdata}.new`;
  rmSync(half, { recursive: true, force: true });
  makePrivateFolder(half, identity);
  const options = [
    '-U',
    adminUser,
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--lc-ctype=C.UTF-8',
    '--data-checksums',
  ];
  const made = spawnSync(join(native, 'bin', 'initdb'), ['-D', half, ...options, '--no-instructions'], {
    ...identity,
    cwd: half,
    env: environment(),
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    const output = `${made.stderr ?? ''}${made.error?.message ?? ''}`;
    const problem = problemOf(output);
    throw new LauncherError(problem === 'DATA_CORRUPT' ? 'NOT_SUPPORTED' : problem, output, dataDir);
  }
  renameSync(half, pgdata);
  log(`initialised ${pgdata}`);
}

// The children of a killed server take a moment to leave its shared memory; until then PostgreSQL refuses to start.
async function untilShared<T>(start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      if (attempt === 50 || !(error instanceof LauncherError) || !/shared memory block/.test(error.detail)) throw error;
      await delay(200);
    }
  }
}

async function spawnPostmaster(native: string, dataDir: string, pgdata: string, socketDir: string, identity: Identity) {
  const logFile = join(dataDir, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
  const from = existsSync(logFile) ? statSync(logFile).size : 0;
  const log = openSync(logFile, 'a', 0o600);
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(logFile, identity.uid, identity.gid);
  const settings = ['listen_addresses=', 'unix_socket_permissions=0700', 'log_error_verbosity=terse', 'timezone=UTC'];
  // Terse: error details quote row values, and a log is no place for personal data.
  const server = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', pgdata, '-k', socketDir, ...settings.flatMap((setting) => ['-c', setting])],
    { ...identity, cwd: socketDir, env: environment(), stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  let failure: string | undefined;
  server.once('error', (error) => {
    failure = error.message;
  });
  const printed = () => readFileSync(logFile).subarray(from).toString('utf8').slice(-2000);
  const alive = () => failure === undefined && server.exitCode === null && server.signalCode === null;
  await untilReady(pgdata, alive, dataDir, () => failure ?? printed());
  server.unref();
  return server.pid ?? 0;
}

async function untilReady(pgdata: string, alive: () => boolean, dataDir: string, why: () => string): Promise<void> {
  while (!isReady(pgdata)) {
    if (!alive()) throw new LauncherError(problemOf(why()), why(), dataDir);
    await delay(5);
  }
}

const environment = () => ({ PATH: process.env['PATH'] ?? '', TZ: 'UTC', LC_ALL: 'C' });
