import fs from 'node:fs';
import path from 'node:path';
import { createReader } from '@tuofu/reading';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Caller, openBook } from './caller.ts';
import { ITEM } from './d3.ts';
import { at, done, openD3 } from './d3-case.ts';
import { type Firm, firstLicence, type Held } from './licence-case.ts';

let city: Temporary;
let firm: Firm;
let nobody: Caller;
let stranger: Caller;
let peer: Caller;
let cityDecider: Caller;
let operator: Caller;
let held: Held;
const reader = createReader({ children: 1 });
beforeAll(async () => {
  city = await startTemporary();
  const book = openBook(city.url);
  firm = {
    applicant: await book.signIn('zhou-yiheng'),
    handler: await book.signIn('wangchao-handler-1'),
    decider: await book.signIn('wangchao-decider'),
  };
  [stranger, peer, cityDecider, operator] = [
    await book.signIn('test-ding'),
    await book.signIn('landong-decider'),
    await book.signIn('city-decider'),
    await book.signIn('city-operator'),
  ];
  nobody = book.nobody;
  held = await firstLicence(firm);
}, 180_000);
afterAll(async () => {
  await reader.stop();
  await city?.end();
});

const of = (rest = '') => `/api/licences/${held.licence}${rest}`;
const read = async (who: Caller) => (await done(who, 'GET', of())).body;
const status = async () => (await done(nobody, 'GET', `/api/public/licences/${held.id}`)).body.status;
const decision = { reason: '事实清楚，证据确凿', article: '行政许可法第六十九条第二款', reply: '' };

/** What a paper of the licence says, once it is made. */
async function paper(number: string): Promise<string> {
  await until(`paper ${number} is made`, async () =>
    (await read(firm.applicant)).papers.find((p: { number: string }) => p.number === number),
  );
  const response = await fetch(`${city.url}${of(`/documents/${encodeURIComponent(number)}`)}`, {
    headers: { cookie: firm.applicant.cookie },
  });
  const file = path.join(city.dataDir, 'paper.pdf');
  fs.writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return (await reader.text(file)).replace(/\s/g, '');
}

test('a licence is read by its holder, its issuer and the authority above, and nobody else learns that it exists', async () => {
  const mine = (await done(firm.applicant, 'GET', '/api/licences')).body.licences;
  expect(mine).toMatchObject([
    { licence: held.licence, licenceNo: held.licenceNo, status: { code: '01', word: 'valid' } },
  ]);
  const offered = mine[0].applications.map((a: { kind: string; admitted: boolean }) => [a.kind, a.admitted]);
  expect(offered).toContainEqual(['renewal', true]);
  expect((await done(stranger, 'GET', '/api/licences')).body.licences).toEqual([]);
  for (const who of [firm.applicant, firm.handler, cityDecider]) expect((await read(who)).standing).toBe('in-force');
  for (const who of [stranger, peer]) expect(await who.ask('GET', of())).toMatchObject({ status: 404 });
  const byNumber = `/api/licences?number=${encodeURIComponent(held.licenceNo)}`;
  expect((await done(firm.handler, 'GET', byNumber)).body.licences).toHaveLength(1);
  expect((await done(peer, 'GET', byNumber)).body.licences).toEqual([]);
});

test('a suspension is announced first, ends with its last day, and the holder is told of both (行政处罚法第四十四条)', async () => {
  const announced = await done(firm.decider, 'POST', of('/announcements'), {
    json: {
      act: 'suspension',
      ground: 'unlawful-conduct',
      facts: '超范围经营',
      article: '危险化学品安全法第一百零七条',
    },
  });
  const noticeNo: string = announced.body.number;
  const suspend = { ...decision, noticeNo, ground: 'unlawful-conduct', until: '2026-07-20' };
  expect(await firm.decider.ask('POST', of('/suspension'), { json: suspend })).toMatchObject({
    code: 'HOLDER_NOT_HEARD',
  });
  expect(await firm.handler.ask('POST', of('/suspension'), { json: suspend })).toMatchObject({ code: 'NO_DUTY' });
  expect(await cityDecider.ask('POST', of('/suspension'), { json: suspend })).toMatchObject({ status: 403 });
  expect(await paper(noticeNo)).toContain('要求听证');
  await done(firm.applicant, 'POST', of('/statements'), {
    json: { noticeNo, kind: 'waiver', text: '放弃陈述申辩和听证' },
  });
  const suspended = await done(firm.decider, 'POST', of('/suspension'), { json: suspend });
  // What was refused before took no number with it.
  expect(suspended.body.number).toMatch(/应急证扣〔2026〕1号$/);
  expect(await status()).toMatchObject({ code: '02', word: 'suspended', until: '2026-07-20' });
  const told = await until('the decision is served', async () => {
    const now = await read(firm.applicant);
    return now.decisions[0]?.remedies?.servedOn ? now : undefined;
  });
  expect(told.announcements[0]).toMatchObject({ facts: '超范围经营', said: [{ kind: 'waiver', on: '2026-07-01' }] });
  // Sixty days from 1 July end on a Sunday, so that Monday the 31st is the last (行政复议法第二十条、第八十八条).
  expect(told.decisions[0]).toMatchObject({
    act: 'suspension',
    number: suspended.body.number,
    reason: decision.reason,
    until: '2026-07-20',
    remedies: { reconsiderationBody: '望潮区人民政府', servedOn: '2026-07-01', reconsiderationUntil: '2026-08-31' },
  });
  await done(operator, 'POST', '/api/operations/clock', { json: { to: '2026-07-21T09:00:00+08:00' } });
  await until('the end of the suspension is noted', async () =>
    (await read(firm.applicant)).standing === 'in-force' ? true : undefined,
  );
  expect(await status()).toMatchObject({ code: '01', word: 'valid' });
}, 60_000);

