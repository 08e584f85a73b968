import { afterAll, beforeAll, expect, test } from 'vitest';
import { GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Caller, openBook } from './caller.ts';
import { D3_ANSWERS } from './d3.ts';
import { at, done, handIn, view } from './d3-case.ts';
import { examined, type Firm, firstLicence, type Held, issuedBy, openAbout, setAside } from './licence-case.ts';

let city: Temporary;
let firm: Firm;
let nobody: Caller;
let operator: Caller;
let held: Held;
let renewal: string;
beforeAll(async () => {
  city = await startTemporary();
  const book = openBook(city.url);
  firm = {
    applicant: await book.signIn('zhou-yiheng'),
    handler: await book.signIn('wangchao-handler-1'),
    decider: await book.signIn('wangchao-decider'),
  };
  operator = await book.signIn('city-operator');
  nobody = book.nobody;
  held = await firstLicence(firm);
}, 180_000);
afterAll(() => city?.end());

const read = async () => (await done(firm.applicant, 'GET', `/api/licences/${held.licence}`)).body;
const publicOf = async (id: string) => (await done(nobody, 'GET', `/api/public/licences/${id}`)).body;
const forward = (day: string) =>
  done(operator, 'POST', '/api/operations/clock', { json: { to: `${day}T09:00:00+08:00` } });
/** Messages to the holder that say this. */
async function told(words: string): Promise<number> {
  const inbox = (await (await fetch(new URL('/messages.json', city.addresses.messages))).json()) as { text: string }[];
  return inbox.filter((m) => m.text.includes(words)).length;
}
const twoRounds = () => new Promise((resolve) => setTimeout(resolve, 4_500));

test('a condition of the grant that fell due unmet is told once', async () => {
  const json = { condition: 'gas-detector', text: '三个月内装设可燃气体检测报警装置', dueOn: '2026-10-10' };
  await done(firm.decider, 'POST', `/api/licences/${held.licence}/conditions`, { json });
  await forward('2026-10-11');
  await until('the condition is told', async () => ((await told('gas-detector')) > 0 ? true : undefined));
  await twoRounds();
  expect(await told('gas-detector')).toBe(1);
  expect((await read()).conditions).toMatchObject([{ standing: 'open', fellDue: true }]);
}, 60_000);

test('a renewal filed in time and undecided at the end of the term is deemed granted, and the public page says so (行政许可法第五十条第二款)', async () => {
  const before = await publicOf(held.id);
  await forward('2029-03-20');
  renewal = await openAbout(
    firm,
    held.licence,
    'renewal',
    Object.fromEntries(
      Object.entries(D3_ANSWERS).filter(([field]) => /^(people|company\.legalRepresentativeId|plan)/.test(field)),
    ),
  );
  await done(firm.applicant, 'POST', at(renewal, '/prefill'));
  await handIn(
    firm.applicant,
    renewal,
    (await generateDocuments(GREEN_D3)).filter((f) => ['M4', 'M2', 'M10'].includes(f.slot)),
  );
  await examined(firm, renewal);
  expect(await read()).toMatchObject({ renewal: { late: false, years: 3 } });
  const second = await firm.applicant.ask('POST', '/api/cases', {
    json: { item: 'hazchem-operating-licence', kind: 'renewal', licence: held.licence },
  });
  expect(second).toMatchObject({ code: 'RENEWAL_PENDING' });
  await forward(Temporal.PlainDate.from(before.validTo).add({ days: 1 }).toString());
  await until('the deemed renewal is told', async () => ((await told('视为准予延续')) > 0 ? true : undefined));
  const oldEnd = Temporal.PlainDate.from(before.validTo);
  expect(await publicOf(held.id)).toMatchObject({
    status: { code: '01', word: 'valid', deemedRenewed: true, until: oldEnd.add({ years: 3 }).toString() },
  });
  await twoRounds();
  expect(await told('视为准予延续')).toBe(1);
}, 90_000);

test('decided later, the renewal runs from the day after the old end for three years from it, in a new version (经营许可证管理办法第二十条)', async () => {
  const { validTo } = await publicOf(held.id);
  await done(firm.decider, 'POST', at(renewal, '/comparison'));
  await setAside(firm.handler, renewal);
  await done(firm.decider, 'POST', at(renewal, '/grant'));
  const second = await issuedBy(firm, renewal);
  expect(second).toMatchObject({ licence: held.licence, licenceNo: held.licenceNo });
  const oldEnd = Temporal.PlainDate.from(validTo);
  expect(await publicOf(second.id)).toMatchObject({
    version: 2,
    validFrom: oldEnd.add({ days: 1 }).toString(),
    validTo: oldEnd.add({ years: 3 }).toString(),
    status: { word: 'valid', deemedRenewed: false },
  });
  expect(await publicOf(held.id)).toMatchObject({ status: { word: 'superseded' }, current: { version: 2 } });
}, 60_000);

test('the holder is reminded ninety days before the end, once, however often the clock is looked at', async () => {
  const { validTo } = await read();
  await forward(Temporal.PlainDate.from(validTo).subtract({ days: 90 }).toString());
  await until('the reminder is told', async () => ((await told('不足90日')) > 0 ? true : undefined));
  await twoRounds();
  expect(await told('不足90日')).toBe(1);
}, 60_000);

test('what the holder was told by message stands in the account too, the newest first and in both languages', async () => {
  const { notices } = (await done(firm.applicant, 'GET', '/api/notices')).body;
  const about = { about: 'licence', stream: held.licence, number: held.licenceNo };
  expect(notices).toMatchObject([
    { ...about, text: { 'zh-CN': expect.stringContaining('不足90日'), en: expect.stringContaining('90 days') } },
    { ...about, text: { 'zh-CN': expect.stringContaining('视为准予延续') } },
    {
      ...about,
      text: { 'zh-CN': expect.stringContaining('gas-detector'), en: expect.stringContaining('gas-detector') },
    },
  ]);
  expect(await firm.handler.ask('GET', '/api/notices')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
}, 60_000);

test('a holder who has ended the business asks for the end, which is a decision and a record of its own (经营许可证管理办法第二十七条)', async () => {
  const id = await openAbout(firm, held.licence, 'cancellation', {
    'statement.text': '已停止经营，剩余危险化学品已处置',
  });
  await examined(firm, id);
  expect(await firm.decider.ask('POST', at(id, '/grant'))).toMatchObject({ code: 'CANCELLATION_IS_APPROVED' });
  await done(firm.decider, 'POST', at(id, '/cancellation'));
  expect((await view(firm.applicant, id)).decision).toMatchObject({ result: 'granted', cancels: held.licence });
  expect(await read()).toMatchObject({ standing: 'cancelled', cancellation: { ground: 'business-ended' } });
  await until('decision and record are made', async () =>
    (await read()).papers.length > 0 && (await view(firm.applicant, id)).documents.length > 1 ? true : undefined,
  );
  expect((await done(operator, 'GET', '/api/operations')).body.failing).toEqual([]);
}, 60_000);
