import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Job, migrate, type NewJob, openStore, type Store, type Workers } from '../index.ts';
import { servers, type TestDatabase } from '../testing/databases.ts';
import { filed, newStream } from '../testing/examples.ts';

describe.each(servers)('on $name', ({ start }) => {
  let database: TestDatabase;
  let store: Store;
  let superuser: pg.Client;
  let workers: Workers | undefined;
  beforeAll(async () => {
    database = await start();
    await migrate(database.connection, { queues: ['render'] });
    store = await openStore(database.connection);
    superuser = await database.superuser();
  });
  afterEach(async () => {
    await workers?.stop();
    workers = undefined;
  });
  afterAll(async () => {
    await superuser.end();
    await store.stop();
    await database.stop();
  });

  const enqueue = (...jobs: NewJob[]) => store.append(filed(newStream(), { jobs }));
  const runs = (queue: string, n: number): NewJob[] => Array.from({ length: n }, (_, i) => ({ queue, data: { i } }));

  test('a job enqueued by an append runs once, with its data, and then none is waiting', async () => {
    const seen: Job[] = [];
    workers = await store.queue.startWorkers({ render: async (job) => void seen.push(job) });
    await enqueue(...runs('render', 30));
    await workers.idle();
    expect(seen.map((job) => job.data['i']).sort((a, b) => Number(a) - Number(b))).toEqual(
      runs('', 30).map((j) => j.data['i']),
    );
    expect(seen.every((job) => job.attempt === 1)).toBe(true);
    expect(await store.queue.depth()).toEqual({ waiting: 0, failed: 0 });
  });

  test('jobs committed while nobody works wait, also in a queue that does not exist yet', async () => {
    const queue = randomUUID();
    await enqueue({ queue, data: { n: 1 } });
    expect(await store.queue.depth()).toMatchObject({ waiting: 1 });
    const seen: unknown[] = [];
    workers = await store.queue.startWorkers({ [queue]: async (job) => void seen.push(job.data) });
    await workers.idle();
    expect(seen).toEqual([{ n: 1 }]);
  });

  test('an append that is refused or rolled back enqueues nothing', async () => {
    const queue = randomUUID();
    const stream = newStream();
    await store.append(filed(stream));
    await store.append(filed(stream, { jobs: runs(queue, 1) }));
    const work = store.transaction(async (tx) => {
      await tx.append(filed(newStream(), { jobs: runs(queue, 1) }));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await store.queue.depth()).toMatchObject({ waiting: 0 });
  });

  test('another process is woken by a commit of this one well before its next look', async () => {
    const queue = randomUUID();
    const other = await openStore(database.connection, { maxConnections: 2 });
    let started = 0;
    const there = await other.queue.startWorkers({
      [queue]: async () => {
        started = performance.now();
      },
    });
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      await delay(50);
      await enqueue({ queue, data: {} });
      const committed = performance.now();
      await there.idle();
      waits.push(started - committed);
    }
    await there.stop();
    await other.stop();
    expect(waits.sort((a, b) => a - b)[4]).toBeLessThan(100);
  });

  test('a failing job is tried again with its attempt counted, then lies in the dead letters with its error', async () => {
    const queue = randomUUID();
    const attempts: number[] = [];
    const fail = async (job: Job) => {
      attempts.push(job.attempt);
      throw new Error('seal platform is down');
    };
    workers = await store.queue.startWorkers(
      { [queue]: fail },
      { queues: { [queue]: { retryLimit: 1, retryDelay: 1, retryDelayMax: 1 } } },
    );
    const data = { authority: 990200, stream: 'a' };
    const asked = { authority: 990200, limit: 10 };
    await enqueue({ queue, data });
    await expect
      .poll(() => store.queue.failing(asked), { timeout: 8000, interval: 20 })
      .toMatchObject([{ queue, data, attempts: 1, error: 'seal platform is down', nextAt: expect.any(String) }]);
    await workers.idle();
    expect(attempts).toEqual([1, 2]);
    const given = { queue, id: expect.any(String), data, attempts: 2, error: 'seal platform is down', nextAt: null };
    expect(await store.queue.failing(asked)).toEqual([given]);
    expect(await store.queue.failing({ ...asked, stream: 'a' })).toEqual([given]);
    expect(await store.queue.failing({ ...asked, stream: 'b' })).toEqual([]);
    expect(await store.queue.failing({ ...asked, authority: 990300 })).toEqual([]);
    expect(await store.queue.depth()).toEqual({ waiting: 0, failed: 1 });
  });

  test('one failing job of a batch leaves the others done', async () => {
    const queue = randomUUID();
    const done: unknown[] = [];
    const handler = async (job: Job) => {
      if (job.data['i'] === 3) throw new Error('no');
      done.push(job.data['i']);
    };
    workers = await store.queue.startWorkers(
      { [queue]: handler },
      { batchSize: 10, queues: { [queue]: { retryLimit: 0 } } },
    );
    await enqueue(...runs(queue, 8));
    await workers.idle();
    expect(done.sort()).toEqual([0, 1, 2, 4, 5, 6, 7]);
  });

  test('jobs with one key are one job; a later one waits for its time', async () => {
    const queue = randomUUID();
    const seen: unknown[] = [];
    workers = await store.queue.startWorkers({ [queue]: async (job) => void seen.push(job.data) });
    await enqueue({ queue, data: { n: 1 }, key: 'alarm' }, { queue, data: { n: 2 }, key: 'alarm' });
    await workers.idle();
    await enqueue({ queue, data: { n: 3 }, key: 'alarm' }, { queue, data: { n: 4 }, key: 'other' });
    const startAfter = new Date(Date.now() + 1500).toISOString();
    await enqueue({ queue, data: { n: 5 }, startAfter });
    await workers.idle();
    expect(seen).toEqual([{ n: 1 }, { n: 4 }]);
    await expect.poll(() => seen.length, { timeout: 8000 }).toBe(3);
    expect(new Date().toISOString() > startAfter).toBe(true);
  });

  test('alarms outlive an outage of ninety days', async () => {
    const { rows } = await superuser.query(`select retention_seconds as s from pgboss.queue where name = 'render'`);
    expect(rows[0].s).toBeGreaterThanOrEqual(90 * 86_400);
  });

  test('a job whose worker was killed is run again within half a minute', async () => {
    const queue = randomUUID();
    const script = new URL('../testing/worker-child.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, JSON.stringify(database.connection), queue], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await enqueue({ queue, data: { n: 1 } });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    const attempts: number[] = [];
    workers = await store.queue.startWorkers({ [queue]: async (job) => void attempts.push(job.attempt) });
    await expect.poll(() => attempts, { timeout: 30_000 }).toEqual([2]);
  });

  test('a relay killed in the middle of handing over loses no job and doubles none', async () => {
    const queue = randomUUID();
    await Promise.all(Array.from({ length: 40 }, () => enqueue(...runs(queue, 50))));
    const script = new URL('../testing/relay-child.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, JSON.stringify(database.connection), queue], { stdio: 'ignore' });
    const count = async (sql: string) => Number((await superuser.query(sql, [queue])).rows[0].n);
    const waiting = () => count('select count(*) as n from tuofu.outbox where queue = $1');
    while ((await waiting()) === 2000) await delay(1);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    await delay(200);
    const handed = () => count('select count(*) as n from pgboss.job where name = $1');
    expect((await waiting()) + (await handed())).toBe(2000);
    expect(await handed()).toBeGreaterThan(0);
    const again = spawn(process.execPath, [script, JSON.stringify(database.connection), queue], { stdio: 'ignore' });
    while ((await waiting()) > 0) await delay(20);
    again.kill('SIGKILL');
    expect(await handed()).toBe(2000);
  });
});
