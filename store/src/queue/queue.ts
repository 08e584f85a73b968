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
const failedJobs = statement(
  'queue-failed',
  `select coalesce(source_name, name) as queue, coalesce(source_id, id)::text as id,
     coalesce(source_output->'value'->>'message', source_output->>'message', source_output::text, '') as error
   from pgboss.job where state < 'completed' and name = '${deadLetterQueue}' order by created_on desc limit $1`,
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
      async failed(limit) {
        return (await pool.query(failedJobs(limit))).rows as FailedJob[];
      },
    },
  };
}
