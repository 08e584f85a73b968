import { afterAll, beforeAll, expect, test } from 'vitest';
import { GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { openBook } from './caller.ts';
import { D3_ANSWERS, ITEM } from './d3.ts';
import { at, done, handIn, view } from './d3-case.ts';
import { examined, type Firm, firstLicence, type Held, issuedBy, openAbout } from './licence-case.ts';

let city: Temporary;
let firm: Firm;
let stranger: Firm['applicant'];
let nobody: Firm['applicant'];
let first: Held;
beforeAll(async () => {
  city = await startTemporary();
  const book = openBook(city.url);
  firm = {
    applicant: await book.signIn('zhou-yiheng'),
    handler: await book.signIn('wangchao-handler-1'),
    decider: await book.signIn('wangchao-decider'),
  };
  stranger = await book.signIn('test-ding');
  nobody = book.nobody;
  first = await firstLicence(firm);
}, 180_000);
afterAll(() => city?.end());

const open = (who: Firm['applicant'], json: object) => who.ask('POST', '/api/cases', { json });
const publicOf = async (id: string) => (await done(nobody, 'GET', `/api/public/licences/${id}`)).body;

test('an application about a licence names it, and only its holder learns that it exists', async () => {
  expect(await open(firm.applicant, { item: ITEM, kind: 'change' })).toMatchObject({ code: 'LICENCE_NEEDED' });
  for (const licence of [first.licence, '00000000-0000-8000-a000-000000000000'])
    expect(await open(stranger, { item: ITEM, kind: 'change', licence })).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
});

test('a change leaves premises, mode and scope as they are: those ask for a new application (经营许可证管理办法第十七条)', async () => {
  const id = await openAbout(firm, first.licence, 'change');
  const { prefilled } = await view(firm.applicant, id);
  const mode = (field: string) => prefilled.find((p: { field: string }) => p.field === field)?.mode;
  expect(['premises.address', 'operation.mode', 'scope.chemicals', 'company.uscc'].map(mode)).toEqual(
    Array(4).fill('locked'),
  );
  expect(mode('company.name')).toBe('editable');
  const moved = await firm.applicant.ask('PUT', at(id, '/answers'), {
    json: { answers: { 'premises.address': '东海省临澜市望潮区示例路9号' } },
  });
  expect(moved).toMatchObject({ code: 'LOCKED_VALUE', facts: { fields: ['premises.address'] } });
});

test('a change of the legal representative keeps number and dates, and the old certificate says that it was superseded (第十五条)', async () => {
  const before = await publicOf(first.id);
  expect(before).toMatchObject({ version: 1, current: null, status: { word: 'valid', code: '01' } });
  const id = await openAbout(firm, first.licence, 'change', {
    'company.legalRepresentative': '周亦恒',
    'company.legalRepresentativeId': '990203198012173415',
    'change.principal': false,
    'change.name': true,
  });
  await examined(firm, id);
  const { clocks } = await view(firm.applicant, id);
  const decision = clocks.find(
    (c: { clock: string; limit: string }) => c.clock === 'decision' && c.limit === 'statutory',
  );
  expect(decision).toMatchObject({ workingDays: 10, article: '危险化学品经营许可证管理办法第十五条' });
  await done(firm.decider, 'POST', at(id, '/grant'));
  const second = await issuedBy(firm, id);
  expect(second).toMatchObject({ licence: first.licence, licenceNo: first.licenceNo });
  const now = await publicOf(second.id);
  expect(now).toMatchObject({
    version: 2,
    current: null,
    status: { word: 'valid' },
    validFrom: before.validFrom,
    validTo: before.validTo,
  });
  expect(now.eLicenceId.replace(/\.002\..$/, '')).toBe(before.eLicenceId.replace(/\.001\..$/, ''));
  expect(await publicOf(first.id)).toMatchObject({
    version: 1,
    status: { word: 'superseded', code: '05' },
    current: { version: 2, id: second.id, status: { word: 'valid', code: '01' } },
  });
  const page = await nobody.ask('GET', `/C/${first.id}?lang=en`);
  expect(page.raw).toContain('Superseded');
  expect(page.raw).toContain(`/C/${second.id}`);
});

test('a renewal that its applicant takes back is under way no longer: silence will not renew', async () => {
  const id = await openAbout(firm, first.licence, 'renewal');
  await done(firm.applicant, 'POST', at(id, '/filing'), { json: { insist: true } });
  const licence = async () => (await done(firm.applicant, 'GET', `/api/licences/${first.licence}`)).body;
  const pending = await licence();
  expect(pending).toMatchObject({ renewal: { late: false } });
  expect(pending.clocks).toContainEqual(expect.objectContaining({ clock: 'deemed-renewal' }));
  await done(firm.applicant, 'POST', at(id, '/withdrawal'), { json: { reason: '另行安排' } });
  const after = await licence();
  expect(after.renewal).toBeNull();
  expect(after.clocks).toContainEqual(expect.objectContaining({ clock: 'expiry' }));
});

test('a lost certificate is replaced under the same number and dates, marked 补, and the lost one is superseded', async () => {
  const id = await openAbout(firm, first.licence, 'replacement', { 'statement.text': '正本于2026年8月1日遗失' });
  expect((await view(firm.applicant, id)).problems).toEqual([]);
  await examined(firm, id);
  await done(firm.decider, 'POST', at(id, '/grant'));
  const third = await issuedBy(firm, id);
  expect(third.licenceNo).toBe(first.licenceNo);
  const { versions } = (await done(firm.applicant, 'GET', `/api/licences/${first.licence}`)).body;
  expect(
    versions.map((v: { kind: string; mark: string; status: { word: string } }) => [v.kind, v.mark, v.status.word]),
  ).toEqual([
    ['first', null, 'superseded'],
    ['change', null, 'superseded'],
    ['replacement', '补', 'valid'],
  ]);
  expect(await publicOf(third.id)).toMatchObject({ version: 3, current: null });
});

test('a new scope asks for a new licence, which takes the place of the one before (经营许可证管理办法第十七条)', async () => {
  const { 'company.uscc': _, ...answers } = D3_ANSWERS;
  const scope = { 'scope.chemicals': [{ name: '甲醇', cas: '67-56-1' }] };
  const id = await openAbout(firm, first.licence, 're-application', { ...answers, ...scope });
  await done(firm.applicant, 'POST', at(id, '/prefill'));
  await handIn(
    firm.applicant,
    id,
    (await generateDocuments(GREEN_D3)).filter((f) => ['M4', 'M2', 'M10'].includes(f.slot)),
  );
  await examined(firm, id);
  await done(firm.decider, 'POST', at(id, '/grant'));
  const next = await issuedBy(firm, id);
  expect(next.licence).not.toBe(first.licence);
  expect(next.licenceNo).not.toBe(first.licenceNo);
  expect(await publicOf(next.id)).toMatchObject({ version: 1, status: { word: 'valid' }, scope: ['甲醇***'] });
  const old = (await done(firm.applicant, 'GET', `/api/licences/${first.licence}`)).body;
  expect(old).toMatchObject({
    standing: 'ended',
    ending: { act: 'succeeded' },
    status: { code: '05', word: 'succeeded' },
  });
  expect((await done(firm.decider, 'GET', '/api/operations')).body.failing).toEqual([]);
}, 60_000);
