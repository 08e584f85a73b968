import crypto from 'node:crypto';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { type Contender, FIRE_ONE, FIRED, FIRED_TABLE, untilCount, wrongIn } from './contender.ts';

const QUEUE = 'clocks';
/** The fastest of the settings we measured for choosing a queue (batches of 100, two at a time), and its own burst mode. */
const BEST = { batchSize: 100, localConcurrency: 2, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5 } as const;

/** pg-boss; `bare` runs handlers without any effect, which no statutory clock may. */
export async function openBoss(url: string, sql: pg.Client, o: { readonly bare: boolean }): Promise<Contender> {
  await sql.query(FIRED_TABLE);
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(QUEUE);
  const pool = new pg.Pool({ connectionString: url, max: 25 });
  pool.on('error', () => {});
  const insert = async (count: number, startAfter?: Date) => {
    for (let left = count; left > 0; left -= 5_000)
      await boss.insert(
        QUEUE,
        Array.from({ length: Math.min(5_000, left) }, () => ({
          data: { timer: crypto.randomUUID() },
          ...(startAfter ? { startAfter } : {}),
        })),
      );
    await sql.query('vacuum analyze');
  };
  let bare = 0;
  return {
    name: o.bare ? 'pg-boss without an effect' : 'pg-boss',
    schedule: (count) => insert(count),
    scheduleLater: (count) => insert(count, new Date(Date.now() + 365 * 86_400_000)),
    async fire(count) {
      let done = 0;
      let began = 0;
      await boss.work<{ timer: string }>(QUEUE, BEST, async (jobs) => {
        began ||= performance.now();
        if (o.bare) bare += jobs.length;
        else
          await Promise.all(jobs.map((job) => pool.query({ name: 'fire', text: FIRE_ONE, values: [job.data.timer] })));
        done += jobs.length;
      });
      await untilCount('pg-boss', count, () => done);
      const ms = performance.now() - began;
      await boss.offWork(QUEUE);
      return { ms };
    },
    async check(total) {
      const { rows: left } = await sql.query(
        `select count(*)::int as due from pgboss.job where name = $1 and state < 'completed' and start_after <= now()`,
        [QUEUE],
      );
      const still = left[0].due === 0 ? [] : [`pg-boss: ${left[0].due} jobs are still due`];
      const fired = o.bare ? { fired: bare, timers: bare } : (await sql.query(FIRED)).rows[0];
      return [...wrongIn('pg-boss', fired, total), ...still];
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
      await pool.end();
    },
  };
}
