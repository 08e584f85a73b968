import { openBrowser } from '../../browser/chromium.ts';
import { disturbed, measureCpu } from '../machine.ts';
import type { Figure } from '../report.ts';
import { speakingRounds, takeRounds } from '../rounds.ts';
import type { Node, Stage } from '../stage.ts';
import { bootstrapMedian, quantile } from '../statistics.ts';
import { openWorkbench, type Workbench } from './in-browser.ts';
import { manyCases } from './many-cases.ts';
import { type Opened, openOverHttp } from './over-http.ts';

export type OpenSize = {
  readonly rounds: number;
  readonly spare: number;
  /** Cases that each person opens in one round over HTTP, and that are opened in each way in the browser. */
  readonly http: number;
  readonly browser: number;
  readonly cases: number;
};

/** Opening a case must not take longer than this at the 95th percentile. */
const LIMIT_MS = 300;

/** The ways in which a case is opened, in the order of a round. */
const WAYS = {
  cold: 'over HTTP, the node has never seen the case, c = 4',
  warm: 'over HTTP, the node holds its state, c = 4',
  inbox: 'in Chromium, from the inbox until it can be worked on',
  address: 'in Chromium, by its address until it can be worked on',
} as const;
type Way = keyof typeof WAYS;

type Round = {
  readonly ms: Readonly<Record<Way, readonly number[]>>;
  readonly by: Readonly<Record<string, readonly number[]>>;
  /** Of one opening over HTTP. */
  readonly cpuMs: { readonly server: number; readonly postgres: number };
  readonly wrong: readonly string[];
  readonly discarded: string | undefined;
};
const isGood = (r: Round) => !r.discarded;

/** Opening one of ten thousand cases: the officer's and the applicant's view over HTTP, and the officer's screen in a browser. */
export async function openCase(stage: Stage, size: OpenSize, log: (line: string) => void): Promise<readonly Figure[]> {
  const began = performance.now();
  const many = await manyCases(stage, size.cases);
  log(`a database of ${many.size}; made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  const node = await stage.node('web', { database: many.database });
  const browser = await openBrowser();
  let rounds: readonly Round[];
  let workbench: Workbench | undefined;
  try {
    workbench = await openWorkbench(stage, node, browser);
    await openOnce(stage, node, many.draw(60), workbench, many.draw(8));
    const ways = workbench;
    rounds = await takeRounds({ wanted: size.rounds, spare: size.spare, counts: isGood }, () =>
      openOnce(stage, node, many.draw(2 * size.http), ways, many.draw(2 * size.browser)),
    );
  } finally {
    await workbench?.close();
    await browser.close();
    await node.stop();
  }
  await many.drop();
  const facts = [`among ${many.size}; each has three materials read, is compared, and its checklist is answered`];
  if (size.cases < 10_000) facts.push(`a quick run: ${size.cases} cases stand for the 10 000 of the target`);
  return (Object.keys(WAYS) as Way[]).map((way) => figureOf(way, rounds, Math.min(5, size.rounds), facts));
}

/** One round: half of the cases are first opened by the officer, half by the applicant, and then each again by the other. */
async function openOnce(
  stage: Stage,
  node: Node,
  http: readonly string[],
  workbench: Workbench,
  screen: readonly string[],
): Promise<Round> {
  const trees = { server: node.pid, PostgreSQL: stage.postmaster, client: process.pid };
  const [end, spent] = [measureCpu(trees), measureCpu(trees)];
  const half = http.length / 2;
  const [ours, theirs] = [http.slice(0, half), http.slice(half)];
  const by = (who: 'handler' | 'applicant', ids: readonly string[]): Promise<Opened> =>
    openOverHttp(stage, node, who, ids);
  const cold = [await by('handler', ours), await by('applicant', theirs)] as const;
  const warm = [await by('handler', theirs), await by('applicant', ours)] as const;
  const { cpuMs } = spent();
  const each = (who: string) => (cpuMs[who] ?? 0) / (2 * http.length);
  const inbox: number[] = [];
  const address: number[] = [];
  for (const [i, id] of screen.entries())
    if (i % 2 === 0) inbox.push(await workbench.fromInbox(id));
    else address.push(await workbench.byAddress(id));
  return {
    ms: { cold: cold.flatMap((o) => o.ms), warm: warm.flatMap((o) => o.ms), inbox, address },
    by: {
      'cold, officer': cold[0].ms,
      'cold, applicant': cold[1].ms,
      'warm, officer': warm[0].ms,
      'warm, applicant': warm[1].ms,
    },
    cpuMs: { server: each('server'), postgres: each('PostgreSQL') },
    wrong: [...cold, ...warm].flatMap((o) => o.wrong),
    discarded: disturbed(end()),
  };
}

function figureOf(way: Way, all: readonly Round[], needed: number, facts: readonly string[]): Figure {
  const good = all.filter(isGood);
  const { rounds, caution } = speakingRounds(good, all);
  const p = (values: readonly number[], q: number) => quantile(values, q).toFixed(1);
  const told = (name: string, values: readonly number[]) =>
    `${name}: p50 ${p(values, 0.5)}, p95 ${p(values, 0.95)}, longest ${p(values, 1)} ms of ${values.length}`;
  const by = way === 'cold' || way === 'warm' ? ['officer', 'applicant'].map((who) => `${way}, ${who}`) : [];
  return {
    name: `open a case: p95 ÷ ${LIMIT_MS} ms, ${WAYS[way]}`,
    ratio: bootstrapMedian(good.map((r) => quantile(r.ms[way], 0.95) / LIMIT_MS)),
    target: 1,
    better: 'lower',
    discarded: all.flatMap((r) => r.discarded ?? []),
    needed,
    wrong: [...new Set(all.flatMap((r) => r.wrong))],
    notes: [
      ...caution,
      told(
        'all rounds',
        rounds.flatMap((r) => r.ms[way]),
      ),
      ...by.map((name) =>
        told(
          name,
          rounds.flatMap((r) => r.by[name] ?? []),
        ),
      ),
      ...(by.length > 0
        ? [
            `CPU of one opening, cold and warm together: server ${quantile(
              rounds.map((r) => r.cpuMs.server),
              0.5,
            ).toFixed(1)} ms, PostgreSQL ${quantile(
              rounds.map((r) => r.cpuMs.postgres),
              0.5,
            ).toFixed(1)} ms`,
          ]
        : []),
      ...facts,
    ],
  };
}
