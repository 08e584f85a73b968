/** `npm run simulate`: seeds for a time, one seed with its trace, or the search for planted bugs; ends with status 1 at any finding. */
import { parseArgs } from 'node:util';
import { belowFloors, tell } from './floors.ts';
import { inThread, withHands } from './hands.ts';
import { checkRun, invariantNames } from './invariants.ts';
import { planted } from './planted.ts';
import { simulate } from './simulate.ts';

const HELP = `npm run simulate -- [--seeds 20000 | --minutes 60] [--from 1] [--hands 2]
npm run simulate -- --seed N --trace     one seed again, act by act
npm run simulate -- --planted            25 planted bugs: which are found, and after how many seeds
npm run simulate -- --invariants         what is held against every seed`;
/** What a campaign of `--minutes` aims at. */
const MOST = 5_000_000;
/** So many seeds may pass before a planted bug counts as not found. */
const BUDGET = 6_000;

async function one(seed: number, isTraced: boolean): Promise<number> {
  const run = await simulate(seed, isTraced ? console.log : undefined);
  if (isTraced)
    for (const { stream } of run.cases)
      for (const e of run.store.streams.get(stream)?.events ?? [])
        console.log(`${stream} ${e.version} ${e.at} ${e.actor} ${e.type}`);
  const broken = checkRun(run);
  for (const b of broken) console.log(`✗ ${b.invariant}: ${b.fact}`);
  console.log(`seed ${seed}: ${broken.length === 0 ? 'every invariant held' : `${broken.length} broken`}`);
  return broken.length === 0 ? 0 : 1;
}

async function search(hands: number): Promise<number> {
  let found = 0;
  const left = [...planted];
  const hand = async () => {
    for (let bug = left.shift(); bug !== undefined; bug = left.shift()) {
      const result = await inThread({ from: 1, step: 1, seeds: BUDGET, minutes: 10, plant: bug });
      const first = result.found[0];
      if (first) found += 1;
      const what = first ? `seed ${first.seed}: ${first.invariant}` : `not in ${result.next - 1} seeds`;
      console.log(`${first ? '✓' : '✗'} ${bug.name}: ${what}`);
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
  console.log(`${found} of ${planted.length} planted bugs found`);
  return found >= planted.length - 1 ? 0 : 1;
}

async function run(o: { from: number; seeds: number; minutes: number; hands: number }): Promise<number> {
  const began = performance.now();
  const result = await withHands(o);
  for (const line of tell(result.tally)) console.log(line);
  const low = belowFloors(result.tally);
  for (const f of result.found.slice(0, 50))
    console.log(`✗ seed ${f.seed}: ${f.invariant}: ${f.fact}\n  npm run simulate -- --seed ${f.seed} --trace`);
  for (const l of low) console.log(`too little of ${l}`);
  const left = o.seeds - result.tally.seeds;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${invariantNames.length} invariants, ${result.found.length} findings, ${seconds} s${left > 0 ? `; ${left} seeds of ${o.seeds} were not run` : ''}`,
  );
  return result.found.length === 0 && low.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const { values: v } = parseArgs({
    options: {
      seed: { type: 'string' },
      trace: { type: 'boolean', default: false },
      seeds: { type: 'string' },
      minutes: { type: 'string' },
      from: { type: 'string', default: '1' },
      hands: { type: 'string', default: '2' },
      planted: { type: 'boolean', default: false },
      invariants: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [from, hands] = [Number(v.from), Number(v.hands)];
  const seeds = Number(v.seeds ?? (v.minutes === undefined ? 20_000 : MOST));
  const minutes = Number(v.minutes ?? 600);
  const isSound = [from, seeds, hands].every((n) => Number.isInteger(n) && n >= 1) && minutes > 0;
  if (v.help || !isSound || (v.seed !== undefined && !Number.isInteger(Number(v.seed)))) {
    console.log(HELP);
    return v.help ? 0 : 2;
  }
  if (v.invariants) for (const name of invariantNames) console.log(name);
  if (v.invariants) return 0;
  if (v.seed !== undefined) return one(Number(v.seed), v.trace);
  return v.planted ? search(hands) : run({ from, seeds, minutes, hands });
}

process.exitCode = await main();
