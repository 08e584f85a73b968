import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { multiplyCases } from '../growth/multiply.ts';
import { disturbed, measureCpu } from '../machine.ts';
import { PEER_DATABASE } from '../pgbench.ts';
import { overConnections, performer } from '../prepare.ts';
import type { Figure } from '../report.ts';
import { speakingRounds, takeRounds } from '../rounds.ts';
import type { Stage } from '../stage.ts';
import { bootstrapMedian, median } from '../statistics.ts';
import { replenish, type Supply } from '../supply.ts';

const DATABASE = 'tuofu_bench_served';
const SEEDS = 12;
/** The row that rings when half of the limit for the decision is over. */
const CLOCK = 'decision:yellow';
const LATER = '2036-01-01T00:00:00Z';

export type ServedSize = {
  readonly rounds: number;
  readonly spare: number;
  readonly count: number;
  readonly limitMs: number;
};
type Round = {
  readonly ms: number;
  readonly serverUs: number;
  readonly postgresUs: number;
  readonly discarded: string | undefined;
};

/**
 * The whole way of a ringing clock: a node with the role `clocks` loads each case, assesses it, decides, and appends event and projection.
 * The cases are copies of some that were really accepted; each of them turns yellow.
 */
export async function servedClocks(
  stage: Stage,
  size: ServedSize,
  supply: Supply,
  log: (line: string) => void,
): Promise<Figure> {
  await replenish(stage, supply, SEEDS);
  const seeds = supply.waiting.splice(0, SEEDS).map((w) => w.case);
  const web = await stage.node('web');
  await overConnections(web, 2, seeds, async (id, connection) => {
    await performer(stage, connection)('accept', 'handler', 'POST', `/api/cases/${id}/acceptance`);
  });
  await web.stop();
  const admin = await stage.sql(PEER_DATABASE);
  await admin.query(`create database ${DATABASE} template postgres`);
  const sql = await stage.sql(DATABASE);
  const clock = officeClock(stage);
  try {
    const there = await sql.query('select count(*)::int as n from tuofu.case_view');
    await multiplyCases(sql, stage.authority, there.rows[0].n + size.count * (size.rounds + size.spare), seeds);
    const { rows } = await sql.query('select min(due_at) as due from tuofu.clock where clock = $1', [CLOCK]);
    const due = rows[0].due as Date;
    await sql.query('delete from tuofu.clock where clock <> $1 or stream_id = any ($2::uuid[])', [CLOCK, seeds]);
    await sql.query('delete from tuofu.outbox');
    // A copy's events tell its original's number, and its row will when it is projected anew: the index stays, but lets them be alike.
    await sql.query('alter table tuofu.case_view drop constraint case_number_once');
    await sql.query('create index case_number_once on tuofu.case_view (authority_id, case_no)');
    await sql.query('update tuofu.clock set due_at = $1', [LATER]);
    await sql.query('vacuum analyze');
    clock.set(due.getTime() + 3_600_000);
    const node = await stage.node('clocks', { database: DATABASE });
    log(`${size.count} accepted cases turn yellow at once, in each round others`);
    let rung = 0;
    const wrong: string[] = [];
    const rounds = await takeRounds<Round>(
      { wanted: size.rounds, spare: size.spare, counts: (r) => r.discarded === undefined },
      async () => {
        await sql.query('checkpoint');
        await sql.query(
          `update tuofu.clock set due_at = $1 where (authority_id, stream_id, clock) in
             (select authority_id, stream_id, clock from tuofu.clock where fired_at is null limit $2)`,
          [due, size.count],
        );
        const end = measureCpu({ bench: process.pid, server: node.pid, PostgreSQL: stage.postmaster });
        const { ms, noted } = await drained(sql, size.count, rung);
        const spent = end();
        rung += size.count;
        if (noted !== rung) wrong.push(`${noted} of ${rung} cases hold the event of their clock`);
        const each = (name: string) => ((spent.cpuMs[name] ?? 0) * 1_000) / size.count;
        return { ms, serverUs: each('server'), postgresUs: each('PostgreSQL'), discarded: disturbed(spent) };
      },
    );
    await node.stop();
    return figureOf(rounds, size, wrong);
  } finally {
    clock.restore();
    await sql.end();
    await admin.query(`drop database if exists ${DATABASE} with (force)`);
    await admin.end();
  }
}

/** Waits until all are rung; from the beginning of the first transaction that did to the moment at which none was left. */
async function drained(sql: pg.Client, count: number, before: number): Promise<{ ms: number; noted: number }> {
  const ask = `select count(*)::int as noted, count(distinct stream_id)::int as cases, extract(epoch from clock_timestamp()) * 1000 as now
    from tuofu.event where type = 'ClockNoted'`;
  for (const until = Date.now() + 120_000; Date.now() < until; ) {
    const { rows: left } = await sql.query(
      'select exists (select from tuofu.clock where fired_at is null and due_at < $1) as due',
      [LATER],
    );
    const { rows } = left[0].due ? { rows: [] } : await sql.query(ask);
    if (rows[0]) {
      const first = await sql.query(
        `select extract(epoch from min(stored_at)) * 1000 as began from
           (select stored_at from tuofu.event where type = 'ClockNoted' order by tx_id desc limit $1) as last`,
        [rows[0].noted - before],
      );
      return { ms: Number(rows[0].now) - Number(first.rows[0].began), noted: rows[0].cases };
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${count} clocks were not rung within two minutes`);
}

/** The office clock of the demonstration, which nodes read from a file. */
function officeClock(stage: Stage) {
  const file = path.join(stage.dataDir, 'office-clock.json');
  const before = fs.readFileSync(file, 'utf8');
  return {
    set: (to: number) => fs.writeFileSync(file, JSON.stringify({ offsetMs: to - Date.now() })),
    restore: () => fs.writeFileSync(file, before),
  };
}

function figureOf(all: readonly Round[], size: ServedSize, wrong: readonly string[]): Figure {
  const good = all.filter((r) => r.discarded === undefined);
  const { rounds, caution } = speakingRounds(good, all);
  const of = (what: (r: Round) => number) => median(rounds.map(what));
  return {
    name: `P8 ${size.count} clocks rung by a node: time ÷ ${size.limitMs / 1_000} s`,
    ratio: bootstrapMedian(good.map((r) => r.ms / size.limitMs)),
    target: null,
    better: 'lower',
    discarded: all.flatMap((r) => r.discarded ?? []),
    needed: size.rounds,
    wrong,
    notes: [
      ...caution,
      `${of((r) => (size.count * 1_000) / r.ms).toFixed(0)}/s: case loaded, assessed, decided, event and projection appended`,
      `CPU of each: server ${of((r) => r.serverUs).toFixed(0)} µs, PostgreSQL ${of((r) => r.postgresUs).toFixed(0)} µs`,
    ],
  };
}
