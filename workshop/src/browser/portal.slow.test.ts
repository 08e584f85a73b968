import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoFile, GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { type Client, signIn, until } from '../story/client.ts';
import { D3_ANSWERS, ITEM } from '../system/d3.ts';
import { press, tabTo } from './testing/keys.ts';
import { openBrowser, signInBrowser } from './testing/open-browser.ts';
import {
  caseIdOf,
  fillByKeys,
  fillByMouse,
  LEASE,
  LICENCE_SCAN,
  savedOnServer,
  settled,
} from './testing/portal-walk.ts';
import { beginVisit, type Visit } from './testing/visit.ts';

let city: Temporary;
let browser: Browser;
let files: readonly DemoFile[];
/** A lease in which two digits of the area are exchanged. */
let questioned: DemoFile;
const visits: Visit[] = [];

beforeAll(async () => {
  const exchanged = { ...GREEN_D3, lease: { ...GREEN_D3.lease, area: '236.50' } };
  [city, browser, files, questioned] = await Promise.all([
    startTemporary(),
    openBrowser(),
    generateDocuments(GREEN_D3),
    generateDocuments(exchanged).then((all) => all.find((f) => f.slot === 'M4')!),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await city?.end();
});

async function begin(o: { locale: 'zh-CN' | 'en'; width: number; dark?: boolean }): Promise<Visit> {
  const origins = [new URL(city.url).origin, new URL(city.addresses.identity).origin];
  const visit = await beginVisit(browser, { ...o, origins });
  visits.push(visit);
  return visit;
}
const asUpload = (f: DemoFile) => ({ name: f.name, mimeType: f.mediaType, buffer: Buffer.from(f.bytes) });
const fileOf = (slot: string) => asUpload(files.find((d) => d.slot === slot)!);
const handler = () => signIn(city.url, 'wangchao-handler-1');
const decider = () => signIn(city.url, 'wangchao-decider');
const applicant = () => signIn(city.url, 'zhou-yiheng');

/** A draft of D3 made through the API. */
async function draft(client: Client, answers: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { case: id } = await client.act('POST', '/api/cases', { item: ITEM });
  if (Object.keys(answers).length > 0) await client.act('PUT', `/api/cases/${id}/answers`, { answers });
  return id;
}

type View = {
  problems: { subject: string }[];
  findings: { open: boolean; verdict: string; field: string }[];
  checklist: { item: string; clause: string }[];
  compared: unknown;
  phase: string;
};

test('by mouse at 1280 px in Chinese: from the front page to the confirmation, and on to the licence', async () => {
  const visit = await begin({ locale: 'zh-CN', width: 1280 });
  const { page, look } = visit;
  await page.goto(city.url);
  await page.getByRole('link', { name: '危险化学品经营许可' }).waitFor();
  await look('front page');
  await page.getByRole('link', { name: '危险化学品经营许可' }).click();
  await page.getByRole('heading', { name: '办理期限' }).waitFor();
  await look('guide');
  await page.locator('main').getByRole('link', { name: '登录' }).first().click();
  await page.locator('button.person[value="zhou-yiheng"]').click();
  await page.getByRole('button', { name: '开始办理' }).first().click();
  await page.getByRole('button', { name: '从登记数据填入' }).click();
  await page.getByText('企业登记信息库：填入6项').waitFor();
  await look('tasks filled from registers');
  const id = caseIdOf(page);
  await fillByMouse(visit);

  const lease = page.locator('#M4');
  await page.setInputFiles('#M4-file', asUpload(questioned));
  await lease.getByText('处不一致或没有读到').waitFor();
  await lease.getByText('从文件中读到的内容').click();
  await look('material differs');
  await lease.getByRole('button', { name: '移除' }).click();
  await lease.getByRole('link', { name: questioned.name }).waitFor({ state: 'detached' });
  await page.setInputFiles('#M4-file', LEASE);
  await page.setInputFiles('#M5-file', LICENCE_SCAN);
  for (const slot of ['M2', 'M10']) await page.setInputFiles(`[id="${slot}-file"]`, fileOf(slot));
  await page.locator('#M4').getByText('与申请内容一致').waitFor();
  await page.locator('#M5').getByText('识别为营业执照').waitFor({ timeout: 60_000 });
  await page.locator('#M4').getByText('从文件中读到的内容').click();
  await look('materials read');
  await page.locator('main').getByRole('link', { name: '检查并提交' }).click();
  await page.getByText('需要的内容和材料都有了。').waitFor({ timeout: 30_000 });
  await look('check, complete');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '申请已提交' }).waitFor();
  expect(await page.locator('.number').textContent()).toMatch(/990203-2026-\d{6}/);
  await page.getByText('2026年7月8日前').first().waitFor();
  await look('confirmation');
  await page.getByRole('link', { name: '查看办件' }).click();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
  await look('case received');
  for (const copy of ['filed', 'filed.pdf'])
    expect((await page.request.get(`${city.url}/api/cases/${id}/${copy}`)).status(), copy).toBe(200);

  const [h, d] = await Promise.all([handler(), decider()]);
  const at = (p: string) => `/api/cases/${id}${p}`;
  await until('the comparison after filing', async () => ((await h.get<View>(at(''))).compared ? true : undefined));
  for (const f of (await h.get<{ findings: { id: string; open: boolean }[] }>(at(''))).findings.filter((x) => x.open))
    await h.act('POST', at(`/findings/${encodeURIComponent(f.id)}/setting-aside`), { reason: '已核对原件。' });
  await h.act('POST', at('/acceptance'));
  for (const line of (await h.get<View>(at(''))).checklist)
    await h.act('PUT', at(`/checklist/${encodeURIComponent(line.item)}`), { result: 'met', note: '符合。' });
  await page.reload();
  await page.getByText('已受理，正在审查').first().waitFor();
  await page.getByRole('link', { name: /受理通知书/ }).waitFor();
  await look('case accepted');
  await d.act('POST', at('/grant'));
  await page.reload();
  await page.getByRole('link', { name: '下载许可证（PDF）' }).waitFor({ timeout: 60_000 });
  await look('case granted');
  await page.getByRole('link', { name: '公开的核验页' }).click();
  await page.getByText('有效').first().waitFor();
  await page.goto(`${city.url}/cases`);
  await page.getByText('准予许可').first().waitFor();
  await look('my cases');
  await page.goto(`${city.url}/ledger`);
  await page.getByText('查看了您的办件').first().waitFor();
  await look('ledger');
});

