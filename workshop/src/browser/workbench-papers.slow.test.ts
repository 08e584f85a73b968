import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fileCase } from './testing/cases.ts';
import { complaintsOf, openStage, type Stage } from './testing/stage.ts';
import { button, look, looked, previewText, tabTo } from './testing/workbench-acts.ts';

let stage: Stage;
/** A paper of two pages. */
let refusal: Uint8Array;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
beforeEach(() => stage.endLicences());
afterAll(() => stage?.end());
const desk = (id: string) => `/officer/cases/${id}`;

test('a correction notice names every gap once; a gap that is left out is refused with the reason and nothing typed is lost', async () => {
  const id = await fileCase(stage.applicant, 'sparse');
  const { page } = await stage.officer('wangchao-handler-1', desk(id));
  await page.keyboard.press('c');
  await page.getByLabel('存在的问题').first().waitFor();
  await look(page, 'correction');
  const titles = await page.locator('.defect legend').allInnerTexts();
  expect(titles.length).toBeGreaterThan(8);
  expect(new Set(titles.map((x) => x.replace(/^\d+\. /, ''))).size).toBe(titles.length);
  await page.getByLabel('如何补正').first().fill('请按证件填写。');
  await page.getByLabel('列入通知书').nth(1).uncheck();
  await button(page, '检查并发出').click();
  await button(page, '确认发出').click();
  await page.getByText('不能去掉：这一项依法必须一次告知。').waitFor();
  await look(page, 'correction-refused');
  expect(await page.getByLabel('如何补正').first().inputValue()).toBe('请按证件填写。');
  await page.reload();
  await page.locator('.desk').waitFor();
  await page.keyboard.press('c');
  expect(await page.getByLabel('如何补正').first().inputValue(), 'kept over a reload').toBe('请按证件填写。');
  await page.getByLabel('列入通知书').nth(1).check();
  await button(page, '检查并发出').click();
  expect(await previewText(page)).toContain('请按证件填写。');
  await look(page, 'correction-dialog');
  await button(page, '确认发出').click();
  await page.locator('.head').getByText('待补正').waitFor();
  const text = execFileSync('pdftotext', [await stage.paperOf(id, 'correction-notice'), '-'], {
    encoding: 'utf8',
  }).replace(/\s/g, '');
  expect(text).toContain('请按证件填写。');
  const named = (await stage.viewOf(id)).corrections.at(-1)?.defects ?? [];
  expect(named.map((d) => d.subject).length).toBe(titles.length);
  expect(new Set(named.map((d) => d.subject)).size).toBe(titles.length);
}, 60_000);

test('a refusal takes its reasons from unmet lines of the checklist; who does not accept names the competent authority', async () => {
  const id = await fileCase(stage.applicant, 'sparse');
  await stage.handler.act('POST', `/api/cases/${id}/acceptance`);
  const { page } = await stage.officer('wangchao-decider', desk(id));
  await page.keyboard.press('r');
  await page.getByText('没有可以引用的理由').waitFor();
  await look(page, 'refusal-empty');
  await page.keyboard.press('g');
  await page.getByText('现在还不能准予').waitFor();
  await look(page, 'grant-hindered');
  await button(page, '确认准予许可').click();
  await page.getByRole('alert').waitFor();
  await page.keyboard.press('Escape');
  await stage.handler.act('PUT', `/api/cases/${id}/checklist/N1`, { result: 'not-met', note: '门牌号不符。' });
  await page.getByText('您打开之后，有人办理了本案').waitFor();
  await look(page, 'news');
  await button(page, '载入最新内容').click();
  await page.getByText('您打开之后，有人办理了本案').waitFor({ state: 'hidden' });
  await page.keyboard.press('r');
  await button(page, '检查并决定').click();
  await page.getByRole('link', { name: '请写明 N1 的证据。' }).waitFor();
  await look(page, 'refusal-errors');
  await page.getByLabel('证据').fill('现场核查记录');
  await page.getByLabel('如何整改').fill('变更经营场所后可重新申请。');
  await button(page, '检查并决定').click();
  expect(await previewText(page)).toContain('现场核查记录');
  await button(page, '确认不予许可').click();
  await page.locator('.head').getByText('已不予许可').waitFor();
  const text = execFileSync('pdftotext', [await stage.paperOf(id, 'decision-refusal'), '-'], {
    encoding: 'utf8',
  }).replace(/\s/g, '');
  for (const said of ['现场核查记录', '变更经营场所后可重新申请']) expect(text).toContain(said);
  refusal = fs.readFileSync(path.join(stage.city.dataDir, 'decision-refusal.pdf'));

  const other = await fileCase(stage.applicant, 'sparse');
  const second = (await stage.officer('wangchao-handler-1', desk(other))).page;
  await button(second, '不予受理').click();
  await button(second, '检查并决定').click();
  await second.getByRole('link', { name: '请选择不予受理的情形。' }).waitFor();
  await second.getByLabel('不属于本机关职权，应向其他机关申请').check();
  await button(second, '检查并决定').click();
  await second.getByRole('link', { name: '请写明有权办理的机关。' }).waitFor();
  await button(second, '临澜市应急管理局').click();
  await second.getByLabel('不予受理的理由').fill('属于市级权限。');
  await look(second, 'non-acceptance');
  await button(second, '检查并决定').click();
  expect(await previewText(second)).toContain('属于市级权限');
  await button(second, '确认不予受理').click();
  await second.locator('.head').getByText('已不予受理').waitFor();
}, 60_000);

