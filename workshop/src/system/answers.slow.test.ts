import fs from 'node:fs';
import path from 'node:path';
import { createReader } from '@tuofu/reading';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoFile, GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { readQrOfPdf } from '../story/read-qr.ts';
import { type Answer, type Book, type Caller, openBook } from './caller.ts';
import { D3, D3_ANSWERS, ITEM } from './d3.ts';
import { at, file, openD3, view } from './d3-case.ts';
import { examineWholly, signInExaminers, terminate } from './examined-case.ts';
import { everyLicenceAct } from './licence-acts.ts';
import { upload } from './multipart.ts';
import { type AnswerChecker, type OpenApi, openAnswerChecker } from './testing/check-answers.ts';

/** Every JSON answer of a day at the office is held to docs/reference/openapi.json; undeclared members count as wrong. */
const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
let city: Temporary;
let checker: AnswerChecker;
let book: Book;
let files: readonly DemoFile[];
let applicant: Caller;
let handler: Caller;
let decider: Caller;
let operator: Caller;
const wrong = new Set<string>();
/** Acts that no item of this city allows; they are asked above, and refused. */
const NEVER_HERE = ['POST /api/cases/{case}/extensions', 'POST /api/cases/{case}/filing-record'];
const reader = createReader({ children: 1 });

beforeAll(async () => {
  files = await generateDocuments(GREEN_D3);
  city = await startTemporary();
  const document = fs.readFileSync(path.join(ROOT, 'docs', 'reference', 'openapi.json'), 'utf8');
  checker = openAnswerChecker(JSON.parse(document) as OpenApi);
  book = openBook(city.url, (method, address, { status, body }) => {
    for (const problem of checker.check(method, address, status, body)) wrong.add(problem);
  });
  applicant = await book.signIn('zhou-yiheng');
  handler = await book.signIn('wangchao-handler-1');
  decider = await book.signIn('wangchao-decider');
  operator = await book.signIn('city-operator');
}, 180_000);
afterAll(async () => {
  await reader.stop();
  await city?.end();
});

async function done(answer: Promise<Answer>, status = 200): Promise<Answer> {
  const a = await answer;
  expect(a.status, a.raw.slice(0, 500)).toBe(status);
  return a;
}

/** A case and how its parties act in it. */
async function open() {
  const { case: id } = (await done(applicant.ask('POST', '/api/cases', { json: { item: ITEM } }), 201)).body;
  const at = (p = '') => `/api/cases/${id}${p}`;
  const act = (who: Caller, verb: string, p: string, json?: unknown) =>
    done(who.ask(verb, at(p), json === undefined ? {} : { json }));
  const view = async (who = applicant) => (await done(who.ask('GET', at()))).body;
  const send = async (f: DemoFile) => {
    const sent = upload(f.slot, f.name, f.mediaType, f.bytes);
    return (await done(applicant.ask('POST', at('/materials'), sent), 201)).body.material as string;
  };
  await act(applicant, 'POST', '/prefill');
  return { id, at, act, view, send };
}

/** A case filed without its papers, compared after filing. */
async function filedSparsely() {
  const c = await open();
  await c.act(applicant, 'PUT', '/answers', { answers: { ...D3_ANSWERS, 'people.officers': [] } });
  await c.act(applicant, 'POST', '/filing', { insist: true });
  await until('the comparison after filing', async () => ((await c.view()).compared ? true : undefined));
  return c;
}

