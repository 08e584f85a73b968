import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { statement } from '../connection.ts';
import type { Connection, JobHandler, JsonObject, QueueSettings, WorkerOptions, Workers } from '../types.ts';
import { newBoss } from './boss.ts';
import { startRelay } from './relay.ts';
import { deadLetterQueue, queueDefaults } from './settings.ts';

export type RunningWorkers = Workers & { poke(): void };

const busy = statement(
  'queue-busy',
  `select (select count(*) from tuofu.outbox where queue = any ($1))
     + (select count(*) from pgboss.job where name = any ($1)
        and (state in ('retry', 'active') or state = 'created' and start_after <= now())) as jobs`,
);

/** Works on the given queues in this process, and relays their jobs from the outbox. Creates queues that are not there yet. */
export async function startWorkers(
  c: Connection,
  pool: pg.Pool,
  handlers: Readonly<Record<string, JobHandler>>,
  o: WorkerOptions,
): Promise<RunningWorkers> {
  const queues = Object.keys(handlers);
  const concurrency = o.concurrency ?? 2;
  const boss = newBoss(c, 'tuofu_app', {
    migrate: false,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    max: 6,
  });
  const onError = o.onError ?? ((error: Error) => console.error(`queue: ${error.message}`));
  boss.on('error', onError);
  await boss.start();
  for (const queue of queues) await ensureQueue(boss, queue, o.queues?.[queue] ?? {});
  for (const [queue, handler] of Object.entries(handlers)) {
    const settings = o.queues?.[queue] ?? {};
    const options = {
      // One at a time never bursts in pg-boss: that is one job a second.
      batchSize: Math.max(2, settings.batchSize ?? o.batchSize ?? 2),
      burstWhenBatchFull: true,
      localConcurrency: settings.concurrency ?? concurrency,
      pollingIntervalSeconds: 1,
      notifyPollingIntervalSeconds: 1,
      includeMetadata: true,
      perJobResults: true,
    } as const;
    await boss.work(queue, options, (jobs: JobWithMetadata<JsonObject>[]) =>
      Promise.all(jobs.map((job) => run(job, handler))),
    );
  }
  const relay = await startRelay(c, boss, queues, onError);
  let stopping: Promise<void> | undefined;
  return {
    poke: relay.poke,
    stop() {
      stopping ??= relay.stop().then(() => boss.stop({ graceful: true, timeout: 30_000 }));
      return stopping;
    },
    async idle() {
      while ((await pool.query(busy(queues))).rows[0].jobs > 0) await delay(20);
    },
  };
}

async function ensureQueue(boss: PgBoss, queue: string, settings: QueueSettings): Promise<void> {
  const { concurrency: _c, batchSize: _b, ...own } = settings;
  const options = { ...queueDefaults, deadLetter: deadLetterQueue, ...own };
  if (await boss.getQueue(queue)) await boss.updateQueue(queue, options);
  else await boss.createQueue(queue, options);
}

// Its own result for each job: one failure does not fail the others of the batch.
async function run(job: JobWithMetadata<JsonObject>, handler: JobHandler) {
  try {
    await handler({ id: job.id, data: job.data, attempt: job.retryCount + 1 });
    return { id: job.id, status: 'completed' as const };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id: job.id, status: 'failed' as const, output: { message } };
  }
}
