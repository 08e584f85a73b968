import { grantableCases } from '../grant/grantable-cases.ts';
import { multiplyCases, sizeOf } from '../growth/multiply.ts';
import { PEER_DATABASE } from '../pgbench.ts';
import type { Stage } from '../stage.ts';
import { seeded } from '../statistics.ts';

/** Cases that nobody has opened yet on the node that is measured, in an order drawn once. */
export type ManyCases = {
  readonly database: string;
  readonly size: string;
  /** The next so many; no case comes twice. Throws when they are used up. */
  draw(count: number): readonly string[];
  drop(): Promise<void>;
};

const DATABASE = 'tuofu_bench_open';
const SEEDS = 12;

/**
 * A database in which so many cases are under examination, each as large as a whole one is: three materials read, everything compared, the
 * checklist answered. A dozen come about by acts; the others are their copies, as growth makes them.
 */
export async function manyCases(stage: Stage, cases: number): Promise<ManyCases> {
  const maker = await stage.node('web,jobs');
  const seeds = await grantableCases(stage, maker, SEEDS);
  await maker.stop();
  const sql = await stage.sql(PEER_DATABASE);
  await sql.query(`create database ${DATABASE} template postgres`);
  const own = await stage.sql(DATABASE);
  await own.query('delete from tuofu.outbox');
  await multiplyCases(own, stage.authority, cases, seeds);
  const s = await sizeOf(own);
  const { rows } = await own.query(
    `select stream_id as id from tuofu.case_view where authority_id = $1 and phase = 'accepted' order by stream_id`,
    [stage.authority],
  );
  await own.end();
  const left = shuffled(rows.map((r) => r.id as string));
  return {
    database: DATABASE,
    size: `${s.cases} cases, ${s.events} events, ${s.megabytes} MB`,
    draw(count) {
      if (left.length < count)
        throw new Error('every case has been opened once: none is left that the node has not seen');
      return left.splice(0, count);
    },
    async drop() {
      await sql.query(`drop database ${DATABASE}`);
      await sql.end();
    },
  };
}

function shuffled(ids: readonly string[]): string[] {
  const random = seeded(20_260_701);
  return ids
    .map((id) => [random(), id] as const)
    .sort(([a], [b]) => a - b)
    .map(([, id]) => id);
}
