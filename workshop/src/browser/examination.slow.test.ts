import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, signIn, until } from '../story/client.ts';
import { D3_ANSWERS, ITEM } from '../system/d3.ts';
import { TINY_PNG } from '../system/multipart.ts';
import { fileCase } from './testing/cases.ts';
import { signInBrowser } from './testing/open-browser.ts';
import { complaintsOf, openStage, type Stage } from './testing/stage.ts';
import { button, look, looked, tabTo } from './testing/workbench-acts.ts';

let stage: Stage;
let operator: Client;
/** The desks of those who act in the case, each in a browser of their own. */
let handler: Page;
let applicant: Page;
let id: string;

/** Highly toxic goods: the city decides, the place is looked at, and the chain and the legal check have their say. */
const TOXIC = { 'scope.chemicals': [{ name: '氰化钠', cas: '143-33-9' }], 'storage.place': '剧毒品专用库（60 m²）' };

beforeAll(async () => {
  stage = await openStage();
  operator = await signIn(stage.city.url, 'city-operator');
}, 120_000);
afterAll(() => stage?.end());

const desk = () => `/officer/cases/${id}`;
const goTo = (day: string) => operator.act('POST', '/api/operations/clock', { to: `${day}T09:30:00+08:00` });

async function atDesk(account: string): Promise<Page> {
  const { page } = await stage.officer(account, desk());
  await openPanel(page);
  return page;
}

