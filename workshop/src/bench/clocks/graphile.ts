import crypto from 'node:crypto';
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import pg from 'pg';
import { type Contender, FIRE_ONE, FIRED, FIRED_TABLE, untilCount, wrongIn } from './contender.ts';

const silent = new Logger(() => () => {});
/** The settings with which its documentation reaches its own figures (worker.graphile.org/docs/performance). */
const BEST = {
  concurrentJobs: 24,
  maxPoolSize: 25,
  localQueue: { size: 500 },
  completeJobBatchDelay: 0,
  failJobBatchDelay: 0,
} as const;

/** graphile-worker; `bare` runs tasks without any effect, which no statutory clock may. */
export async function openGraphile(url: string, sql: pg.Client, o: { readonly bare: boolean }): Promise<Contender> {
  await sql.query(FIRED_TABLE);
  const utils = await makeWorkerUtils({ connectionString: url, logger: silent });
  await utils.migrate();
  const pool = new pg.Pool({ connectionString: url, max: 25 });
  pool.on('error', () => {});
  const add = async (count: number, runAt: Date) => {
    for (let left = count; left > 0; left -= 5_000)
      await utils.addJobs(
        Array.from({ length: Math.min(5_000, left) }, () => ({
          identifier: 'fire',
          payload: { timer: crypto.randomUUID() },
          runAt,
        })),
      );
    await sql.query('vacuum analyze graphile_worker._private_jobs');
  };
  let bare = 0;
  return {
    name: o.bare ? 'graphile-worker without an effect' : 'graphile-worker',
    schedule: (count) => add(count, new Date(Date.now() - 1_000)),
    scheduleLater: (count) => add(count, new Date(Date.now() + 365 * 86_400_000)),
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
            const { timer } = payload as { timer: string };
            if (o.bare) bare += 1;
            else await pool.query({ name: 'fire', text: FIRE_ONE, values: [timer] });
            done += 1;
          },
        },
      });
      await untilCount('graphile-worker', count, () => done);
      const ms = performance.now() - began;
      await runner.stop();
      return { ms };
    },
    async check(total) {
      const { rows: left } = await sql.query(
        'select count(*)::int as due from graphile_worker._private_jobs where run_at <= now()',
      );
      const still = left[0].due === 0 ? [] : [`graphile-worker: ${left[0].due} jobs are still due`];
      const fired = o.bare ? { fired: bare, timers: bare } : (await sql.query(FIRED)).rows[0];
      return [...wrongIn('graphile-worker', fired, total), ...still];
    },
    async stop() {
      await utils.release();
      await pool.end();
    },
  };
}
