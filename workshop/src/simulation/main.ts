/** `npm run simulate`: seeds for a time, one seed with its trace, or the search for planted bugs; ends with status 1 at any finding. */
import { parseArgs } from 'node:util';
import type { Found } from './campaign.ts';
import { belowFloors, tell } from './floors.ts';
import { inThread, withHands } from './hands.ts';
import { checkRun, invariantNames } from './invariants.ts';
import { planted } from './planted.ts';
import { PROGRESS, type Progress, readProgress, writeProgress } from './progress.ts';
import { simulate } from './simulate.ts';
import { add, tally } from './tally.ts';

const HELP = `npm run simulate -- [--seeds 20000] [--from 1] [--hands 2]
npm run simulate -- --minutes 60 [--from N]   goes on where the last long campaign stopped, or from N, on the way to 5,000,000
npm run simulate -- --seed N --trace     one seed again, act by act
npm run simulate -- --planted            planted bugs: which seed finds which
npm run simulate -- --invariants         what is held against every seed`;
/** What the long campaign aims at. */
const MOST = 5_000_000;
/** A long campaign tells how far it has come after so many minutes. */
const LEG = 2;
/** So many seeds, always the same ones, may pass before a planted bug counts as not found. */
const BUDGET = 6_000;
/** The share of planted bugs that must be found (reliability.md R4: 24 of 25). */
const SHARE = 0.96;

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
  const found: string[] = [];
  const began = performance.now();
  const left = [...planted];
  const hand = async () => {
    for (let bug = left.shift(); bug !== undefined; bug = left.shift()) {
      const result = await inThread({ from: 1, step: 1, seeds: BUDGET, minutes: Number.POSITIVE_INFINITY, plant: bug });
      const first = result.found[0];
      if (first) found.push(bug.name);
      const what = first ? `seed ${first.seed}: ${first.invariant}` : `not in ${result.next - 1} seeds`;
      console.log(`${first ? '✓' : '✗'} ${bug.name}: ${what}`);
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
  const least = Math.ceil(planted.length * SHARE);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${found.length} of ${planted.length} planted bugs found, at least ${least}; ${seconds} s`);
  return found.length >= least ? 0 : 1;
}

const tellFound = (found: readonly Found[]): void => {
  for (const f of found.slice(0, 50))
    console.log(`✗ seed ${f.seed}: ${f.invariant}: ${f.fact}\n  npm run simulate -- --seed ${f.seed} --trace`);
};

/** Leg after leg for so many minutes; each is kept as soon as it is over. */
async function campaignOf(o: { from: number | null; minutes: number; hands: number }): Promise<number> {
  const began = performance.now();
  const sum = { ...tally(), seeds: 0 };
  let [from, findings] = [o.from, 0];
  for (let left = o.minutes; left > 0 && sum.seeds < MOST; left = o.minutes - (performance.now() - began) / 60_000) {
    const known = readProgress(PROGRESS);
    const legBegan = performance.now();
    const leg = await withHands({
      from: from ?? known.next,
      seeds: MOST,
      minutes: Math.min(LEG, left),
      hands: o.hands,
    });
    const seconds = (performance.now() - legBegan) / 1000;
    add(sum, leg.tally);
    findings += leg.found.length;
    tellFound(leg.found);
    const all: Progress = {
      next: Math.max(known.next, leg.next),
      seeds: known.seeds + leg.tally.seeds,
      findings: known.findings + leg.found.length,
      seconds: known.seconds + seconds,
      since: known.since,
    };
    writeProgress(PROGRESS, all);
    if (from !== null) from = leg.next;
    console.log(
      `${sum.seeds} seeds up to ${leg.next - 1}, ${(leg.tally.seeds / seconds).toFixed(0)} a second; ${all.seeds} of ${MOST} since ${all.since.slice(0, 10)}, ${all.findings} findings`,
    );
  }
  for (const line of tell(sum)) console.log(line);
  const low = belowFloors(sum);
  for (const l of low) console.log(`too little of ${l}`);
  const rest = MOST - readProgress(PROGRESS).seeds;
  console.log(`${findings} findings${rest > 0 ? `; ${rest} seeds of ${MOST} were not run` : ''}`);
  return findings === 0 && low.length === 0 ? 0 : 1;
}

async function run(o: { from: number; seeds: number; hands: number }): Promise<number> {
  const began = performance.now();
  const result = await withHands({ ...o, minutes: Number.POSITIVE_INFINITY });
  for (const line of tell(result.tally)) console.log(line);
  const low = belowFloors(result.tally);
  tellFound(result.found);
  for (const l of low) console.log(`too little of ${l}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${invariantNames.length} invariants, ${result.found.length} findings, ${seconds} s`);
  return result.found.length === 0 && low.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const { values: v } = parseArgs({
    options: {
      seed: { type: 'string' },
      trace: { type: 'boolean', default: false },
      seeds: { type: 'string' },
      minutes: { type: 'string' },
      from: { type: 'string' },
      hands: { type: 'string', default: '2' },
      planted: { type: 'boolean', default: false },
      invariants: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [from, hands] = [Number(v.from ?? 1), Number(v.hands)];
  const seeds = Number(v.seeds ?? 20_000);
  const minutes = v.minutes === undefined ? null : Number(v.minutes);
  const isSound = [from, seeds, hands].every((n) => Number.isInteger(n) && n >= 1) && (minutes === null || minutes > 0);
  if (v.help || !isSound || (v.seed !== undefined && !Number.isInteger(Number(v.seed)))) {
    console.log(HELP);
    return v.help ? 0 : 2;
  }
  if (v.invariants) for (const name of invariantNames) console.log(name);
  if (v.invariants) return 0;
  if (v.seed !== undefined) return one(Number(v.seed), v.trace);
  if (v.planted) return search(hands);
  if (minutes === null) return run({ from, seeds, hands });
  return campaignOf({ from: v.from === undefined ? null : from, minutes, hands });
}

process.exitCode = await main();
