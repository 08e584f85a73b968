import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, signIn, until } from '../story/client.ts';
import { D3 } from '../system/d3.ts';
import { announceAndWaive, type Granted, grantLicence, readyToCancel } from './testing/licences.ts';
import { complaintsOf, openStage, type Stage } from './testing/stage.ts';
import { button, look, looked, tabTo } from './testing/workbench-acts.ts';

let stage: Stage;
let operator: Client;
let held: Granted;
/** One against which an annulment is announced. */
let announced: Granted;
beforeAll(async () => {
  stage = await openStage();
  operator = await signIn(stage.city.url, 'city-operator');
  held = await grantLicence(stage);
}, 180_000);
afterAll(() => stage?.end());

const ZH = { check: '检查并办理', confirm: '确认办理', done: '已办理：', preview: '先看文书样式' };
const ARTICLE = '危险化学品安全法第一百零七条';
const desk = (licence = held.licence) => `/officer/licences/${licence}`;

/** A desk with the licence open before the officer. */
async function atDesk(account: string, path = desk()): Promise<Page> {
  const { page } = await stage.officer(account, path);
  await page.locator('.desk').waitFor();
  return page;
}

/** The act, its form filled by the caller, the question with the paper beforehand, and the confirmation. */
async function perform(
  page: Page,
  name: string,
  fill: () => Promise<void>,
  o: { readonly paper?: readonly string[]; readonly shot?: string } = {},
): Promise<void> {
  await button(page, name, true).click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  await fill();
  if (o.shot) await look(page, o.shot);
  await button(page, ZH.check).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  if (o.shot) await look(page, `${o.shot}-asked`);
  if (o.paper) {
    const text = await preview(page);
    for (const part of o.paper) expect(text).toContain(part);
  }
  await dialog.getByRole('button', { name: ZH.confirm }).click();
  await page.getByText(`${ZH.done}${name}`).waitFor();
}

