import path from 'node:path';
import { type CaseRound, caseRound } from './case-round.ts';
import { saveBody } from './lives.ts';
import { disturbed, measureCpu, type Spent } from './machine.ts';
import { makePeer, type Script, threeInserts } from './pgbench.ts';
import { functionOf, placeOf, readProfile, whereTimeWent } from './profile.ts';
import type { Figure } from './report.ts';
import { speakingRounds, takeRounds } from './rounds.ts';
import type { Stage } from './stage.ts';
import { bootstrapMedian, median } from './statistics.ts';
import { replenish, type Supply } from './supply.ts';

export type Size = {
  readonly pairs: number;
  readonly spare: number;
  readonly seconds: number;
  readonly profile: boolean;
};

type PeerRound = {
  readonly tps: number;
  readonly latencyMs: number;
  readonly spent: Spent;
  readonly discarded: string | undefined;
};
type Pair = { readonly product: CaseRound; readonly peer: PeerRound };
const isGood = (p: Pair) => !p.product.discarded && !p.peer.discarded;

const OTHERS = {
  p02: '{"item":"N4","result":"met","note":{"fact":"00000000-0000-4000-8000-000000000000","digest":"00"}}',
};

/** P1: acknowledged case commands per second through HTTP over a transaction of three inserts, same cluster, same socket. */
export async function durableSteps(
  stage: Stage,
  size: Size,
  supply: Supply,
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  await replenish(stage, supply, 60);
  const first = await stage.node('web');
  const warm = await caseRound(stage, first, supply, { clients: 16, seconds: 2, verifyChains: 5 });
  await first.stop();
  const lives = (warm.counts['accept'] ?? 0) / 2;
  let oneRound = Math.ceil(lives * size.seconds * 1.5) + 32;
  await replenish(stage, supply, Math.ceil(oneRound * size.pairs * 1.4));
  log(`${supply.waiting.length} cases wait; the measured node has the role web, its reactions stay in the outbox`);

  const scripts = scriptsLike(warm);
  const variables = { ...OTHERS, p1: dataOf(stage, '1K'), p11: dataOf(stage, '11K'), p64: dataOf(stage, '64K') };
  const peer = makePeer(stage.socketDir, stage.scratch);
  let node = await stage.node('web');
  const peerRound = async (clients: number): Promise<PeerRound> => {
    const end = measureCpu({ PostgreSQL: stage.postmaster, client: process.pid, server: node.pid });
    const run = await peer.run(scripts, { clients, seconds: size.seconds, variables });
    const spent = end();
    return { ...run, spent, discarded: disturbed(spent) };
  };
  const product = async (clients: number): Promise<CaseRound> => {
    if (supply.waiting.length < oneRound) {
      await node.stop();
      await replenish(stage, supply, oneRound * 3);
      node = await stage.node('web');
      await caseRound(stage, node, supply, { clients: 16, seconds: 1, verifyChains: 1 });
    }
    const round = await caseRound(stage, node, supply, { clients, seconds: size.seconds, verifyChains: 3 });
    // A round in which the machine was quicker than before tells what the next one needs.
    oneRound = Math.max(oneRound, Math.ceil(round.used * 1.5) + 32);
    return round;
  };
  await product(16);
  await peerRound(16);

  const figures: Figure[] = [];
  for (const clients of [1, 16]) {
    const wanted = clients === 1 ? Math.ceil(size.pairs / 2) : size.pairs;
    const pairs = await takeRounds({ wanted, spare: size.spare, counts: isGood }, async (i): Promise<Pair> => {
      // ABBA: whatever drifts during the run weighs on both alike.
      if (i % 2 === 0) return { product: await product(clients), peer: await peerRound(clients) };
      const other = await peerRound(clients);
      return { product: await product(clients), peer: other };
    });
    const bare = await peer.run([{ name: 'bare', sql: threeInserts('p02'), weight: 1 }], {
      clients,
      seconds: 1,
      variables,
    });
    figures.push(figureOf(clients, pairs, wanted, bare.tps, scripts));
  }
  await node.stop();
  const last = figures[1] as Figure;
  const notes = size.profile ? [...last.notes, ...(await profiled(stage, supply))] : last.notes;
  return [figures[0] as Figure, { ...last, notes, wrong: [...last.wrong, ...warm.wrong] }];
}

