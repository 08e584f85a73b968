import fs from 'node:fs';
import path from 'node:path';
import { createPress, kitFiles } from '@tuofu/documents';
import { createReader } from '@tuofu/reading';
import { nodePrimitives } from '@tuofu/seal';
import { type TrustStore, verifyPdf } from '@tuofu/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoFile } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Answer, type Book, type Caller, openBook } from './caller.ts';
import { acceptAndExamine, at, done, file, handIn, view } from './d3-case.ts';
import { type AnswerChecker, openAnswerChecker } from './testing/check-answers.ts';

let city: Temporary;
let book: Book;
let checker: AnswerChecker;
let plain: Uint8Array;
let lease: Uint8Array;
const flaws: string[] = [];
const reader = createReader({ children: 1 });
const declared = { 'declaration.trueAndComplete': true, 'declaration.electronicService': true };
const contact = { 'contact.name': '示例联系人', 'contact.phone': '0990-0000-0107' };

beforeAll(async () => {
  city = await startTemporary();
  const openapi = await (await fetch(`${city.url}/api/public/openapi.json`)).json();
  checker = openAnswerChecker(openapi as Parameters<typeof openAnswerChecker>[0]);
  book = openBook(city.url, (method, address, answer: Answer) => {
    flaws.push(...checker.check(method, address, answer.status, answer.body));
  });
  [plain, lease] = await documents();
}, 120_000);
afterAll(async () => {
  await reader.stop();
  await city?.end();
});

/** A paper of no special kind, and the lease of a home, drawn here and marked as fictional. */
async function documents(): Promise<[Uint8Array, Uint8Array]> {
  const press = createPress({ threads: 1 });
  const templates = path.join(import.meta.dirname, '..', 'generate', 'templates');
  const files: Record<string, string> = { ...kitFiles };
  for (const name of fs.readdirSync(templates))
    files[`templates/${name}`] = fs.readFileSync(path.join(templates, name), 'utf8');
  const render = async (template: string, data: Record<string, unknown>) => {
    const said = { ...data, demo: '虚构样张 仅供测试' };
    const at = '2026-06-30T08:00:00Z';
    return (await press.render({ files, template, data: said as never, preview: false, at })).pdf;
  };
  try {
    return [
      await render('templates/rules-list.typ', {
        name: '示例单位',
        rules: ['安全管理制度', '操作规程'],
        date: '2026年6月18日',
      }),
      await render('templates/lease.typ', {
        contractNo: 'LL-ZL-2026-0009',
        lessor: '示例房东',
        lessorUscc: '',
        lessee: '测试己',
        lesseeUscc: '',
        address: '东海省临澜市望潮区示例里9号2单元301室',
        area: '62.40',
        start: '2026年1月1日',
        end: '2027年12月31日',
        signedOn: '2025年12月20日',
      }),
    ];
  } finally {
    await press.stop();
  }
}

const fileFor = (slot: string, bytes = plain): DemoFile => ({
  slot,
  name: `${slot}.pdf`,
  mediaType: 'application/pdf',
  bytes,
});

/** Opens a case, fills it from identity and registries and by hand, hands in its papers and files it. */
async function filed(
  applicant: Caller,
  item: string,
  answers: Readonly<Record<string, unknown>>,
  files: readonly DemoFile[],
): Promise<string> {
  const id: string = (await done(applicant, 'POST', '/api/cases', { json: { item } })).body.case;
  await done(applicant, 'POST', at(id, '/prefill'));
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers: { ...declared, ...answers } } });
  await done(applicant, 'POST', at(id, '/prefill'));
  await handIn(applicant, id, files);
  expect((await view(applicant, id)).problems).toEqual([]);
  await file(applicant, id);
  return id;
}

/** Sets aside what remains a question, as an officer does who has looked at it. */
async function settle(handler: Caller, id: string): Promise<void> {
  for (const f of (await view(handler, id)).findings.filter((f: { open: boolean }) => f.open))
    await done(handler, 'POST', at(id, `/findings/${encodeURIComponent(f.id)}/setting-aside`), {
      json: { reason: '已核对原件，内容属实。' },
    });
}

async function checkOnSite(handler: Caller, id: string, officers: readonly string[]): Promise<void> {
  const lines = (await view(handler, id)).checklist.filter((l: { onSite: boolean }) => l.onSite);
  const items = lines.map((l: { item: string }) => ({ item: l.item, result: 'met', note: '' }));
  await done(handler, 'POST', at(id, '/site-checks'), {
    json: { checkedOn: '2026-07-01', officers, result: 'passed', items, conclusion: '现场符合规定条件。' },
  });
}

