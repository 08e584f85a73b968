import type pg from 'pg';
import { disturbed, measureCpu } from '../machine.ts';
import { PEER_DATABASE } from '../pgbench.ts';
import type { Figure } from '../report.ts';
import { speakingRounds, takeRounds } from '../rounds.ts';
import type { Stage } from '../stage.ts';
import { bootstrapMedian, median } from '../statistics.ts';
import type { Supply } from '../supply.ts';
import { openBoss } from './boss.ts';
import type { Contender } from './contender.ts';
import type { EffectName } from './effect.ts';
import { openFloor } from './floor.ts';
import { openGraphile } from './graphile.ts';
import { killOne } from './kill-one.ts';
import { openOurs } from './ours.ts';
import { servedClocks } from './served.ts';

const LIMIT_MS = 2_000;
const DRAIN = 10_000;

/** How many times faster than a contender we want to be, and what its work means beside ours. */
type Beside = { readonly target: number | null; readonly means: string };

const EFFECTS: Readonly<Record<EffectName, Beside>> = {
  'a plain row': {
    target: 4,
    means:
      'each timer leaves one durable event: ours chained in its case in the transaction that marks it, theirs a plain row of its own',
  },
  'the same effect': {
    target: null,
    means:
      'their handler appends the same chained event to the case as ours, its version checked, and once even when the job runs twice',
  },
  'no effect': {
    target: null,
    means: 'its handler does nothing: what the queue itself costs; ours leaves a chained event all the same',
  },
};
const FLOOR: Beside = {
  target: null,
  means:
    'pgbench writes the same rows in transactions of the same size: what is left when nothing is found, locked, decided or hashed',
};

export type ClocksSize = {
  readonly rounds: number;
  readonly spare: number;
  readonly timers: number;
  /** Timers of each contender that are due in a year. */
  readonly later: number;
  /** Rounds of so many clocks rung by a node of the server. */
  readonly served: { readonly rounds: number; readonly count: number };
};

type Fired = { readonly perSecond: number; readonly cpuUs: number };
type Round = {
  readonly fired: Readonly<Record<string, Fired>>;
  readonly drainMs: number;
  readonly discarded: string | undefined;
};

/** P8: due statutory clocks per second against two queues of jobs on the same cluster, and 10 000 that fall due at once. */
export async function statutoryClocks(
  stage: Stage,
  size: ClocksSize,
  supply: Supply,
  log: (line: string) => void,
): Promise<Figure[]> {
  const served = await servedClocks(stage, { ...size.served, spare: 1, limitMs: LIMIT_MS }, supply, log);
  const sql = await stage.sql(PEER_DATABASE);
  const clients: pg.Client[] = [];
  const contenders: Contender[] = [];
  const database = async (name: string) => {
    await sql.query(`create database ${name}`);
    const client = await stage.sql(name);
    clients.push(client);
    return [stage.url(name), client] as const;
  };
  try {
    const [url, client] = await database('tuofu_bench_clocks');
    const ours = await openOurs(url, client);
    contenders.push(ours);
    const others: (Beside & { readonly contender: Contender })[] = [];
    for (const [n, effect] of (Object.keys(EFFECTS) as EffectName[]).entries()) {
      const graphile = await openGraphile(...(await database(`tuofu_bench_graphile_${n}`)), effect);
      contenders.push(graphile);
      const boss = await openBoss(...(await database(`tuofu_bench_boss_${n}`)), effect);
      contenders.push(boss);
      others.push({ contender: graphile, ...EFFECTS[effect] }, { contender: boss, ...EFFECTS[effect] });
    }
    const floorDatabase = 'tuofu_bench_floor';
    const [floorUrl, floorSql] = await database(floorDatabase);
    const floor = await openFloor({
      ...{ url: floorUrl, sql: floorSql, database: floorDatabase },
      ...{ socketDir: stage.socketDir, scratch: stage.scratch },
    });
    contenders.push(floor);
    others.push({ contender: floor, ...FLOOR });
    for (const c of contenders) await c.scheduleLater(size.later);
    log(`${size.later} timers of each contender are due in a year`);

    const total = new Map<string, number>();
    const fire = async (c: Contender, count: number) => {
      await c.schedule(count);
      await sql.query('checkpoint');
      const end = measureCpu({ bench: process.pid, PostgreSQL: stage.postmaster });
      const { ms } = await c.fire(count);
      const { cpuMs } = end();
      total.set(c.name, (total.get(c.name) ?? 0) + count);
      const cpu = (cpuMs['bench'] ?? 0) + (cpuMs['PostgreSQL'] ?? 0);
      return { ms, perSecond: (count * 1_000) / ms, cpuUs: (cpu * 1_000) / count };
    };
    for (const c of contenders) await fire(c, Math.min(1_000, size.timers));

    const rounds = await takeRounds<Round>(
      { wanted: size.rounds, spare: size.spare, counts: (r) => r.discarded === undefined },
      async (i) => {
        const end = measureCpu({ bench: process.pid, PostgreSQL: stage.postmaster });
        const fired: Record<string, Fired> = {};
        // Forth and back: whatever drifts during the run weighs on all alike.
        for (const c of i % 2 === 0 ? contenders : contenders.toReversed()) fired[c.name] = await fire(c, size.timers);
        const { ms: drainMs } = await fire(ours, DRAIN);
        return { fired, drainMs, discarded: disturbed(end()) };
      },
    );
    const killed = await killOne(ours, {
      ...{ url, sql: client, count: DRAIN, share: 0.3 },
      firedBefore: total.get(ours.name) ?? 0,
    });
    total.set(ours.name, (total.get(ours.name) ?? 0) + DRAIN);
    const wrong = new Map<string, string[]>();
    for (const c of contenders) wrong.set(c.name, await c.check(total.get(c.name) ?? 0));
    wrong.get(ours.name)?.push(...killed.wrong);
    const proof = `two processes over ${DRAIN} clocks, one killed with SIGKILL when ${killed.whenKilled} had fired: ${killed.wrong.length === 0 ? 'none missed, none double' : 'WRONG'}`;
    if (killed.whenKilled === 0 || killed.whenKilled >= DRAIN)
      wrong.get(ours.name)?.push('the killed process was not in the middle of its work: the kill proves nothing');
    return [...figuresOf(ours, others, rounds, size, wrong, proof), served];
  } finally {
    for (const c of contenders) await c.stop();
    for (const c of clients) await c.end();
    await sql.end();
  }
}