/** One more round, not counted, on a node whose JavaScript is sampled. */
async function profiled(stage: Stage, supply: Supply): Promise<string[]> {
  await replenish(stage, supply, 60);
  const dir = path.join(stage.scratch, 'profile');
  const node = await stage.node('web', { nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${dir}`] });
  await caseRound(stage, node, supply, { clients: 16, seconds: 1, verifyChains: 1 });
  const round = await caseRound(stage, node, supply, { clients: 16, seconds: 1.5, verifyChains: 1 });
  await node.stop();
  const profile = readProfile(dir);
  const shares = (by: typeof placeOf, count: number) =>
    whereTimeWent(profile, stage.root, round.window, by)
      .slice(0, count)
      .map((s) => `${s.place} ${(s.share * 100).toFixed(0)} %`)
      .join(', ');
  return [
    `the node's JavaScript thread, sampled in a round of its own: ${shares(placeOf, 12)}`,
    `its functions: ${shares(functionOf, 14)}`,
  ];
}

function dataOf(stage: Stage, size: '1K' | '11K' | '64K'): string {
  return saveBody(stage.firm, size, 1);
}

/** The peer's scripts in the proportion of sizes that the product's warm-up really had. */
function scriptsLike(warm: CaseRound): Script[] {
  const sum = Math.max(1, warm.commands);
  const weight = (name: string) => Math.round(((warm.counts[name] ?? 0) / sum) * 1_000);
  const saves = [
    { name: 'save1', sql: threeInserts('p1'), weight: weight('save 1K') },
    { name: 'save11', sql: threeInserts('p11'), weight: weight('save 11K') },
    { name: 'save64', sql: threeInserts('p64'), weight: weight('save 64K') },
  ];
  const rest = 1_000 - saves.reduce((n, s) => n + s.weight, 0);
  return [...saves, { name: 'others', sql: threeInserts('p02'), weight: rest }].filter((s) => s.weight > 0);
}

function figureOf(
  clients: number,
  pairs: readonly Pair[],
  needed: number,
  bareTps: number,
  scripts: readonly Script[],
): Figure {
  const counted = pairs.filter(isGood);
  const ratios = counted.map((p) => p.product.perSecond / p.peer.tps);
  const { rounds: good, caution } = speakingRounds(counted, pairs);
  const cpu = (name: string) =>
    median(good.map((p) => (p.product.spent.cpuMs[name] ?? 0) / Math.max(1, p.product.commands)));
  const peerCpu = median(
    good.map((p) => (p.peer.spent.cpuMs['PostgreSQL'] ?? 0) / (p.peer.tps * (p.peer.spent.wallMs / 1_000))),
  );
  const counts: Record<string, number> = {};
  for (const { product } of pairs)
    for (const [k, v] of Object.entries(product.counts)) counts[k] = (counts[k] ?? 0) + v;
  const latency = Object.keys(counts).map(
    (k) =>
      `${k} ${median(pairs.map((p) => p.product.latencyMs[k] ?? Number.NaN).filter((x) => !Number.isNaN(x))).toFixed(1)}`,
  );
  const products = median(good.map((p) => p.product.perSecond));
  const peers = median(good.map((p) => p.peer.tps));
  const total = (name: string) =>
    (pairs.reduce((s, p) => s + (p.product.spent.cpuMs[name] ?? 0), 0) / 1_000).toFixed(1);
  return {
    name: `P1 durable case steps, c = ${clients}`,
    ratio: bootstrapMedian(ratios),
    target: clients === 1 ? null : 0.25,
    better: 'higher',
    discarded: pairs
      .flatMap((p) => [
        p.product.discarded && `product: ${p.product.discarded}`,
        p.peer.discarded && `peer: ${p.peer.discarded}`,
      ])
      .filter((d) => d !== undefined),
    needed: Math.min(5, needed),
    wrong: [...new Set(pairs.flatMap((p) => p.product.wrong))],
    notes: [
      ...caution,
      `${products.toFixed(0)} commands/s over ${peers.toFixed(0)} transactions/s (sizes ${scripts.map((s) => `${s.name} ${s.weight} ‰`).join(', ')}); bare peer of 0.2 KB only: ${bareTps.toFixed(0)}/s, ratio ${(products / bareTps).toFixed(3)}`,
      `CPU per command: server ${(cpu('server') * 1_000).toFixed(0)} µs, PostgreSQL ${(cpu('PostgreSQL') * 1_000).toFixed(0)} µs, load generator ${(cpu('client') * 1_000).toFixed(0)} µs; peer's PostgreSQL ${(peerCpu * 1_000).toFixed(0)} µs; CPU-seconds of all rounds: server ${total('server')}, PostgreSQL ${total('PostgreSQL')}`,
      `p50 ms: ${latency.join(', ')}`,
      `commands: ${Object.entries(counts)
        .map(([k, v]) => `${k} ${v}`)
        .join(', ')}`,
      ...(clients === 1 ? ['no target at c = 1; reported because what helps sixteen may harm one'] : []),
    ],
  };
}