test('by keyboard alone at 360 px in English, in the dark: from the front page to an insisted filing, and a correction answered', async () => {
  const visit = await begin({ locale: 'en', width: 360, dark: true });
  const { page, look } = visit;
  // Whatever asks for a file is given the lease; asked for beforehand, so that the browser is ready when the key comes.
  page.on('filechooser', (chooser) => void chooser.setFiles(LEASE));
  await page.goto(city.url);
  await page.getByRole('link', { name: 'Licence to operate' }).waitFor();
  await look('front page');
  await press(page, 'main a', 'Licence to operate');
  await page.getByRole('heading', { name: 'How long it takes' }).waitFor();
  await look('guide');
  expect(await page.locator('main').textContent()).toContain('Hazardous Chemicals Safety Law, arts. 54 and 55');
  expect(await page.locator('main').textContent()).not.toMatch(/\p{Script=Han}/u);
  await press(page, 'main a', 'Sign in');
  await page.waitForSelector('button.person');
  await press(page, 'button.person[value="zhou-yiheng"]');
  await page.getByRole('button', { name: 'Start application' }).first().waitFor();
  await press(page, 'main button', 'Start application');
  await page.getByRole('button', { name: 'Fill in now' }).waitFor();
  await press(page, 'main button', 'Fill in now');
  await page.locator('section.card .notice li').first().waitFor();
  await look('tasks filled from registers');
  const id = caseIdOf(page);
  await fillByKeys(visit);
  await press(page, 'main a', 'Title deed or lease');
  await page.getByRole('heading', { level: 1, name: 'Materials' }).waitFor();
  await press(page, '#M4-file');
  await page.locator('#M4').getByText('Read as a lease').waitFor({ timeout: 60_000 });
  await look('materials');
  await press(page, 'main a', 'Check and file');
  await page.getByText('things are missing').first().waitFor();
  await look('check, incomplete');
  await press(page, 'main button', 'file now');
  await page.getByRole('heading', { name: 'Application filed' }).waitFor();
  await look('confirmation');

  const h = await handler();
  const at = (p: string) => `/api/cases/${id}${p}`;
  const seen = await until('the comparison after filing', async () => {
    const v = await h.get<View>(at(''));
    return v.compared && v.phase === 'received' ? v : undefined;
  });
  const absent = seen.findings
    .filter((f) => f.open && ['missing', 'unreadable'].includes(f.verdict))
    .map((f) => f.field);
  const subjects = [...new Set([...seen.problems.map((p) => p.subject), ...absent].map((s) => s.replace(/\[.*$/, '')))];
  await h.act('POST', at('/correction-notice'), {
    defects: subjects.map((subject) => ({ subject, problem: '没有填写或者没有提交。', cure: '请补填或者补交。' })),
  });
  await press(page, 'main a', 'Go to the case');
  await page.reload();
  await page.getByRole('heading', { name: 'What to correct' }).waitFor();
  await look('case to be corrected');
  await press(page, 'main a', 'Principal in charge');
  await page.getByRole('heading', { level: 1, name: 'People and emergency plan' }).waitFor();
  await tabTo(page, '[id="people.principalName"]');
  await page.keyboard.type('周亦衡');
  await savedOnServer(page);
  await look('section to be corrected');
  await press(page, 'main a', 'Back to the overview');
  await page.getByText('Corrected').first().waitFor();
  await press(page, 'main button', 'Deliver corrections');
  await page.getByText('Corrections delivered', { exact: true }).waitFor();
  // Each delivery has a copy of its own, and each can be had.
  await page.getByText(/Corrections delivered on .* \(in answer to/).waitFor();
  for (const copy of ['filed', 'filed.pdf', 'filed?delivery=2', 'filed.pdf?delivery=2']) {
    expect(await page.locator(`main a[href="${at(`/${copy}`)}"]`).count(), copy).toBe(1);
    expect((await page.request.get(`${city.url}${at(`/${copy}`)}`)).status(), copy).toBe(200);
  }
  await look('case corrected');
  await press(page, 'header a', 'My cases');
  await page.getByRole('link', { name: 'Licence to operate' }).first().waitFor();
  await look('my cases');
  await press(page, 'header a', 'Who saw my data');
  await page.getByText('示例望甲, 望潮区应急管理局').first().waitFor();
  expect(await page.locator('main').innerText()).not.toContain('wangchao-handler-1');
  await look('who saw my data');
});

test('what goes wrong is told and nothing typed is lost: no network, ended session, silent register, bad file, another device, another language', async () => {
  const client = await applicant();
  const { page, look, ...visit } = await begin({ locale: 'zh-CN', width: 360 });
  const open = async (path: string) => {
    await page.goto(`${city.url}${path}`);
    await settled(page);
  };
  await open('/cases');
  await look('signed out');
  const id = await draft(client, { 'contact.phone': '0990-00000103' });
  await signInBrowser(page, city.url, 'zhou-yiheng', `/cases/${id}/contact`);
  const name = page.locator('[id="contact.name"]');
  await name.waitFor();

  // No network: told, kept, saved when it is back.
  await page.context().setOffline(true);
  await name.pressSequentially('离线填写');
  await page.getByText('连不上服务器').waitFor();
  await look('section offline');
  await page.context().setOffline(false);
  await savedOnServer(page);

  // The language changes under the fingers.
  await name.pressSequentially('再写');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Contact' }).waitFor();
  expect(await name.inputValue()).toBe('离线填写再写');
  await page.getByRole('button', { name: '中文' }).click();
  await savedOnServer(page);

  // Another device wrote meanwhile: both are shown, the person chooses.
  await page.context().setOffline(true);
  await name.fill('本机的');
  await client.act('PUT', `/api/cases/${id}/answers`, { answers: { 'contact.name': '别处的' } });
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '用我在这里填的' }).waitFor();
  await look('section changed elsewhere');
  await page.getByRole('button', { name: '用我在这里填的' }).click();
  await savedOnServer(page);
  await until('the chosen answer', async () => {
    const { answers } = await client.get<{ answers: Record<string, string> }>(`/api/cases/${id}`);
    return answers['contact.name'] === '本机的' ? true : undefined;
  });

  // The session ends while typing; after signing in one is back and everything is there.
  await page.context().clearCookies();
  await name.fill('登录过期时写的');
  await page.getByText('登录已过期').waitFor();
  await look('section signed out');
  await page.locator('main').getByRole('link', { name: '登录' }).click();
  await page.locator('button.person[value="zhou-yiheng"]').click();
  await page.waitForURL(`**/cases/${id}/contact`);
  await page.locator('[id="contact.name"]').waitFor();
  expect(await name.inputValue()).toBe('登录过期时写的');
  await savedOnServer(page);

  // A register that does not answer is named, and one may go on.
  await fetch(`${city.addresses.registries}/weather`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ registry: 'enterprise', state: 'down' }),
  });
  await open(`/cases/${id}`);
  await page.getByRole('button', { name: '从登记数据填入' }).click();
  await page.getByText('企业登记信息库：暂时查不了').waitFor({ timeout: 30_000 });
  await look('register silent');
  await fetch(`${city.addresses.registries}/weather`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ registry: 'enterprise', state: 'fine' }),
  });

  // A file that is none.
  await open(`/cases/${id}/materials`);
  await page.setInputFiles('#M4-file', {
    name: '租赁合同.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('not a pdf'),
  });
  await page.locator('#M4').getByText('没有上传成功').waitFor();
  await look('file refused');

  // A picture in which nothing can be read is told with what to do.
  const blank = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await page.setInputFiles('#M4-file', { name: '空白.png', mimeType: 'image/png', buffer: blank });
  await page
    .locator('#M4')
    .getByText(/没有认出这是哪种文件|可以移除后换一份更清晰的扫描件/)
    .waitFor({ timeout: 30_000 });
  await look('file not understood');
  await page.locator('#M4').getByRole('button', { name: '移除' }).click();
  await page.locator('#M4').getByRole('link', { name: '空白.png' }).waitFor({ state: 'detached' });

  // Withdrawing asks for no reason.
  await open(`/cases/${id}/withdraw`);
  await page.getByText('法律不要求说明理由').waitFor();
  await look('withdrawal without reason');
  await page.getByRole('button', { name: '确认放弃' }).click();
  await page.getByText('您已撤回申请').waitFor();
  await look('case withdrawn');
  await open('/cases/11111111-2222-8333-a444-555555555555');
  await look('no such case');
  await open('/items/nothing');
  await look('no such item');

  // Refused, in words, with the reasons.
  const refusedCase = await draft(client, D3_ANSWERS);
  const at = (p: string) => `/api/cases/${refusedCase}${p}`;
  await client.act('POST', at('/filing'), { insist: true });
  const [h, d] = await Promise.all([handler(), decider()]);
  await until('the comparison after filing', async () => ((await h.get<View>(at(''))).compared ? true : undefined));
  await h.act('POST', at('/acceptance'));
  const line = (await h.get<View>(at(''))).checklist[0]!;
  await h.act('PUT', at(`/checklist/${line.item}`), { result: 'not-met', note: '没有专职安全生产管理人员。' });
  await d.act('POST', at('/refusal'), {
    reasons: [
      {
        checklistItem: line.item,
        clause: line.clause,
        text: '没有专职安全生产管理人员。',
        evidence: '申请材料。',
        cure: '配备后重新申请。',
      },
    ],
  });
  await open(`/cases/${refusedCase}`);
  await page.getByRole('heading', { name: '不予许可的理由' }).waitFor();
  await look('case refused');

  // Signing out leaves nothing of the draft on the device.
  await page.getByRole('button', { name: '退出' }).click();
  await page.locator('main').getByRole('link', { name: '登录' }).waitFor();
  expect(await page.evaluate('Object.keys(localStorage).filter((k) => k.startsWith("tuofu.typed")).length')).toBe(0);
  expect(visit.looked()).toBeGreaterThan(10);
});

