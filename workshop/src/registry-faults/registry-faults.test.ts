import { expect, test } from 'vitest';
import { loadDemoCity } from '../demo-city/index.ts';
import { campaign, tell, tooSeldom } from './campaign.ts';
import { drawSession } from './draw.ts';
import type { IllNeighbour } from './ill-neighbour.ts';
import { startIllNeighbour } from './ill-neighbour.ts';
import { playSession } from './session.ts';

const { registryData } = loadDemoCity();

test('in 200 sessions with ill registries every question comes to the one word that its registry earned, and nothing of a person is told', {
  timeout: 120_000,
}, async () => {
  const done = await campaign({ sessions: 200, seed: 1, together: 16 });
  for (const line of tell(done)) console.log(line);
  expect(done.wrong).toEqual([]);
  expect(done.leftOpen).toBe(0);
  expect(done.sessions).toBe(200);
  expect(done.questions).toBeGreaterThanOrEqual(500);
  expect(tooSeldom(done, 2)).toEqual([]);
});

test('a session is the same whenever it is drawn from its seed', () => {
  for (let seed = 1; seed <= 50; seed += 1)
    expect(drawSession(seed, registryData)).toEqual(drawSession(seed, registryData));
  expect(drawSession(1, registryData)).not.toEqual(drawSession(2, registryData));
});

/** The first session of one question over plain HTTP that comes to `word`. */
const find = (word: string) => {
  for (let seed = 1_000; ; seed += 1) {
    const session = drawSession(seed, registryData);
    if (session.asked.length === 1 && session.asked[0]!.expected.join() === word && session.place === 'http')
      return session;
  }
};
const judged = async (change: (asked: ReturnType<typeof find>['asked'][number], seed: number) => object) => {
  const neighbour: IllNeighbour = await startIllNeighbour();
  try {
    const session = find('found');
    const asked = session.asked.map((a) => ({ ...a, ...change(a, session.seed) })) as typeof session.asked;
    return (await playSession(neighbour, { ...session, asked })).wrong;
  } finally {
    await neighbour.stop();
  }
};

test('the judge is heard: another word, other values, a text of a person in a log or an address', async () => {
  expect(await judged(() => ({}))).toEqual([]);
  expect(await judged(() => ({ expected: ['not-found'] }))).toEqual([
    expect.stringMatching(/is found where it must be not-found/),
  ]);
  // The judge is told another truth than the registry tells its asker.
  expect(await judged((a) => ({ fields: [...a.fields, 'nothing'] }))).toEqual([
    expect.stringMatching(/found with other values than it holds/),
  ]);
  expect(await judged((a) => ({ other: { ...a.other, extra: 'registry-asked' } }))).toEqual([
    'a log line holds what was asked or answered',
  ]);
  expect(await judged((a, seed) => ({ other: { ...a.other, extra: `/s/${seed}/` } }))).toEqual([
    'an address holds what was asked',
  ]);
});