function figuresOf(
  ours: Contender,
  others: readonly (Beside & { readonly contender: Contender })[],
  all: readonly Round[],
  size: ClocksSize,
  wrong: ReadonlyMap<string, readonly string[]>,
  proof: string,
): Figure[] {
  const good = all.filter((r) => r.discarded === undefined);
  const { rounds, caution } = speakingRounds(good, all);
  const of = (name: string, what: keyof Fired) => median(rounds.map((r) => r.fired[name]?.[what] ?? Number.NaN));
  const told = (name: string) =>
    `${name}: ${of(name, 'perSecond').toFixed(0)}/s, CPU ${of(name, 'cpuUs').toFixed(0)} µs of each`;
  const common = {
    better: 'higher',
    discarded: all.flatMap((r) => r.discarded ?? []),
    needed: Math.min(5, size.rounds),
  } as const;
  const against = others.map(({ contender: peer, target, means }): Figure => {
    return {
      ...common,
      name: `P8 statutory clocks ÷ ${peer.name}`,
      ratio: bootstrapMedian(
        good.map((r) => (r.fired[ours.name]?.perSecond ?? Number.NaN) / (r.fired[peer.name]?.perSecond ?? Number.NaN)),
      ),
      target,
      wrong: [...(wrong.get(ours.name) ?? []), ...(wrong.get(peer.name) ?? [])],
      notes: [
        ...caution,
        told(ours.name),
        told(peer.name),
        `CPU ratio, peer ÷ ours: ${(of(peer.name, 'cpuUs') / of(ours.name, 'cpuUs')).toFixed(2)}`,
        means,
        `${size.timers} timers a round, ${size.later} due in a year beside them`,
      ],
    };
  });
  const drained: Figure = {
    ...common,
    name: `P8 ${DRAIN} clocks due at once: time to drain ÷ ${LIMIT_MS / 1_000} s`,
    ratio: bootstrapMedian(good.map((r) => r.drainMs / LIMIT_MS)),
    target: 1,
    better: 'lower',
    wrong: wrong.get(ours.name) ?? [],
    notes: [...caution, `drained in ${median(rounds.map((r) => r.drainMs)).toFixed(0)} ms (median)`, proof],
  };
  return [...against, drained];
}