/** The paper when it is made and whether it verifies; its text is read out of the sealed file. */
async function paper(applicant: Caller, id: string, kind: string, sealed = true): Promise<string> {
  const made = await until(`${kind} is made`, async () =>
    (await view(applicant, id)).documents.find((d: { document: string }) => d.document === kind),
  );
  const bytes = new Uint8Array(
    await (await fetch(`${city.url}${made.href}`, { headers: { cookie: applicant.cookie } })).arrayBuffer(),
  );
  if (process.env['TUOFU_SHOTS']) fs.writeFileSync(path.join(process.env['TUOFU_SHOTS'], `${id}-${kind}.pdf`), bytes);
  const trust = (await (await fetch(`${city.url}/api/public/trust`)).json()) as TrustStore;
  const report = await verifyPdf(bytes, trust, nodePrimitives());
  expect(report).toMatchObject(sealed ? { verdict: 'genuine', demonstration: true } : { code: 'UNSIGNED' });
  const place = path.join(city.dataDir, 'paper.pdf');
  fs.writeFileSync(place, bytes);
  const text = (await reader.text(place)).replace(/\s/g, '');
  expect(text).toContain(made.number);
  expect(text).toContain('演示文件不具有法律效力');
  return text;
}

/** A licence from acceptance to the sealed and verified certificate; answers its text and what the public sees of it. */
async function licensed(o: {
  readonly id: string;
  readonly applicant: Caller;
  readonly office: 'wangchao' | 'city';
}): Promise<{ readonly text: string; readonly seen: Answer }> {
  const [handler, decider] = [await book.signIn(`${o.office}-handler-1`), await book.signIn(`${o.office}-decider`)];
  await acceptAndExamine(handler, o.id);
  await settle(handler, o.id);
  await checkOnSite(handler, o.id, [`${o.office}-handler-1`, `${o.office}-handler-2`]);
  expect(await paper(o.applicant, o.id, 'site-check-record', false)).toContain('现场符合规定条件');
  await done(decider, 'POST', at(o.id, '/grant'));
  const text = await paper(o.applicant, o.id, 'licence');
  expect(await paper(o.applicant, o.id, 'acceptance-notice')).toContain('予以受理');
  const { typedCode } = (await view(o.applicant, o.id)).credential;
  return { text, seen: await done(book.nobody, 'GET', `/api/public/codes/${typedCode}`) };
}

test('a retailer of fireworks is licensed by the district: the licence names the kinds and the limit of stock', async () => {
  const applicant = await book.signIn('test-geng');
  const answers = {
    ...contact,
    'company.legalRepresentativeId': '990203190007070095',
    'premises.address': '东海省临澜市望潮区示例路6号',
    'premises.kind': 'owned',
    'shop.principal': '测试庚',
    'shop.kind': 'store',
    'shop.goods': [
      { name: '喷花类', grade: 'C级' },
      { name: '组合烟花类', grade: 'C级' },
    ],
    'shop.boxes': '50',
  };
  const files = ['F1', 'F3', 'F4'].map((slot) => fileFor(slot));
  const id = await filed(applicant, 'fireworks-retail-licence', answers, files);
  const handler = await book.signIn('wangchao-handler-1');
  const asked = await view(handler, id);
  expect(asked).toMatchObject({ office: '11990203TF0009035W', outcome: 'licence', automaticAllowed: false });
  expect(asked.unverified.map((f: { at: string }) => f.at).sort()).toEqual([
    'figure.boxesAtMost',
    'figure.boxesPerSquareMetre',
    'validity',
  ]);
  expect(asked.unverified[0].mark).toEqual({ 'zh-CN': '待核实', en: 'to be verified' });
  expect((await view(applicant, id)).unverified).toEqual([]);

  const { text, seen } = await licensed({ id, applicant, office: 'wangchao' });
  for (const shown of [
    '烟花爆竹经营（零售）许可证',
    '(东澜望潮)LS〔2026〕000001',
    '喷花类、组合烟花类',
    '36箱',
    '2027年6月30日',
  ])
    expect(text.replaceAll('（东澜望潮）', '(东澜望潮)')).toContain(shown);
  expect(text).not.toContain('***');
  expect(seen.body).toMatchObject({
    title: '烟花爆竹经营（零售）许可证',
    licenceNo: '(东澜望潮)LS〔2026〕000001',
    validTo: '2027-06-30',
    status: { word: 'valid' },
  });
  expect(seen.body.parts).toContainEqual({ id: 'stockLimit', name: '限制存放量', value: '36箱' });
  expect(await paper(applicant, id, 'decision-grant')).toContain('限制存放量：36箱');
}, 90_000);

