import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoCity } from '../demo-city/index.ts';
import { GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Book, type Caller, flawOf, openBook } from './caller.ts';
import { D3, D3_ANSWERS, ITEM } from './d3.ts';
import { upload } from './multipart.ts';

let city: Temporary;
let book: Book;
let applicant: Caller;
let handler: Caller;

beforeAll(async () => {
  city = await startTemporary();
  book = openBook(city.url);
  applicant = await book.signIn('zhou-yiheng');
  handler = await book.signIn('wangchao-handler-1');
}, 120_000);
afterAll(() => city?.end());

async function filed(): Promise<string> {
  const { case: id } = (await applicant.ask('POST', '/api/cases', { json: { item: ITEM } })).body;
  await applicant.ask('POST', `/api/cases/${id}/prefill`);
  await applicant.ask('PUT', `/api/cases/${id}/answers`, { json: { answers: D3_ANSWERS } });
  expect((await applicant.ask('POST', `/api/cases/${id}/filing`, { json: { insist: true } })).status).toBe(200);
  return id;
}

test('anybody may ask which city this is, what day it is there, and where its offices are', async () => {
  const { status, headers, body } = await book.nobody.ask('GET', '/api/public/city');
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
  const { profile } = loadDemoCity();
  expect(body).toEqual({
    name: '临澜市',
    demo: true,
    mark: { 'zh-CN': '演示文件 不具有法律效力', en: 'DEMONSTRATION, no legal effect' },
    today: '2026-07-01',
    offices: profile.offices.map(({ code, name, address, complaintLine }) => ({ code, name, address, complaintLine })),
  });
});

test('an item answers in the release that a case was filed under, and in words when that release is not known', async () => {
  const newest = (await book.nobody.ask('GET', `/api/public/items/${ITEM}`)).body;
  const same = await book.nobody.ask('GET', `/api/public/items/${ITEM}?release=${newest.release}`);
  expect(same.body).toEqual(newest);
  for (const address of [`${ITEM}?release=${'0'.repeat(64)}`, `${ITEM}?release=x`, `other?release=${newest.release}`]) {
    const unknown = await book.nobody.ask('GET', `/api/public/items/${address}`);
    expect(unknown, address).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(flawOf(unknown)).toBeUndefined();
  }
});

test('the inbox names the firm and the working days that are left; the lists of the applicant do neither', async () => {
  const id = await filed();
  const row = async () =>
    (await handler.ask('GET', '/api/inbox')).body.cases.find((c: { stream: string }) => c.stream === id);
  expect(await row()).toMatchObject({ holder: D3.name, outcome: 'licence', dueStrict: '2026-07-08', daysLeft: 5 });
  const mine = (await applicant.ask('GET', '/api/cases')).body.cases;
  expect(mine.find((c: { stream: string }) => c.stream === id)).not.toHaveProperty('holder');
  const operator = await book.signIn('city-operator');
  const setClock = (to: string) => operator.ask('POST', '/api/operations/clock', { json: { to } });
  await setClock('2026-07-08T10:00:00+08:00');
  expect(await row()).toMatchObject({ daysLeft: 0 });
  await setClock('2026-07-10T10:00:00+08:00');
  expect(await row()).toMatchObject({ dueStrict: '2026-07-08', daysLeft: -2 });
  expect(await applicant.ask('GET', '/api/inbox')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
}, 60_000);

test('an officer sees the officers of the own office and of no other', async () => {
  const { officers } = (await handler.ask('GET', '/api/officers')).body;
  expect(officers.map((o: { account: string }) => o.account)).toEqual([
    'wangchao-handler-1',
    'wangchao-handler-2',
    'wangchao-decider',
    'wangchao-reviewer',
    'wangchao-legal',
    'wangchao-head',
    'wangchao-chair',
  ]);
  const { name, certificateNo } = loadDemoCity().profile.officers.find((o) => o.account === 'wangchao-handler-1')!;
  expect(officers[0]).toEqual({ account: 'wangchao-handler-1', name, certificateNo, duties: ['handle'] });
  expect(await applicant.ask('GET', '/api/officers')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(await book.nobody.ask('GET', '/api/officers')).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
});

test('a finding that rests on a material says where it stands on which page of which file', async () => {
  const lease = (await generateDocuments(GREEN_D3)).find((f) => f.slot === 'M4')!;
  const { case: id } = (await applicant.ask('POST', '/api/cases', { json: { item: ITEM } })).body;
  await applicant.ask('POST', `/api/cases/${id}/prefill`);
  await applicant.ask('PUT', `/api/cases/${id}/answers`, { json: { answers: D3_ANSWERS } });
  const sent = upload('M4', lease.name, lease.mediaType, lease.bytes);
  const { material } = (await applicant.ask('POST', `/api/cases/${id}/materials`, sent)).body;
  const view = await until('the lease is read and compared', async () => {
    const { body } = await applicant.ask('GET', `/api/cases/${id}`);
    return body.compared?.evidence.includes(material) ? body : undefined;
  });
  expect(view.materials[0].reading).toMatchObject({ state: 'read', pages: 1 });
  type Side = { source: { from: string; material?: string }; value: string | null; box?: Record<string, number> };
  const sides: Side[] = view.findings.flatMap((f: { left: Side; right: Side }) => [f.left, f.right]);
  const read = sides.filter((s) => s.source.material === material && s.value !== null);
  expect(read.length).toBeGreaterThan(2);
  for (const { box } of read) {
    expect(box?.['page']).toBe(1);
    for (const share of ['x', 'y', 'w', 'h']) expect(box?.[share]).toBeGreaterThan(0);
    expect(box!['x']! + box!['w']!).toBeLessThanOrEqual(1);
  }
  for (const s of sides) if (s.source.from !== 'material') expect(s).not.toHaveProperty('box');
}, 60_000);

test('setting a difference aside is shown with the name of the officer who did it', async () => {
  const id = await filed();
  const open = await until('the comparison after filing', async () => {
    const { body } = await handler.ask('GET', `/api/cases/${id}`);
    return body.compared?.occasion === 'filing' ? body.findings.filter((f: { open: boolean }) => f.open) : undefined;
  });
  const { id: finding } = open[0];
  const done = await handler.ask('POST', `/api/cases/${id}/findings/${encodeURIComponent(finding)}/setting-aside`, {
    json: { reason: '已电话核实。' },
  });
  expect(done.status, done.raw).toBe(200);
  const after = (await handler.ask('GET', `/api/cases/${id}`)).body.findings.find(
    (f: { id: string }) => f.id === finding,
  );
  expect(after.setAside).toMatchObject({ by: '示例望甲', officer: 'wangchao-handler-1', reason: '已电话核实。' });
}, 60_000);
