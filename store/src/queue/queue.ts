import type pg from 'pg';
import { statement } from '../connection.ts';
import type { Connection, FailedJob, Store } from '../types.ts';
import { deadLetterQueue } from './settings.ts';
import { type RunningWorkers, startWorkers } from './workers.ts';

// An aborted wake-up costs a second at most: the relay looks by itself as well.
const wake = statement('queue-wake', `select pg_notify('tuofu_outbox', '')`);
const depth = statement(
  'queue-depth',
  `select (select count(*) from tuofu.outbox)
     + (select count(*) from pgboss.job where state < 'completed' and name <> '${deadLetterQueue}') as waiting,
     (select count(*) from pgboss.job where state < 'completed' and name = '${deadLetterQueue}') as failed`,
);
// pg-boss counts a retry when it begins. The copy among the dead letters has not run itself: what it says of its end stands in
// its source columns.
const failingJobs = statement(
  'queue-failing',
  `select coalesce(source_name, name) as queue, coalesce(source_id, id)::text as id, data,
     case when name = '${deadLetterQueue}' then source_retry_count + 1
       when state = 'retry' then retry_count + 1 else retry_count end as attempts,
     coalesce(out->'value'->>'message', out->>'message', out::text, '') as error,
     case when name = '${deadLetterQueue}' then null else start_after end as "nextAt"
   from (select *, coalesce(source_output, output) as out from pgboss.job
     where state < 'completed' and (name = '${deadLetterQueue}' or state = 'retry' or state = 'active' and retry_count > 0)) as job
   where data->>'authority' = $1::text and ($2::text is null or data->>'stream' = $2)
   order by coalesce(started_on, created_on) desc limit $3`,
);

/** The queue of one store: its port, and the call that says that jobs were committed. */
export function openQueue(
  c: Connection,
  pool: pg.Pool,
): { readonly port: Store['queue']; poke(): void; stop(): Promise<void> } {
  const running = new Set<RunningWorkers>();
  let waking: Promise<unknown> | undefined;
  let wakeAgain = false;

  // Not inside the append: NOTIFY takes one lock for the whole database at commit, which would queue all appends up.
  const notify = () => {
    if (waking !== undefined) {
      wakeAgain = true;
      return;
    }
    waking = pool
      .query(wake())
      .catch(() => {})
      .then(() => {
        waking = undefined;
        if (!wakeAgain) return;
        wakeAgain = false;
        notify();
      });
  };

  return {
    poke() {
      if (running.size === 0) notify();
      for (const workers of running) workers.poke();
    },
    async stop() {
      await Promise.all([...running].map((workers) => workers.stop()));
      wakeAgain = false;
      await waking;
    },
    port: {
      async startWorkers(handlers, o = {}) {
        const workers = await startWorkers(c, pool, handlers, o);
        running.add(workers);
        return {
          idle: workers.idle,
          async stop() {
            running.delete(workers);
            await workers.stop();
          },
        };
      },
      async depth() {
        return (await pool.query(depth())).rows[0] as { waiting: number; failed: number };
      },
      async failing({ authority, stream, limit }) {
        return (await pool.query(failingJobs(String(authority), stream ?? null, limit))).rows as FailedJob[];
      },
    },
  };
}