test('safe use is licensed by the city within twenty working days of the complete materials', async () => {
  const applicant = await book.signIn('test-xin');
  const answers = {
    ...contact,
    'premises.address': '东海省临澜市望潮区示例路7号',
    'use.purpose': '生产溶剂型涂料',
    'use.chemicals': [
      { name: '丙酮', cas: '67-64-1', tonnes: '1800' },
      { name: '甲苯', cas: '108-88-3', tonnes: '2400' },
    ],
    'people.principalName': '测试辛',
    'people.principalId': '990203190008080105',
  };
  const id = await filed(applicant, 'hazchem-safe-use-licence', answers, [fileFor('U1'), fileFor('U2')]);
  const handler = await book.signIn('city-handler-1');
  expect(await view(handler, id)).toMatchObject({
    office: '11990200TF0009000Y',
    automaticAllowed: true,
    unverified: [],
  });
  const { text, seen } = await licensed({ id, applicant, office: 'city' });
  for (const shown of ['危险化学品安全使用许可证', '东澜危化使〔2026〕000001号', '丙酮、甲苯***', '丙酮1800吨/年'])
    expect(text).toContain(shown);
  expect(seen.body).toMatchObject({ scope: ['丙酮', '甲苯***'], validTo: '2029-06-30' });
  const { clocks } = await view(handler, id);
  expect(clocks).toContainEqual(
    expect.objectContaining({ clock: 'decision', workingDays: 20, article: '危险化学品安全法第五十条' }),
  );
}, 90_000);

test('a rent subsidy is granted to a person as an amount and months; the papers show the identity number masked', async () => {
  const applicant = await book.signIn('test-ji');
  const member = (name: string, idNo: string, relation: string, monthlyIncome: string) => ({
    name,
    idNo,
    relation,
    monthlyIncome,
  });
  const answers = {
    'contact.phone': '0990-0000-0106',
    'applicant.address': '东海省临澜市望潮区示例里8号',
    'applicant.residentSince': '2010-03-01',
    'household.members': [
      member('测试己', '990203190006060071', '本人', '2400'),
      member('示例配偶', '990203190009090129', '配偶', '1800'),
      member('示例子女', '990203190010100136', '子女', '0'),
    ],
    'household.assets': '20000',
    'home.ownArea': '0',
    'home.address': '东海省临澜市望潮区示例里9号2单元301室',
    'home.lessor': '示例房东',
    'home.monthlyRent': '1600',
  };
  const files = [fileFor('H1'), fileFor('H2'), fileFor('H3', lease)];
  const id = await filed(applicant, 'rent-subsidy', answers, files);
  // The own name and number came from the sign-in, locked; another's number is refused.
  const own = await view(applicant, id);
  expect(own).toMatchObject({ holder: '测试己', answers: { 'applicant.idNo': '990203190006060071' } });
  expect(own.office).toBe('11990203TF00091316');

  const [handler, decider] = [await book.signIn('housing-handler-1'), await book.signIn('housing-decider')];
  const inbox = await done(handler, 'GET', '/api/inbox');
  expect(inbox.raw).toContain('测试己');
  await acceptAndExamine(handler, id);
  await settle(handler, id);
  const before = await view(decider, id);
  expect(before).toMatchObject({ automaticAllowed: false, benefit: { monthlyAmount: '720.00', months: 12 } });
  expect(before.acts).toContain('GrantBenefit');
  expect(before.acts).not.toContain('GrantCase');
  const preview = await decider.ask('GET', at(id, '/previews/decision-grant'));
  expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  await done(decider, 'POST', at(id, '/grant'));
  const decision = await paper(applicant, id, 'decision-grant');
  for (const shown of [
    '准予给付决定书',
    '人民币720.00元',
    '12个月',
    '2026年8月1日至2027年7月31日',
    '990203********0071',
  ])
    expect(decision).toContain(shown);
  expect(decision).not.toContain('990203190006060071');
  expect(decision).not.toContain('行政许可');
  await until('the decision is served', async () =>
    (await view(applicant, id)).decision.delivered ? true : undefined,
  );
  expect(await view(applicant, id)).toMatchObject({
    phase: 'granted',
    decision: {
      licence: null,
      licenceNo: '',
      benefit: { monthlyAmount: '720.00', from: '2026-08-01', to: '2027-07-31' },
    },
  });
}, 90_000);

