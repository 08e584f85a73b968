import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectionConfig } from './connection.ts';
import { type ClockRow, migrate, openStore, type Store, type StoreTx } from './index.ts';
import { servers, type TestDatabase } from './testing/databases.ts';
import { accepted, at, authority, caseView, filed, newStream } from './testing/examples.ts';

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

  test('clocks that are handled side by side each read their own stream and row, and build on what they read', async () => {
    const streams = await Promise.all(Array.from({ length: 40 }, () => caseWithClock('2020-01-01T00:00:00Z')));
    const mine = new Set(streams.map((s) => s.stream));
    const seen = new Map<string, number>();
    await store.clocks.claimDue('2020-01-02T00:00:00Z', 1_000, async (row, tx) => {
      if (!mine.has(row.stream)) return;
      const [loaded, licence] = await Promise.all([
        tx.load({ authority: row.authority, kind: 'case', stream: row.stream }),
        tx.licenceByStream(row.authority, row.stream),
      ]);
      expect([loaded.version, loaded.events.length, licence]).toEqual([1, 1, undefined]);
      seen.set(row.stream, loaded.version);
      await fire(row, tx);
    });
    expect(seen.size).toBe(40);
    expect(await firings(streams.map((s) => s.stream))).toEqual({ fired: 40, streams: 40 });
  });

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

  test('a number that an act takes apart is never given back nor given twice, and nobody waits for that act', async () => {
    const series = randomUUID();
    const next = (gaps?: 'allowed') => store.transaction((tx) => tx.nextNumber(authority, series, 2026, gaps));
    const holding = store.transaction(async (tx) => {
      const number = await tx.nextNumber(authority, series, 2026, 'allowed');
      expect([number, await next('allowed')]).toEqual([1, 2]);
      throw new Error('rolled back');
    });
    await expect(holding).rejects.toThrow('rolled back');
    const taken = await Promise.all(Array.from({ length: 60 }, () => next('allowed')));
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n + 3));
    expect((await store.numbers.ofAuthority(authority)).find((s) => s.series === series)).toMatchObject({
      last: 62,
      gaps: true,
    });
  });

  test('a voided number stays in the register with its reason and is never given again', async () => {
    const series = randomUUID();
    const { stream } = newStream();
    const next = () => store.transaction((tx) => tx.nextNumber(authority, series, 2026));
    await next();
    await next();
    const voided = (number: number) => ({
      ...{ authority, series, year: 2026, number, stream, at },
      ...{ reason: '文书作废：送达前案件终止', actor: 'officer-1' },
    });
    expect(await store.transaction((tx) => tx.voidNumber(voided(2)))).toEqual({ ok: true });
    expect(await store.transaction((tx) => tx.voidNumber(voided(2)))).toEqual({ ok: false, code: 'VOIDED_ALREADY' });
    expect(await store.transaction((tx) => tx.voidNumber(voided(3)))).toEqual({ ok: false, code: 'NEVER_TAKEN' });
    const rolledBack = store.transaction(async (tx) => {
      await tx.voidNumber(voided(1));
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await next()).toBe(3);
    const [row] = (await store.numbers.ofAuthority(authority, 2026)).filter((s) => s.series === series);
    expect(row).toEqual({
      ...{ series, year: 2026, last: 3, gaps: false },
      voided: [{ number: 2, stream, reason: '文书作废：送达前案件终止', actor: 'officer-1', at }],
    });
  });

  test('the application can neither change nor remove what the register of voided numbers holds', async () => {
    const client = new pg.Client(connectionConfig(database.connection, 'tuofu_app'));
    await client.connect();
    for (const sql of ["update tuofu.voided_number set reason = 'x'", 'delete from tuofu.voided_number'])
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  /** Many cases with a due clock each, in one statement per thousand. */
  const casesWithClock = async (count: number, dueAt: string) => {
    const made = Array.from({ length: count }, () => newStream());
    for (let i = 0; i < count; i += 1_000)
      await store.appendAll(
        made.slice(i, i + 1_000).map((s) => ({
          ...{ stream: s, expected: 0, actor: 'account-1', at },
          events: [{ type: 'CaseFiled', data: {} }],
          clocks: [clockOf(s.stream, dueAt)],
        })),
      );
    return made.map((s) => s.stream);
  };

  test('two stores that claim 3,000 due clocks at once fire each exactly once, and none that is not due', async () => {
    const streams = await casesWithClock(3_000, '2026-07-10T00:00:00Z');
    const later = await caseWithClock('2026-07-12T00:00:00Z');
    const claim = (s: Store) =>
      s.clocks.claimDue('2026-07-11T00:00:00Z', 10_000, async (row, tx) => void (await fire(row, tx)));
    const [one, two] = await Promise.all([claim(store), claim(other)]);
    expect(one + two).toBe(3_000);
    expect(Math.min(one, two)).toBeGreaterThan(0);
    expect(await firings(streams)).toEqual({ fired: 3_000, streams: 3_000 });
    expect(await firings([later.stream])).toEqual({ fired: 0, streams: 0 });
    expect(await claim(store)).toBe(0);
  });

  test('of 2,000 clocks due at once none is missed and none fires twice when one of two processes is killed in the middle', async () => {
    const due = '2026-07-20T00:00:00Z';
    const streams = await casesWithClock(2_000, due);
    const script = new URL('./testing/clock-child.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, JSON.stringify(database.connection), due], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const killed = new Promise<void>((resolve) => {
      let appended = 0;
      child.stdout.on('data', (data: Buffer) => {
        appended += data.toString().split('\n').length - 1;
        // Two transactions are open at a time: so many have appended only when an earlier one has committed.
        if (appended < 1_500) return;
        child.kill('SIGKILL');
        resolve();
      });
    });
    await killed;
    await new Promise((resolve) => child.once('exit', resolve));
    const whenKilled = (await firings(streams)).fired;
    expect(whenKilled).toBeGreaterThan(0);
    expect(whenKilled).toBeLessThan(2_000);
    // The server may take a moment to notice that the killed process is gone: it frees its rows, or commits what it was told to commit.
    let rest = 0;
    while ((await firings(streams)).fired < 2_000)
      rest += await store.clocks.claimDue(due, 10_000, async (row, tx) => void (await fire(row, tx)));
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThanOrEqual(2_000 - whenKilled);
    expect(await firings(streams)).toEqual({ fired: 2_000, streams: 2_000 });
    expect(await store.verifyChain({ authority, kind: 'case', stream: streams[0]! })).toMatchObject({ ok: true });
  });

  test('no more clocks fire in one call than it asked for', async () => {
    const streams = await casesWithClock(300, '2026-07-25T00:00:00Z');
    const claim = (limit: number) =>
      store.clocks.claimDue('2026-07-25T00:00:00Z', limit, async (row, tx) => void (await fire(row, tx)));
    expect([await claim(1), await claim(150), await claim(1_000)]).toEqual([1, 150, 149]);
    expect(await firings(streams)).toEqual({ fired: 300, streams: 300 });
  });

  test('a few broken clocks among many keep nobody from firing, even where they are older than all others and more than are asked for', async () => {
    const broken = await casesWithClock(20, '2026-07-26T00:00:00Z');
    const good = await casesWithClock(300, '2026-07-27T00:00:00Z');
    const claiming = store.clocks.claimDue('2026-07-28T00:00:00Z', 10, async (row, tx) => {
      await fire(row, tx);
      if (broken.includes(row.stream)) throw new Error('registry is down');
    });
    await expect(claiming).rejects.toThrow(AggregateError);
    expect(await firings(broken)).toMatchObject({ fired: 0 });
    expect((await firings(good)).fired).toBeGreaterThanOrEqual(10);
    await store.clocks.claimDue('2026-07-28T00:00:00Z', 1_000, async (row, tx) => void (await fire(row, tx)));
    expect([await firings(broken), await firings(good)]).toEqual([
      { fired: 20, streams: 20 },
      { fired: 300, streams: 300 },
    ]);
  });

  test('a stale append among many that fire together is told to its own handler alone', async () => {
    const streams = await casesWithClock(50, '2026-07-29T00:00:00Z');
    const answers: string[] = [];
    await store.clocks.claimDue('2026-07-29T00:00:00Z', 100, async (row, tx) => {
      const stream = { authority, kind: 'case', stream: row.stream } as const;
      const expected = row.stream === streams[7] ? 5 : row.version;
      const events = [{ type: 'ClockFired', data: {} }];
      const result = await tx.append({ stream, expected, events, actor: 'clock', at });
      if (!result.ok) answers.push(`${result.code} ${row.stream}`);
    });
    expect(answers).toEqual([`STALE_VERSION ${streams[7]}`]);
    expect(await firings(streams)).toEqual({ fired: 49, streams: 49 });
  });

  test('an append among many that the database refuses is told to its own handler alone, and the others fire', async () => {
    const streams = await casesWithClock(50, '2026-07-29T00:00:00Z');
    const there = newStream();
    await store.append(filed(there, { caseView: caseView(there) }));
    const answers: string[] = [];
    const fired = await store.clocks.claimDue('2026-07-29T00:00:00Z', 100, async (row, tx) => {
      const stream = { authority, kind: 'case', stream: row.stream } as const;
      const taken = row.stream === streams[7] ? { caseNo: caseView(there).caseNo } : {};
      const result = await tx.append({
        ...{ stream, expected: row.version, actor: 'clock', at },
        events: [{ type: 'ClockFired', data: {} }],
        caseView: caseView(stream, taken),
      });
      if (!result.ok) answers.push(`${result.code} ${row.stream}`);
    });
    expect([fired, answers]).toEqual([50, [`DUPLICATE ${streams[7]}`]]);
    expect(await firings(streams)).toEqual({ fired: 49, streams: 49 });
  });

  test('a handler that goes on after a statement of the transaction has failed has not fired: its clock stays due', async () => {
    const streams = await casesWithClock(3, '2026-07-29T00:00:00Z');
    const claim = (broken?: string) =>
      store.clocks.claimDue('2026-07-29T00:00:00Z', 100, async (row, tx) => {
        await fire(row, tx);
        // A day that is none: PostgreSQL gives the whole transaction up, and the handler makes nothing of it.
        const stream = { authority, kind: 'case', stream: row.stream } as const;
        const clocks = [clockOf(row.stream, 'no moment')];
        if (row.stream === broken) await tx.append(accepted(stream, 2, { clocks })).catch(() => {});
      });
    await expect(claim(streams[1])).rejects.toThrow(AggregateError);
    expect(await firings(streams)).toEqual({ fired: 2, streams: 2 });
    expect(await store.clocks.ofStream(authority, streams[1]!)).toMatchObject([{ firedAt: null }]);
    expect(await claim()).toBe(1);
    expect(await firings(streams)).toEqual({ fired: 3, streams: 3 });
  });

  test('a handler that removes its clock and sets it again on the same moment has fired it all the same', async () => {
    const due = '2026-07-29T00:00:00Z';
    const [again, plain] = await casesWithClock(2, due);
    const ring = () =>
      store.clocks.claimDue(due, 100, async (row, tx) => {
        await fire(row, tx);
        if (row.stream !== again) return;
        const stream = { authority, kind: 'case', stream: row.stream } as const;
        await tx.append(accepted(stream, 2, { clocks: [] }));
        await tx.append(accepted(stream, 3, { clocks: [clockOf(row.stream, due)] }));
      });
    expect([await ring(), await ring()]).toEqual([2, 0]);
    expect(await store.clocks.ofStream(authority, again!)).toMatchObject([{ dueAt: due, firedAt: due }]);
    expect(await firings([again!, plain!])).toEqual({ fired: 2, streams: 2 });
  });

  test('clocks that fire together take numbers without gap, each in its own case, and a broken one gives its number back', async () => {
    const streams = await casesWithClock(40, '2026-07-31T00:00:00Z');
    const series = randomUUID();
    const taken = new Map<string, number>();
    const warnings: string[] = [];
    const warned = (warning: Error) => warnings.push(warning.message);
    process.on('warning', warned);
    const claiming = store.clocks.claimDue('2026-07-31T00:00:00Z', 100, async (row, tx) => {
      taken.set(row.stream, await tx.nextNumber(authority, series, 2026));
      await fire(row, tx);
      if (row.stream === streams[11]) throw new Error('registry is down');
    });
    await expect(claiming).rejects.toThrow(AggregateError);
    process.off('warning', warned);
    taken.delete(streams[11]!);
    expect([...taken.values()].sort((a, b) => a - b)).toEqual(Array.from({ length: 39 }, (_, n) => n + 1));
    expect(await firings(streams)).toEqual({ fired: 39, streams: 39 });
    expect(warnings).toEqual([]);
  });

  test('two clocks of one case fire one after the other: the second builds upon the first', async () => {
    const stream = newStream();
    const due = '2026-07-30T00:00:00Z';
    const clocks = [clockOf(stream.stream, due), { ...clockOf(stream.stream, due), clock: 'decide:red' }];
    await store.append(filed(stream, { clocks }));
    const versions: number[] = [];
    const fired = await store.clocks.claimDue(due, 10, async (row, tx) => {
      versions.push(row.version);
      const events = [{ type: 'ClockFired', data: {} }];
      await tx.append({ stream, expected: row.version, events, actor: 'clock', at });
    });
    expect([fired, versions]).toEqual([2, [1, 2]]);
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

  test('a handler that says nothing and only moves its clock, beside others that fire, has it due again on the later moment', async () => {
    const [due, later] = ['2020-02-01T00:00:00Z', '2020-02-03T00:00:00Z'];
    const [moved, plain] = await Promise.all([caseWithClock(due), caseWithClock(due)]);
    const rung: string[] = [];
    const ring = (now: string) =>
      store.clocks.claimDue(now, 1_000, async (row, tx) => {
        rung.push(`${row.stream} ${now}`);
        if (row.stream !== moved.stream || now !== due) return void (await fire(row, tx));
        const { version } = await tx.load(moved);
        const clocks = [{ ...row, dueAt: later }];
        const said = await tx.append({ stream: moved, expected: version, events: [], actor: 'clock', at, clocks });
        expect(said).toMatchObject({ ok: true, version });
      });
    await ring(due);
    expect(await firings([moved.stream, plain.stream])).toEqual({ fired: 1, streams: 1 });
    await ring('2020-02-02T00:00:00Z');
    expect(rung.filter((r) => r.startsWith(moved.stream))).toEqual([`${moved.stream} ${due}`]);
    await ring(later);
    expect(await firings([moved.stream, plain.stream])).toEqual({ fired: 2, streams: 2 });
    expect(await store.verifyChain(moved)).toMatchObject({ ok: true });
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