async function preview(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: ZH.preview }).click();
  const text = execFileSync('pdftotext', [await (await download).path(), '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  expect(text).toContain('预览');
  return text;
}

/** What anybody reads who looks the licence up. */
async function publicStatus(page: Page, { publicId }: Granted): Promise<string> {
  await page.goto(`${stage.city.url}/C/${publicId}`);
  return page.locator('main').innerText();
}

/** Waits until the papers of the acts so far are made and the page shows it by itself. */
const papersMade = (page: Page) => page.getByText('正在制作并送达文书').waitFor({ state: 'hidden', timeout: 60_000 });

test('a licence is looked for by a part of its name; suspended after notice, statement and reply, the public page says so, and it is restored', async () => {
  const { page } = await stage.officer('wangchao-decider', '/officer');
  await page.getByRole('link', { name: '许可证', exact: true }).click();
  await page.getByText('共1件').waitFor();
  await look(page, 'licences');
  const search = page.getByLabel('证书编号或者持证人名称');
  await search.fill('没有这一家');
  await button(page, '查找').click();
  await page.getByText('没有符合条件的许可证').waitFor();
  await look(page, 'licences-none');
  expect(page.url(), 'no name stands in an address').not.toContain('search');
  await search.fill(D3.name.slice(2, 6));
  await page.getByLabel('状态').selectOption({ label: '有效' });
  await search.press('Enter');
  await page.getByRole('link', { name: D3.name }).click();
  await page.locator('.desk').waitFor();
  await look(page, 'licence-valid');

  await perform(
    page,
    '告知拟作的处理',
    async () => {
      await button(page, ZH.check).click();
      await page.getByRole('link', { name: '请选择“拟作的处理”。' }).waitFor();
      await look(page, 'announce-empty');
      await page.getByLabel('暂扣', { exact: true }).check();
      await page.getByLabel(/^违法行为/).check();
      await page.getByLabel('事实', { exact: true }).fill('现场检查发现超范围经营。');
      await page.getByLabel('适用的条文').fill(ARTICLE);
    },
    { paper: ['现场检查发现超范围经营', '要求听证', ARTICLE], shot: 'announce' },
  );
  await page.getByText('持证人还可以陈述、申辩或者要求听证').waitFor();
  await papersMade(page);
  await look(page, 'announced');
  const { announcements } = await stage.decider.get<{ announcements: { noticeNo: string }[] }>(
    `/api/licences/${held.licence}`,
  );
  const { noticeNo = '' } = announcements.at(-1) ?? {};
  const says = (kind: string, text: string) =>
    stage.applicant.act('POST', `/api/licences/${held.licence}/statements`, { noticeNo, kind, text });
  await says('statement', '只有一次，已经停止，请求从轻。');
  await says('waiver', '不要求听证。');
  await page.getByText('您打开之后，这件许可证有了变化').waitFor();
  await look(page, 'licence-news');
  await button(page, '载入最新内容').click();
  await page.locator('blockquote', { hasText: '请求从轻' }).waitFor();

  await perform(
    page,
    '决定暂扣',
    async () => {
      expect(await page.getByLabel('适用的条文').inputValue()).toBe(ARTICLE);
      await page.getByLabel('暂扣至').fill('2026-07-20');
      await page.getByLabel('事实和理由').fill('超范围经营属实。');
      await button(page, ZH.check).click();
      await page.getByRole('link', { name: '请填写“对陈述、申辩的答复”。' }).click();
      await page.keyboard.type('情节轻微的意见予以采纳。');
    },
    { paper: ['情节轻微的意见予以采纳', '2026年7月20日', '行政复议'], shot: 'suspend' },
  );
  await page.locator('.head .tag', { hasText: /暂扣$/ }).waitFor();
  await papersMade(page);
  await look(page, 'licence-suspended');
  const anybody = (await stage.person()).page;
  expect(await publicStatus(anybody, held)).toContain('暂扣');
  await perform(page, '发还许可证', () => page.getByLabel('发还的理由').fill('已经改正。'), { paper: ['已经改正'] });
  await page.locator('.head .tag', { hasText: /有效$/ }).waitFor();
  expect(await publicStatus(anybody, held)).toContain('有效');
}, 120_000);

test('two officers at once: one wins, the other is told what happened and nothing typed is lost', async () => {
  const at = `/api/licences/${held.licence}`;
  const json = { act: 'withdrawal', ground: 'facts-changed', facts: '规划调整', article: '行政许可法第八条第二款' };
  const { number: noticeNo } = await stage.decider.act<{ number: string }>('POST', `${at}/announcements`, json);
  const handler = await atDesk('wangchao-handler-1');
  await button(handler, '登记持证人的意见').click();
  await handler.getByLabel('内容', { exact: true }).fill('当面表示不同意撤回。');
  await button(handler, ZH.check).click();
  await handler.getByRole('dialog').waitFor();
  await stage.decider.act('POST', `${at}/dropped-announcements`, { noticeNo, reason: '规划未定' });
  await handler.getByRole('dialog').getByRole('button', { name: ZH.confirm }).click();
  await handler.getByText('没有办理：您打开之后').waitFor();
  await handler.getByRole('status').getByText('放弃已告知的处理').waitFor();
  await look(handler, 'licence-overtaken');
  expect(await handler.getByLabel('内容', { exact: true }).inputValue()).toBe('当面表示不同意撤回。');
  await handler.getByText('现在已经不能办理这一项').waitFor();
  await handler.locator('summary').getByText('已放弃处理').waitFor();
  // Who has not the duty of deciding is told who has.
  await button(handler, '先不办理，填写的内容保留').click();
  await handler.getByText('可以办理的同事：').waitFor();
}, 60_000);

test('the authority above sees the licences of the offices below it and may announce an annulment and nothing else (行政许可法第六十九条)', async () => {
  const { page } = await stage.officer('city-decider', '/officer/licences');
  await page.getByLabel('发证机关').selectOption({ label: '望潮区应急管理局' });
  await button(page, '查找').click();
  await page.getByText('共1件').waitFor();
  await look(page, 'licences-above');
  await page.getByRole('link', { name: D3.name }).click();
  await page.locator('.desk').waitFor();
  await button(page, '告知拟作的处理', true).click();
  const acts = page.locator('form fieldset').first().getByRole('radio');
  expect(await acts.count()).toBe(1);
  await page.getByLabel('撤销', { exact: true }).check();
  await page.getByLabel(/^以欺骗、贿赂等不正当手段取得/).check();
  await page.getByText('三年内不得再次申请').waitFor();
  await look(page, 'announce-annulment');
  for (const [name, path] of [
    ['phone-licences', '/officer/licences'],
    ['phone-licence', desk()],
  ] as const) {
    const { page: phone } = await stage.officer('city-handler-1', path, 'zh-CN', 360);
    await phone.locator('.inbox, .desk').waitFor();
    await look(phone, name);
    expect(await phone.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true);
  }
}, 60_000);

test('a revocation still owes the closing record, which the page asks for and which ends the licence (行政许可法第七十条第四项)', async () => {
  await announceAndWaive(stage, held.licence, {
    ...{ act: 'revocation', ground: 'unlawful-conduct', facts: '拒不改正', article: ARTICLE },
  });
  const page = await atDesk('wangchao-decider');
  await perform(
    page,
    '决定吊销',
    async () => {
      await page.getByText('决定以后还应当办理注销手续').waitFor();
      await page.getByLabel('事实和理由').fill('拒不改正，情节严重。');
    },
    { paper: ['拒不改正，情节严重', '吊销'], shot: 'revoke' },
  );
  await page.getByText('还应当办理注销手续').first().waitFor();
  await papersMade(page);
  await look(page, 'licence-revoked');
  await perform(
    page,
    '办理注销',
    async () => {
      expect(await page.getByLabel(/^依法吊销/).isChecked()).toBe(true);
      await page.getByLabel('说明').fill('许可证已被吊销，依法注销。');
    },
    { paper: ['予以注销'], shot: 'close' },
  );
  await page.locator('.head').getByText('已注销').waitFor();
  await page.getByText('没有可办的事项').waitFor();
  await papersMade(page);
  await look(page, 'licence-cancelled');
  expect(await publicStatus((await stage.person()).page, held)).toContain('注销');
}, 90_000);

test('the decider approves the cancellation that the holder applied for; the case leads to the licence and back', async () => {
  const mine = await grantLicence(stage);
  const id = await readyToCancel(stage, mine.licence);
  const { page } = await stage.officer('wangchao-decider', `/officer/cases/${id}`);
  await look(page, 'cancellation-case');
  expect(await page.locator('.acts').getByRole('button').allInnerTexts()).toEqual([
    expect.stringContaining('准予注销'),
    expect.stringContaining('不予许可'),
  ]);
  await page.keyboard.press('g');
  await page.getByRole('dialog').waitFor();
  await look(page, 'cancellation-asked');
  const text = await preview(page);
  for (const part of ['准予注销', mine.licenceNo]) expect(text).toContain(part);
  await page.getByRole('dialog').getByRole('button', { name: '确认准予注销' }).click();
  await page.locator('.head').getByText('已准予注销').waitFor();
  await look(page, 'cancellation-approved');
  await page.getByRole('link', { name: '本案所涉的许可证' }).click();
  await page.locator('.head').getByText('已注销').waitFor();
  await papersMade(page);
  await look(page, 'licence-cancelled-by-application');
  await page
    .locator('.steps')
    .getByRole('link', { name: /^办件 / })
    .first()
    .click();
  await page.locator('.head').getByText('已准予注销').waitFor();
  expect(page.url()).toContain(id);
}, 120_000);

test('a licence is found and an act announced by keyboard alone, in English', async () => {
  const mine = await grantLicence(stage);
  announced = mine;
  const { page } = await stage.officer('wangchao-decider', '/officer', 'en');
  await tabTo(page, 'Licences');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Licences' }).waitFor();
  await tabTo(page, /\|licence-search\|/);
  await page.keyboard.type(mine.licenceNo.slice(-5));
  await page.keyboard.press('Enter');
  await page.locator('.inbox li').first().waitFor();
  await look(page, 'licences');
  await tabTo(page, D3.name);
  await page.keyboard.press('Enter');
  await page.locator('.desk').waitFor();
  await look(page, 'licence-valid');
  await tabTo(page, 'Announce an act against the holder');
  await page.keyboard.press('Enter');
  await tabTo(page, /\|suspension$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /\|abuse-of-office$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /announce-facts\|/);
  await page.keyboard.type('核查程序缺失。');
  await look(page, 'announce');
  await tabTo(page, 'Check and go on');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await look(page, 'announce-asked');
  await tabTo(page, 'Confirm');
  await page.keyboard.press('Enter');
  await page.getByText('Done: Announce an act against the holder').waitFor();
  const noted = await until('the announcement', async () => {
    const { announcements } = await stage.decider.get<{ announcements: { act: string; ground: string }[] }>(
      `/api/licences/${mine.licence}`,
    );
    return announcements[0];
  });
  expect(noted).toMatchObject({ act: 'annulment', ground: 'procedure' });
  await look(page, 'announced');
}, 120_000);

test('a condition is attached and met; an annulment that would gravely harm the public is refused in words, else it names the indemnity (行政许可法第六十九条)', async () => {
  const at = `/api/licences/${announced.licence}`;
  const { announcements } = await stage.decider.get<{ announcements: { noticeNo: string }[] }>(at);
  const waiver = { noticeNo: announcements[0]?.noticeNo, kind: 'waiver', text: '放弃陈述申辩和听证' };
  await stage.applicant.act('POST', `${at}/statements`, waiver);
  const decider = await atDesk('wangchao-decider', desk(announced.licence));
  await perform(decider, '附加条件', async () => {
    await decider.getByLabel('条件名称').fill('张贴须知');
    await decider.getByLabel('条件内容').fill('在经营场所张贴安全须知。');
    await decider.getByLabel('履行期限').fill('2026-07-31');
  });
  const handler = await atDesk('wangchao-handler-1', desk(announced.licence));
  await handler.getByText('尚未履行').waitFor();
  await perform(
    handler,
    '登记条件的履行情况',
    async () => {
      await handler.getByLabel('未履行', { exact: true }).check();
      await handler.getByLabel('证据或者事实').fill('现场查看已张贴。');
      await button(handler, ZH.check).click();
      await handler.getByRole('dialog').getByRole('button', { name: ZH.confirm }).click();
      await handler.getByRole('alert').getByText('2026').waitFor();
      await handler.getByLabel('已履行', { exact: true }).check();
    },
    { shot: 'condition-met' },
  );
  await handler.locator('.desk-right').getByText('已履行').waitFor();
  await decider.reload();
  await decider.locator('.desk').waitFor();
  await perform(
    decider,
    '决定撤销',
    async () => {
      await decider.getByLabel(/^可能对公共利益造成重大损害/).check();
      await decider.getByLabel('赔偿', { exact: true }).fill('依法赔偿直接损失。');
      await decider.getByLabel('事实和理由').fill('核查程序缺失。');
      await button(decider, ZH.check).click();
      await decider.getByRole('dialog').getByRole('button', { name: ZH.confirm }).click();
      await decider.getByRole('alert').getByText('公共利益').waitFor();
      await look(decider, 'annulment-refused');
      await decider.getByLabel('不会对公共利益造成重大损害').check();
    },
    { paper: ['依法赔偿直接损失', '撤销'], shot: 'annul' },
  );
  await decider.locator('.head').getByText('已撤销').waitFor();
  await look(decider, 'licence-annulled');
}, 120_000);

test('a withdrawal: what was announced in vain is dropped; the holder is heard before one who did not announce, and the decision names the interest and the compensation (行政许可法第八条; 行政处罚法第六十四条)', async () => {
  const mine = await grantLicence(stage);
  const decider = await atDesk('wangchao-decider', desk(mine.licence));
  const announceWithdrawal = (o: { readonly shot?: string } = {}) =>
    perform(
      decider,
      '告知拟作的处理',
      async () => {
        await decider.getByLabel('撤回', { exact: true }).check();
        await decider.getByLabel(/^客观情况发生重大变化/).check();
        await decider.getByLabel('事实', { exact: true }).fill('场所所在地块的规划已经调整。');
      },
      { ...o, paper: ['规划已经调整', '要求听证'] },
    );
  await announceWithdrawal();
  await perform(decider, '放弃已告知的处理', () => decider.getByLabel('放弃处理的理由').fill('规划尚未批准。'), {
    shot: 'drop',
  });
  await decider.locator('summary').getByText('已放弃处理').waitFor();
  await announceWithdrawal({ shot: 'announce-withdrawal' });
  const at = `/api/licences/${mine.licence}`;
  const { announcements } = await stage.decider.get<{ announcements: { noticeNo: string }[] }>(at);
  const { noticeNo = '' } = announcements.at(-1) ?? {};
  await stage.applicant.act('POST', `${at}/hearing-requests`, { noticeNo });

  await operator.act('POST', '/api/operations/clock', { to: '2026-07-31T15:00:00+08:00' });
  const handler = await atDesk('wangchao-handler-1', desk(mine.licence));
  const toldOn = handler.getByLabel('通知听证的日期');
  await perform(
    handler,
    '录入听证笔录',
    async () => {
      await handler.getByLabel('举行日期').fill('2026-07-31');
      await handler.getByLabel('示例望庚').check();
      await expect(handler.getByLabel('示例望丙').count(), 'who announced may not chair').resolves.toBe(0);
      // Seven working days before: less is refused in words, and what was typed stays.
      await toldOn.fill('2026-07-28');
      await button(handler, ZH.check).click();
      await handler.getByRole('dialog').getByRole('button', { name: ZH.confirm }).click();
      await handler.getByRole('alert').getByText('个工作日通知').waitFor();
      await look(handler, 'hearing-too-soon');
      await toldOn.fill('2026-07-20');
    },
    { paper: ['听证笔录', '示例望庚'], shot: 'hearing' },
  );

  await decider.reload();
  await decider.locator('.desk').waitFor();
  await perform(
    decider,
    '决定撤回',
    async () => {
      await decider.getByLabel('公共利益的需要').fill('公共绿地建设。');
      await decider.getByLabel('补偿', { exact: true }).fill('按评估价补偿设施损失。');
      await decider.getByLabel('事实和理由').fill('规划调整已经批准。');
      await decider.getByLabel('对陈述、申辩的答复').fill('听证中的意见已经记录并考虑。');
    },
    { paper: ['按评估价补偿设施损失', '公共绿地建设', '行政复议'], shot: 'withdraw' },
  );
  await decider.locator('.head').getByText('已撤回').waitFor();
  await papersMade(decider);
  await look(decider, 'licence-withdrawn');
  expect(await publicStatus((await stage.person()).page, mine)).toContain('撤回');
}, 180_000);

test('no page complained: no script error, no breach of the content policy', () => {
  expect(complaintsOf(stage.people)).toEqual([]);
  console.log(`axe-core looked at ${looked.length} states and themes, ${stage.people.length} browsers were opened`);
  expect(looked.length).toBeGreaterThanOrEqual(70);
});
