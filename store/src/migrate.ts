import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { connectionConfig } from './connection.ts';
import { installQueue } from './queue/install.ts';
import type { Connection } from './types.ts';

const folder = new URL('../migrations/', import.meta.url);

/** A migration that cannot be trusted; nothing was changed. */
export class MigrationError extends Error {
  readonly code: 'EDITED' | 'NO_HEADER' | 'NO_RIGHT';
  constructor(code: MigrationError['code'], message: string) {
    super(message);
    this.name = 'MigrationError';
    this.code = code;
  }
}

/**
 * Brings the database to this version: roles, tables, functions, grants, queue. Safe to run from any number of processes at
 * once; each migration is one transaction. Over a url the login must be allowed to create roles and schemas
 * (`create role tuofu_login login createrole` and `grant create on database … to tuofu_login`), or be a superuser; where
 * another login has made the roles, `grant tuofu_owner, tuofu_app to tuofu_login` as well. A server that is only to serve
 * can be given a login that is a member of tuofu_app alone.
 * `schema` is the name of the newest migration.
 */
export async function migrate(
  c: Connection,
  o: { log?(line: string): void; queues?: readonly string[] } = {},
): Promise<{ applied: string[]; schema: string }> {
  const migrations = readMigrations();
  const client = new pg.Client(connectionConfig(c, 'admin'));
  client.on('error', () => {});
  await client.connect();
  try {
    // One migrator at a time, for the life of this connection: a killed migrator frees the others.
    await client.query(`select pg_advisory_lock(hashtext('tuofu migrate'))`);
    await createRoles(client, c.kind === 'socket' ? 'login' : 'nologin');
    await client.query('set role tuofu_owner');
    await client.query(`create table if not exists tuofu.migration (
      name text primary key, digest text not null, applied_at timestamptz not null default now())`);
    await client.query(`comment on table tuofu.migration is 'What was applied, with the digest of its text.'`);
    const applied = await applyMissing(client, migrations, o.log);
    await installQueue(c, client, o.queues ?? []);
    return { applied, schema: migrations.at(-1)?.name ?? '' };
  } finally {
    await client.end();
  }
}

export type Migration = { readonly name: string; readonly sql: string; readonly digest: string };

/** The migrations of this version in order. Throws when one lacks the header that says that old programs can live with it. */
export function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((file) => checkedMigration(file, readFileSync(new URL(file, folder), 'utf8')));
}

export function checkedMigration(file: string, sql: string): Migration {
  if (!/^--! additive\n-- \S+/.test(sql))
    throw new MigrationError('NO_HEADER', `${file} must begin with "--! additive" and a sentence that says why`);
  return { name: file.replace(/\.sql$/, ''), sql, digest: createHash('sha256').update(sql).digest('hex') };
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[], log?: (line: string) => void) {
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from tuofu.migration');
  const known = new Map(rows.map((row) => [row.name, row.digest]));
  const applied: string[] = [];
  for (const migration of migrations) {
    const digest = known.get(migration.name);
    if (digest === migration.digest) continue;
    if (digest !== undefined)
      throw new MigrationError(
        'EDITED',
        `${migration.name} was edited after it was applied: restore it, write a new one`,
      );
    await client.query('begin');
    try {
      await client.query(migration.sql);
      await client.query('insert into tuofu.migration (name, digest) values ($1, $2)', [
        migration.name,
        migration.digest,
      ]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    applied.push(migration.name);
    log?.(`applied ${migration.name}`);
  }
  return applied;
}

// Roles belong to the whole server: another database of it may be creating them at this moment. Only behind the launcher's
// private socket may the application's role log in by itself; elsewhere it is reached by SET ROLE.
async function createRoles(client: pg.Client, login: 'login' | 'nologin'): Promise<void> {
  try {
    await client.query(`do $$ begin
      if to_regrole('tuofu_owner') is null then
        begin create role tuofu_owner nologin; exception when duplicate_object or unique_violation then null; end;
      end if;
      if to_regrole('tuofu_app') is null then
        begin create role tuofu_app ${login}; exception when duplicate_object or unique_violation then null; end;
      end if;
      if not pg_has_role(current_user, 'tuofu_owner', 'usage') then
        execute format('grant tuofu_owner to %I', current_user);
      end if;
      if not pg_has_role(current_user, 'tuofu_app', 'usage') then
        execute format('grant tuofu_app to %I', current_user);
      end if;
${login === 'login' ? 'alter role tuofu_app login;' : ''}
      create schema if not exists tuofu authorization tuofu_owner;
      create schema if not exists pgboss authorization tuofu_owner;
    end $$`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
    const advice =
      'give the login of DATABASE_URL "createrole" and "create" on its database; where tuofu_owner and tuofu_app exist already, ' +
      'also "grant tuofu_owner, tuofu_app to" it';
    throw new MigrationError('NO_RIGHT', `${error.message}: ${advice}`);
  }
}