test('the pages of a material are turned, enlarged and chosen among, by keyboard too', async () => {
  const file = { slot: 'M2', name: '制度目录清单.pdf', mediaType: 'application/pdf', bytes: refusal };
  const lease = stage.green.find((f) => f.slot === 'M4')!;
  const { page } = await stage.officer('wangchao-handler-1', desk(await fileCase(stage.applicant, [file, lease])));
  await page.keyboard.press('o');
  await page.locator('.material:focus').waitFor();
  await page.getByText('第1页，共2页').waitFor();
  await tabTo(page, '下一页');
  await page.keyboard.press('Enter');
  await page.getByText('第2页，共2页').waitFor();
  await page.locator('.material-sheet img[src$="/pages/2"]').waitFor();
  expect(await button(page, '下一页').isDisabled()).toBe(true);
  await button(page, '放大').click();
  await look(page, 'material-enlarged');
  await page.getByRole('combobox').selectOption({ label: `经营场所产权证明或者租赁证明 · ${lease.name}` });
  await page.locator('.material-sheet img[alt="房屋租赁合同.pdf，第1页"]').waitFor();
}, 40_000);

test('many cases come page by page; a slow and an unreachable server are said in words', async () => {
  const { page } = await stage.officer('landong-handler-1', '/officer');
  const row = (n: number) => ({
    caseNo: `990214-2026-${String(n).padStart(6, '0')}`,
    stream: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    item: 'hazchem-operating-licence',
    phase: 'accepted',
    holder: `示例企业${n}`,
    daysLeft: n - 3,
    dueStrict: '2026-07-29',
    light: n < 3 ? 'overdue' : n < 10 ? 'red' : n < 30 ? 'yellow' : 'green',
    openFindings: n % 3,
    filedAt: null,
    updatedAt: '2026-07-01T01:00:00Z',
  });
  const asked: string[] = [];
  await page.route('**/api/inbox*', async (route) => {
    asked.push(route.request().url());
    const second = route.request().url().includes('afterCase');
    const cases = Array.from({ length: second ? 7 : 50 }, (_, i) => row(second ? 51 + i : 1 + i));
    const next = second ? null : { afterDue: '2026-07-29', afterCase: '990214-2026-000050' };
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.fulfill({ json: { cases, next } });
  });
  await button(page, '审查中').click();
  await page.getByText('已显示50件，后面还有').waitFor();
  expect(await page.locator('.inbox').innerText()).toMatch(/已超期2个工作日[\s\S]*今天到期[\s\S]*还剩1个工作日/);
  await look(page, 'inbox-many');
  await button(page, '显示更多').click();
  await page.getByText('共57件').waitFor();
  expect(asked.at(-1)).toContain('afterDue=2026-07-29&afterCase=990214-2026-000050');
  await page.unroute('**/api/inbox*');
  await page.route('**/api/inbox*', (route) => route.abort());
  await button(page, '已办结').click();
  await page.getByText('连不上服务器').waitFor({ timeout: 15_000 });
  await look(page, 'inbox-offline');
  await page.unroute('**/api/inbox*');
  await button(page, '重试').click();
  await page.getByText('还没有办结的办件').waitFor();
  await page.goto(`${stage.city.url}/officer/cases/00000000-0000-4000-8000-000000000001`);
  await page.getByText('没有找到所要的内容').waitFor();
  await look(page, 'case-unknown');
}, 40_000);

test('who is no officer is told so; operations say what waits and what failed; an empty tab has words', async () => {
  const stranger = await stage.officer('zhou-yiheng', '/officer');
  await stranger.page.getByText('此账户不是工作人员账户').waitFor();
  expect(await stranger.page.getByRole('link', { name: '去门户首页' }).getAttribute('href')).toBe('/');
  await look(stranger.page, 'no-officer');
  const { page } = await stage.officer('city-operator', '/officer/operations');
  await page.getByText('没有失败的任务').waitFor();
  await look(page, 'operations');
  const clock = page.getByLabel('拨到');
  await clock.fill('2026-06-30T09:00');
  await button(page, '拨快').click();
  await page.getByText('演示时钟只能向前调整').waitFor();
  await look(page, 'operations-refused');
  await clock.fill('2026-07-02T09:30');
  await button(page, '拨快').click();
  await page.locator('dd').getByText('2026年7月2日').waitFor();
  await page.getByRole('link', { name: '待办' }).click();
  await page.getByText('您没有办案的职责').waitFor();
  await look(page, 'inbox-no-duty');
  const idle = await stage.officer('city-handler-1', '/officer');
  await idle.page.getByText('没有等待受理或者备案的申请').waitFor();
  await look(idle.page, 'inbox-empty');
  const nobody = await stage.person();
  await nobody.page.goto(`${stage.city.url}/officer`);
  await nobody.page.getByRole('link', { name: '登录' }).waitFor();
  await look(nobody.page, 'signed-out');
});

test('no page complained: no script error, no breach of the content policy', () => {
  expect(complaintsOf(stage.people)).toEqual([]);
  console.log(`axe-core looked at ${looked.length} states and themes, ${stage.people.length} browsers were opened`);
  expect(looked.length).toBeGreaterThanOrEqual(28);
});