test('a tab killed thirty times at random moments of typing gives back everything that was typed', async () => {
  const client = await applicant();
  const id = await draft(client);
  const { page: first } = await begin({ locale: 'zh-CN', width: 1280 });
  const context = first.context();
  const where = `${city.url}/cases/${id}/contact`;
  await signInBrowser(first, city.url, 'zhou-yiheng', `/cases/${id}/contact`);
  await first.close();
  let expected = '';
  let lost = 0;
  let typedInAll = 0;
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(where);
    await page.locator('[id="contact.name"]').waitFor();
    return page;
  };
  for (let round = 0; round < 30; round += 1) {
    const page = await open();
    const field = page.locator('[id="contact.name"]');
    const found = await field.inputValue();
    // Nothing of what was seen on the screen before the kill is missing.
    if (!found.startsWith(expected)) lost += 1;
    await field.focus();
    await page.keyboard.press('End');
    if (round % 5 === 4) await context.setOffline(true);
    const typing = page.keyboard
      .type(`第${round}次敲键盘不断地写下去直到浏览器突然没有了`, { delay: 30 })
      .catch(() => {});
    await new Promise((r) => setTimeout(r, 60 + Math.random() * 1_100));
    expected = await field.inputValue();
    typedInAll += expected.length - found.length;
    // The renderer dies on the spot: no event of the page runs any more.
    const crashed = page.waitForEvent('crash');
    void page.goto('chrome://crash').catch(() => {});
    await crashed;
    await typing;
    await page.close();
    await context.setOffline(false);
  }
  const last = await open();
  const found = await last.locator('[id="contact.name"]').inputValue();
  if (!found.startsWith(expected)) lost += 1;
  await until(
    'everything typed is on the server',
    async () => {
      const { answers } = await client.get<{ answers: Record<string, string> }>(`/api/cases/${id}`);
      return answers['contact.name'] === found ? true : undefined;
    },
    10_000,
  );
  process.stdout.write(`kill-tab: 30 kills, ${typedInAll} characters typed, ${lost} times something was missing\n`);
  expect(lost).toBe(0);
  expect(typedInAll).toBeGreaterThan(200);
});

test('the front page loads at most 136 kB of compressed scripts', () => {
  const dist = path.resolve(import.meta.dirname, '..', '..', '..', 'web', 'dist');
  const html = fs.readFileSync(path.join(dist, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((m) => m[1] as string);
  const size = (file: string) => zlib.gzipSync(fs.readFileSync(path.join(dist, file)), { level: 9 }).length;
  const total = scripts.reduce((sum, file) => sum + size(file), 0);
  process.stdout.write(`portal: first load ${(total / 1024).toFixed(1)} KiB gzip in ${scripts.length} scripts\n`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(total).toBeLessThan(136_000);
});

test('every page looked at is accessible, as wide as its window, and quiet', () => {
  const looked = visits.reduce((sum, v) => sum + v.looked(), 0);
  process.stdout.write(`portal: ${looked} pages and states looked at\n`);
  expect(visits.flatMap((v) => v.wrong)).toEqual([]);
  expect(looked).toBeGreaterThan(35);
});
