import { expect, test } from 'vitest';
import type { Child, JobOutcome } from './child.ts';
import { workLimits } from './limits.ts';
import type { Job } from './messages.ts';
import { createPool } from './pool.ts';

const job: Job = { kind: 'text', path: '/nowhere' };
const done: JobOutcome = { ok: true, answer: { outcome: 'text', text: '' } };
const died: JobOutcome = { ok: false, code: 'READER_DIED', facts: {} };

/** Children that answer at once unless `answer` says otherwise; `started` and `killed` keep count. */
function office(o: { children?: number; idleMs?: number; answer?: () => Promise<JobOutcome> } = {}) {
  const started: { alive: boolean; atWork: number; most: number }[] = [];
  const start = (): Child => {
    const self = { alive: true, atWork: 0, most: 0 };
    let jobs = 0;
    started.push(self);
    return {
      pid: started.length,
      jobsDone: () => jobs,
      alive: () => self.alive,
      kill: async () => {
        self.alive = false;
      },
      run: async () => {
        self.most = Math.max(self.most, ++self.atWork);
        const outcome = await (o.answer?.() ?? Promise.resolve(done));
        self.atWork--;
        if (outcome.ok) jobs++;
        else self.alive = false;
        return outcome;
      },
    };
  };
  return {
    started,
    pool: createPool({ start, children: o.children ?? 1, idleMs: o.idleMs ?? 1000, limits: workLimits({}) }),
  };
}

test('a child has one job at a time and no more children run than allowed', async () => {
  const { started, pool } = office({ children: 2, answer: () => new Promise((r) => setTimeout(r, 5, done)) });
  const outcomes = await Promise.all(Array.from({ length: 7 }, () => pool.run(job)));
  expect(outcomes).toEqual(Array(7).fill(done));
  expect(started.map((c) => c.most)).toEqual([1, 1]);
});

test('after a dead child the next job gets a new one', async () => {
  const answers = [died, done];
  const { started, pool } = office({ answer: async () => answers.shift()! });
  expect([await pool.run(job), await pool.run(job)]).toEqual([died, done]);
  expect(started).toHaveLength(2);
});

test('a child that the system ended while it rested is not given work', async () => {
  const { started, pool } = office();
  await pool.run(job);
  started[0]!.alive = false;
  expect(await pool.run(job)).toEqual(done);
  expect(started).toHaveLength(2);
});

test('a child is replaced after two hundred jobs', async () => {
  const { started, pool } = office();
  for (let i = 0; i < 201; i++) await pool.run(job);
  expect(started.map((c) => c.alive)).toEqual([false, true]);
});

test('a child without work is ended after its idle time', async () => {
  const { started, pool } = office({ idleMs: 10 });
  await pool.run(job);
  expect(pool.pids()).toHaveLength(1);
  await expect.poll(() => started[0]!.alive).toBe(false);
  expect(pool.pids()).toEqual([]);
});

test('a stopped pool answers what waits and what comes, and has no children left', async () => {
  const { started, pool } = office({ answer: () => new Promise((r) => setTimeout(r, 20, died)) });
  const both = [pool.run(job), pool.run(job)];
  await pool.stop();
  expect(await Promise.all([...both, pool.run(job)])).toMatchObject([
    died,
    { code: 'READER_DIED' },
    { code: 'READER_DIED' },
  ]);
  expect(started.map((c) => c.alive)).toEqual([false]);
});
