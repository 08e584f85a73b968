import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../story/client.ts';
import { fileCase } from './testing/cases.ts';
import { complaintsOf, openStage, type Stage } from './testing/stage.ts';
import { button, look, looked, tabTo } from './testing/workbench-acts.ts';

/** 征求意见 (行政许可法第二十六条第二款): 望潮 has the case and asks 澜东, whose officers find the question in their own inbox. */
let stage: Stage;
let asked: Page;
let ids: string[];
const QUESTIONS = ['属地日常监管有无异议？', '运输路线是否经过居民区？'];

beforeAll(async () => {
  stage = await openStage();
  const { offices } = await stage.handler.get<{ offices: { code: string; name: string }[] }>('/api/public/city');
  const office = offices.find((o) => o.name === '澜东区应急管理局')?.code;
  ids = [];
  for (const [n, question] of QUESTIONS.entries()) {
    const id = await fileCase(stage.applicant, 'sparse');
    await stage.handler.act('POST', `/api/cases/${id}/acceptance`);
    await stage.handler.act('POST', `/api/cases/${id}/office-requests`, { office, question, workingDays: 5 - n });
    ids.push(id);
  }
}, 180_000);
afterAll(() => stage?.end());

const tab = (page: Page, name: RegExp) => page.locator('.tabs').getByRole('button', { name });

test('the inbox of the asked office shows what is asked, by whom and until when, the most urgent first', async () => {
  ({ page: asked } = await stage.officer('landong-handler-1', '/officer'));
  await tab(asked, /^来函征求意见（2）$/).click();
  const rows = asked.locator('.inbox > li');
  await rows.nth(1).waitFor();
  const [first = '', second = ''] = await rows.allInnerTexts();
  expect(first).toContain(QUESTIONS[1]);
  expect(second).toContain(QUESTIONS[0]);
  for (const text of [first, second]) {
    expect(text).toContain('望潮区应急管理局来函');
    expect(text).toContain('绿灯');
  }
  expect(second).toContain('还剩5个工作日');
  await look(asked, 'asked-inbox');
}, 60_000);

test('by keyboard alone: the question is opened with its form, answered, and its row is gone', async () => {
  await asked.keyboard.press('j');
  await asked.keyboard.press('o');
  await asked.getByRole('heading', { level: 1 }).waitFor();
  await asked.getByRole('heading', { name: '这件办件由其他机关办理，现就下列事项征求您单位意见' }).waitFor();
  await asked.getByRole('heading', { level: 2, name: '答复征求意见' }).waitFor();
  expect(await asked.locator('main').innerText()).toContain(QUESTIONS[1]);
  await look(asked, 'asked-case');
  await tabTo(asked, /\|yes$/);
  await asked.keyboard.press('Space');
  await tabTo(asked, /\|answer-view\|/);
  await asked.keyboard.type('途经示例路，建议避开上下学时段。');
  await tabTo(asked, '检查并办理');
  await asked.keyboard.press('Enter');
  await asked.getByRole('dialog').waitFor();
  await look(asked, 'asked-answer-confirm');
  await asked.getByRole('dialog').getByRole('button', { name: '确认办理' }).press('Enter');
  await asked.getByText('已办理：').waitFor();
  expect(await asked.getByRole('heading', { name: /征求您单位意见/ }).count(), 'nothing is asked any more').toBe(0);
  await asked.getByText('您所在的机关已经答复').waitFor();
  expect(await asked.getByText('逐级审签').count(), 'what is weighed there is not said to be nothing').toBe(0);
  await look(asked, 'asked-answered');
  await asked.getByRole('link', { name: '待办' }).click();
  await tab(asked, /^来函征求意见（1）$/).waitFor();
  expect(await asked.locator('.inbox > li').count()).toBe(1);
}, 60_000);

test('on a telephone in English; when nothing is asked any more the page says so', async () => {
  const { page } = await stage.officer('landong-handler-1', '/officer', 'en', 360);
  await tab(page, /^Questions to us \(1\)$/).click();
  await page.locator('.inbox > li').first().waitFor();
  await look(page, 'asked-inbox-narrow');
  const api = await signIn(stage.city.url, 'landong-handler-1');
  const [{ requestNo }] = (await api.get<{ questions: [{ requestNo: string }] }>('/api/office-questions')).questions;
  await api.act('POST', `/api/cases/${ids[0]}/office-answers`, { requestNo, agrees: true, view: '无异议。' });
  await page.reload();
  await tab(page, /^Questions to us$/).click();
  await page.getByText('No other office waits for your answer').waitFor();
  await look(page, 'asked-nothing');
}, 60_000);

test('who decides for the asked office reads the question and finds no form; who asks sees both answers', async () => {
  const id = await fileCase(stage.applicant, 'sparse');
  await stage.handler.act('POST', `/api/cases/${id}/acceptance`);
  const { offices } = await stage.handler.get<{ offices: { code: string; name: string }[] }>('/api/public/city');
  const office = offices.find((o) => o.name === '澜东区应急管理局')?.code;
  await stage.handler.act('POST', `/api/cases/${id}/office-requests`, {
    office,
    question: '有无异议？',
    workingDays: 3,
  });
  const { page } = await stage.officer('landong-decider', `/officer/cases/${id}`);
  await page.getByRole('heading', { name: /征求您单位意见/ }).waitFor();
  expect(await button(page, '检查并办理').count()).toBe(0);
  await look(page, 'asked-decider');
  const { page: own } = await stage.officer('wangchao-handler-1', `/officer/cases/${ids[1]}`);
  await tab(own, /^审查程序$/).click();
  await own.getByText('途经示例路，建议避开上下学时段。').waitFor();
}, 60_000);

test('who handles a case by delegation was not asked but acts: its desk offers every act (行政许可法第二十四条)', async () => {
  const there = { 'premises.address': '东海省临澜市海屿市示例路9号' };
  const id = await fileCase(stage.applicant, 'sparse', there);
  const { page } = await stage.officer('landong-handler-1', `/officer/cases/${id}`);
  await page.locator('.acts').getByRole('button', { name: '受理', exact: false }).first().waitFor();
  expect(await page.getByText('被征求意见').count()).toBe(0);
}, 60_000);

test('no page complained, and every state was looked at', () => {
  expect(complaintsOf(stage.people)).toEqual([]);
  expect(looked.length).toBeGreaterThanOrEqual(14);
});
