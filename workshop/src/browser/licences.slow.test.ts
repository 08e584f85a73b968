import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Answer, type Caller, openBook } from '../system/caller.ts';
import { D3_ANSWERS } from '../system/d3.ts';
import { at, done, handIn } from '../system/d3-case.ts';
import { examined, type Firm, firstLicence, type Held, issuedBy, openAbout } from '../system/licence-case.ts';
import { press, typeInto } from './testing/keys.ts';
import { openBrowser, signInBrowser } from './testing/open-browser.ts';
import { beginVisit, type Visit } from './testing/visit.ts';

let city: Temporary;
let browser: Browser;
let firm: Firm;
let operator: Caller;
let held: Held;
/** The holder at a large window in Chinese, and at a telephone in English. */
let desk: Visit;
let phone: Visit;
const visits: Visit[] = [];

beforeAll(async () => {
  [city, browser] = await Promise.all([startTemporary(), openBrowser()]);
  const book = openBook(city.url);
  firm = {
    applicant: await book.signIn('zhou-yiheng'),
    handler: await book.signIn('wangchao-handler-1'),
    decider: await book.signIn('wangchao-decider'),
  };
  operator = await book.signIn('city-operator');
  desk = await visit('zh-CN', 1280);
  phone = await visit('en', 360, true);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await city?.end();
});

async function visit(locale: 'zh-CN' | 'en', width: number, dark = false): Promise<Visit> {
  const origins = [new URL(city.url).origin, new URL(city.addresses.identity).origin];
  const one = await beginVisit(browser, { locale, width, dark, origins });
  one.page.context().setDefaultTimeout(15_000);
  visits.push(one);
  return one;
}

const of = (rest = '') => `/api/licences/${held.licence}${rest}`;
const act = (who: Caller, rest: string, json: object): Promise<Answer> => done(who, 'POST', of(rest), { json });
const read = async () => (await done(firm.applicant, 'GET', of())).body;
const forward = (day: string) =>
  done(operator, 'POST', '/api/operations/clock', { json: { to: `${day}T15:00:00+08:00` } });
const papersMade = () =>
  until('every paper is made and served', async () => {
    const { papers, papersDue } = await read();
    const served = papers.every((p: { delivered: unknown[] }) => p.delivered.length > 0);
    return papersDue.length === 0 && served ? true : undefined;
  });
const announce = async (what: string, ground: string, facts: string): Promise<string> =>
  (await act(firm.decider, '/announcements', { act: what, ground, facts, article: '行政处罚法第九条' })).body.number;
const decision = { reason: '事实清楚，证据确凿。', article: '行政处罚法第九条', reply: '已复核，意见不予采纳。' };
const open = async ({ page }: Visit, path: string) => {
  await page.goto(`${city.url}${path}`);
  await page.waitForSelector('h1');
  await page.locator('main [role=status]', { hasText: /^(正在读取……|Loading…)$/ }).waitFor({ state: 'hidden' });
};
const button = ({ page }: Visit, name: string) => page.getByRole('button', { name, exact: true });

test('who is not signed in, has no licence or represents no firm is told what to do next', async () => {
  const { page, look } = desk;
  await open(desk, '/licences');
  await page.getByText('需要登录').waitFor();
  await look('licences, signed out');
  await signInBrowser(page, city.url, 'zhou-yiheng', '/licences');
  await page.getByText('您的单位还没有许可证').waitFor();
  await look('licences, none');
  await open(desk, '/licences/11111111-2222-8333-a444-555555555555');
  await page.getByRole('alert').waitFor();
  await look('no such licence');
  const alone = await visit('en', 360);
  await signInBrowser(alone.page, city.url, 'test-ji', '/licences');
  await alone.page.getByText('Your account represents no firm').waitFor();
  await alone.look('licences, no firm');
});

test('from the granted case and from the list to the licence: what it says, its certificate, its dates and conditions', async () => {
  held = await firstLicence(firm);
  await act(firm.decider, '/conditions', {
    condition: '可燃气体报警',
    text: '三个月内装设可燃气体检测报警装置，并报告发证机关。',
    dueOn: '2026-10-10',
  });
  const { page, look } = desk;
  await open(desk, `/cases/${held.case}`);
  await page.getByRole('link', { name: '在“我的许可证”中查看' }).click();
  await page.getByText('有效（01）').first().waitFor();
  await open(desk, '/');
  await page.getByRole('link', { name: '我的许可证' }).first().click();
  await page.getByText(held.licenceNo).waitFor();
  await page.getByText('最迟2026年10月10日').waitFor();
  await look('licences, one');
  await page.getByText(held.licenceNo).click();
  await page.getByRole('heading', { name: '有效（01）' }).waitFor();
  for (const part of ['证书', '附加条件', '期限', '可以申请', '历次证书', '发证机关'])
    await page.getByRole('heading', { level: 2, name: part, exact: true }).waitFor();
  await page.getByText('三个月内装设可燃气体检测报警装置').waitFor();
  const main = await page.locator('main').innerText();
  expect(main).toContain('最迟2029年');
  expect(main).toContain('危险化学品经营许可证管理办法第十八条');
  const file = await page.getByRole('link', { name: '下载证书（PDF）' }).getAttribute('href');
  expect((await page.request.get(`${city.url}${file}`)).status()).toBe(200);
  expect(await page.getByRole('link', { name: '公开的核验页' }).getAttribute('href')).toBe(`/C/${held.id}`);
  await look('licence, valid with a condition');
});

