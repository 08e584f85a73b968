import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { type Caller, openBook } from './caller.ts';
import { D3 } from './d3.ts';
import { at, done, file, openD3, view } from './d3-case.ts';

let city: Temporary;
let applicant: Caller;
let handler: Caller;
let decider: Caller;
let operator: Caller;
beforeAll(async () => {
  city = await startTemporary();
  const book = openBook(city.url);
  applicant = await book.signIn('zhou-yiheng');
  handler = await book.signIn('wangchao-handler-1');
  decider = await book.signIn('wangchao-decider');
  operator = await book.signIn('city-operator');
}, 120_000);
afterAll(() => city?.end());

const filing = (id: string) => applicant.ask('POST', at(id, '/filing'), { json: { insist: true } });
const today = async () => (await done(operator, 'GET', '/api/public/city')).body.today as string;
const forward = (day: string) =>
  done(operator, 'POST', '/api/operations/clock', { json: { to: `${day}T09:00:00+08:00` } });

test('whoever is refused for false materials may not apply for the item again for a year, and may from the day after (行政许可法第七十八条)', async () => {
  const refused = await openD3(applicant);
  await file(applicant, refused);
  const prepared = await openD3(applicant);
  await done(handler, 'POST', at(refused, '/acceptance'));
  const [line] = (await view(handler, refused)).checklist;
  await done(handler, 'PUT', at(refused, `/checklist/${line.item}`), {
    json: { result: 'not-met', note: '证明系伪造' },
  });
  const reason = {
    checklistItem: line.item,
    clause: line.clause,
    text: '租赁合同系伪造',
    evidence: '出租人书面说明',
    cure: '无',
  };
  const day = await today();
  await done(decider, 'POST', at(refused, '/refusal'), { json: { reasons: [reason], falseMaterials: true } });

  const until = Temporal.PlainDate.from(day).add({ years: 1 });
  expect(await filing(prepared)).toMatchObject({
    code: 'BANNED',
    facts: { day: until.toString(), article: '行政许可法第七十八条' },
  });
  expect((await view(applicant, prepared)).phase).toBe('draft');
  // Leaving the code out of the form hides nobody who signs in with the power of the firm.
  const nameless = (await done(applicant, 'POST', '/api/cases', { json: { item: 'hazchem-operating-licence' } })).body
    .case;
  await done(applicant, 'PUT', at(nameless, '/answers'), {
    json: { answers: { 'premises.address': '东海省临澜市望潮区示例路1号', 'operation.mode': 'no-storage' } },
  });
  expect(await filing(nameless)).toMatchObject({ code: 'BANNED' });

  await forward(until.toString());
  expect(await filing(prepared)).toMatchObject({ code: 'BANNED' });
  await forward(until.add({ days: 1 }).toString());
  expect((await filing(prepared)).status).toBe(200);
}, 60_000);

test('the ban is on the firm and the item: another firm files all the same (行政许可法第七十八条)', async () => {
  const book = openBook(city.url);
  const other = await book.signIn('test-ding');
  const again = await openD3(applicant);
  await file(applicant, again);
  await done(handler, 'POST', at(again, '/non-acceptance'), {
    json: { ground: 'false-materials', competentAuthority: '', reason: '合格证系伪造' },
  });
  expect(await filing(await openD3(applicant))).toMatchObject({ code: 'BANNED' });
  const theirs = (await done(other, 'POST', '/api/cases', { json: { item: 'hazchem-operating-licence' } })).body.case;
  await done(other, 'POST', at(theirs, '/prefill'));
  await done(other, 'PUT', at(theirs, '/answers'), {
    json: { answers: { 'premises.address': '东海省临澜市望潮区示例路1号', 'operation.mode': 'no-storage' } },
  });
  expect((await other.ask('POST', at(theirs, '/filing'), { json: { insist: true } })).status).toBe(200);
}, 60_000);

test('a ban falls with the decision behind it: lifted by the office that imposed it, and the firm may apply again at once', async () => {
  const book = openBook(city.url);
  const [peer, above] = [await book.signIn('landong-decider'), await book.signIn('city-decider')];
  const entry = { item: 'hazchem-operating-licence', uscc: D3.uscc };
  const bans = async () => (await done(handler, 'POST', '/api/bans/inquiry', { json: entry })).body.bans;
  const [spent, standing] = await bans();
  expect(spent).toMatchObject({ ground: 'false-materials', liftedOn: null });
  expect(standing).toMatchObject({
    article: { 'zh-CN': '行政许可法第七十八条' },
    office: { name: '望潮区应急管理局' },
    liftedOn: null,
  });
  const prepared = await openD3(applicant);
  expect(await filing(prepared)).toMatchObject({ code: 'BANNED' });

  const json = {
    ...entry,
    decisionNo: standing.decisionNo,
    liftingNo: '演示府复决〔2027〕1号',
    reason: '复议机关撤销了不予受理决定',
  };
  const lift = (who: Caller, more: object = {}) => who.ask('POST', '/api/bans/lifting', { json: { ...json, ...more } });
  expect(await lift(peer)).toMatchObject({ status: 403, code: 'NOT_THE_AUTHORITY' });
  expect(await lift(handler)).toMatchObject({ status: 403, code: 'NO_DUTY' });
  expect(await lift(decider, { decisionNo: '没有这一号' })).toMatchObject({ code: 'BAN_UNKNOWN' });
  expect(await lift(decider, { decisionNo: spent.decisionNo })).toMatchObject({ code: 'BAN_OVER' });
  expect(await lift(decider, { reason: ' ' })).toMatchObject({ code: 'TEXT_MISSING' });
  expect(await lift(decider, { uscc: '91990203MA3BK8G055' })).toMatchObject({ code: 'BODY_INVALID' });
  expect(await bans()).toEqual([spent, standing]);

  const lifted = await done(decider, 'POST', '/api/bans/lifting', { json, key: 'lifting-of-a-ban-1' });
  expect(lifted.body.bans[1]).toEqual({ ...standing, liftedOn: await today() });
  expect((await done(decider, 'POST', '/api/bans/lifting', { json, key: 'lifting-of-a-ban-1' })).body).toEqual(
    lifted.body,
  );
  expect(await lift(above)).toMatchObject({ code: 'BAN_OVER' });
  expect((await filing(prepared)).status).toBe(200);
}, 60_000);