test('a whole case, from the draft to the licence and its public page', async () => {
  const c = await open();
  await c.view();
  await c.act(applicant, 'PUT', '/answers', { answers: D3_ANSWERS });
  await c.act(applicant, 'POST', '/prefill');
  expect((await applicant.ask('POST', c.at('/filing'), { json: {} })).code).toBe('CASE_INCOMPLETE');
  const removed = await c.send(files[0]!);
  await c.view();
  await done(applicant.ask('DELETE', c.at(`/materials/${removed}`)));
  for (const file of files) await c.send(file);
  const read = await until('every file is read and compared', async () => {
    const v = await c.view();
    const isRead = v.materials.every((m: { reading: { state: string } }) => m.reading.state === 'read');
    return isRead && v.compared?.evidence.length === v.materials.length ? v : undefined;
  });
  const page = await applicant.ask('GET', c.at(`/materials/${read.materials[0].material}/pages/1`));
  expect(page.headers.get('content-type')).toBe('image/png');
  await c.act(applicant, 'POST', '/filing', {});
  await until('the comparison after filing', async () =>
    (await c.view()).compared?.occasion === 'filing' ? true : undefined,
  );
  await done(applicant.ask('GET', c.at('/filed')));
  await done(handler.ask('GET', '/api/inbox'));
  await c.act(handler, 'POST', '/comparison');
  await c.act(handler, 'POST', '/acceptance');
  for (const line of (await c.view(handler)).checklist)
    await c.act(handler, 'PUT', `/checklist/${line.item}`, { result: 'met', note: '符合规定。' });
  const granted = await c.act(decider, 'POST', '/grant');
  expect(granted.body.licenceNo).toMatch(/号$/);
  const end = await until('the licence is made and delivered', async () => {
    const v = await c.view();
    return v.decision?.delivered && v.documents.length === 3 ? v : undefined;
  });
  const licence = end.documents.find((d: { document: string }) => d.document === 'licence');
  const file = path.join(city.dataDir, 'licence.pdf');
  const answer = await fetch(`${city.url}${licence.href}`, { headers: { cookie: applicant.cookie } });
  fs.writeFileSync(file, new Uint8Array(await answer.arrayBuffer()));
  const id = new URL(await readQrOfPdf(file)).pathname.split('/').at(-1)!;
  await done(book.nobody.ask('GET', `/api/public/licences/${id}`));
  const typed = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await reader.text(file))![0];
  await done(book.nobody.ask('GET', `/api/public/codes/${typed}`));
  await done(applicant.ask('GET', c.at('/timeline')));
  await done(handler.ask('GET', c.at('/timeline')));
  await done(applicant.ask('GET', '/api/cases'));
  await done(applicant.ask('GET', '/api/ledger'));
}, 180_000);

test('what becomes of a licence, as its holder and its issuer read it and act on it', async () => {
  const [{ licence }] = (await done(applicant.ask('GET', '/api/licences'))).body.licences;
  const of = (rest = '') => `/api/licences/${licence}${rest}`;
  const act = (who: Caller, rest: string, json: object) => done(who.ask('POST', of(rest), { json }));
  const unfit = async (who: Caller, rest: string, json: object) =>
    expect((await who.ask('POST', of(rest), { json })).status).toBeGreaterThanOrEqual(400);
  const due = Temporal.PlainDate.from((await done(applicant.ask('GET', of()))).body.today).add({ days: 90 });
  await act(decider, '/conditions', { condition: 'c1', text: '装设报警装置', dueOn: due.toString() });
  await act(handler, '/condition-outcomes', { condition: 'c1', outcome: 'met', text: '照片两张' });
  const announced = { act: 'suspension', ground: 'unlawful-conduct', facts: '超范围经营', article: '行政处罚法第九条' };
  const noticeNo: string = (await act(decider, '/announcements', announced)).body.number;
  await act(applicant, '/statements', { noticeNo, kind: 'statement', text: '已改正' });
  await act(applicant, '/hearing-requests', { noticeNo });
  await until('the notice is made and delivered', async () => {
    const { papers } = (await done(applicant.ask('GET', of()))).body;
    return papers[0]?.delivered.length > 0 ? true : undefined;
  });
  await done(handler.ask('GET', of()));
  const decision = { noticeNo, reason: '事实清楚', article: '行政处罚法第九条', reply: '' };
  const chair = 'wangchao-handler-2';
  await unfit(handler, '/hearings', { noticeNo, toldOn: '2026-07-01', heldOn: '2026-07-02', chair });
  await unfit(decider, '/suspension', { ...decision, ground: 'unlawful-conduct', until: due.toString() });
  await unfit(decider, '/restoration', { reason: '已改正' });
  const withdrawal = { ground: 'facts-changed', publicInterest: '规划', compensation: '评估后补偿' };
  await unfit(decider, '/withdrawal', { ...decision, ...withdrawal });
  await unfit(decider, '/annulment', { ...decision, ground: 'procedure', harmsPublic: false, indemnity: '赔偿' });
  await unfit(decider, '/revocation', { ...decision, ground: 'unlawful-conduct' });
  await unfit(decider, '/cancellation', { ground: 'expired', reason: '届满' });
  await act(decider, '/dropped-announcements', { noticeNo, reason: '事实不能成立' });
  const change = { item: ITEM, kind: 'change', licence };
  const { case: id } = (await done(applicant.ask('POST', '/api/cases', { json: change }), 201)).body;
  await done(applicant.ask('GET', `/api/cases/${id}`));
  const c = await filedSparsely();
  expect((await decider.ask('POST', c.at('/cancellation'))).status).toBe(409);
  expect((await decider.ask('GET', of('/documents/none'))).status).toBe(404);
}, 120_000);

