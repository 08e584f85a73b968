import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const BIN = '/usr/lib/postgresql/15/bin';

/** A PostgreSQL 15 as a city may have it: another machine's port, a login with a password that is no superuser. */
export type DebianPostgres = {
  /** The url of the city's login; `password` and `database` as told, to try wrong ones. */
  url(o?: { readonly password?: string; readonly database?: string }): string;
  stop(): Promise<void>;
};

/** Starts it in a folder on a port, with the rights that `migrate` asks for and no more. */
export async function startDebianPostgres(folder: string, port: number): Promise<DebianPostgres> {
  if (!fs.existsSync(BIN)) throw new Error(`this test needs ${BIN}: apt-get install postgresql-15`);
  // PostgreSQL refuses root; 65534 is nobody.
  const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const [pgdata, secret] = [path.join(folder, 'pg15'), path.join(folder, 'pg15-password')];
  fs.mkdirSync(pgdata, { mode: 0o700 });
  fs.writeFileSync(secret, 'of-the-superuser');
  if (process.getuid?.() === 0) fs.chownSync(pgdata, 65534, 65534);
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };
  const options = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C.UTF-8'];
  const made = spawnSync(path.join(BIN, 'initdb'), ['-D', pgdata, ...options], {
    ...identity,
    env,
    cwd: pgdata,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const server = spawn(path.join(BIN, 'postgres'), ['-D', pgdata, '-p', String(port), '-k', '', '-h', '127.0.0.1'], {
    ...identity,
    env,
    cwd: pgdata,
    stdio: 'ignore',
  });
  const file = path.join(pgdata, 'postmaster.pid');
  while (!fs.existsSync(file) || fs.readFileSync(file, 'utf8').split('\n')[7]?.trim() !== 'ready') {
    if (server.exitCode !== null) throw new Error('PostgreSQL 15 ended while starting');
    await delay(20);
  }
  const at = `127.0.0.1:${port}`;
  const client = new pg.Client({ connectionString: `postgres://postgres:of-the-superuser@${at}/postgres` });
  await client.connect();
  await client.query(`create role tuofu_login login createrole password 'of-the-login'`);
  await client.query('create database city');
  await client.query('grant create on database city to tuofu_login');
  await client.end();
  return {
    url: (o = {}) => `postgres://tuofu_login:${o.password ?? 'of-the-login'}@${at}/${o.database ?? 'city'}`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
    },
  };
}
