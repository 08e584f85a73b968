import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { connectionConfig } from '../connection.ts';
import { databaseIdentity } from '../launcher/identity.ts';
import { startEmbedded } from '../launcher/start-embedded.ts';
import type { Connection } from '../types.ts';

/** A server of its own for one test file. */
export type TestDatabase = {
  readonly name: string;
  /** As the product reaches it. */
  readonly connection: Connection;
  /** A superuser, for what the product's own roles must not be able to do. */
  superuser(): Promise<pg.Client>;
  /** A new empty database of the same server, reached with a login that is no superuser. */
  anotherDatabase(): Promise<Connection>;
  stop(): Promise<void>;
};

/** The servers on which everything must hold: the embedded 18, and Debian's 15 by url with a plain login. */
export const servers: readonly { name: string; start(): Promise<TestDatabase> }[] = [
  { name: 'embedded PostgreSQL 18', start: startEmbeddedDatabase },
  { name: 'PostgreSQL 15 by url', start: startDebianDatabase },
];

/** A folder under the system's temporary one that the database user can enter. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tuofu-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

async function startEmbeddedDatabase(): Promise<TestDatabase> {
  const dataDir = temporaryFolder();
  const embedded = await startEmbedded({ dataDir });
  const connection: Connection = { kind: 'socket', socketDir: embedded.socketDir };
  const superuser = () => connected(connectionConfig(connection, 'admin'));
  return {
    name: 'embedded PostgreSQL 18',
    connection,
    superuser,
    anotherDatabase: () => createDatabase(superuser, embedded.socketDir),
    async stop() {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const bin = '/usr/lib/postgresql/15/bin';

async function startDebianDatabase(): Promise<TestDatabase> {
  if (!existsSync(bin)) throw new Error(`this test needs ${bin}: apt-get install postgresql-15`);
  const folder = temporaryFolder();
  const identity = databaseIdentity();
  const [pgdata, socketDir] = [join(folder, 'pg'), join(folder, 's')];
  for (const path of [pgdata, socketDir]) {
    mkdirSync(path, { mode: 0o700 });
    if (identity.uid !== undefined) chownSync(path, identity.uid, identity.gid ?? identity.uid);
  }
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };
  const options = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions'];
  const made = spawnSync(join(bin, 'initdb'), ['-D', pgdata, ...options], {
    ...identity,
    env,
    cwd: pgdata,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const server = spawn(join(bin, 'postgres'), ['-D', pgdata, '-k', socketDir, '-c', 'listen_addresses='], {
    ...identity,
    env,
    cwd: pgdata,
    stdio: 'ignore',
  });
  const superuser = () => connected({ host: socketDir, user: 'postgres', database: 'postgres' });
  await untilReady(pgdata, server);
  const connection = await createDatabase(superuser, socketDir);
  return {
    name: 'PostgreSQL 15 by url',
    connection,
    superuser: async () =>
      connected({ ...connectionConfig(connection, 'admin'), connectionString: asSuperuser(connection) }),
    anotherDatabase: () => createDatabase(superuser, socketDir),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const asSuperuser = (c: Connection) => (c.kind === 'url' ? c.url.replace(/\/\/\w+@/, '//postgres@') : '');

let databases = 0;

/** What the documentation of `migrate` demands of a login, and no more. */
async function createDatabase(superuser: () => Promise<pg.Client>, socketDir: string): Promise<Connection> {
  const name = `city_${++databases}`;
  const client = await superuser();
  await client.query(`create role ${name}_login login createrole`);
  await client.query(`create database ${name}`);
  await client.query(`do $$ begin
    if to_regrole('tuofu_app') is not null then grant tuofu_owner, tuofu_app to ${name}_login; end if;
  end $$`);
  await client.query(`grant create on database ${name} to ${name}_login`);
  await client.end();
  return { kind: 'url', url: `postgres://${name}_login@/${name}?host=${encodeURIComponent(socketDir)}` };
}

async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function untilReady(pgdata: string, server: ChildProcess): Promise<void> {
  const file = join(pgdata, 'postmaster.pid');
  while (!existsSync(file) || readFileSync(file, 'utf8').split('\n')[7]?.trim() !== 'ready') {
    if (server.exitCode !== null) throw new Error('PostgreSQL 15 ended while starting');
    await delay(10);
  }
}