test('a correction is asked for and delivered in another case, which is then withdrawn', async () => {
  const c = await filedSparsely();
  const v = await c.view(handler);
  const gaps = v.findings.filter((f: { verdict: string }) => f.verdict === 'missing' || f.verdict === 'unreadable');
  const subjects = new Set<string>([
    ...v.problems.map((p: { subject: string }) => p.subject),
    ...gaps.map((f: { field: string }) => f.field),
  ]);
  const defects = [...subjects].map((subject) => ({ subject, problem: '未提交', cure: '请补交' }));
  expect((await handler.ask('POST', c.at('/correction-notice'), { json: { defects: defects.slice(1) } })).status).toBe(
    422,
  );
  await c.act(handler, 'POST', '/correction-notice', { defects });
  await c.view();
  const blank = {
    slot: 'M4',
    name: '空白.png',
    mediaType: 'image/png',
    bytes: files.find((f) => f.slot === 'M5')!.bytes,
  };
  await c.send(blank);
  await c.act(applicant, 'PUT', '/answers', { answers: { 'people.officers': D3_ANSWERS['people.officers'] } });
  await c.act(applicant, 'POST', '/corrections');
  const after = await c.view();
  expect(after.corrections[0].renewed).toContain('M4');
  await done(applicant.ask('GET', c.at('/filed')));
  await done(applicant.ask('GET', c.at('/filed?delivery=2')));
  await c.act(applicant, 'POST', '/withdrawal', { reason: '不再经营。' });
  await c.view();
}, 120_000);

test('a refusal after a check on the spot, and a difference set aside before it', async () => {
  const c = await filedSparsely();
  const open = (await c.view(handler)).findings.find((f: { open: boolean }) => f.open);
  await c.act(handler, 'POST', `/findings/${encodeURIComponent(open.id)}/setting-aside`, { reason: '已核实。' });
  await c.act(handler, 'POST', '/acceptance');
  const line = (await c.view(handler)).checklist[0];
  await c.act(handler, 'POST', '/site-checks', {
    checkedOn: '2026-07-01',
    officers: ['wangchao-handler-1', 'wangchao-handler-2'],
    result: 'failed',
    items: [{ item: line.item, result: 'not-met', note: '门牌号不符' }],
    conclusion: '不符合许可条件。',
  });
  await c.act(handler, 'PUT', `/checklist/${line.item}`, { result: 'not-met', note: '现场不符' });
  const reason = {
    checklistItem: line.item,
    clause: line.clause,
    text: '不一致。',
    evidence: '核查记录',
    cure: '请变更。',
  };
  await c.act(decider, 'POST', '/refusal', { reasons: [reason] });
  const v = await until('the decision is made out and delivered', async () => {
    const seen = await c.view();
    return seen.documents.length === 3 && seen.documents.every((d: { delivered: [] }) => d.delivered.length > 0)
      ? seen
      : undefined;
  });
  expect(v.decision.result).toBe('refused');
}, 120_000);

test('a case that is declined, a draft that is withdrawn, and what is refused on the way', async () => {
  const c = await filedSparsely();
  await c.act(handler, 'POST', '/non-acceptance', { competentAuthority: '临澜市应急管理局', reason: '属于市级权限。' });
  expect((await c.view()).decision.result).toBe('declined');
  const d = await open();
  const text = upload('M4', '说明.txt', 'text/plain', '没有签名的文字');
  expect((await applicant.ask('POST', d.at('/materials'), text)).status).toBe(422);
  expect((await applicant.ask('POST', d.at('/materials'), { json: {} })).status).toBe(400);
  expect((await applicant.ask('PUT', d.at('/answers'), { json: { answers: 1 } })).status).toBe(400);
  expect((await applicant.ask('PUT', d.at('/answers'), { json: { answers: {} }, key: null })).status).toBe(400);
  expect((await applicant.ask('GET', d.at('/filed'))).status).toBe(404);
  expect((await handler.ask('GET', d.at())).status).toBe(404);
  expect((await book.nobody.ask('GET', d.at())).status).toBe(401);
  expect((await applicant.ask('GET', '/api/inbox')).status).toBe(403);
  await d.act(applicant, 'POST', '/withdrawal', { reason: '误建。' });
  await d.view();
}, 120_000);

test('an examination with everything that it may hold, read by its parties, then ended without a decision', async () => {
  const by = await signInExaminers(book);
  const id = await examineWholly(by);
  for (const who of [by.applicant, by.handler, by.asked]) {
    await done(who.ask('GET', `/api/cases/${id}`));
    await done(who.ask('GET', `/api/cases/${id}/timeline`));
  }
  const { copy } = (await done(by.applicant.ask('GET', `/api/cases/${id}/filed?delivery=2`))).body;
  expect(copy.rectified).toMatchObject({ report: '已落实双人双锁', files: [{ name: '双人双锁.png', size: 70 }] });
  expect((await by.applicant.ask('GET', `/api/cases/${id}/filed.pdf?delivery=2`)).status).toBe(200);
  await terminate(by, id);
  expect((await done(by.applicant.ask('GET', `/api/cases/${id}`))).body.decision.result).toBe('terminated');
  const other = await filedSparsely();
  // This item extends no limit and is no filing: their answers are those of a refusal.
  const head = await book.signIn('wangchao-head');
  await other.act(handler, 'POST', '/acceptance');
  expect((await head.ask('POST', other.at('/extensions'), { json: { reason: '案情复杂' } })).code).toBe(
    'EXTENSION_NOT_ALLOWED',
  );
  expect((await handler.ask('POST', other.at('/filing-record'), { json: {} })).status).toBe(409);
}, 180_000);

