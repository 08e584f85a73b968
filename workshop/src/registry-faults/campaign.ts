import { setTimeout as wait } from 'node:timers/promises';
import { loadDemoCity } from '../demo-city/index.ts';
import { drawSession } from './draw.ts';
import { faultNames, places } from './faults.ts';
import { startIllNeighbour } from './ill-neighbour.ts';
import { playSession, type Report } from './session.ts';

export type Campaign = {
  readonly sessions: number;
  readonly questions: number;
  /** Sessions in which a question timed out although its script is not slow, on a busy machine; each was played again. */
  readonly late: number;
  readonly slowestMs: number;
  readonly wrong: readonly { readonly seed: number; readonly what: string }[];
  readonly played: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, number>>;
  readonly ways: Readonly<Record<string, number>>;
  readonly places: Readonly<Record<string, number>>;
  /** Connections that were still open some time after everything was stopped. */
  readonly leftOpen: number;
};

const count = (into: Record<string, number>, key: string | number): void => {
  into[key] = (into[key] ?? 0) + 1;
};

/** Plays the sessions of `seeds` in a row from `seed`, some side by side. Ends early when `enough` says so. */
export async function campaign(o: {
  readonly sessions: number;
  readonly seed: number;
  readonly together: number;
  enough?(done: number): boolean;
}): Promise<Campaign> {
  const data = loadDemoCity().registryData;
  const neighbour = await startIllNeighbour();
  const reports: Report[] = [];
  const total = { questions: 0, slowestMs: 0, sessions: 0 };
  const [played, words, ways, at]: Record<string, number>[] = [{}, {}, {}, {}];
  let next = 0;
  const late: number[] = [];
  const play = (seed: number): Promise<Report> => playSession(neighbour, drawSession(seed, data));
  const one = async (): Promise<void> => {
    while (next < o.sessions && !o.enough?.(total.sessions)) {
      const seed = o.seed + next;
      next += 1;
      const report = await play(seed);
      if (report.late > 0) late.push(seed);
      total.sessions += 1;
      total.questions += report.words.length;
      total.slowestMs = Math.max(total.slowestMs, report.ms);
      for (const name of report.played) count(played!, name);
      for (const word of report.words) count(words!, word);
      count(ways!, report.session.way);
      count(at!, report.session.place);
      if (report.wrong.length > 0) reports.push(report);
    }
  };
  await Promise.all(Array.from({ length: o.together }, one));
  const alwaysLate = await playAgain(late, play);
  let leftOpen = await neighbour.open();
  for (let i = 0; i < 40 && leftOpen > 0; i += 1) {
    await wait(50);
    leftOpen = await neighbour.open();
  }
  await neighbour.stop();
  const wrong = [
    ...reports.flatMap((r) => r.wrong.map((what) => ({ seed: r.session.seed, what }))),
    ...alwaysLate.map((seed) => ({ seed, what: 'a question times out, although nothing of its script is slow' })),
  ];
  return { ...total, late: late.length, wrong, played: played!, words: words!, ways: ways!, places: at!, leftOpen };
}

/** Sessions that a busy machine made late are played again, a few at a time; those that are late each time are returned. */
async function playAgain(late: readonly number[], play: (seed: number) => Promise<Report>): Promise<number[]> {
  let left = [...late];
  for (const together of [4, 2, 1, 1, 1]) {
    const seeds = left;
    left = [];
    const one = async (): Promise<void> => {
      for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop())
        if ((await play(seed)).late > 0) left.push(seed);
    };
    await Promise.all(Array.from({ length: together }, one));
  }
  return left;
}

/** What a campaign did, in lines; rarest first, since that is where it is weakest. */
export function tell(c: Campaign): string[] {
  const list = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .sort(([, a], [, b]) => a - b)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ');
  return [
    `${c.sessions} sessions, ${c.questions} questions, ${c.late} sessions late and played again, slowest session ${c.slowestMs.toFixed(0)} ms, ${c.leftOpen} connections left open`,
    `ways: ${list(c.ways)}`,
    `places: ${list(c.places)}`,
    `played: ${list(c.played)}`,
    `came to: ${list(c.words)}`,
    ...c.wrong.slice(0, 20).map((w) => `seed ${w.seed}: ${w.what}`),
  ];
}

/** What a campaign did too seldom to say anything: every fault and every place at least `least` times. */
export function tooSeldom(c: Campaign, least: number): string[] {
  const rare = (of: Readonly<Record<string, number>>, names: readonly (string | number)[]): string[] =>
    names.filter((name) => (of[name] ?? 0) < least).map((name) => `${name}: ${of[name] ?? 0}`);
  return [...rare(c.played, faultNames), ...rare(c.places, Object.keys(places))];
}