test('a change starts from the licence: what it may not change is locked, and the draft is offered instead of a second one', async () => {
  const { page, look } = desk;
  await open(desk, `/licences/${held.licence}`);
  await page.getByRole('button', { name: '开始办理 变更', exact: true }).click();
  await page.getByRole('button', { name: '从登记数据填入' }).waitFor();
  await page.locator('main strong', { hasText: /^变更$/ }).waitFor();
  await look('draft about a licence');
  await page.getByRole('link', { name: '经营场所', exact: true }).click();
  const address = page.locator('[id="premises.address"]');
  await address.waitFor();
  expect(await address.getAttribute('readonly')).not.toBeNull();
  await page.getByText('来源：您的许可证').first().waitFor();
  await page.getByText('这类申请不改变它').first().waitFor();
  await look('section locked by the licence');
  await open(desk, `/licences/${held.licence}`);
  await page.getByRole('link', { name: '继续填写已有的草稿' }).waitFor();
  expect(await page.getByRole('button', { name: '开始办理 变更', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: '开始办理 补发', exact: true }).waitFor();
  await look('licence with a draft');
  await page.getByRole('link', { name: '继续填写已有的草稿' }).click();
  await page.getByRole('link', { name: '查看这张许可证' }).click();
  await page.getByRole('heading', { name: '有效（01）' }).waitFor();
});

test('a granted change stands as the second certificate with what it changed; the first is told as superseded and stays for the record', async () => {
  const id = await openAbout(firm, held.licence, 'change', {
    'company.legalRepresentative': '周亦恒',
    'company.legalRepresentativeId': '990203198012173415',
    'change.principal': false,
    'change.name': true,
  });
  await examined(firm, id);
  const { page, look } = desk;
  await open(desk, `/licences/${held.licence}`);
  await page.getByRole('link', { name: /查看正在办理的申请/ }).waitFor();
  await done(firm.decider, 'POST', at(id, '/grant'));
  await open(desk, `/licences/${held.licence}`);
  await page.getByRole('link', { name: '下载第2版（PDF）' }).waitFor({ timeout: 60_000 });
  await page.getByText('第2版：变更').waitFor();
  await page.getByText('法定代表人：周亦衡 → 周亦恒').waitFor();
  await page.getByText('已换发新版（05）').waitFor();
  const old = await page.getByRole('link', { name: /下载第1版留存/ }).getAttribute('href');
  expect((await page.request.get(`${city.url}${old}`)).status()).toBe(200);
  const next = await issuedBy(firm, id);
  expect(await page.getByRole('link', { name: '公开的核验页' }).getAttribute('href')).toBe(`/C/${next.id}`);
  await look('licence, changed');
}, 90_000);

test('an announced suspension is seen, answered with a statement that survives a refusal and a lost session, and a hearing is asked for', async () => {
  const noticeNo = await announce('suspension', 'unlawful-conduct', '2026年7月1日检查时，仓库存放许可范围以外的丙酮。');
  await papersMade();
  const { page, look } = desk;
  await open(desk, '/licences');
  await page.getByText('等您答复').waitFor();
  await look('licences, one waits');
  await page.getByText(held.licenceNo).click();
  await page.getByRole('heading', { name: /拟作出的决定：暂扣/ }).waitFor();
  const card = page.locator('section.card', { hasText: '拟作出的决定：暂扣' });
  for (const said of [
    '违法行为',
    '许可范围以外的丙酮',
    '行政处罚法第九条',
    '请最迟在2026年7月8日提出',
    '望潮区应急管理局',
  ])
    await card.getByText(said).first().waitFor();
  await look('licence, suspension announced');

  await card.getByText('提出陈述、申辩').click();
  await button(desk, '提交陈述').click();
  await page.getByRole('alert').getByRole('link', { name: '请写明您的意见' }).click();
  await look('statement missing');
  await page.keyboard.type('丙酮属于邻户，已当日清走。');
  await page.reload();
  const field = card.getByLabel('陈述、申辩意见');
  expect(await field.inputValue()).toBe('丙酮属于邻户，已当日清走。');
  const context = page.context();
  const cookies = await context.cookies();
  await context.clearCookies();
  await button(desk, '提交陈述').click();
  await card.getByText('需要登录').waitFor();
  await context.addCookies(cookies);
  await page.reload();
  await button(desk, '提交陈述').click();
  await card.locator('blockquote', { hasText: '已当日清走' }).waitFor();
  await card.getByText('已提交陈述、申辩').waitFor();
  expect(await page.evaluate('Object.keys(localStorage).filter((k) => k.startsWith("tuofu.typed")).length')).toBe(0);
  await button(desk, '要求听证').click();
  await card.getByText('您已于2026年7月1日要求听证').waitFor();
  await page.waitForFunction('document.activeElement?.tagName === "H3"');
  expect(await button(desk, '要求听证').count()).toBe(0);
  await look('licence, hearing asked for');
  expect((await read()).announcements[0]).toMatchObject({
    said: [{ kind: 'statement', text: '丙酮属于邻户，已当日清走。' }],
    hearing: { requestedOn: '2026-07-01', heldOn: null },
  });
  await act(firm.decider, '/dropped-announcements', { noticeNo, reason: '丙酮不属于持证人，事实不能成立。' });
  await page.reload();
  await page.getByText('以前的事先告知（1）').click();
  await page.getByText('机关不再作出这一决定。理由：丙酮不属于持证人').waitFor();
  await look('licence, announcement dropped');
});

test('a right given up is asked about once more; the suspension is told with its remedies and their last days, and so is its end', async () => {
  const { page, look } = desk;
  const noticeNo = await announce('suspension', 'conditions-not-kept', '专职安全生产管理人员离职两个月，没有补齐。');
  await open(desk, `/licences/${held.licence}`);
  await button(desk, '放弃陈述、申辩和听证').click();
  await page.getByRole('dialog').waitFor();
  await look('giving up asked once more');
  await page.getByRole('dialog').getByRole('button', { name: '返回' }).click();
  expect((await read()).announcements.at(-1)).toMatchObject({ waivedOn: null });
  await button(desk, '放弃陈述、申辩和听证').click();
  await page.getByRole('dialog').getByRole('button', { name: '确认放弃' }).click();
  await page.getByText('您已于2026年7月1日放弃陈述、申辩和听证').waitFor();
  await look('licence, right given up');
  const suspend = { ...decision, noticeNo, ground: 'conditions-not-kept', until: '2026-09-30' };
  await act(firm.decider, '/suspension', suspend);
  await papersMade();
  await page.reload();
  await page.getByRole('heading', { name: '暂扣（02）' }).waitFor();
  for (const said of [
    '2026年7月1日至2026年9月30日暂扣',
    '望潮区人民政府',
    '60日内提出',
    '6个月内提出',
    '最后一天：2026年8月',
  ])
    await page.getByText(said).first().waitFor();
  const closed = page.locator('.tasks > li', { hasText: '补发' });
  await closed.getByText('现在不能申请').waitFor();
  await closed.getByText('暂扣').first().waitFor();
  await look('licence, suspended');
  await act(firm.decider, '/restoration', { reason: '已补齐专职安全生产管理人员。' });
  await papersMade();
  await page.reload();
  await page.getByRole('heading', { name: '有效（01）' }).waitFor();
  await page.getByRole('heading', { name: '发还许可证' }).waitFor();
  await look('licence, given back');
});

test('by keyboard alone at 360 px in English: from the front page to a statement and a request for a hearing; then the withdrawal with its compensation', async () => {
  const noticeNo = await announce('withdrawal', 'facts-changed', '该地块规划为学校用地。');
  await papersMade();
  const { page, look } = phone;
  await page.goto(city.url);
  await page.waitForSelector('h1');
  await press(page, 'main a', 'Sign in');
  await page.waitForSelector('button.person');
  await press(page, 'button.person[value="zhou-yiheng"]');
  await page.getByRole('heading', { level: 1, name: 'My cases' }).waitFor();
  await press(page, 'header a', 'My licences');
  await page.getByText('Waits for your answer').waitFor();
  await look('licences, one waits');
  await press(page, 'main a', held.licenceNo);
  await page.getByRole('heading', { name: 'Intended: withdrawal' }).waitFor();
  await look('licence, withdrawal announced');
  await press(page, 'main summary', 'Make a statement');
  await typeInto(page, `statement-${(await read()).announcements.length - 1}`, '请求保留许可。');
  await press(page, 'main button', 'Send the statement');
  await page.locator('blockquote', { hasText: '请求保留许可' }).waitFor();
  await page.waitForFunction('document.activeElement?.tagName === "H3"');
  await press(page, 'main button', 'Ask for a hearing');
  await page.getByText('You asked for a hearing on 1 July 2026').first().waitFor();
  await look('licence, hearing asked for');

  await forward('2026-07-31');
  await act(firm.handler, '/hearings', {
    noticeNo,
    toldOn: '2026-07-20',
    heldOn: '2026-07-31',
    chair: 'wangchao-chair',
  });
  await act(firm.decider, '/withdrawal', {
    ...decision,
    noticeNo,
    ground: 'facts-changed',
    publicInterest: '规划为学校用地',
    compensation: '搬迁损失经评估后补偿',
  });
  await papersMade();
  await page.reload();
  await page.getByRole('heading', { name: 'Withdrawn (99)' }).waitFor();
  for (const said of ['搬迁损失经评估后补偿', '已复核，意见不予采纳', 'for reconsideration, within 60 days'])
    await page.getByText(said).first().waitFor();
  await press(page, 'main summary', 'Earlier announcements (3)');
  await page.getByText('The hearing was held on 31 July 2026').waitFor();
  // A reason that closes several kinds of application is told once; the kind with a draft stands by itself.
  expect(await page.getByText('Not possible now').count()).toBe(2);
  await look('licence, withdrawn');
  await act(firm.decider, '/cancellation', { ground: 'withdrawn', reason: '许可已被撤回，依法注销。' });
  await papersMade();
  await page.reload();
  await page.getByRole('heading', { name: 'Cancelled (04)' }).waitFor();
  await look('licence, cancelled');
});

test('the years pass: reminded, late, renewed by silence, replaced by a new licence, and expired; of two licences the one that waits comes first', async () => {
  const { page, look } = desk;
  const ended = held;
  held = await firstLicence(firm);
  const { validTo } = await read();
  const end = Temporal.PlainDate.from(validTo);
  const goTo = async (day: Temporal.PlainDate) => {
    await forward(day.toString());
    await open(desk, `/licences/${held.licence}`);
  };
  await goTo(end.subtract({ days: 91 }));
  await page.getByText('可以申请', { exact: true }).first().waitFor();
  await goTo(end.subtract({ days: 40 }));
  await page.getByText('届满前仍然可以提出').waitFor();
  await page.getByText('已过应当提出延期申请的日期').first().waitFor();
  await look('licence, renewal late');
  await open(desk, '/licences');
  const numbers = await page.locator('.tasks .whole-number').allInnerTexts();
  expect(numbers).toEqual([held.licenceNo, ended.licenceNo]);
  await look('licences, two');

  const renewal = await openAbout(firm, held.licence, 'renewal');
  await done(firm.applicant, 'POST', at(renewal, '/filing'), { json: { insist: true } });
  await open(desk, `/licences/${held.licence}`);
  await page.getByText('届满前没有作出决定的，视为准予延续').waitFor();
  await page.locator('.tasks > li', { hasText: '查看正在办理的申请' }).first().waitFor();
  await look('licence, renewal under way');
  await goTo(end.add({ days: 1 }));
  await page.getByText('依法视为准予延续').waitFor();
  await look('licence, deemed renewed');

  // A new licence takes the place of this one, which leads to it; then the term of the new one ends too.
  const { 'company.uscc': _, ...answers } = D3_ANSWERS;
  const anew = await openAbout(firm, held.licence, 're-application', answers);
  await done(firm.applicant, 'POST', at(anew, '/prefill'));
  await handIn(
    firm.applicant,
    anew,
    (await generateDocuments(GREEN_D3)).filter((f) => ['M4', 'M2', 'M10'].includes(f.slot)),
  );
  await examined(firm, anew);
  await done(firm.decider, 'POST', at(anew, '/grant'));
  const next = await issuedBy(firm, anew);
  await open(desk, `/licences/${held.licence}`);
  await page.getByRole('heading', { name: '已由新证替代（05）' }).waitFor();
  await look('licence, succeeded');
  await page.getByRole('link', { name: `查看新证 ${next.licenceNo}` }).click();
  await page.getByRole('heading', { name: '有效（01）' }).waitFor();
  held = next;
  await goTo(Temporal.PlainDate.from((await read()).validTo).add({ days: 1 }));
  await page.getByRole('heading', { name: '已过期（05）' }).waitFor();
  await page.getByRole('button', { name: '开始办理 重新申请', exact: true }).waitFor();
  await look('licence, expired');
}, 120_000);

test('every state looked at is accessible, as wide as its window, and quiet', () => {
  const looked = visits.reduce((sum, v) => sum + v.looked(), 0);
  process.stdout.write(`licences in the portal: ${looked} states looked at\n`);
  expect(visits.flatMap((v) => v.wrong)).toEqual([]);
  expect(looked).toBeGreaterThanOrEqual(29);
});