test('what the public, the session and the operators are told', async () => {
  for (const address of ['/api/public/city', '/api/public/items', `/api/public/items/${ITEM}`, '/api/public/trust'])
    await done(book.nobody.ask('GET', address));
  for (const address of ['/health/live', '/health/ready']) await done(book.nobody.ask('GET', address));
  expect((await book.nobody.ask('GET', '/api/public/licences/none')).status).toBe(404);
  for (const who of [applicant, handler, operator]) await done(who.ask('GET', '/api/session'));
  await done(handler.ask('GET', '/api/officers'));
  await done(handler.ask('GET', '/api/office-questions'));
  await done(applicant.ask('GET', '/api/notices'));
  await done(handler.ask('GET', '/api/inbox?phases=received,accepted,correction-requested,granted,refused,declined'));
  await done(operator.ask('GET', '/api/operations'));
  await done(operator.ask('POST', '/api/operations/clock', { json: { to: '2026-07-20T09:00:00+08:00' } }));
  await done(handler.ask('GET', '/api/inbox'));
}, 60_000);

test('a licence after its grant: every act on it, read by its holder and its office, and the registers of the operators', async () => {
  const firm = { applicant, handler, decider };
  const [first] = (await done(applicant.ask('GET', '/api/licences'))).body.licences;
  const last = await everyLicenceAct({
    ...{ firm, operator, first: first.licence },
    ...{ toldOn: '2026-07-20', heldOn: '2026-07-31' },
  });
  for (const who of [applicant, handler]) await done(who.ask('GET', `/api/licences/${last}`));
  await done(applicant.ask('GET', '/api/licences'));

  const id = await openD3(applicant);
  await file(applicant, id);
  const timestamps = (state: 'down' | 'fine') =>
    fetch(new URL('/weather', city.addresses.timestamps), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ state }),
    });
  // No paper can be sealed just now.
  await timestamps('down');
  await done(handler.ask('POST', at(id, '/acceptance')));
  const [{ document, number }] = (await view(handler, id)).papersDue;
  const voided = { document, number, ground: 'cannot-be-made', reason: '系统故障，文书未能生成' };
  await done(handler.ask('POST', at(id, '/voided-numbers'), { json: voided }));
  await timestamps('fine');
  await done(handler.ask('GET', `/api/licences/${last}/timeline`));
  await done(handler.ask('POST', '/api/licence-searches', { json: { status: 'withdrawn' } }));
  await done(handler.ask('GET', '/api/operations/numbers'));
  const forged = await openD3(applicant);
  await file(applicant, forged);
  const ground = { ground: 'false-materials', competentAuthority: '', reason: '合格证系伪造' };
  await done(handler.ask('POST', at(forged, '/non-acceptance'), { json: ground }));
  const entry = { item: ITEM, uscc: D3.uscc };
  const { bans } = (await done(handler.ask('POST', '/api/bans/inquiry', { json: entry }))).body;
  const lifting = { decisionNo: bans.at(-1).decisionNo, liftingNo: '演示府复决〔2026〕1号', reason: '复议撤销' };
  await done(decider.ask('POST', '/api/bans/lifting', { json: { ...entry, ...lifting } }));
  const days = ['2027-01-01', '2027-05-01', '2027-10-01'].map((date) => ({ date, name: '演示假日', off: true }));
  const year = { year: 2027, notices: ['演示：虚构的2027年放假安排，不是国务院办公厅通知'], days };
  await done(operator.ask('POST', '/api/operations/calendar', { json: year }));
}, 240_000);

test('every answer was as the document describes it, and every operation that answers JSON was asked', () => {
  const asked = [...checker.operations].filter(([, times]) => times > 0).length;
  console.log(
    `${checker.checked()} JSON answers checked, ${asked} of ${checker.operations.size} operations that answer JSON`,
  );
  expect([...wrong]).toEqual([]);
  expect(checker.checked()).toBeGreaterThanOrEqual(40);
  const unasked = [...checker.operations].filter(([, times]) => times === 0).map(([name]) => name);
  expect(unasked).toEqual(NEVER_HERE);
});
