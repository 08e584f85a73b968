import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFromReceipt, migrate, openStore, type Store } from './index.ts';
import { servers, type TestDatabase } from './testing/databases.ts';
import { accepted, at, authority, caseView, filed, licenceView, newStream, sha256 } from './testing/examples.ts';

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

  const refusedFor = async (sql: string) => {
    const error = await asApp(sql).then(
      () => undefined,
      (failure: pg.DatabaseError) => failure,
    );
    return error?.code;
  };
  const asApp = async (sql: string) => {
    await superuser.query('set role tuofu_app');
    try {
      await superuser.query(sql);
    } finally {
      await superuser.query('reset role');
    }
  };

  test('what was appended is loaded again, with personal values, versions and hashes', async () => {
    const stream = newStream();
    const first = await store.append(filed(stream));
    expect(first).toMatchObject({ ok: true, version: 1 });
    const second = await store.append(accepted(stream));
    const loaded = await store.load(stream);
    expect(loaded.version).toBe(2);
    expect(loaded.events.map((e) => [e.version, e.type, e.actor, e.at])).toEqual([
      [1, 'CaseFiled', 'account-1', at],
      [2, 'CaseAccepted', 'officer-1', at],
    ]);
    expect(loaded.events[0]?.data).toEqual(filed(stream).events[0]?.data);
    expect(loaded.events.map((e) => e.hash)).toEqual([first, second].flatMap((r) => (r.ok ? r.hashes : [])));
    expect((await store.load(stream, 1)).events.map((e) => e.type)).toEqual(['CaseAccepted']);
    expect(await store.load(stream, 2)).toEqual({ events: [], version: 2 });
  });

  test('a decision on an old version is refused and says which version there is', async () => {
    const stream = newStream();
    await store.append(filed(stream));
    await store.append(accepted(stream));
    expect(await store.append(accepted(stream, 1))).toEqual({ ok: false, code: 'STALE_VERSION', actual: 2 });
    expect(await store.append(filed(stream))).toEqual({ ok: false, code: 'STALE_VERSION', actual: 2 });
    expect(await store.append(accepted(newStream(), 3))).toEqual({ ok: false, code: 'STALE_VERSION', actual: 0 });
    expect((await store.load(stream)).events).toHaveLength(2);
  });

  test('of eight racers for one version exactly one wins', async () => {
    const stream = newStream();
    await store.append(filed(stream));
    const results = await Promise.all(Array.from({ length: 8 }, () => store.append(accepted(stream))));
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(results.filter((r) => !r.ok && r.code === 'STALE_VERSION')).toHaveLength(7);
    expect(await store.verifyChain(stream)).toEqual({ ok: true, events: 2 });
  });

  test('repeating an append with the same event ids is success and stores nothing twice', async () => {
    const stream = newStream();
    const append = filed(stream, {
      events: [{ id: randomUUID(), type: 'CaseFiled', data: { name: { personal: '测试甲' } } }],
    });
    const first = await store.append(append);
    await store.append(accepted(stream));
    expect(await store.append(append)).toEqual(first);
    expect((await store.load(stream)).events).toHaveLength(2);
  });

  test('another process that has never seen the stream appends to it', async () => {
    const stream = newStream();
    await store.append(filed(stream));
    const other = await openStore(database.connection, { maxConnections: 1 });
    expect(await other.append(accepted(stream))).toMatchObject({ ok: true, version: 2 });
    await other.stop();
    expect(await store.append(accepted(stream, 2))).toMatchObject({ ok: true, version: 3 });
    expect(await store.verifyChain(stream)).toEqual({ ok: true, events: 3 });
  });

  test('a used key gives the first answer for the same body and a refusal for another body', async () => {
    const stream = newStream();
    const receipt = {
      key: randomUUID(),
      account: 'account-1',
      bodyDigest: 'd1',
      status: 201,
      answer: { caseNo: '1号' },
    };
    await store.append(filed(stream, { receipt }));
    expect(await store.findReceipt(authority, 'account-1', receipt.key)).toEqual(receipt);
    expect(await store.findReceipt(authority, 'account-2', receipt.key)).toBeUndefined();
    const later = [await store.append(filed(stream, { receipt })), await store.append(filed(newStream(), { receipt }))];
    expect(later).toEqual(later.map(() => ({ ok: false, code: 'RECEIPT_EXISTS', receipt })));
    expect(answerFromReceipt(receipt, 'd1')).toEqual({ ok: true, status: 201, answer: { caseNo: '1号' } });
    expect(answerFromReceipt(receipt, 'd2')).toEqual({ ok: false, code: 'KEY_USED_FOR_OTHER_BODY' });
  });

  test('the same command twice at the same moment is carried out once', async () => {
    const receipt = { key: randomUUID(), account: 'account-1', bodyDigest: 'd1', status: 201, answer: {} };
    const results = await Promise.all(Array.from({ length: 6 }, () => store.append(filed(newStream(), { receipt }))));
    expect(results.map((r) => (r.ok ? 'ok' : r.code)).sort()).toEqual([...Array(5).fill('RECEIPT_EXISTS'), 'ok']);
  });

  test('premises and item have one live licence, until it ends', async () => {
    const grant = (status: string, premisesKey: string | null = '示例路9号') => {
      const stream = newStream('licence');
      const licence = licenceView(stream, { status, premisesKey });
      return { stream, licence, append: filed(stream, { licenceView: licence }) };
    };
    const first = grant('01');
    expect(await store.append(first.append)).toMatchObject({ ok: true });
    for (const status of ['01', '02', 'valid', 'a status nobody knows yet'])
      expect(await store.append(grant(status).append)).toEqual({
        ok: false,
        code: 'DUPLICATE',
        constraint: 'one_live_licence',
      });
    expect(await store.append(grant('01', null).append)).toMatchObject({ ok: true });
    const ended = { ...first.licence, status: '07', version: 2 };
    expect(await store.append(accepted(first.stream, 1, { licenceView: ended }))).toMatchObject({ ok: true });
    expect(await store.append(grant('01').append)).toMatchObject({ ok: true });
    expect(await store.licences.byNumber(authority, first.licence.licenceNo)).toMatchObject({
      status: '07',
      version: 2,
    });
  });

  test('a licence is found by the hash of its id, of its typed code, and by its number', async () => {
    const stream = newStream('licence');
    const licence = licenceView(stream, { premisesKey: null });
    await store.append(filed(stream, { licenceView: licence }));
    for (const found of [
      await store.licences.byId(licence.idHash),
      await store.licences.byTypedCode(licence.codeHash),
      await store.licences.byNumber(authority, licence.licenceNo),
    ])
      expect({ ...found, idHash: new Uint8Array(found!.idHash) }).toMatchObject({
        ...licence,
        codeHash: Buffer.from(licence.codeHash),
        holderCodeHash: Buffer.from(licence.holderCodeHash),
      });
    expect(await store.licences.byId(sha256('nobody'))).toBeUndefined();
  });

  test('an identifier that a later version replaced still leads to its licence, and no other licence can take it', async () => {
    const stream = newStream('licence');
    const first = licenceView(stream, { premisesKey: null });
    await store.append(filed(stream, { licenceView: first }));
    const second = { ...first, idHash: sha256(randomUUID()), codeHash: sha256(randomUUID()), version: 2 };
    expect(await store.append(accepted(stream, 1, { licenceView: second }))).toMatchObject({ ok: true });
    for (const hash of [first.idHash, second.idHash])
      expect(await store.licences.byId(hash)).toMatchObject({ stream: stream.stream, version: 2 });
    for (const hash of [first.codeHash, second.codeHash])
      expect(await store.licences.byTypedCode(hash)).toMatchObject({ stream: stream.stream });
    const other = newStream('licence');
    const thief = { ...licenceView(other, { premisesKey: null }), idHash: first.idHash };
    await store.append(filed(other, { licenceView: thief }));
    expect(await store.licences.byId(first.idHash)).toMatchObject({ stream: stream.stream });
  });

  test('the licences of a holder are found by the hash of its code, and one by its stream', async () => {
    const holderCodeHash = sha256(randomUUID());
    const streams = [newStream('licence'), newStream('licence')];
    for (const stream of streams)
      await store.append(
        filed(stream, { licenceView: { ...licenceView(stream, { premisesKey: null }), holderCodeHash } }),
      );
    const found = await store.licences.ofHolder(authority, holderCodeHash, 10);
    expect(found.map((l) => l.stream).sort()).toEqual(streams.map((s) => s.stream).sort());
    expect(await store.licences.ofHolder(authority + 1, holderCodeHash, 10)).toEqual([]);
    expect(await store.licences.byStream(authority, streams[0]!.stream)).toMatchObject({ stream: streams[0]!.stream });
    expect(await store.licences.byStream(authority, randomUUID())).toBeUndefined();
  });

  test('the licences of some offices come by number, page by page, and are narrowed by status, item, number and name', async () => {
    // Without digits, so that a part of a number is a part of nothing else.
    const tag = randomUUID().replace(/\d/g, '');
    const [mine, other] = [`office-${tag}`, `other-${tag}`];
    const grant = async (
      office: string,
      no: string,
      more: Parameters<typeof licenceView>[1] = {},
      holder = '示例化工有限公司',
    ) => {
      const stream = newStream('licence');
      const view = licenceView(stream, { premisesKey: null, status: 'valid', licenceNo: `${mine} ${no}`, ...more });
      const data = { office, content: { personal: { holder } } };
      const events = [{ type: 'LicenceGranted', data }];
      expect(await store.append(filed(stream, { events, licenceView: view }))).toMatchObject({ ok: true });
      return stream;
    };
    const streams = [];
    for (const no of ['0001', '0002', '0003', '0004', '0005']) streams.push(await grant(mine, no));
    await grant(other, '0006', { status: 'suspended', item: 'fireworks' });
    const named = await grant(mine, '0007', {}, '乙_百分%贸易行ABC');
    const numbers = async (o: Partial<Parameters<Store['licences']['ofOffices']>[0]>) =>
      (await store.licences.ofOffices({ authority, offices: [mine, other], limit: 10, ...o })).map((l) =>
        l.licenceNo.slice(-4),
      );
    expect(await numbers({})).toEqual(['0001', '0002', '0003', '0004', '0005', '0006', '0007']);
    expect(await numbers({ offices: [other] })).toEqual(['0006']);
    expect(await numbers({ offices: [] })).toEqual([]);
    expect(await numbers({ authority: authority + 1 })).toEqual([]);
    expect(await numbers({ limit: 2 })).toEqual(['0001', '0002']);
    expect(await numbers({ limit: 2, after: `${mine} 0002` })).toEqual(['0003', '0004']);
    expect(await numbers({ status: 'suspended' })).toEqual(['0006']);
    expect(await numbers({ item: 'fireworks', status: 'valid' })).toEqual([]);
    expect(await numbers({ search: '0003' })).toEqual(['0003']);
    expect(await numbers({ search: '百分%贸易' })).toEqual(['0007']);
    expect(await numbers({ search: '行abc', status: 'valid', item: 'hazchem-licence' })).toEqual(['0007']);
    // What has a meaning in patterns has none here.
    for (const search of ['%', '_']) expect(await numbers({ search })).toEqual(['0007']);
    const again = licenceView(named, { premisesKey: null, status: 'revoked', licenceNo: `${mine} 0007`, version: 2 });
    expect(await store.append(accepted(named, 1, { licenceView: again }))).toMatchObject({ ok: true });
    expect(await numbers({ status: 'revoked' })).toEqual(['0007']);
    await store.eraseFacts(authority, named.stream, '示例');
    expect(await numbers({ search: '贸易行' })).toEqual([]);
    expect(await numbers({ search: '0007' })).toEqual(['0007']);
  });

  test('a group of appends is kept whole or not at all', async () => {
    const [aCase, licence, other] = [newStream(), newStream('licence'), newStream('licence')];
    const view = licenceView(licence, { premisesKey: '示例路10号' });
    const together = await store.appendAll([filed(aCase), filed(licence, { licenceView: view })]);
    expect(together).toMatchObject({ ok: true, version: 1 });
    expect(together.ok && together.hashes).toEqual(
      (await Promise.all([store.load(aCase), store.load(licence)])).flatMap((s) => s.events.map((e) => e.hash)),
    );
    const twin = { ...licenceView(other), premisesKey: '示例路10号' };
    expect(await store.appendAll([accepted(aCase), filed(other, { licenceView: twin })])).toMatchObject({
      code: 'DUPLICATE',
    });
    expect((await store.load(aCase)).version).toBe(1);
    expect((await store.load(other)).version).toBe(0);
  });

  test('a refusal leaves its transaction usable, and a throw undoes everything', async () => {
    const [kept, undone] = [newStream(), newStream()];
    await store.transaction(async (tx) => {
      expect(await tx.append(accepted(kept, 5))).toMatchObject({ code: 'STALE_VERSION' });
      expect(await tx.append(filed(kept))).toMatchObject({ ok: true });
      expect(await tx.append(accepted(kept))).toMatchObject({ ok: true, version: 2 });
    });
    expect(await store.append(accepted(kept, 2))).toMatchObject({ ok: true });
    const work = store.transaction(async (tx) => {
      await tx.append(filed(undone));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect((await store.load(undone)).version).toBe(0);
  });

  test('the inbox pages by strict due date and shows cases without one last', async () => {
    const office = randomUUID();
    const days = ['2026-07-03', null, '2026-07-01', '2026-07-02T09:00:00+08:00', '2026-07-03'];
    for (const [n, dueStrict] of days.entries()) {
      const stream = newStream();
      await store.append(
        filed(stream, { caseView: caseView(stream, { office, dueStrict, caseNo: `${office} ${n}` }) }),
      );
    }
    const closed = newStream();
    await store.append(filed(closed, { caseView: caseView(closed, { office, phase: 'granted' }) }));
    const seen: (string | null)[] = [];
    let after: { due: string; caseNo: string } | undefined;
    for (;;) {
      const page = await store.cases.inbox({
        authority,
        office,
        phases: ['submitted'],
        limit: 2,
        ...(after && { after }),
      });
      if (page.length === 0) break;
      seen.push(...page.map((row) => row.dueStrict));
      const last = page.at(-1)!;
      after = { due: last.dueStrict ?? '9999-12-31', caseNo: last.caseNo };
    }
    expect(seen).toEqual(['2026-07-01', '2026-07-02T09:00:00+08:00', '2026-07-03', '2026-07-03', null]);
  });

  test('a case view is replaced by each append, found by number and by account, and numbers are given once', async () => {
    const account = randomUUID();
    const stream = newStream();
    const view = caseView(stream, { account });
    await store.append(filed(stream, { caseView: view }));
    expect(await store.cases.find(authority, view.caseNo)).toEqual(view);
    const next = { ...view, version: 2, phase: 'accepted', office: null, updatedAt: '2026-07-02T01:00:00Z' };
    await store.append(accepted(stream, 1, { caseView: next }));
    expect(await store.cases.ofAccount(authority, account, 10)).toEqual([next]);
    const thief = newStream();
    const taken = filed(thief, { caseView: caseView(thief, { caseNo: view.caseNo }) });
    expect(await store.append(taken)).toEqual({ ok: false, code: 'DUPLICATE', constraint: 'case_number_once' });
    const neighbour = { ...thief, authority: 990300 };
    expect(
      await store.append(filed(neighbour, { caseView: caseView(neighbour, { caseNo: view.caseNo }) })),
    ).toMatchObject({ ok: true });
  });

  test('no personal value stands in any column of any event row, nor in the projections', async () => {
    const stream = newStream();
    const canaries = ['金丝雀甲CANARY-1', 'CANARY-2', 990277778888];
    const data = {
      deep: [{ who: { personal: canaries[0] } }, { personal: { id: canaries[1], n: [canaries[2]] } }],
      open: 'NOT-SECRET',
    };
    const more = {
      caseView: caseView(stream),
      receipt: { key: randomUUID(), account: 'a', bodyDigest: 'd', status: 200, answer: {} },
    };
    await store.append({ ...filed(stream, more), events: [{ type: 'CaseFiled', data }] });
    const text = async (table: string) =>
      (await superuser.query(`select string_agg(t::text, chr(10)) as all from tuofu.${table} t`)).rows[0].all ?? '';
    expect(await text('event')).toContain('NOT-SECRET');
    const facts = await text('fact');
    for (const canary of canaries) expect(facts).toContain(String(canary));
    const tables = (
      await superuser.query(`select relname from pg_class where relnamespace = 'tuofu'::regnamespace and relkind = 'r'`)
    ).rows;
    for (const { relname } of tables.filter((t) => t.relname !== 'fact')) {
      const all = await text(relname);
      for (const canary of canaries) expect(all, relname).not.toContain(String(canary));
    }
  });

  test('erasing forgets the values, keeps every event row as it was, and leaves the chain valid', async () => {
    const stream = newStream();
    await store.append(filed(stream));
    await store.append(accepted(stream));
    const rows = async () =>
      (await superuser.query('select e::text from tuofu.event e where stream_id = $1', [stream.stream])).rows;
    const before = await rows();
    expect(await store.eraseFacts(authority, stream.stream, '申请人撤回同意')).toBe(2);
    expect(await store.eraseFacts(authority, stream.stream, 'again')).toBe(0);
    expect((await store.load(stream)).events[0]?.data).toMatchObject({
      applicant: { name: { erased: true }, phones: [{ erased: true }] },
    });
    expect(await rows()).toEqual(before);
    expect(await store.verifyChain(stream)).toEqual({ ok: true, events: 2 });
    expect(await store.append(accepted(stream, 2))).toMatchObject({ ok: true });
    const left = await superuser.query(
      'select value, salt, digest, erased_reason as why from tuofu.fact where stream_id = $1',
      [stream.stream],
    );
    for (const fact of left.rows)
      expect(fact).toMatchObject({ value: null, salt: null, digest: expect.any(Buffer), why: '申请人撤回同意' });
  });

  test.each([
    [
      'an edited value',
      `update tuofu.event set data = data || '{"by":"officer-2"}' where stream_id = $1 and version = 2`,
      2,
      'hash',
    ],
    [
      'an edited actor',
      `update tuofu.event set meta = meta || '{"actor":"x"}' where stream_id = $1 and version = 3`,
      3,
      'hash',
    ],
    ['a removed event', 'delete from tuofu.event where stream_id = $1 and version = 2', 2, 'gap'],
    ['a cut-off end', 'delete from tuofu.event where stream_id = $1 and version = 3', 3, 'gap'],
    [
      'an exchanged fact',
      `update tuofu.fact set value = '"示例乙"' where stream_id = $1 and value = '"周亦衡"'`,
      1,
      'fact-digest',
    ],
  ])('the chain shows %s', async (_what, sql, version, problem) => {
    const stream = newStream();
    await store.append(filed(stream));
    await store.append(accepted(stream, 1));
    await store.append(accepted(stream, 2));
    expect(await store.verifyChain(stream)).toEqual({ ok: true, events: 3 });
    expect((await superuser.query(sql, [stream.stream])).rowCount).toBe(1);
    expect(await store.verifyChain(stream)).toEqual({ ok: false, version, problem });
  });

  test('the application may not change or remove events, facts, receipts and ledger entries', async () => {
    for (const table of ['event', 'fact', 'receipt', 'ledger', 'file_grant']) {
      expect(await refusedFor(`update tuofu.${table} set authority_id = authority_id`), table).toBe('42501');
      expect(await refusedFor(`delete from tuofu.${table}`), table).toBe('42501');
      expect(await refusedFor(`truncate tuofu.${table} cascade`), table).toBe('42501');
      expect(await refusedFor(`select from tuofu.${table} limit 1`), table).toBeUndefined();
    }
    expect(await refusedFor('alter table tuofu.event disable trigger all')).toBe('42501');
    expect(await refusedFor('drop table tuofu.event')).toBe('42501');
  });

  test('sessions end by call or by the clock, the ledger answers its person, files answer inside their stream', async () => {
    const session = {
      authority,
      tokenHash: sha256(randomUUID()),
      account: 'a',
      csrf: 'c',
      data: { roles: ['officer'] },
      expiresAt: '2999-01-01T00:00:00Z',
    };
    await store.sessions.create(session);
    expect(await store.sessions.find(session.tokenHash)).toMatchObject({
      account: 'a',
      csrf: 'c',
      data: { roles: ['officer'] },
    });
    await store.sessions.touch(session.tokenHash, '2001-01-01T00:00:00Z');
    expect(await store.sessions.find(session.tokenHash)).toBeUndefined();
    await store.sessions.touch(session.tokenHash, '2999-01-01T00:00:00Z');
    await store.sessions.end(session.tokenHash);
    expect(await store.sessions.find(session.tokenHash)).toBeUndefined();

    const subject = randomUUID();
    const row = {
      authority,
      subject,
      caseNo: '1号',
      purpose: 'review',
      article: '第十三条',
      registry: 'enterprise',
      requester: 'officer-1',
      fields: ['uscc', 'name'],
      at,
    };
    await store.ledger.record([row, { ...row, caseNo: null, registry: null, at: '2026-07-02T01:00:00Z' }]);
    expect(await store.ledger.ofPerson(authority, subject, 10)).toEqual([
      { ...row, caseNo: null, registry: null, at: '2026-07-02T01:00:00Z' },
      row,
    ]);
    expect(await store.ledger.ofPerson(authority, 'someone else', 10)).toEqual([]);

    const [mine, other] = [newStream(), newStream()];
    const digest = Buffer.from(sha256('file')).toString('hex');
    await store.grants.link(authority, mine.stream, digest, 'material');
    await store.grants.link(authority, mine.stream, digest, 'material');
    expect(await store.grants.ofStream(authority, mine.stream)).toEqual([{ digest, role: 'material' }]);
    expect(await store.grants.allows(authority, mine.stream, digest)).toBe(true);
    expect(await store.grants.allows(authority, other.stream, digest)).toBe(false);
    expect(await store.grants.allows(authority, mine.stream, '../../etc/passwd')).toBe(false);
  });
});