test("nobody applies for a benefit under another's identity number", async () => {
  const applicant = await book.signIn('test-geng');
  const id: string = (await done(applicant, 'POST', '/api/cases', { json: { item: 'rent-subsidy' } })).body.case;
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers: { 'applicant.idNo': '990203190006060071' } } });
  const refused = await applicant.ask('POST', at(id, '/filing'), { json: { insist: true } });
  expect(refused).toMatchObject({ status: 422, code: 'NOT_YOUR_IDENTITY' });
  expect(refused.raw).not.toContain('990203190006060071');
}, 60_000);

test('what is missing in a filing is asked for once and completely, and until it is there nothing is recorded', async () => {
  const applicant = await book.signIn('test-yi');
  const handler = await book.signIn('landong-handler-1');
  const { case: id } = (await done(applicant, 'POST', '/api/cases', { json: { item: 'emergency-plan-filing' } })).body;
  await done(applicant, 'POST', at(id, '/prefill'));
  const answers = { ...declared, ...plan, 'plan.name': '油罐专项应急预案' };
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers } });
  await done(applicant, 'POST', at(id, '/prefill'));
  await file(applicant, id);
  const early = await handler.ask('POST', at(id, '/filing-record'));
  expect([early.code, early.facts['fields']]).toEqual(['FILING_INCOMPLETE', ['E1', 'E2', 'E3']]);
  const defects = ['E1', 'E2', 'E3'].map((subject) => ({ subject, problem: '没有提交。', cure: '请补充提交。' }));
  await done(handler, 'POST', at(id, '/correction-notice'), { json: { defects } });
  const notice = await paper(applicant, id, 'correction-notice');
  for (const shown of ['备案材料补正告知书', '应急预案评审意见', '生产安全事故应急预案管理办法第二十八条'])
    expect(notice).toContain(shown);
  await handIn(applicant, id, planFiles());
  await done(applicant, 'POST', at(id, '/corrections'));
  await until('the comparison after the corrections', async () =>
    (await view(applicant, id)).compared?.occasion === 'correction' ? true : undefined,
  );
  await done(handler, 'POST', at(id, '/filing-record'));
  expect((await view(applicant, id)).phase).toBe('registered');
}, 90_000);

test('a benefit is refused by the checklist with reasons and remedies, and declined where another office is competent', async () => {
  const applicant = await book.signIn('test-ji');
  const [handler, decider] = [await book.signIn('housing-handler-1'), await book.signIn('housing-decider')];
  const open = async () => {
    const { case: id } = (await done(applicant, 'POST', '/api/cases', { json: { item: 'rent-subsidy' } })).body;
    await done(applicant, 'POST', at(id, '/prefill'));
    const answers = { ...declared, 'applicant.address': '东海省临澜市望潮区示例里8号' };
    await done(applicant, 'PUT', at(id, '/answers'), { json: { answers } });
    await file(applicant, id);
    return id as string;
  };
  const [refused, declined] = [await open(), await open()];
  const elsewhere = { competentAuthority: '澜东区住房和城乡建设局', reason: '申请人户籍不在本区。' };
  await done(handler, 'POST', at(declined, '/non-acceptance'), { json: elsewhere });
  const told = await paper(applicant, declined, 'non-acceptance');
  for (const shown of ['不予受理决定书', '澜东区住房和城乡建设局', '望潮区人民政府']) expect(told).toContain(shown);

  await acceptAndExamine(handler, refused);
  await done(handler, 'PUT', at(refused, '/checklist/Q2'), { json: { result: 'not-met', note: '收入超过上限。' } });
  const granting = await decider.ask('POST', at(refused, '/grant'));
  expect(granting.code).toBe('GRANT_INCOMPLETE');
  const reason = {
    checklistItem: 'Q2',
    clause: '收入上限',
    text: '人均收入超过上限。',
    evidence: '收入证明',
    cure: '收入变化后再申请。',
  };
  await done(decider, 'POST', at(refused, '/refusal'), { json: { reasons: [reason] } });
  const decision = await paper(applicant, refused, 'decision-refusal');
  for (const shown of ['不予给付决定书', '人均收入超过上限', '行政复议', '990203********0071'])
    expect(decision).toContain(shown);
  expect(decision).not.toContain('行政许可');
}, 90_000);