async function openPanel(page: Page, name = '审查程序'): Promise<void> {
  await page.locator('.tabs').getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

const ZH = { check: '检查并办理', confirm: '确认办理', done: '已办理：', preview: '先看文书样式' };
const EN = { check: 'Check and go on', confirm: 'Confirm', done: 'Done: ', preview: 'See the paper' };

/** The act, its form filled by the caller, the question with the paper beforehand, and the confirmation. */
async function perform(
  page: Page,
  name: string,
  fill: () => Promise<void>,
  o: {
    readonly paper?: string;
    readonly shot?: string;
    readonly en?: boolean;
    /** The form lies open already. */
    readonly begun?: boolean;
  } = {},
): Promise<void> {
  if (!o.begun) await button(page, name, true).click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  await fill();
  if (o.shot) await look(page, o.shot);
  const w = o.en ? EN : ZH;
  await button(page, w.check).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  if (o.shot === 'announce') await look(page, `${o.shot}-asked`);
  if (o.paper) expect(await preview(page, w.preview)).toContain(o.paper);
  await dialog.getByRole('button', { name: w.confirm }).click();
  await page.getByText(`${w.done}${name}`).waitFor();
}

async function preview(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name }).click();
  const text = execFileSync('pdftotext', [await (await download).path(), '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  expect(text).toContain('预览');
  return text;
}

test('an examination with expert review, a site check that fails, rectification, a hearing and the chain ends in a grant, seen by all its parties', async () => {
  id = await fileCase(stage.applicant, stage.green, TOXIC);
  const api = await signIn(stage.city.url, 'city-handler-1');
  const at = (path: string) => `/api/cases/${id}${path}`;
  await api.act('POST', at('/acceptance'));
  handler = await atDesk('city-handler-1');
  applicant = (await stage.person('zh-CN', 360)).page;
  await signInBrowser(applicant, stage.city.url, 'zhou-yiheng', `/cases/${id}`);
  await look(handler, 'examination-empty');

  // 专家评审: announced before, over afterwards.
  await perform(
    handler,
    '告知程序所需时间',
    async () => {
      await handler.getByLabel('专家评审').check();
      await handler.getByLabel('理由').fill('剧毒化学品经营条件须经专家评审。');
      await handler.getByLabel('所需时间（工作日）').fill('5');
    },
    { paper: '专家评审', shot: 'announce' },
  );
  await applicant.reload();
  await applicant.getByRole('heading', { name: '专家评审' }).waitFor();
  await applicant.getByText('这段时间不计算在审批期限内').waitFor();
  await handler.locator('.tabs').getByRole('button', { name: '期限' }).click();
  await handler.getByText('此期间不计入').first().waitFor();
  await look(handler, 'clocks-stopped');
  await openPanel(handler);
  await goTo('2026-07-03');
  await perform(handler, '录入程序结果', async () => {
    await handler.getByLabel('结束日期').fill('2026-07-03');
    await handler.getByLabel('结果').fill('专家一致认为条件基本具备。');
  });

  // 现场核查: announced, failed, put right, passed.
  await perform(
    handler,
    '通知现场核查',
    async () => {
      await handler.getByLabel('核查日期').fill('2026-07-03');
      await handler.getByLabel(/示例临乙/).check();
    },
    { paper: '现场核查' },
  );
  const check = { checkedOn: '2026-07-03', officers: ['city-handler-1', 'city-handler-2'] };
  const items = [{ item: 'T1', result: 'not-met', note: '双人双锁没有落实' }];
  await api.act('POST', at('/site-checks'), { ...check, result: 'failed', conclusion: '不符合双人双锁要求。', items });
  await button(handler, '载入最新内容').click();
  await perform(
    handler,
    '责令整改',
    async () => {
      expect(await handler.getByLabel('存在的问题').inputValue()).toContain('双人双锁没有落实');
      await handler.getByLabel('整改期限').fill('2026-07-10');
      await handler.getByLabel('如何整改').fill('落实双人收发、双人保管。');
    },
    { paper: '双人双锁没有落实', shot: 'rectify' },
  );
  await applicant.reload();
  await applicant.getByText('现场核查发现1项问题').waitFor();
  await look(applicant, 'portal-rectification');
  const pick = applicant.locator('section[id^=report-files] input[type=file]');
  for (const name of ['拍错了.png', '双人双锁.png']) {
    await pick.setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(TINY_PNG) });
    await applicant.getByRole('link', { name }).waitFor();
  }
  await pick.setInputFiles({ name: '值班表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a PDF') });
  await applicant.getByText('值班表.pdf').waitFor();
  await look(applicant, 'portal-report-file-refused');
  await button(applicant, '移除 拍错了.png').click();
  await applicant.getByRole('link', { name: '拍错了.png' }).waitFor({ state: 'detached' });
  // Refused for want of words: what was uploaded stays.
  await button(applicant, '提交整改报告').click();
  await applicant.getByRole('link', { name: '请写明整改情况' }).click();
  await applicant.getByRole('link', { name: '双人双锁.png' }).waitFor();
  await applicant.keyboard.type('已落实双人双锁，附值班表。');
  await button(applicant, '提交整改报告').click();
  await applicant.getByText('机关将组织复查').waitFor();
  await applicant.getByRole('link', { name: '双人双锁.png' }).waitFor();
  await applicant.getByText('提交整改报告（答复').waitFor();
  await look(applicant, 'portal-reported');
  await handler.reload();
  await openPanel(handler);
  await handler.getByRole('link', { name: '双人双锁.png' }).waitFor();
  await handler.locator('summary', { hasText: '双人双锁.png' }).click();
  await until('the photograph is shown', async () =>
    (await handler.locator('img.photograph').evaluate((i) => (i as unknown as { naturalWidth: number }).naturalWidth)) >
    0
      ? true
      : undefined,
  );
  await look(handler, 'report-with-photograph');
  await goTo('2026-07-06');
  const again = { ...check, checkedOn: '2026-07-06', items: [{ ...items[0], result: 'met', note: '已落实' }] };
  await api.act('POST', at('/site-checks'), { ...again, result: 'passed', conclusion: '整改到位。' });

  // 听证: told, asked for by the applicant, called, recorded by one who does not review.
  await handler.reload();
  await openPanel(handler);
  await perform(
    handler,
    '告知听证权利',
    async () => {
      await handler.getByLabel('涉及的重大利益和拟作的决定').fill('经营地点邻近居民区。');
    },
    { paper: '有权要求听证' },
  );
  await applicant.reload();
  await applicant.getByText('要求听证，请最迟在2026年7月13日提出').waitFor();
  await look(applicant, 'portal-hearing-right');
  await applicant.getByText('提出陈述、申辩').click();
  await applicant.getByLabel('陈述、申辩意见').fill('已与居民委员会沟通。');
  await button(applicant, '提交陈述').click();
  await applicant.locator('blockquote', { hasText: '已与居民委员会沟通' }).waitFor();
  await button(applicant, '要求听证', true).click();
  await applicant.getByText('您已于2026年7月6日要求听证').waitFor();
  await handler.reload();
  await openPanel(handler);
  await perform(
    handler,
    '通知举行听证',
    async () => {
      await handler.getByLabel('听证日期').fill('2026-07-16');
      await handler.getByLabel('地点').fill('临澜市应急管理局一楼会议室');
      expect(await handler.getByLabel('示例临甲', { exact: true }).count(), 'who reviews is not listed').toBe(0);
      await handler.getByLabel('示例临庚', { exact: true }).check();
    },
    { paper: '示例临庚', shot: 'call-hearing' },
  );
  await applicant.reload();
  await applicant.getByRole('heading', { name: '听证：2026年7月16日' }).waitFor();
  await look(applicant, 'portal-hearing-called');
  await goTo('2026-07-16');
  const chair = await atDesk('city-chair');
  await perform(
    chair,
    '录入听证笔录',
    async () => {
      await chair.getByLabel('听证要点').fill('申请人说明了安全措施，居民代表没有反对意见。');
    },
    { paper: '没有反对意见', shot: 'record-hearing' },
  );

  // 审签 and 法制审核; until then the decision is hindered, and the page says by what.
  for (const { item } of (await stage.viewOf(id)).checklist)
    await api.act('PUT', at(`/checklist/${item}`), { result: 'met', note: '符合规定。' });
  const decider = await atDesk('city-decider');
  await button(decider, '准予许可').click();
  await decider.getByText('审签意见尚缺：1级').waitFor();
  await decider.getByText('须经法制审核，还没有意见').waitFor();
  await look(decider, 'grant-hindered-by-chain');
  await decider.keyboard.press('Escape');
  const reviewer = await atDesk('city-reviewer');
  await perform(
    reviewer,
    '签署审签意见',
    async () => {
      await reviewer.getByLabel('拟准予许可').check();
      await reviewer.getByLabel('意见', { exact: true }).fill('材料齐全，现场合格，听证无反对意见。');
    },
    { shot: 'opinion' },
  );
  // The legal officer does it by keyboard alone.
  const legal = await atDesk('city-legal');
  await tabTo(legal, '签署法制审核意见');
  await legal.keyboard.press('Enter');
  await tabTo(legal, /\|yes$/);
  await legal.keyboard.press('Space');
  await tabTo(legal, /\|legal-view\|/);
  await legal.keyboard.type('程序合法，依据充分。');
  await tabTo(legal, '检查并办理');
  await legal.keyboard.press('Enter');
  await tabTo(legal, '确认办理');
  await legal.keyboard.press('Enter');
  await legal.getByText('已办理：签署法制审核意见').waitFor();
  await look(legal, 'chain-signed');
  await decider.reload();
  await decider.locator('.desk').waitFor();
  await openPanel(decider);
  await look(decider, 'examination-whole');
  await button(decider, '准予许可').click();
  await decider.getByRole('dialog').getByRole('button', { name: '确认准予许可' }).click();
  await decider.locator('.head').getByText('已准予许可').waitFor();
  await applicant.reload();
  await applicant.getByRole('heading', { name: '许可证', exact: true }).waitFor();
  await look(applicant, 'portal-granted');
}, 120_000);

