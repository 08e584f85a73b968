import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { PGBENCH } from '../pgbench.ts';
import type { Contender } from './contender.ts';
import { NOW } from './noted.ts';
import { openOurs } from './ours.ts';

/** As large as the transactions in which ours fires, and as many at a time. */
const BATCH = 256;
const CLIENTS = 2;

/** The rows that a fired clock changes, and nothing else: which ones and what they become is given. pgbench takes each `:word` for a variable. */
const SCRIPT = `select nextval('floor_batch') as b \\gset
begin;
update tuofu.clock c set fired_at = f.now from floor_todo f
  where f.batch = :b and c.authority_id = f.authority_id and c.stream_id = f.stream_id and c.clock = f.clock;
update tuofu.stream s set version = f.version, last_hash = f.hash from floor_todo f
  where f.batch = :b and s.authority_id = f.authority_id and s.stream_id = f.stream_id;
insert into tuofu.event (authority_id, stream_id, version, event_id, type, data, meta, prev_hash, hash)
  select authority_id, stream_id, version, event_id, type, data, meta, prev, hash
  from floor_todo where batch = :b;
commit;
`;

/**
 * The floor under our firing: pgbench writes the same rows into the same tables in transactions of the same size. It finds no due clock,
 * locks nothing before it decides, decides nothing, hashes nothing, and asks nobody's version.
 */
export async function openFloor(o: {
  readonly url: string;
  readonly sql: pg.Client;
  readonly database: string;
  readonly socketDir: string;
  readonly scratch: string;
}): Promise<Contender> {
  const ours = await openOurs(o.url, o.sql);
  const script = path.join(o.scratch, 'clocks-floor.sql');
  fs.writeFileSync(script, SCRIPT);
  await o.sql.query('create sequence floor_batch');
  return {
    name: 'pgbench, the same rows alone',
    async schedule(count) {
      await ours.schedule(count);
      const batches = Math.ceil(count / BATCH / CLIENTS) * CLIENTS;
      await o.sql.query('drop table if exists floor_todo');
      await o.sql.query(
        `create table floor_todo as
         select row_number() over () % ${batches} + 1 as batch, c.authority_id, c.stream_id, c.clock, c.data, s.version + 1 as version,
           s.last_hash as prev, sha256(uuid_send(c.stream_id)) as hash, gen_random_uuid() as event_id, 'ClockNoted' as type,
           timestamptz '${NOW}' as now, '{"at":"${NOW}","actor":"machine:decision-clock"}'::jsonb as meta
         from tuofu.clock c join tuofu.stream s using (authority_id, stream_id) where c.fired_at is null and c.due_at <= '${NOW}'`,
      );
      await o.sql.query('create index on floor_todo (batch)');
      await o.sql.query('vacuum analyze floor_todo');
      await o.sql.query('alter sequence floor_batch restart');
    },
    scheduleLater: (count) => ours.scheduleLater(count),
    async fire(count) {
      const transactions = Math.ceil(count / BATCH / CLIENTS);
      const { stdout } = await promisify(execFile)(
        PGBENCH,
        [
          ...['-n', '-M', 'prepared', '-h', o.socketDir, '-U', 'tuofu_admin', '-f', script],
          ...['-c', String(CLIENTS), '-j', String(CLIENTS), '-t', String(transactions), o.database],
        ],
        {
          env: {
            ...{ PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
            PGOPTIONS: '-c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off',
          },
        },
      );
      const tps = Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
      if (!(tps > 0)) throw new Error(`pgbench said something else than expected:\n${stdout}`);
      return { ms: (transactions * CLIENTS * 1_000) / tps };
    },
    async check(total) {
      const { rows } = await o.sql.query(
        `select (select count(*) from tuofu.event where type = 'ClockNoted')::int as events,
           (select count(*) from tuofu.clock where fired_at is not null)::int as fired,
           (select count(*) from tuofu.stream where version = 2)::int as moved`,
      );
      const { events, fired, moved } = rows[0];
      return events === total && fired === total && moved === total
        ? []
        : [`pgbench wrote ${events} events, ${fired} clocks and ${moved} streams of ${total}`];
    },
    stop: () => ours.stop(),
  };
}
