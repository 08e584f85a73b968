import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import pg from 'pg';
import { type Contender, untilCount } from './contender.ts';
import { type EffectName, openEffect, type Payload, timers } from './effect.ts';

const silent = new Logger(() => () => {});
/** The settings with which its documentation reaches its own figures (worker.graphile.org/docs/performance). */
const BEST = {
  concurrentJobs: 24,
  maxPoolSize: 25,
  localQueue: { size: 500 },
  completeJobBatchDelay: 0,
  failJobBatchDelay: 0,
} as const;

/** graphile-worker, with what its handler does for each timer. */
export async function openGraphile(url: string, sql: pg.Client, effectName: EffectName): Promise<Contender> {
  const pool = new pg.Pool({ connectionString: url, max: 25 });
  pool.on('error', () => {});
  const effect = await openEffect(effectName, { url, sql, pool });
  const utils = await makeWorkerUtils({ connectionString: url, logger: silent });
  await utils.migrate();
  const add = async (payloads: readonly Payload[], runAt: Date) => {
    for (let i = 0; i < payloads.length; i += 5_000)
      await utils.addJobs(payloads.slice(i, i + 5_000).map((payload) => ({ identifier: 'fire', payload, runAt })));
    await sql.query('vacuum analyze graphile_worker._private_jobs');
  };
  const name = `graphile-worker, ${effectName}`;
  return {
    name,
    schedule: async (count) => add(await effect.prepare(count), new Date(Date.now() - 1_000)),
    scheduleLater: (count) => add(timers(count), new Date(Date.now() + 365 * 86_400_000)),
    async fire(count) {
      let done = 0;
      let began = 0;
      const runner = await run({
        preset: { worker: { ...BEST, connectionString: url } },
        pgPool: pool,
        logger: silent,
        noHandleSignals: true,
        taskList: {
          async fire(payload) {
            began ||= performance.now();
            await effect.fire(payload as Payload);
            done += 1;
          },
        },
      });
      await untilCount(name, count, () => done);
      const ms = performance.now() - began;
      await runner.stop();
      return { ms };
    },
    async check(total) {
      const { rows: left } = await sql.query(
        'select count(*)::int as due from graphile_worker._private_jobs where run_at <= now()',
      );
      const still = left[0].due === 0 ? [] : [`${name}: ${left[0].due} jobs are still due`];
      return [...(await effect.check(name, total)), ...still];
    },
    async stop() {
      await utils.release();
      await effect.stop();
      await pool.end();
    },
  };
}
