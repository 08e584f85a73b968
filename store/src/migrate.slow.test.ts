import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectionConfig } from './connection.ts';
import { type Connection, MigrationError, migrate, openStore } from './index.ts';
import { checkedMigration, readMigrations } from './migrate.ts';
import { dumpSchema } from './schema-dump.ts';
import { servers, type TestDatabase } from './testing/databases.ts';
import { accepted, filed, newStream } from './testing/examples.ts';

/** Unique indexes that do not begin with the authority, and why a shard could still live with them. */
const withoutAuthority: Readonly<Record<string, string>> = {
  migration_pkey: 'about the database, not about any authority; a reference table under Citus',
};

describe.each(servers)('on $name', ({ start }) => {
  let database: TestDatabase;
  let first: Connection;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await start();
    // The roles do not exist yet, and this login is no superuser.
    first = await database.anotherDatabase();
    await migrate(first);
    await migrate(database.connection);
    owner = new pg.Client(connectionConfig(database.connection, 'tuofu_owner'));
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.stop();
  });

  test('twenty migrators at once on an empty database all succeed and each migration is applied once', async () => {
    const empty = await database.anotherDatabase();
    const results = await Promise.all(Array.from({ length: 20 }, () => migrate(empty)));
    expect(results.flatMap((r) => r.applied).sort()).toEqual(readMigrations().map((m) => m.name));
    expect(new Set(results.map((r) => r.schema))).toEqual(new Set([readMigrations().at(-1)!.name]));
  });

  test('a login that is no superuser migrates an untouched server and serves from it', async () => {
    const store = await openStore(first, { maxConnections: 2 });
    const stream = newStream();
    expect(await store.append(filed(stream))).toMatchObject({ ok: true });
    expect(await store.append(accepted(stream))).toMatchObject({ ok: true });
    await store.stop();
  });

  test('a login that is a member of tuofu_app alone can serve, and cannot become the owner', async () => {
    if (first.kind !== 'url') throw new Error('expected a url');
    const superuser = await database.superuser();
    await superuser.query('create role serving_login login; grant tuofu_app to serving_login');
    await superuser.end();
    const url = first.url.replace(/\/\/\w+@/, '//serving_login@');
    const store = await openStore({ kind: 'url', url }, { maxConnections: 1 });
    expect(await store.append(filed(newStream()))).toMatchObject({ ok: true });
    await store.stop();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await expect(client.query('set role tuofu_owner')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  test('a login whose role is not in force is refused', async () => {
    if (first.kind !== 'url') throw new Error('expected a url');
    const overriding = { kind: 'url', url: `${first.url}&options=-c%20geqo%3Don` } as const;
    await expect(openStore(overriding)).rejects.toMatchObject({ code: 'WRONG_ROLE' });
  });

  test('the schema is the one in schema.sql', async () => {
    await expect(await dumpSchema(owner)).toMatchFileSnapshot('../schema.sql');
  });

  test('every unique index begins with the authority or is listed with a reason', async () => {
    const { rows } = await owner.query<{ index: string; first: string }>(
      `select c.relname as index, coalesce(a.attname, '(expression)') as first from pg_index i join pg_class c on c.oid = i.indexrelid
       left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indisunique and c.relnamespace = 'tuofu'::regnamespace`,
    );
    const strangers = (found: typeof rows) =>
      found.filter((r) => r.first !== 'authority_id' && withoutAuthority[r.index] === undefined).map((r) => r.index);
    expect(rows.length).toBeGreaterThan(15);
    expect(strangers(rows)).toEqual([]);
    expect(strangers([...rows, { index: 'licence_by_number', first: 'licence_no' }])).toEqual(['licence_by_number']);
    expect(Object.keys(withoutAuthority).filter((index) => !rows.some((r) => r.index === index))).toEqual([]);
  });

  test('every table says its sense', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class where relnamespace = 'tuofu'::regnamespace and relkind = 'r' and obj_description(oid) is null`,
    );
    expect(rows).toEqual([]);
  });

  test('a migration edited after it was applied stops the migrator, and a store does not open on a missing one', async () => {
    const other = await database.anotherDatabase();
    await migrate(other);
    const client = new pg.Client(connectionConfig(other, 'tuofu_owner'));
    await client.connect();
    await client.query(`update tuofu.migration set digest = 'x' where name = '0001-events-facts-and-projections'`);
    await expect(migrate(other)).rejects.toMatchObject({ code: 'EDITED' });
    await client.query(`delete from tuofu.migration where name = $1`, [readMigrations().at(-1)!.name]);
    await client.end();
    await expect(openStore(other)).rejects.toMatchObject({ code: 'NOT_MIGRATED' });
  });

  test('a login that may not create roles or schemas is told what it needs', async () => {
    const other = await database.anotherDatabase();
    if (other.kind !== 'url') throw new Error('expected a url');
    const superuser = await database.superuser();
    await superuser.query('create role plain_login login');
    await superuser.end();
    const plain = { kind: 'url', url: other.url.replace(/\/\/\w+@/, '//plain_login@') } as const;
    await expect(migrate(plain)).rejects.toMatchObject({
      code: 'NO_RIGHT',
      message: expect.stringContaining('createrole'),
    });
  });
});

test('a migration without its header is refused', () => {
  expect(() => checkedMigration('0009-x.sql', 'create table t ()')).toThrow(MigrationError);
  expect(() => checkedMigration('0009-x.sql', '--! additive\n\ncreate table t ()')).toThrow('sentence');
});
