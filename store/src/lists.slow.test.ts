import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, openStore, type Store } from './index.ts';
import { servers, type TestDatabase } from './testing/databases.ts';
import { at, authority, caseView, newStream } from './testing/examples.ts';
import type { NewEvent, StreamId } from './types.ts';

describe.each(servers)('on $name', ({ start }) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await start();
    await migrate(database.connection);
    store = await openStore(database.connection);
  });
  afterAll(async () => {
    await store.stop();
    await database.stop();
  });

  /** A case under examination, or in another phase, to which these things happened. */
  async function caseWith(events: readonly NewEvent[], phase = 'accepted'): Promise<StreamId> {
    const stream = newStream();
    const row = caseView(stream, { phase, caseNo: stream.stream });
    await store.append({ stream, expected: 0, events, actor: 'a', at, caseView: row });
    return stream;
  }
  const asked = (office: string, requestNo: string): NewEvent => ({
    type: 'OfficeAsked',
    data: { office, requestNo, question: { personal: '有无异议' } },
  });
  const answered = (requestNo: string): NewEvent => ({ type: 'OfficeAnswered', data: { requestNo } });

  test('cases are found by the office that was asked in them, as long as its question is open and they are under examination', async () => {
    const [office, other] = [randomUUID(), randomUUID()];
    const open = await caseWith([asked(office, '1'), asked(other, '2'), answered('2')]);
    const twice = await caseWith([asked(office, '3'), answered('3'), asked(office, '4')]);
    await caseWith([asked(office, '5'), answered('5')]);
    await caseWith([asked(office, '6')], 'granted');
    const found = async (code: string) =>
      (await store.cases.askedOf(authority, code, 10)).map((row) => row.stream).sort();
    expect(await found(office)).toEqual([open.stream, twice.stream].sort());
    expect(await found(other)).toEqual([]);
    expect(await store.cases.askedOf(authority, office, 1)).toHaveLength(1);
    expect(await store.cases.askedOf(990300, office, 10)).toEqual([]);
  });

  test('what happened is listed across streams by its type, the newest first and without any personal value', async () => {
    const first = await caseWith([{ type: 'Told', data: { n: 1, who: { personal: '周亦衡' } } }]);
    const second = await caseWith([
      { type: 'Quiet', data: {} },
      { type: 'Told', data: { n: 2 } },
    ]);
    const streams = [first.stream, second.stream];
    const told = await store.cases.happened({ authority, streams, types: ['Told'], limit: 10 });
    expect(told).toMatchObject([
      { stream: second.stream, type: 'Told', at, data: { n: 2 } },
      { stream: first.stream, data: { n: 1 } },
    ]);
    expect(JSON.stringify(told)).not.toContain('周亦衡');
    expect(await store.cases.happened({ authority, streams, types: ['Told'], limit: 1 })).toHaveLength(1);
    expect(await store.cases.happened({ authority, streams: [], types: ['Told'], limit: 1 })).toEqual([]);
  });
});
