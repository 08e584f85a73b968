import { createHash } from 'node:crypto';
import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { connectionConfig, statement } from '../connection.ts';
import type { Connection } from '../types.ts';

type OutboxRow = { outbox_id: number; queue: string; data: object; start_after: string | null; key: string | null };

const takeJobs = statement(
  'outbox-take',
  `delete from tuofu.outbox o using (
     select authority_id, outbox_id from tuofu.outbox where queue = any ($1)
     order by outbox_id limit 500 for update skip locked
   ) next
   where o.authority_id = next.authority_id and o.outbox_id = next.outbox_id
   returning o.outbox_id, o.queue, o.data, o.start_after, o.key`,
);

export type Relay = { poke(): void; stop(): Promise<void> };

/**
 * Hands jobs from the outbox to pg-boss: taking and handing over are one transaction, so a kill at any moment neither loses
 * nor doubles one. Looks when poked, when another process notifies, and every second.
 */
export async function startRelay(
  c: Connection,
  boss: PgBoss,
  queues: readonly string[],
  onError: (error: Error) => void,
): Promise<Relay> {
  let stopped = false;
  let client: pg.Client | undefined;
  let working: Promise<void> | undefined;
  let again = false;

  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client(connectionConfig(c, 'tuofu_app'));
    const lost = () => {
      if (client === fresh) client = undefined;
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', () => poke());
    await fresh.connect();
    // Handing over need not wait for the disk: what a crash of the machine takes back stands in the outbox again, whole.
    await fresh.query('set synchronous_commit = off; listen tuofu_outbox');
    return fresh;
  };

  const handOver = async (): Promise<void> => {
    client ??= await connect();
    let moved = 0;
    do {
      moved = await moveBatch(client, boss, queues);
    } while (moved > 0 && !stopped);
  };

  const poke = () => {
    if (stopped) return;
    if (working !== undefined) {
      again = true;
      return;
    }
    working = handOver()
      // The connection may be in an aborted transaction; a new one begins clean, and the outbox still has every job.
      .catch((error: Error) => {
        void client?.end().catch(() => {});
        client = undefined;
        onError(error);
      })
      .finally(() => {
        working = undefined;
        if (!again) return;
        again = false;
        poke();
      });
  };

  client = await connect();
  const timer = setInterval(poke, 1000);
  poke();
  return {
    poke,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await working;
      await client?.end();
    },
  };
}

async function moveBatch(client: pg.Client, boss: PgBoss, queues: readonly string[]): Promise<number> {
  await client.query('begin');
  const { rows } = await client.query<OutboxRow>(takeJobs(queues));
  const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
  rows.sort((a, b) => a.outbox_id - b.outbox_id);
  for (const [queue, jobs] of Map.groupBy(rows, (row) => row.queue)) {
    // pg-boss skips an id that is stored already, but refuses one that stands twice in a batch.
    const first = new Map(jobs.toReversed().map((job) => [job.key ?? job.outbox_id, job]));
    const batch = jobs.filter((job) => first.get(job.key ?? job.outbox_id) === job);
    await boss.insert(queue, batch.map(asBossJob), { db });
  }
  await client.query('commit');
  return rows.length;
}

function asBossJob(row: OutboxRow) {
  return {
    data: row.data,
    ...(row.start_after === null ? {} : { startAfter: row.start_after }),
    ...(row.key === null ? {} : { id: jobId(row.queue, row.key) }),
  };
}

// pg-boss skips an id that it has: that makes equal keys one job.
function jobId(queue: string, key: string): string {
  const hex = createHash('sha256').update(`${queue}\0${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