test('advice on a draft, another office that answers, a third party, recusal and an end without decision, in English', async () => {
  // The draft is shown to the office, which advises; filing stays open.
  const { case: draft } = await stage.applicant.act('POST', '/api/cases', { item: ITEM });
  const answers = { ...D3_ANSWERS, ...TOXIC };
  await stage.applicant.act('PUT', `/api/cases/${draft}/answers`, { answers });
  const portal = (await stage.person('en', 360)).page;
  await signInBrowser(portal, stage.city.url, 'zhou-yiheng', `/cases/${draft}`);
  await portal.getByText('you may file at any time').waitFor();
  await button(portal, 'Show my draft to the office for advice').click();
  await portal.getByText(/^Shown to 临澜市应急管理局/).waitFor();
  const { page } = await stage.officer('city-handler-1', '/officer', 'en', 360);
  await button(page, 'Shown drafts').click();
  await look(page, 'inbox-shown-drafts');
  await page.locator('.inbox a').first().click();
  await page.locator('.desk').waitFor();
  await openPanel(page, 'Examination');
  await perform(
    page,
    'Give advice on the draft',
    async () => {
      await page.getByLabel('Field or material').fill('储存设施');
      await page.getByLabel('Advice', { exact: true }).fill('请写明双人双锁。');
    },
    { shot: 'advice', en: true },
  );
  await portal.reload();
  await portal.getByText('请写明双人双锁。').waitFor();
  await look(portal, 'portal-advice');

  // Another office is asked and answers; a third party asks for a hearing through the office.
  id = await fileCase(stage.applicant, 'sparse', TOXIC);
  const api = await signIn(stage.city.url, 'city-handler-1');
  await api.act('POST', `/api/cases/${id}/acceptance`);
  await page.goto(`${stage.city.url}${desk()}`);
  await page.locator('.desk').waitFor();
  await openPanel(page, 'Examination');
  await perform(
    page,
    'Ask another office',
    async () => {
      await page.getByLabel('望潮区应急管理局').check();
      await page.getByLabel('Question').fill('属地日常监管有无异议？');
      await page.getByLabel('Answer within (working days)').fill('5');
    },
    { paper: '属地日常监管有无异议', en: true },
  );
  const asked = (await stage.officer('wangchao-handler-1', desk(), 'en')).page;
  await asked
    .getByRole('heading', { name: 'Another office handles this case and asks yours for its opinion' })
    .waitFor();
  await perform(
    asked,
    'Answer for my office',
    async () => {
      await asked.getByLabel('Agrees', { exact: true }).check();
      await asked.getByLabel('View', { exact: true }).fill('无异议。');
    },
    { shot: 'answer-office', en: true, begun: true },
  );
  await page.reload();
  await openPanel(page, 'Examination');
  await perform(
    page,
    'Tell of the right to a hearing',
    async () => {
      await page.getByLabel('Interested third party').check();
      await page.getByLabel('Name', { exact: true }).fill('示例居民委员会');
      await page.getByLabel('The interest at stake and what is intended').fill('邻近居民区。');
    },
    { en: true },
  );
  await perform(page, 'Note a third party’s statement', () => page.getByLabel('Statement').fill('担心夜间运输。'), {
    en: true,
  });
  await perform(page, 'Note a third party’s request for a hearing', async () => {}, { en: true });
  await look(page, 'third-party');

  // The head recuses an officer and the case is ended; its applicant reads why, and nothing of the third party.
  const head = (await stage.officer('city-head', desk(), 'en')).page;
  await openPanel(head, 'Examination');
  await perform(
    head,
    'Recuse an officer',
    async () => {
      await head.getByLabel('示例临乙').check();
      await head.getByLabel('Reason').fill('与申请人有利害关系。');
    },
    { en: true },
  );
  await page.reload();
  await openPanel(page, 'Examination');
  await perform(
    page,
    'End the case without decision',
    async () => {
      await page.getByLabel('The object of the application is gone').check();
      await page.getByLabel('Reason').fill('经营场所已经拆除。');
    },
    { paper: '经营场所已经拆除', en: true },
  );
  await page.locator('.head').getByText('Ended without decision').waitFor();
  await look(page, 'terminated');
  await portal.goto(`${stage.city.url}/cases/${id}`);
  await portal.getByRole('heading', { name: 'Why the case was ended' }).waitFor();
  expect(await portal.locator('main').innerText()).not.toContain('示例居民委员会');
  await look(portal, 'portal-terminated');
}, 90_000);

