import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, openStore, type Receipt, type Store } from './index.ts';
import { servers, type TestDatabase } from './testing/databases.ts';
import { accepted, at, authority, caseView, filed, newStream } from './testing/examples.ts';

describe.each(servers)('on $name', ({ start }) => {
  let database: TestDatabase;
  let store: Store;
  let superuser: pg.Client;
  beforeAll(async () => {
    database = await start();
    await migrate(database.connection);
    store = await openStore(database.connection);
    superuser = await database.superuser();
  });
  afterAll(async () => {
    await superuser.end();
    await store.stop();
    await database.stop();
  });

  const receipt = (key: string): Receipt => ({
    key,
    account: 'account-1',
    bodyDigest: 'd',
    status: 200,
    answer: { key },
  });
  const clock = (stream: ReturnType<typeof newStream>, name: string) => ({
    authority,
    stream: stream.stream,
    clock: name,
    dueAt: at,
    firedAt: null,
    data: {},
  });
  /** Whole transactions that wrote events of these streams. */
  const transactions = async (streams: readonly { readonly stream: string }[]) =>
    (
      await superuser.query(
        'select count(distinct tx_id)::int as n from tuofu.event where stream_id = any($1::uuid[])',
        [streams.map((s) => s.stream)],
      )
    ).rows[0].n as number;

  test('appends that wait at the same time share a commit, and each is whole', async () => {
    const streams = Array.from({ length: 60 }, () => newStream());
    const first = await Promise.all(
      streams.map((s, i) =>
        store.append(
          filed(s, {
            caseView: caseView(s),
            clocks: [clock(s, 'acceptance'), clock(s, 'decision')],
            jobs: [{ queue: 'compare-case', data: { i } }],
            receipt: receipt(`first-${s.stream}`),
          }),
        ),
      ),
    );
    expect(first.every((r) => r.ok && r.version === 1)).toBe(true);
    expect(await transactions(streams)).toBeLessThan(20);
    const second = await Promise.all(
      streams.map((s) =>
        store.append(
          accepted(s, 1, {
            caseView: caseView(s, { phase: 'accepted', version: 2 }),
            clocks: [clock(s, 'decision')],
          }),
        ),
      ),
    );
    for (const [i, s] of streams.entries()) {
      const loaded = await store.load(s);
      expect(loaded.events.map((e) => e.hash)).toEqual([first[i], second[i]].flatMap((r) => (r?.ok ? r.hashes : [])));
      expect(loaded.events[0]?.data).toEqual(filed(s).events[0]?.data);
      expect(await store.verifyChain(s)).toEqual({ ok: true, events: 2 });
      expect(await store.findReceipt(authority, 'account-1', `first-${s.stream}`)).toMatchObject({ status: 200 });
    }
    const counted = await superuser.query(
      `select (select count(*) from tuofu.case_view where stream_id = any($1::uuid[]) and phase = 'accepted')::int as views,
        (select count(*) from tuofu.clock where stream_id = any($1::uuid[]))::int as clocks,
        (select count(*) from tuofu.outbox where queue = 'compare-case')::int as jobs`,
      [streams.map((s) => s.stream)],
    );
    expect(counted.rows[0]).toEqual({ views: 60, clocks: 60, jobs: 60 });
  });

  test('one stale version among many is told alone, and nothing of its neighbours is lost or done twice', async () => {
    const streams = Array.from({ length: 20 }, () => newStream());
    await Promise.all(streams.map((s) => store.append(filed(s))));
    const late = streams[7]!;
    await store.append(accepted(late));
    const answers = await Promise.all(streams.map((s) => store.append(accepted(s))));
    for (const [i, s] of streams.entries()) {
      if (s === late) expect(answers[i]).toEqual({ ok: false, code: 'STALE_VERSION', actual: 2 });
      else expect(answers[i]).toMatchObject({ ok: true, version: 2 });
      expect((await store.load(s)).version).toBe(2);
    }
  });

  test('one key used twice, one number used twice, each is told by itself', async () => {
    const [a, b, c, d] = [newStream(), newStream(), newStream(), newStream()];
    await store.append(filed(a, { receipt: receipt('used'), caseView: caseView(a, { caseNo: '990203-0001' }) }));
    const [second, twin, fine] = await Promise.all([
      store.append(filed(b, { receipt: receipt('used') })),
      store.append(filed(c, { caseView: caseView(c, { caseNo: '990203-0001' }) })),
      store.append(filed(d, { receipt: receipt('fresh') })),
    ]);
    expect(second).toMatchObject({ ok: false, code: 'RECEIPT_EXISTS' });
    expect(twin).toEqual({ ok: false, code: 'DUPLICATE', constraint: 'case_number_once' });
    expect(fine).toMatchObject({ ok: true });
    expect((await store.load(b)).version).toBe(0);
    expect((await store.load(c)).version).toBe(0);
  });

  test('an append that no event can hold is refused alone, and its neighbours are stored', async () => {
    const [good, bad, also] = [newStream(), newStream(), newStream()];
    const answers = await Promise.allSettled([
      store.append(filed(newStream())),
      store.append(filed(good)),
      store.append(filed(bad, { events: [{ type: 'CaseFiled', data: { of: { fact: 'x', digest: 'y' } } }] })),
      store.append(filed(also)),
    ]);
    expect(answers.map((a) => a.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await store.load(good)).version).toBe(1);
    expect((await store.load(bad)).version).toBe(0);
    expect((await store.load(also)).version).toBe(1);
  });

  test('of many appends to one stream at the same version exactly one wins', async () => {
    const stream = newStream();
    await store.append(filed(stream));
    const others = Array.from({ length: 10 }, () => newStream());
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: 10 }, () => store.append(accepted(stream)))),
      Promise.all(others.map((s) => store.append(filed(s)))),
    ]);
    expect(answers.filter((r) => r.ok)).toHaveLength(1);
    expect(answers.filter((r) => !r.ok && r.code === 'STALE_VERSION')).toHaveLength(9);
    expect((await store.load(stream)).version).toBe(2);
  });

  test('two nodes that append to the same streams in groups never lose an act', async () => {
    const other = await openStore(database.connection);
    try {
      const streams = Array.from({ length: 12 }, () => newStream());
      await Promise.all(streams.map((s) => store.append(filed(s))));
      let won = 0;
      for (let version = 1; version < 16; version += 1) {
        const answers = await Promise.all(
          [store, other].flatMap((node, n) =>
            (n === 0 ? streams : streams.toReversed()).map((s) => node.append(accepted(s, version))),
          ),
        );
        won += answers.filter((r) => r.ok).length;
      }
      expect(won).toBe(12 * 15);
      for (const s of streams) expect(await store.verifyChain(s)).toEqual({ ok: true, events: 16 });
    } finally {
      await other.stop();
    }
  });
});