test('the authority above may annul, and announces it in its own name; given up, it stands in no way (行政许可法第六十九条第一款)', async () => {
  const announced = await done(cityDecider, 'POST', of('/announcements'), {
    json: { act: 'annulment', ground: 'beyond-powers', facts: '属于市级权限', article: '行政许可法第六十九条第一款' },
  });
  const noticeNo: string = announced.body.number;
  expect(noticeNo).toMatch(/^澜应急证告/);
  expect(await paper(noticeNo)).toContain('临澜市应急管理局');
  const drop = { json: { noticeNo, reason: '经核实属于区级权限' } };
  expect(await firm.decider.ask('POST', of('/dropped-announcements'), drop)).toMatchObject({
    code: 'NOT_THE_AUTHORITY',
  });
  await done(cityDecider, 'POST', of('/dropped-announcements'), drop);
  const { announcements } = await read(firm.handler);
  expect(announcements.at(-1)).toMatchObject({
    act: 'annulment',
    standing: 'dropped',
    dropped: '经核实属于区级权限',
    by: { account: 'city-decider' },
  });
}, 60_000);

test('an annulment for fraud bans for three years, and its closing entry is a second record (行政许可法第六十九条第二款、第七十条、第七十九条)', async () => {
  const announced = await done(firm.decider, 'POST', of('/announcements'), {
    json: { act: 'annulment', ground: 'fraud-or-bribery', facts: '安全评价报告系伪造', article: decision.article },
  });
  const noticeNo: string = announced.body.number;
  await done(firm.applicant, 'POST', of('/statements'), {
    json: { noticeNo, kind: 'waiver', text: '放弃陈述申辩和听证' },
  });
  const annul = { ...decision, noticeNo, ground: 'fraud-or-bribery', harmsPublic: false, indemnity: '' };
  const key = 'annulment-for-fraud-1';
  const annulled = await done(firm.decider, 'POST', of('/annulment'), { json: annul, key });
  // Sent twice it is done once, under the same number.
  expect(await done(firm.decider, 'POST', of('/annulment'), { json: annul, key })).toMatchObject({
    body: annulled.body,
  });
  expect(await status()).toMatchObject({ code: '03', word: 'annulled' });
  const text = await paper(annulled.body.number);
  for (const part of ['撤销', '2029年7月21日前', '望潮区人民政府', '60日', '六个月', '线上'])
    expect(text).toContain(part);

  const again = await openD3(firm.applicant);
  expect(await firm.applicant.ask('POST', at(again, '/filing'), { json: { insist: true } })).toMatchObject({
    code: 'BANNED',
    facts: { day: '2029-07-21', article: '行政许可法第七十九条' },
  });
  const change = { item: ITEM, kind: 'change', licence: held.licence };
  expect(await firm.applicant.ask('POST', '/api/cases', { json: change })).toMatchObject({ code: 'LICENCE_ENDED' });

  expect(
    await firm.decider.ask('POST', of('/cancellation'), { json: { ground: 'expired', reason: '办理注销' } }),
  ).toMatchObject({ code: 'GROUND_NOT_MATCHED' });
  const closed = await done(firm.decider, 'POST', of('/cancellation'), {
    json: { ground: 'annulled', reason: '许可已被撤销，依法注销' },
  });
  expect(closed.body.standing).toBe('cancelled');
  expect(closed.body.number).not.toBe(annulled.body.number);
  expect(await status()).toMatchObject({ code: '04', word: 'cancelled' });
  expect(await paper(closed.body.number)).toContain('注销');
  const delivered = await until('every paper is delivered to the account', async () => {
    const { papers } = await read(firm.applicant);
    const all = papers.every((p: { delivered: { channel: string }[] }) =>
      p.delivered.some((d) => d.channel === 'account'),
    );
    return papers.length === 6 && all ? papers : undefined;
  });
  expect(delivered.map((p: { document: string }) => p.document)).toEqual([
    'licence-notice',
    'suspension-decision',
    'licence-notice',
    'licence-notice',
    'annulment-decision',
    'cancellation-record',
  ]);
  expect((await done(operator, 'GET', '/api/operations')).body.failing).toEqual([]);
}, 90_000);