test('silence of five working days is said in words, to the applicant and to the officer', async () => {
  const silent = await fileCase(stage.applicant, 'sparse');
  await goTo('2026-07-30');
  await until('silence has accepted', async () => (await stage.viewOf(silent)).phase === 'accepted' || undefined);
  const portal = (await stage.person('zh-CN', 1280)).page;
  await signInBrowser(portal, stage.city.url, 'zhou-yiheng', `/cases/${silent}`);
  await portal.getByText('视为受理：机关五个工作日内没有告知').waitFor();
  await look(portal, 'portal-deemed');
  const { page } = await stage.officer('wangchao-handler-1', `/officer/cases/${silent}`);
  await page.getByText('视为受理：五个工作日内没有告知').waitFor();
  await look(page, 'deemed');

  // The layers of the examination, whose turn it is and what each asks.
  const layers = page.locator('details.layers');
  await layers.locator('summary').click();
  expect(await layers.locator('li').count()).toBe(6);
  expect(await layers.locator('[aria-current=step]').count(), 'it is the turn of one layer').toBe(1);
  await layers.getByText(/缺少或不合格/).waitFor();
  await look(page, 'layers');

  // The limit of the decision passes too: reconsideration by the government of the same level, until a day (行政复议法第二十三条).
  await goTo('2026-09-10');
  await portal.reload();
  await portal.getByText('法定期限已过，行政机关还没有作出处理').waitFor();
  await portal.getByText(/您可以向望潮区人民政府申请行政复议/).waitFor();
  await portal.getByText('行政复议法实施条例第十六条').waitFor();
  await look(portal, 'portal-inaction');
  await page.reload();
  await page.getByText('法定期限已过，申请人可以申请行政复议').waitFor();
  await look(page, 'inaction');
}, 90_000);

test('no page complained: no script error, no breach of the content policy', () => {
  expect(complaintsOf(stage.people)).toEqual([]);
  console.log(`axe-core looked at ${looked.length} states and themes, ${stage.people.length} browsers were opened`);
  expect(looked.length).toBeGreaterThanOrEqual(44);
});
