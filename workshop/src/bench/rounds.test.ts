import { expect, test } from 'vitest';
import { speakingRounds, takeRounds } from './rounds.ts';

const counts = (round: string) => round === 'good';
const from = (rounds: readonly string[]) => async (i: number) => rounds[i] ?? 'good';

test('no more rounds are taken than count', async () => {
  expect(await takeRounds({ wanted: 2, spare: 3, counts }, from([]))).toEqual(['good', 'good']);
});

test('a disturbed round is replaced and kept in the list', async () => {
  expect(await takeRounds({ wanted: 2, spare: 3, counts }, from(['bad']))).toEqual(['bad', 'good', 'good']);
});

test('when the machine stays disturbed the run ends', async () => {
  const all = Array.from({ length: 9 }, () => 'bad');
  expect(await takeRounds({ wanted: 2, spare: 3, counts }, from(all))).toHaveLength(5);
});

test('notes speak of the rounds that count, and of all with a caution when none does', () => {
  expect(speakingRounds([1], [1, 2])).toEqual({ rounds: [1], caution: [] });
  expect(speakingRounds([], [1, 2])).toMatchObject({ rounds: [1, 2], caution: [expect.stringContaining('no claim')] });
});
