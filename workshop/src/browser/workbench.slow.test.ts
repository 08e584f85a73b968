import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { GREEN_D3 } from '../generate/documents.ts';
import { until } from '../story/client.ts';
import { fileCase } from './testing/cases.ts';
import { complaintsOf, openStage, type Stage } from './testing/stage.ts';
import {
  actAndConfirm,
  button,
  look,
  looked,
  meetChecklist,
  meetChecklistByKeys,
  previewText,
  tabTo,
  WORDS,
} from './testing/workbench-acts.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
beforeEach(() => stage.endLicences());
afterAll(() => stage?.end());
const desk = (id: string) => `/officer/cases/${id}`;

test('an officer accepts, sets a difference aside, answers the checklist and records the site check; a decider grants: by mouse', async () => {
  const id = await fileCase(stage.applicant, stage.questioned);
  const w = WORDS['zh-CN'];
  const { page } = await stage.officer('wangchao-handler-1', '/officer');
  await page.locator('.inbox li').first().waitFor();
  await look(page, 'inbox');
  await page.getByRole('link', { name: GREEN_D3.name }).first().click();
  await page.locator('.finding').click();
  expect(await page.locator('.detail').innerText()).toContain('前者 “32”，后者 “23”');
  const frame = page.locator('.frame');
  await frame.waitFor();
  const [box, sheet] = [await frame.boundingBox(), await page.locator('.material-sheet').boundingBox()];
  expect((box!.y - sheet!.y) / sheet!.height).toBeCloseTo(0.356, 1);
  await look(page, 'case-question');
  await actAndConfirm(page, w.accept, w.acceptYes, async () => {
    expect(await previewText(page, 'preview of the acceptance notice')).toContain('受理');
    await look(page, 'accept-dialog');
  });
  await page.locator('.head').getByText(w.accepted).waitFor();

  await button(page, w.aside).click();
  await page.getByText('请写明排除这处差异的理由。').waitFor();
  await page.getByText('常用语').click();
  await button(page, '已对照原件核实').click();
  await button(page, w.aside).click();
  await page.getByText('已由工作人员排除').waitFor();
  expect(await page.locator('.detail').innerText()).toContain('示例望甲');
  await button(page, '重新比对').click();
  await page.getByText('为作决定比对于').waitFor();
  await page.locator('.finding').nth(20).waitFor();
  await look(page, 'case-compared');

  expect(await meetChecklist(page, 'zh-CN')).toBeGreaterThanOrEqual(10);
  await look(page, 'checklist');
  await page.locator('.tabs').getByRole('button', { name: '现场核查' }).click();
  await page.getByLabel('核查结论').fill('现场与申报一致，符合规定。');
  await button(page, '检查并录入').click();
  await page.getByRole('link', { name: '请选择两名以上核查人员。' }).waitFor();
  await look(page, 'site-check-errors');
  await page.getByLabel('示例望乙').check();
  await page.getByRole('radio', { name: '合格', exact: true }).check();
  await button(page, '检查并录入').click();
  expect(await previewText(page)).toContain('现场与申报一致');
  await button(page, '确认录入').click();
  await page.getByText('望应急许核〔2026〕1号').waitFor();
  expect(await page.locator('#why-not').innerText()).toContain('示例望丙');
  for (const [tab, name] of [
    ['期限', 'clocks'],
    ['办理经过', 'history'],
    ['申请内容', 'form'],
  ] as const) {
    await page.locator('.tabs').getByRole('button', { name: tab }).click();
    await look(page, name);
  }

  const decider = await stage.officer('wangchao-decider', desk(id));
  await actAndConfirm(decider.page, w.grant, w.grantYes, () => look(decider.page, 'grant-dialog'));
  await decider.page.locator('.head').getByText(w.granted).first().waitFor();
  await decider.page.locator('.tabs').getByRole('button', { name: w.papers }).click();
  await decider.page.getByText('许可证', { exact: true }).waitFor({ timeout: 30_000 });
  await look(decider.page, 'papers');
  await stage.paperOf(id, 'licence');
}, 90_000);

test('the same with the keyboard alone', async () => {
  const id = await fileCase(stage.applicant, stage.questioned);
  const { page } = await stage.officer('wangchao-handler-1', '/officer');
  await page.locator('.inbox li').first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look(page, 'keyboard-map');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.locator('.finding').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.locator('#set-aside:focus').waitFor();
  await page.keyboard.type('已对照原件 agrc 核实');
  expect(await page.getByRole('dialog').count(), 'keys do not act while somebody types').toBe(0);
  await tabTo(page, '以我的名义排除');
  await page.keyboard.press('Enter');
  await page.getByText('已由工作人员排除').waitFor();
  await page.keyboard.press('a');
  await tabTo(page, '确认受理');
  await page.keyboard.press('Enter');
  await page.locator('.head').getByText('审查中').waitFor();
  expect(await meetChecklistByKeys(page)).toBeGreaterThanOrEqual(10);
  await page.keyboard.press('g');
  expect(await page.getByRole('dialog').count(), 'who has not the duty cannot begin the act').toBe(0);

  const decider = (await stage.officer('wangchao-decider', desk(id))).page;
  await decider.locator('.acts').waitFor();
  await decider.keyboard.press('g');
  await tabTo(decider, '确认准予许可');
  await decider.keyboard.press('Enter');
  await decider.locator('.head').getByText('已准予许可').waitFor();
}, 60_000);

