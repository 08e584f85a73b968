import fs from 'node:fs';
import path from 'node:path';
import { createReader } from '@tuofu/reading';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { type Caller, openBook } from './caller.ts';
import { D3, ITEM } from './d3.ts';
import { done } from './d3-case.ts';
import { type Firm, firstLicence, type Held } from './licence-case.ts';

let city: Temporary;
let firm: Firm;
let held: Held;
const others = new Map<string, Caller>();
const reader = createReader({ children: 1 });
beforeAll(async () => {
  city = await startTemporary();
  const book = openBook(city.url);
  firm = {
    applicant: await book.signIn('zhou-yiheng'),
    handler: await book.signIn('wangchao-handler-1'),
    decider: await book.signIn('wangchao-decider'),
  };
  for (const account of ['landong-decider', 'city-decider', 'city-operator'])
    others.set(account, await book.signIn(account));
  held = await firstLicence(firm);
}, 180_000);
afterAll(async () => {
  await reader.stop();
  await city?.end();
});

const of = (rest = '') => `/api/licences/${held.licence}${rest}`;
const ask = (who: Caller, json: unknown) => who.ask('POST', '/api/licence-searches', { json });
const found = async (who: Caller, json: unknown = {}): Promise<string[]> => {
  const { licences } = (await done(who, 'POST', '/api/licence-searches', { json })).body;
  return licences.map((l: { licenceNo: string }) => l.licenceNo);
};

test('an office looks through its licences, the authority above through those below it, a neighbour finds none (行政许可法第十条、第六十条)', async () => {
  const [peer, above, operator] = ['landong-decider', 'city-decider', 'city-operator'].map((a) => others.get(a)!);
  for (const who of [firm.handler, firm.decider, above!]) expect(await found(who)).toEqual([held.licenceNo]);
  expect(await found(peer!)).toEqual([]);
  for (const who of [firm.applicant, operator!]) expect(await ask(who, {})).toMatchObject({ code: 'FORBIDDEN' });
  const own = (await done(firm.handler, 'POST', '/api/licence-searches', { json: {} })).body;
  expect(own.offices).toHaveLength(1);
  expect(own).toMatchObject({
    next: null,
    licences: [{ licence: held.licence, holder: D3.name, status: { word: 'valid' } }],
  });
  const { offices } = (await done(above!, 'POST', '/api/licence-searches', { json: {} })).body;
  expect(offices.length).toBeGreaterThan(2);
  // Whose office it is not narrows the search to nothing and opens nothing.
  const code: string = own.offices[0].code;
  expect(await found(above!, { office: code })).toEqual([held.licenceNo]);
  expect(await found(peer!, { office: code })).toEqual([]);
});

test('a licence is found by a part of its number or of the name, by status and by item; a name never stands in an address', async () => {
  for (const search of [held.licenceNo.slice(2, 8), D3.name.slice(1, 5), held.licenceNo])
    expect(await found(firm.handler, { search }), search).toEqual([held.licenceNo]);
  expect(await found(firm.handler, { status: 'valid', item: ITEM })).toEqual([held.licenceNo]);
  for (const nothing of [
    { search: '没有这一家' },
    { status: 'suspended' },
    { item: 'none' },
    { after: held.licenceNo },
  ])
    expect(await found(firm.handler, nothing)).toEqual([]);
  for (const unfit of [{ search: '' }, { search: '长'.repeat(61) }, { name: D3.name }, { status: 1 }])
    expect(await ask(firm.handler, unfit)).toMatchObject({ status: 400, code: 'BODY_INVALID' });
  const address = `/api/licence-searches?search=${encodeURIComponent(D3.name)}`;
  expect(await firm.handler.ask('GET', address)).toMatchObject({ code: 'NOT_FOUND' });
});

test('the paper of an act is seen beforehand without seal and number, refused as the act would be, and nothing happens', async () => {
  const before = (await done(firm.decider, 'GET', of())).body.version;
  const notice = {
    act: 'suspension',
    ground: 'unlawful-conduct',
    facts: '超范围经营',
    article: '危险化学品安全法第一百零七条',
  };
  const seen = await fetch(`${city.url}${of('/previews/licence-notice')}`, {
    method: 'POST',
    headers: { cookie: firm.handler.cookie, 'content-type': 'application/json' },
    body: JSON.stringify(notice),
  });
  expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const file = path.join(city.dataDir, 'preview.pdf');
  fs.writeFileSync(file, Buffer.from(await seen.arrayBuffer()));
  const text = (await reader.text(file)).replace(/\s/g, '');
  for (const part of ['预览', '超范围经营', '要求听证', D3.name, held.licenceNo]) expect(text).toContain(part);
  expect(text).not.toContain('应急证告');
  const preview = (document: string, json: unknown, who = firm.decider) =>
    who.ask('POST', of(`/previews/${document}`), { json });
  const decided = { noticeNo: '没有这一号', reason: '属实', article: '条', reply: '', ground: 'unlawful-conduct' };
  expect(await preview('suspension-decision', { ...decided, until: '2026-07-20' })).toMatchObject({
    code: 'ANNOUNCEMENT_UNKNOWN',
  });
  expect(await preview('cancellation-record', { ground: 'revoked', reason: '注销' })).toMatchObject({
    code: 'GROUND_NOT_MATCHED',
  });
  expect(await preview('licence-notice', { ...notice, facts: '\u{13000}' })).toMatchObject({
    code: 'TEXT_NOT_PRINTABLE',
  });
  expect(
    await preview('licence-hearing-record', { noticeNo: '1', toldOn: '2026-07-01', heldOn: '2026-07-01', chair: 'x' }),
  ).toMatchObject({ code: 'NOT_AN_OFFICER' });
  // The authority above may announce an annulment and nothing else.
  expect((await preview('licence-notice', notice, others.get('city-decider'))).code).toBe('NOT_THE_AUTHORITY');
  expect(await preview('licence-notice', notice, firm.applicant)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await preview('licence-notice', notice, others.get('landong-decider'))).toMatchObject({ code: 'NOT_FOUND' });
  expect((await done(firm.decider, 'GET', of())).body.version).toBe(before);
  const { lines } = (await done(firm.applicant, 'GET', '/api/ledger')).body;
  expect(lines.map((l: { fields: string[] }) => l.fields[0])).toContain('preview.licence-notice');
});

test('the course of a licence tells who did what and repeats nothing that somebody wrote', async () => {
  const { decider, applicant } = firm;
  const facts = '现场发现超范围经营';
  const json = { act: 'suspension', ground: 'unlawful-conduct', facts, article: '危险化学品安全法第一百零七条' };
  const noticeNo: string = (await done(decider, 'POST', of('/announcements'), { json })).body.number;
  await done(applicant, 'POST', of('/statements'), { json: { noticeNo, kind: 'statement', text: '已经改正' } });
  const { body, raw } = await done(decider, 'GET', of('/timeline'));
  const told = body.events.filter((e: { by: { role: string } }) => e.by.role !== 'machine');
  expect(told).toMatchObject([
    { type: 'LicenceGranted', about: { case: held.case } },
    {
      type: 'AdverseActAnnounced',
      by: { role: 'officer', account: 'wangchao-decider' },
      about: { noticeNo, act: 'suspension' },
    },
    { type: 'HolderStatementRecorded', by: { role: 'applicant' }, about: { noticeNo, kind: 'statement' } },
  ]);
  for (const personal of [facts, '已经改正', D3.name]) expect(raw).not.toContain(personal);
  expect((await others.get('landong-decider')!.ask('GET', of('/timeline'))).status).toBe(404);
});