test('a filing of drug precursors is recorded on the day of its receipt, with what is traded and for three years', async () => {
  const applicant = await book.signIn('zhou-yiheng');
  const id = await filed(applicant, 'precursor-trade-filing', precursors, [fileFor('P2')]);
  const handler = await book.signIn('wangchao-handler-1');
  const asked = await view(handler, id);
  expect(asked).toMatchObject({ family: 'filing', outcome: 'filing' });
  expect(asked.clocks).toContainEqual(
    expect.objectContaining({ clock: 'acceptance', workingDays: 0, end: { day: '2026-07-01' } }),
  );
  expect(asked.acts).toContain('RecordFiling');
  expect(asked.acts).not.toContain('AcceptCase');
  await settle(handler, id);
  await done(handler, 'POST', at(id, '/filing-record'));
  const text = await paper(applicant, id, 'filing-certificate');
  for (const shown of [
    '第三类非药品类易制毒化学品经营备案证明',
    '丙酮120吨/年、甲苯80.5吨/年',
    '2026年7月1日至2029年6月30日',
  ])
    expect(text).toContain(shown);
  expect(await view(applicant, id)).toMatchObject({
    phase: 'registered',
    decision: { result: 'registered', registeredOn: '2026-07-01', deemed: false },
  });
}, 90_000);

const precursors = {
  ...contact,
  'premises.address': '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
  'trade.startedOn': '2026-06-20',
  'scope.chemicals': [
    { name: '丙酮', cas: '67-64-1', tonnes: '120', flow: '东海省内涂料企业' },
    { name: '甲苯', cas: '108-88-3', tonnes: '80.5', flow: '东海省内涂料企业' },
  ],
};
const plan = {
  ...contact,
  'company.sector': 'hazchem',
  'company.centralSoe': false,
  'plan.place': '东海省临澜市澜东区示例路2号',
  'plan.kind': 'comprehensive',
  'plan.publishedOn': '2026-06-15',
};
const planFiles = () => ['E1', 'E2', 'E3'].map((slot) => fileFor(slot));

test('an emergency plan is recorded by an officer, or by silence; where the law is silent about silence, nothing is', async () => {
  const applicant = await book.signIn('test-yi');
  const handler = await book.signIn('landong-handler-1');
  const open = (name: string) => filed(applicant, 'emergency-plan-filing', { ...plan, 'plan.name': name }, planFiles());
  const byOfficer = await open('加油站综合应急预案');
  const bySilence = await open('加油站专项应急预案');
  const waiting = await filed(await book.signIn('zhou-yiheng'), 'precursor-trade-filing', precursors, [fileFor('P2')]);

  expect((await handler.ask('POST', at(byOfficer, '/acceptance'))).code).toBe('FILING_IS_RECORDED');
  await done(handler, 'POST', at(byOfficer, '/filing-record'));
  expect(await paper(applicant, byOfficer, 'filing-certificate')).toContain('综合应急预案');

  const operator = await book.signIn('city-operator');
  await done(operator, 'POST', '/api/operations/clock', { json: { to: '2026-07-09T00:00:01+08:00' } });
  await until('silence has recorded the plan', async () =>
    (await view(applicant, bySilence)).phase === 'registered' ? true : undefined,
  );
  expect(await view(applicant, bySilence)).toMatchObject({
    deemed: true,
    decision: { result: 'registered', registeredOn: '2026-07-01', deemed: true },
  });
  expect(await paper(applicant, bySilence, 'filing-certificate')).toContain('自收到材料之日起即为备案');
  const officer = await book.signIn('wangchao-handler-1');
  const overdue = await until('the overdue light is told', async () => {
    const seen = await view(officer, waiting);
    return seen.clockNotes.some((n: { light: string }) => n.light === 'overdue') ? seen : undefined;
  });
  expect(overdue.phase).toBe('received');
  await done(officer, 'POST', at(waiting, '/filing-record'));
  expect(await view(officer, waiting)).toMatchObject({
    phase: 'registered',
    decision: { registeredOn: '2026-07-09', deemed: false },
  });
}, 90_000);

test('every item is offered in both languages with its figures to be verified, and every answer is as the reference says', async () => {
  const items = (await done(book.nobody, 'GET', '/api/public/items')).body.items as { item: string }[];
  expect(items.length).toBeGreaterThanOrEqual(6);
  for (const { item } of items) {
    const one = (await done(book.nobody, 'GET', `/api/public/items/${item}`)).body;
    for (const figure of one.unverified) {
      expect(figure.mark['zh-CN'], item).toBe('待核实');
      expect(figure.name.en, `${item} ${figure.at}`).toMatch(/[a-z]{3}/);
      expect(figure.article.en, `${item} ${figure.at}`).not.toMatch(/\p{Script=Han}/u);
    }
  }
  expect((await done(book.nobody, 'GET', '/api/public/items/rent-subsidy')).body.unverified.length).toBe(14);
  const operations = await done(await book.signIn('city-operator'), 'GET', '/api/operations');
  expect(operations.body.failing).toEqual([]);
  expect(checker.checked()).toBeGreaterThan(100);
  expect(flaws).toEqual([]);
}, 60_000);