test('the same in English on a phone', async () => {
  const id = await fileCase(stage.applicant, stage.questioned);
  const w = WORDS.en;
  const { page } = await stage.officer('wangchao-handler-2', desk(id), 'en', 360);
  await page.locator('.finding').click();
  await page.locator('.frame').waitFor();
  const wide = await page.evaluate(
    () =>
      (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document.documentElement
        .scrollWidth,
  );
  expect(wide, 'nothing is wider than the phone').toBeLessThanOrEqual(360);
  await look(page, 'phone-case');
  await page.locator('#set-aside').fill('已对照原件核实。');
  await button(page, w.aside).click();
  await page.getByText('Set aside by an officer').waitFor();
  await actAndConfirm(page, w.accept, w.acceptYes);
  await page.locator('.head').getByText(w.accepted).waitFor();
  await meetChecklist(page, 'en');
  await look(page, 'phone-checklist');
  for (const [tab, law] of [
    ['Checklist', 'Hazardous Chemicals Safety Law, art. 54'],
    ['Site check', 'Hazardous Chemicals Safety Law, art. 55 (“as provided”)'],
    ['Deadlines', 'Hazardous Chemicals Safety Law, art. 55'],
    ['Application', 'State Council Order No. 716, art. 7'],
  ] as const) {
    await button(page, tab).click();
    await page.locator('.desk').getByText(law).first().waitFor();
    expect(await page.locator('.desk').textContent(), tab).not.toMatch(/第.{1,4}条/);
  }
  const decider = (await stage.officer('wangchao-decider', desk(id), 'en', 360)).page;
  await actAndConfirm(decider, w.grant, w.grantYes, () => look(decider, 'phone-grant'));
  await decider.locator('.head').getByText(w.granted).first().waitFor();
}, 60_000);

test('of two who act at once one wins, and the other is told who did what; what was typed stays', async () => {
  const id = await stage.readyToGrant();
  const [first, second] = await Promise.all([
    stage.officer('wangchao-decider', desk(id)),
    stage.officer('wangchao-decider', desk(id)),
  ]);
  for (const { page } of [first, second]) {
    await page.locator('.acts').waitFor();
    await page.keyboard.press('g');
    await page.getByRole('dialog').waitFor();
  }
  await Promise.all([first, second].map(({ page }) => button(page, '确认准予许可').click()));
  for (const { page } of [first, second]) await page.locator('.head').getByText('已准予许可').waitFor();
  const told = [first, second].map(({ page }) => page.getByText('没有办理：您打开之后，办件已有变化'));
  await until(
    'one of them is told',
    async () => ((await Promise.all(told.map((x) => x.count()))).some((n) => n > 0) ? true : undefined),
    10_000,
  );
  const counts = await Promise.all(told.map((x) => x.count()));
  expect(
    counts.reduce((a, b) => a + b),
    'exactly one',
  ).toBe(1);
  const loser = counts[0] === 1 ? first.page : second.page;
  expect(await loser.getByRole('dialog').innerText()).toMatch(/准予许可 · 望应急许准〔2026〕\d+号[\s\S]*示例望丙/);
  await look(loser, 'overtaken');

  const other = await fileCase(stage.applicant, stage.questioned);
  const slow = (await stage.officer('wangchao-handler-2', desk(other))).page;
  await slow.locator('.finding').click();
  await slow.locator('#set-aside').fill('我写的理由');
  await stage.handler.act('POST', `/api/cases/${other}/acceptance`);
  await button(slow, '以我的名义排除').click();
  await slow.getByText('没有办理：您打开之后，办件已有变化').waitFor();
  expect(await slow.locator('.detail').innerText()).toMatch(/受理[\s\S]*示例望甲/);
  expect(await slow.locator('#set-aside').inputValue()).toBe('我写的理由');
}, 60_000);

test('no page complained: no script error, no breach of the content policy', () => {
  expect(complaintsOf(stage.people)).toEqual([]);
  console.log(`axe-core looked at ${looked.length} states and themes, ${stage.people.length} browsers were opened`);
  expect(looked.length).toBeGreaterThanOrEqual(30);
});
