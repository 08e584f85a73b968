import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { connectionConfig } from '../connection.ts';
import { temporaryFolder } from '../testing/databases.ts';
import { type Embedded, LauncherError, startEmbedded } from './start-embedded.ts';

const cleanUp: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

function newDataDir(): string {
  const folder = temporaryFolder();
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(dataDir: string): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir });
  cleanUp.push(() => embedded.stop());
  return embedded;
}

async function query(socketDir: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(connectionConfig({ kind: 'socket', socketDir }, 'admin'));
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

const launch = `import { startEmbedded } from '${new URL('./start-embedded.ts', import.meta.url).href}';
  const e = await startEmbedded({ dataDir: process.argv[1] });
  console.error(e.pid);
  setInterval(() => {}, 1000);`;

test('the server listens on its private socket only, syncs to disk, and stops cleanly', async () => {
  const dataDir = newDataDir();
  const embedded = await start(dataDir);
  const { rows } = await query(
    embedded.socketDir,
    `select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
       current_setting('data_checksums') as sums, upper('é') = 'É' as letters`,
  );
  expect(rows).toEqual([{ addresses: '', fsync: 'on', sums: 'on', letters: true }]);
  await embedded.stop();
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  expect(existsSync(join(dataDir, 'pgdata', 'postmaster.pid'))).toBe(false);
});

test('the server survives a killed Node and the next start adopts it', async () => {
  const dataDir = newDataDir();
  const child = spawn(process.execPath, ['--input-type=module', '-e', launch, dataDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const pid = await new Promise<number>((resolve) => child.stderr.once('data', (data) => resolve(Number(data))));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  const embedded = await start(dataDir);
  expect(embedded).toMatchObject({ adopted: true, pid });
  expect((await query(embedded.socketDir, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('after kill -9 of the server it starts again with all that was committed', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await query(first.socketDir, 'create table kept as select 7 as n');
  process.kill(first.pid, 'SIGKILL');
  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
  expect(second.pid).not.toBe(first.pid);
  expect((await query(second.socketDir, 'select n from kept')).rows).toEqual([{ n: 7 }]);
});

test('two processes that start the same folder at once get the same server', async () => {
  const dataDir = newDataDir();
  const [one, two] = await Promise.all([start(dataDir), start(dataDir)]);
  expect(one.pid).toBe(two.pid);
  expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
});

test('a start lock left by a killed process does not stop the next start', async () => {
  const dataDir = newDataDir();
  writeFileSync(join(dataDir, 'start.lock'), `${process.pid} 12345`);
  expect((await start(dataDir)).adopted).toBe(false);
});

test('a folder so deep that a socket cannot lie in it gets its socket elsewhere', async () => {
  const dataDir = join(newDataDir(), 'deep'.repeat(25));
  const embedded = await start(dataDir);
  cleanUp.push(() => rmSync(embedded.socketDir, { recursive: true, force: true }));
  expect(embedded.socketDir.startsWith(dataDir)).toBe(false);
  expect((await query(embedded.socketDir, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a damaged control file is reported as damaged data', async () => {
  const dataDir = newDataDir();
  await (await start(dataDir)).stop();
  writeFileSync(join(dataDir, 'pgdata', 'global', 'pg_control'), Buffer.alloc(8192));
  const failure = await startEmbedded({ dataDir }).catch((error: LauncherError) => error);
  expect(failure).toBeInstanceOf(LauncherError);
  expect(failure).toMatchObject({ code: 'DATA_CORRUPT', message: expect.stringContaining('backup') });
});

test('a folder with data but without a version is not initialised over', async () => {
  const dataDir = newDataDir();
  mkdirSync(join(dataDir, 'pgdata'));
  writeFileSync(join(dataDir, 'pgdata', 'base'), 'x');
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'DATA_CORRUPT' });
  expect(readFileSync(join(dataDir, 'pgdata', 'base'), 'utf8')).toBe('x');
});

test('data of another major version is refused', async () => {
  const dataDir = newDataDir();
  mkdirSync(join(dataDir, 'pgdata'));
  writeFileSync(join(dataDir, 'pgdata', 'PG_VERSION'), '15\n');
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    code: 'OTHER_VERSION',
    detail: expect.stringContaining('15'),
  });
});

test('a folder that the database user cannot reach is reported with a way out', async () => {
  const parent = newDataDir();
  const dataDir = join(parent, 'data');
  mkdirSync(dataDir);
  chmodSync(parent, 0o500);
  chmodSync(dataDir, 0o500);
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    code: 'NO_PERMISSION',
    message: expect.stringContaining('--data'),
  });
  chmodSync(parent, 0o700);
  chmodSync(dataDir, 0o700);
});
