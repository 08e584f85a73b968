import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClockRow, migrate, openStore, type Store, type StoreTx } from './index.ts';
import { servers, type TestDatabase } from './testing/databases.ts';
import { accepted, at, authority, filed, newStream } from './testing/examples.ts';

describe.each(servers)('on $name', ({ start }) => {
  let database: TestDatabase;
  let store: Store;
  let other: Store;
  let superuser: pg.Client;
  beforeAll(async () => {
    database = await start();
    await migrate(database.connection);
    store = await openStore(database.connection);
    other = await openStore(database.connection);
    superuser = await database.superuser();
  });
  afterAll(async () => {
    await Promise.all([superuser.end(), store.stop(), other.stop()]);
    await database.stop();
  });

  const clockOf = (stream: string, dueAt: string, firedAt: string | null = null): ClockRow => ({
    authority,
    stream,
    clock: 'decide',
    dueAt,
    firedAt,
    data: { article: '第四十二条' },
  });
  const caseWithClock = async (dueAt: string) => {
    const stream = newStream();
    await store.append(filed(stream, { clocks: [clockOf(stream.stream, dueAt)] }));
    return stream;
  };
  const fire = (row: ClockRow, tx: StoreTx) =>
    tx.append({
      stream: { authority: row.authority, kind: 'case', stream: row.stream },
      expected: 1,
      events: [{ type: 'ClockFired', data: {} }],
      actor: 'clock',
      at,
    });
  const firings = async (streams: readonly string[]) => {
    const { rows } = await superuser.query(
      `select count(*)::int as fired, count(distinct stream_id)::int as streams from tuofu.event where type = 'ClockFired' and stream_id = any ($1)`,
      [streams],
    );
    return rows[0] as { fired: number; streams: number };
  };

  test('inside a transaction streams are read on its own connection: with one connection alone nobody waits for himself', async () => {
    const narrow = await openStore(database.connection, { maxConnections: 1 });
    const stream = newStream();
    await narrow.append(filed(stream));
    const series = randomUUID();
    const acts = Array.from({ length: 8 }, () =>
      narrow.transaction(async (tx) => {
        const number = await tx.nextNumber(authority, series, 2026);
        expect(await tx.licenceByStream(authority, stream.stream)).toBeUndefined();
        return [number, (await tx.load(stream)).version] as const;
      }),
    );
    expect((await Promise.all(acts)).map(([n, version]) => [n, version]).sort()).toEqual(
      Array.from({ length: 8 }, (_, i) => [i + 1, 1]),
    );
    await narrow.stop();
  });

  test('200 parallel acts of which a third rolls back take numbers without gap and without double', async () => {
    const series = randomUUID();
    const taken = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        (n % 2 === 0 ? store : other)
          .transaction(async (tx) => {
            const number = await tx.nextNumber(authority, series, 2026);
            await tx.append(filed(newStream()));
            if (n % 3 === 0) throw new Error('rolled back');
            return number;
          })
          .catch((error: Error) => error.message),
      ),
    );
    const kept = taken.filter((n) => typeof n === 'number').sort((a, b) => a - b);
    expect(taken.filter((n) => n === 'rolled back')).toHaveLength(67);
    expect(kept).toEqual(Array.from({ length: 133 }, (_, n) => n + 1));
    const next = (year: number, of = authority) => store.transaction((tx) => tx.nextNumber(of, series, year));
    expect([await next(2026), await next(2027), await next(2026, 990300)]).toEqual([134, 1, 1]);
  });

  test('two stores that claim 200 due clocks at once fire each exactly once', async () => {
    const streams = await Promise.all(Array.from({ length: 200 }, () => caseWithClock('2026-07-10T00:00:00Z')));
    const later = await caseWithClock('2026-07-12T00:00:00Z');
    const claim = (s: Store) =>
      s.clocks.claimDue('2026-07-11T00:00:00Z', 1000, async (row, tx) => void (await fire(row, tx)));
    const [one, two] = await Promise.all([claim(store), claim(other)]);
    expect(one + two).toBe(200);
    expect(Math.min(one, two)).toBeGreaterThan(0);
    expect(await firings(streams.map((s) => s.stream))).toEqual({ fired: 200, streams: 200 });
    expect(await firings([later.stream])).toEqual({ fired: 0, streams: 0 });
    expect(await claim(store)).toBe(0);
  });

  test('a process killed between append and commit loses no firing and doubles none', async () => {
    const due = '2026-07-20T00:00:00Z';
    const streams = (await Promise.all(Array.from({ length: 60 }, () => caseWithClock(due)))).map((s) => s.stream);
    const script = new URL('./testing/clock-child.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, JSON.stringify(database.connection), due], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => {
      let appended = 0;
      child.stdout.on('data', (data: Buffer) => {
        appended += data.toString().split('\n').length - 1;
        if (appended < 20) return;
        child.kill('SIGKILL');
        resolve();
      });
    });
    await new Promise((resolve) => child.once('exit', resolve));
    const { fired } = await firings(streams);
    expect(fired).toBeGreaterThan(0);
    expect(fired).toBeLessThan(60);
    // The server may take a moment to notice that the killed process is gone and to free its row.
    let rest = 0;
    while (rest < 60 - fired)
      rest += await store.clocks.claimDue(due, 1000, async (row, tx) => void (await fire(row, tx)));
    expect(rest).toBe(60 - fired);
    expect(await firings(streams)).toEqual({ fired: 60, streams: 60 });
  });

  test('a handler that throws leaves its clock due and keeps no other from firing', async () => {
    const [bad, good] = [await caseWithClock('2026-08-01T00:00:00Z'), await caseWithClock('2026-08-02T00:00:00Z')];
    const claim = (failing: string) =>
      store.clocks.claimDue('2026-08-03T00:00:00Z', 10, async (row, tx) => {
        await fire(row, tx);
        if (row.stream === failing) throw new Error('registry is down');
      });
    await expect(claim(bad.stream)).rejects.toThrow(AggregateError);
    expect(await firings([bad.stream])).toMatchObject({ fired: 0 });
    expect(await firings([good.stream])).toMatchObject({ fired: 1 });
    expect(await claim('')).toBe(1);
    expect(await firings([bad.stream])).toMatchObject({ fired: 1 });
  });

  test('a fired moment stays fired when the same rows are projected again; a moved moment is due again', async () => {
    const stream = await caseWithClock('2026-09-01T00:00:00Z');
    const fireAndProject = (dueAt: string) =>
      store.clocks.claimDue('2026-09-30T00:00:00Z', 10, async (row, tx) => {
        const version = (await store.load(stream)).version;
        await tx.append(accepted(stream, version, { clocks: [clockOf(row.stream, dueAt)] }));
      });
    expect(await fireAndProject('2026-09-01T00:00:00Z')).toBe(1);
    expect(await store.clocks.ofStream(authority, stream.stream)).toMatchObject([{ firedAt: '2026-09-30T00:00:00Z' }]);
    await store.append(accepted(stream, 2, { clocks: [clockOf(stream.stream, '2026-09-01T00:00:00Z')] }));
    expect(await fireAndProject('2026-09-01T00:00:00Z')).toBe(0);
    await store.append(accepted(stream, 3, { clocks: [clockOf(stream.stream, '2026-09-15T00:00:00Z')] }));
    expect(await fireAndProject('2026-10-20T00:00:00Z')).toBe(1);
    expect(await store.clocks.ofStream(authority, stream.stream)).toMatchObject([
      { dueAt: '2026-10-20T00:00:00Z', firedAt: null },
    ]);
    await store.append(accepted(stream, 5, { clocks: [] }));
    expect(await store.clocks.ofStream(authority, stream.stream)).toEqual([]);
  });

  test('firing a clock and appending to the same case at the same moment never fail', async () => {
    const streams = await Promise.all(Array.from({ length: 40 }, () => caseWithClock('2026-11-01T00:00:00Z')));
    const clocks = (stream: string) => [clockOf(stream, '2026-11-01T00:00:00Z')];
    let fired = 0;
    const claiming = (async () => {
      while (fired < 40)
        fired += await store.clocks.claimDue('2026-11-02T00:00:00Z', 100, async (row, tx) => {
          const version = (await store.load({ authority, kind: 'case', stream: row.stream })).version;
          await tx.append(
            accepted({ authority, kind: 'case', stream: row.stream }, version, { clocks: clocks(row.stream) }),
          );
        });
    })();
    const appended = await Promise.all(streams.map((s) => other.append(accepted(s, 1, { clocks: clocks(s.stream) }))));
    await claiming;
    expect(appended.every((r) => r.ok || r.code === 'STALE_VERSION')).toBe(true);
    expect(fired).toBe(40);
  });
});
