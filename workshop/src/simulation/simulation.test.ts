import { expect, test } from 'vitest';
import { belowFloors, tell } from './floors.ts';
import { inThread, withHands } from './hands.ts';
import { checkRun, invariantNames } from './invariants.ts';
import { planted } from './planted.ts';
import { simulate } from './simulate.ts';

const SEEDS = 20_000;

test('whatever people, clocks, crashes and neighbours do in 20,000 lives, no sentence of law is broken', {
  timeout: 1_800_000,
}, async () => {
  const run = await withHands({ from: 1, seeds: SEEDS, minutes: Number.POSITIVE_INFINITY, hands: 2 });
  for (const line of tell(run.tally)) console.log(line);
  console.log(`${invariantNames.length} invariants`);
  expect(run.found.slice(0, 5), 'npm run simulate -- --seed N --trace').toEqual([]);
  expect(belowFloors(run.tally)).toEqual([]);
  expect(run.tally.seeds).toBe(SEEDS);
});

test('a seed lives the same life again, act by act', async () => {
  for (const seed of [1, 7, 44]) {
    const [lines, again]: [string[], string[]] = [[], []];
    const first = await simulate(seed, (line) => lines.push(line));
    const second = await simulate(seed, (line) => again.push(line));
    expect(again).toEqual(lines);
    expect(lines.length).toBeGreaterThan(5);
    expect(JSON.stringify(second.store.log)).toBe(JSON.stringify(first.store.log));
  }
});

test('bugs planted into law, licences, clocks and desk are found; 40 are tried by npm run simulate -- --planted', {
  timeout: 900_000,
}, async () => {
  expect(planted).toHaveLength(40);
  const names = [
    'silence accepts on the last day of the limit',
    'a second correction may name anything',
    'a recused officer goes on',
    'the receipt of a key is not kept',
    'a refused act keeps the number it was given',
    'a decision does not wait for what the holder says',
  ];
  for (const name of names) {
    const bug = planted.find((p) => p.name === name);
    if (!bug) throw new Error(`nobody plants: ${name}`);
    const { found, next } = await inThread({
      from: 1,
      step: 1,
      seeds: 400,
      minutes: Number.POSITIVE_INFINITY,
      plant: bug,
    });
    console.log(`${name}: ${found[0]?.invariant ?? 'not found'} after ${next - 1} seeds`);
    expect(found.length, name).toBeGreaterThan(0);
  }
});

test('an empty run is worth nothing and says so', async () => {
  const { tally } = await simulate(1);
  expect(belowFloors({ ...tally, seeds: 1_000 }).length).toBeGreaterThan(20);
  expect(checkRun(await simulate(1))).toEqual([]);
});
