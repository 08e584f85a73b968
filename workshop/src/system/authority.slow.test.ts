import fs from 'node:fs';
import path from 'node:path';
import { createReader } from '@tuofu/reading';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Caller, openBook } from './caller.ts';
import { ITEM } from './d3.ts';
import { at, done, file, view } from './d3-case.ts';

/** The demonstration's profile: 海屿 has delegated to 澜东 until the end of 2028; 澜东's decider is away in the first half of February 2027. */
let city: Temporary;
let applicant: Caller;
let delegate: Caller;
let substitute: Caller;
let stranger: Caller;
let operator: Caller;
const reader = createReader({ children: 1 });
beforeAll(async () => {
  city = await startTemporary();
  const book = openBook(city.url);
  applicant = await book.signIn('zhou-yiheng');
  delegate = await book.signIn('landong-handler-1');
  substitute = await book.signIn('landong-handler-2');
  stranger = await book.signIn('wangchao-handler-1');
  operator = await book.signIn('city-operator');
}, 120_000);
afterAll(async () => {
  await reader.stop();
  await city?.end();
});

const forward = (day: string) =>
  done(operator, 'POST', '/api/operations/clock', { json: { to: `${day}T09:00:00+08:00` } });

async function filedIn(area: string): Promise<string> {
  const id: string = (await done(applicant, 'POST', '/api/cases', { json: { item: ITEM } })).body.case;
  await done(applicant, 'POST', at(id, '/prefill'));
  const answers = {
    'premises.address': `东海省临澜市${area}示例路9号`,
    'operation.mode': 'no-storage',
    'scope.chemicals': [{ name: '甲醇', cas: '67-56-1' }],
  };
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers } });
  await file(applicant, id);
  return id;
}

/** The text of a paper of the case, once it is made. */
async function paper(id: string, document: string): Promise<string> {
  const made = await until(`${document} is made`, async () =>
    (await view(applicant, id)).documents.find((d: { document: string }) => d.document === document),
  );
  const response = await fetch(`${city.url}${made.href}`, { headers: { cookie: applicant.cookie } });
  const to = path.join(city.dataDir, 'paper.pdf');
  fs.writeFileSync(to, Buffer.from(await response.arrayBuffer()));
  return (await reader.text(to)).replace(/\s/g, '');
}

test('the delegated office handles in the name of who delegated: its paper, its number, its remedies (行政许可法第二十四条, 行政复议法第十九条第三款)', async () => {
  const id = await filedIn('海屿市');
  const inbox = (await done(delegate, 'GET', '/api/inbox')).body.cases;
  expect(inbox.map((c: { stream: string }) => c.stream)).toContain(id);
  expect((await stranger.ask('GET', at(id))).status).toBe(404);
  await done(delegate, 'POST', at(id, '/non-acceptance'), {
    json: { competentAuthority: '临澜市应急管理局', reason: '不属于本机关职权范围。' },
  });
  const text = await paper(id, 'non-acceptance');
  expect(text).toContain('海屿市应急管理局');
  expect(text).toContain('海屿市人民政府');
  expect(text).toMatch(/海应急许不受〔2026〕1号/);
  expect(text).not.toContain('澜东区');
  const { events } = (await done(applicant, 'GET', at(id, '/timeline'))).body;
  expect(events.find((e: { type: string }) => e.type === 'CaseDeclined').by).toMatchObject({
    role: 'officer',
    account: 'landong-handler-1',
    actingFor: null,
  });
}, 60_000);

test('a substitute decides for the absent officer on the days of absence, and the journal names both', async () => {
  const id = await filedIn('澜东区');
  await done(delegate, 'POST', at(id, '/acceptance'));
  const [line] = (await view(delegate, id)).checklist;
  await done(delegate, 'PUT', at(id, `/checklist/${line.item}`), { json: { result: 'not-met', note: '不符合' } });
  const reason = { checklistItem: line.item, clause: line.clause, text: '不符合', evidence: '材料', cure: '补齐' };
  const refuse = () => substitute.ask('POST', at(id, '/refusal'), { json: { reasons: [reason] } });
  expect(await refuse()).toMatchObject({ status: 403, code: 'NO_DUTY' });
  await forward('2027-02-14');
  expect((await view(substitute, id)).acts).toContain('RefuseCase');
  expect((await refuse()).status).toBe(200);
  const { events } = (await done(applicant, 'GET', at(id, '/timeline'))).body;
  const by = (type: string) => events.findLast((e: { type: string }) => e.type === type).by;
  expect(by('CaseRefused')).toMatchObject({ account: 'landong-handler-2', actingFor: { account: 'landong-decider' } });
  expect(by('CaseAccepted')).toMatchObject({ account: 'landong-handler-1', actingFor: null });
  const later = await filedIn('澜东区');
  await done(substitute, 'POST', at(later, '/acceptance'));
  const own = (await done(applicant, 'GET', at(later, '/timeline'))).body.events;
  // What the own duties allow is done in the own name.
  expect(own.find((e: { type: string }) => e.type === 'CaseAccepted').by).toMatchObject({ actingFor: null });
}, 60_000);

test('a delegation ends with its last day', async () => {
  await forward('2028-12-31');
  const id = await filedIn('海屿市');
  expect((await delegate.ask('GET', at(id))).status).toBe(200);
  await forward('2029-01-01');
  expect((await delegate.ask('GET', at(id))).status).toBe(404);
  const inbox = (await done(delegate, 'GET', '/api/inbox')).body.cases;
  expect(inbox.map((c: { stream: string }) => c.stream)).not.toContain(id);
}, 60_000);
