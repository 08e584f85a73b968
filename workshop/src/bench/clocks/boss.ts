import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { type Contender, untilCount } from './contender.ts';
import { type EffectName, openEffect, type Payload, timers } from './effect.ts';

const QUEUE = 'clocks';
/** The fastest of the settings we measured for choosing a queue (batches of 100, two at a time), and its own burst mode. */
const BEST = { batchSize: 100, localConcurrency: 2, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5 } as const;

/** Its tables lie apart from those of Tuofu's own queue, which the same database may have. */
const SCHEMA = 'peer';

/** pg-boss, with what its handler does for each timer. */
export async function openBoss(url: string, sql: pg.Client, effectName: EffectName): Promise<Contender> {
  const pool = new pg.Pool({ connectionString: url, max: 25 });
  pool.on('error', () => {});
  const effect = await openEffect(effectName, { url, sql, pool });
  const boss = new PgBoss({ connectionString: url, schema: SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(QUEUE);
  const insert = async (payloads: readonly Payload[], startAfter?: Date) => {
    for (let i = 0; i < payloads.length; i += 5_000)
      await boss.insert(
        QUEUE,
        payloads.slice(i, i + 5_000).map((data) => ({ data, ...(startAfter ? { startAfter } : {}) })),
      );
    await sql.query('vacuum analyze');
  };
  const name = `pg-boss, ${effectName}`;
  return {
    name,
    schedule: async (count) => insert(await effect.prepare(count)),
    scheduleLater: (count) => insert(timers(count), new Date(Date.now() + 365 * 86_400_000)),
    async fire(count) {
      let done = 0;
      let began = 0;
      await boss.work<Payload>(QUEUE, BEST, async (jobs) => {
        began ||= performance.now();
        await Promise.all(jobs.map((job) => effect.fire(job.data)));
        done += jobs.length;
      });
      await untilCount(name, count, () => done);
      const ms = performance.now() - began;
      await boss.offWork(QUEUE);
      return { ms };
    },
    async check(total) {
      const { rows: left } = await sql.query(
        `select count(*)::int as due from ${SCHEMA}.job where name = $1 and state < 'completed' and start_after <= now()`,
        [QUEUE],
      );
      const still = left[0].due === 0 ? [] : [`${name}: ${left[0].due} jobs are still due`];
      return [...(await effect.check(name, total)), ...still];
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
      await effect.stop();
      await pool.end();
    },
  };
}
