import { type CaseRound, caseRound } from '../case-round.ts';
import { PEER_DATABASE } from '../pgbench.ts';
import type { Figure } from '../report.ts';
import { speakingRounds, takeRounds } from '../rounds.ts';
import type { Node, Stage } from '../stage.ts';
import { bootstrapMedian, median } from '../statistics.ts';
import { replenish, type Supply } from '../supply.ts';
import { multiplyCases, sizeOf } from './multiply.ts';

export type GrowthSize = {
  readonly pairs: number;
  readonly spare: number;
  readonly seconds: number;
  readonly cases: number;
};

const SMALL = { database: 'tuofu_bench_small', cases: 1_000 };
const BIG = 'tuofu_bench_big';
/** Lives of officers that sixteen clients get through in a second at most; as many cases must wait in each database for its rounds. */
const LIVES_PER_SECOND = 22;

type Pair = { readonly small: CaseRound; readonly big: CaseRound };
const isGood = (p: Pair) => !p.small.discarded && !p.big.discarded;

type Side = { readonly node: Node; readonly supply: Supply; readonly database: string };

/** Appends among many cases over appends among a thousand: two databases of one cluster, the same commands by turns. */
export async function growth(
  stage: Stage,
  size: GrowthSize,
  seed: Supply,
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  const waiting = LIVES_PER_SECOND * size.seconds * (size.pairs + 1) + 30;
  await replenish(stage, seed, Math.min(waiting, 0.9 * SMALL.cases));
  const began = performance.now();
  const sql = await stage.sql(PEER_DATABASE);
  await sql.query(`create database ${SMALL.database} template postgres`);
  await sql.query(`create database ${BIG} template postgres`);
  const sizes: string[] = [];
  for (const [database, cases] of [
    [SMALL.database, SMALL.cases],
    [BIG, size.cases],
  ] as const) {
    const own = await stage.sql(database);
    await multiplyCases(own, stage.authority, cases);
    const s = await sizeOf(own);
    sizes.push(`${s.cases} cases, ${s.events} events, ${s.megabytes} MB`);
    await own.end();
  }
  log(`two databases: ${sizes.join(' / ')}; made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);

  const side = async (database: string): Promise<Side> => ({
    database,
    supply: { draft: seed.draft, filed: [], waiting: [...seed.waiting] },
    node: await stage.node('web', { database }),
  });
  let small = await side(SMALL.database);
  let big = await side(BIG);
  const round = (s: Side) =>
    caseRound(stage, s.node, s.supply, { clients: 16, seconds: size.seconds, verifyChains: 2 });
  await round(small);
  const warm = await round(big);
  const oneRound = Math.ceil((warm.counts['accept'] ?? 0) * 1.5) + 16;

  const pairs = await takeRounds(
    { wanted: size.pairs, spare: size.spare, counts: isGood },
    async (i): Promise<Pair> => {
      small = await supplied(stage, small, oneRound);
      big = await supplied(stage, big, oneRound);
      if (i % 2 === 0) return { small: await round(small), big: await round(big) };
      const first = await round(big);
      return { small: await round(small), big: first };
    },
  );
  await small.node.stop();
  await big.node.stop();
  for (const database of [SMALL.database, BIG]) await sql.query(`drop database ${database}`);
  await sql.end();
  return [figureOf(pairs, size, sizes)];
}

/** Fills a side's waiting cases up again, with its node stopped meanwhile and warmed after. */
async function supplied(stage: Stage, side: Side, need: number): Promise<Side> {
  if (side.supply.waiting.length >= need) return side;
  await side.node.stop();
  await replenish(stage, side.supply, need * 4, side.database);
  const node = await stage.node('web', { database: side.database });
  await caseRound(stage, node, side.supply, { clients: 16, seconds: 1, verifyChains: 1 });
  return { ...side, node };
}

function figureOf(pairs: readonly Pair[], size: GrowthSize, sizes: readonly string[]): Figure {
  const counted = pairs.filter(isGood);
  const { rounds: good, caution } = speakingRounds(counted, pairs);
  const rate = (of: 'small' | 'big') => median(good.map((p) => p[of].perSecond)).toFixed(0);
  const cpu = (of: 'small' | 'big', who: string) =>
    (median(good.map((p) => (p[of].spent.cpuMs[who] ?? 0) / Math.max(1, p[of].commands))) * 1_000).toFixed(0);
  const latency = (of: 'small' | 'big', command: string) =>
    median(good.map((p) => p[of].latencyMs[command] ?? Number.NaN).filter((x) => !Number.isNaN(x))).toFixed(1);
  const commands = ['open', 'save 1K', 'file', 'accept', 'checklist', 'set aside'];
  return {
    name: `growth: time per command at ${size.cases} ÷ ${SMALL.cases} cases, c = 16`,
    ratio: bootstrapMedian(counted.map((p) => p.small.perSecond / p.big.perSecond)),
    target: 1.2,
    better: 'lower',
    discarded: pairs.flatMap((p) => [p.small.discarded ?? [], p.big.discarded ?? []].flat()),
    needed: Math.min(5, size.pairs),
    wrong: [...new Set(pairs.flatMap((p) => [...p.small.wrong, ...p.big.wrong]))],
    notes: [
      ...caution,
      `${rate('small')} commands/s among (${sizes[0]}), ${rate('big')} among (${sizes[1]}) as built; the rounds add to both alike`,
      `CPU per command, small / big: server ${cpu('small', 'server')} / ${cpu('big', 'server')} µs, PostgreSQL ${cpu('small', 'PostgreSQL')} / ${cpu('big', 'PostgreSQL')} µs`,
      `p50 ms, small / big: ${commands.map((c) => `${c} ${latency('small', c)} / ${latency('big', c)}`).join(', ')}`,
      ...(size.cases < 100_000 ? [`a quick run: ${size.cases} cases stand for the 100 000 of the target`] : []),
    ],
  };
}
