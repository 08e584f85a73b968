import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { type Client, signIn, until } from '../story/client.ts';
import { ITEM } from '../system/d3.ts';
import { openBrowser, signInBrowser } from './testing/open-browser.ts';
import { savedOnServer } from './testing/portal-walk.ts';
import { beginVisit, type Visit } from './testing/visit.ts';

let city: Temporary;
let browser: Browser;
let client: Client;
const visits: Visit[] = [];

beforeAll(async () => {
  [city, browser] = await Promise.all([startTemporary(), openBrowser()]);
  client = await signIn(city.url, 'zhou-yiheng');
});
afterAll(async () => {
  await browser?.close();
  await city?.end();
});

/** A new draft, and somebody signed in with a page of it before them. */
async function draftAt(page: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Visit & { readonly id: string }> {
  const { case: id } = await client.act('POST', '/api/cases', { item: ITEM });
  const origins = [new URL(city.url).origin, new URL(city.addresses.identity).origin];
  const visit = await beginVisit(browser, { locale, width: 1280, origins });
  visits.push(visit);
  await signInBrowser(visit.page, city.url, 'zhou-yiheng', `/cases/${id}${page}`);
  return { ...visit, id };
}

const answersOf = async (id: string) =>
  (await client.get<{ answers: Record<string, unknown> }>(`/api/cases/${id}`)).answers;
const onServer = (id: string, answers: Record<string, unknown>) =>
  until('the answers on the server', async () => {
    const now = await answersOf(id);
    return Object.entries(answers).every(([path, value]) => now[path] === value) ? true : undefined;
  });
/** Asked from outside, time and again: the page's own policy lets nothing in it evaluate a text. */
const holds = (page: Visit['page'], condition: string) =>
  until(condition, async () => ((await page.evaluate(condition)) ? true : undefined), 30_000);
const field = (page: Visit['page'], path: string) => page.locator(`[id="${path}"]`);

test.each([
  ['zh-CN', /可能是空白页/, /移除后换一份/, '移除'],
  ['en', /it may be blank/, /You may remove it and upload/, 'Remove'],
] as const)(
  'a blank page is said to be unreadable, with what to do next, whatever the slot takes (%s)',
  async (locale, why, next, remove) => {
    const { page, look } = await draftAt('/materials', locale);
    const blank = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    for (const slot of ['M4', 'M2']) {
      await page.setInputFiles(`[id="${slot}-file"]`, {
        name: `blank-${slot}.png`,
        mimeType: 'image/png',
        buffer: blank,
      });
      await page.locator(`#${slot}`).getByText(why).waitFor({ timeout: 30_000 });
      await page.locator(`#${slot}`).getByText(next).waitFor();
    }
    await look('blank page');
    await page.locator('#M2').getByRole('button', { name: remove }).click();
    await page.locator('#M2').getByRole('link', { name: 'blank-M2.png' }).waitFor({ state: 'detached' });
  },
);

test('two tabs on one draft show each other what is typed; nothing is lost, whichever closes first', async () => {
  const { page: first, look, id } = await draftAt('/contact');
  await field(first, 'contact.name').waitFor();
  const second = await first.context().newPage();
  await second.goto(`${city.url}/cases/${id}/contact`);
  await field(second, 'contact.name').waitFor();

  await field(first, 'contact.name').fill('第一页写的');
  await holds(second, `document.getElementById('contact.name').value === '第一页写的'`);
  await field(second, 'contact.phone').fill('0990-00000103');
  await holds(first, `document.getElementById('contact.phone').value === '0990-00000103'`);
  await onServer(id, { 'contact.name': '第一页写的', 'contact.phone': '0990-00000103' });

  // The same field in turns: the later text stands in both and on the server, and nobody is asked to choose.
  await field(second, 'contact.name').fill('第二页改的');
  await holds(first, `document.getElementById('contact.name').value === '第二页改的'`);
  await field(first, 'contact.name').pressSequentially('，第一页又添');
  const both = await field(first, 'contact.name').inputValue();
  await onServer(id, { 'contact.name': both });
  await holds(second, `document.getElementById('contact.name').value === ${JSON.stringify(both)}`);
  for (const page of [first, second])
    expect(await page.getByRole('button', { name: '用我在这里填的' }).count()).toBe(0);
  await look('two tabs');

  // One tab closes in the middle of a word, without network; the other brings it home.
  await first.context().setOffline(true);
  await field(first, 'contact.name').fill('离线时第一页写的');
  await holds(second, `document.getElementById('contact.name').value === '离线时第一页写的'`);
  await first.close();
  await second.context().setOffline(false);
  await onServer(id, { 'contact.name': '离线时第一页写的', 'contact.phone': '0990-00000103' });
  await holds(second, `Object.keys(localStorage).filter((k) => k.startsWith('tuofu.typed')).length === 0`);
});

test('without network what is typed is kept and said to be kept, survives the tab, and is sent when the network is back', async () => {
  const { page, look, id } = await draftAt('/contact');
  await field(page, 'contact.name').waitFor();
  await page.context().setOffline(true);
  await field(page, 'contact.name').fill('离线填写');
  await page.locator('.save-line').getByText('连不上服务器').waitFor();
  await look('offline');
  expect((await answersOf(id))['contact.name']).toBeUndefined();
  await page.context().setOffline(false);
  await savedOnServer(page);
  await onServer(id, { 'contact.name': '离线填写' });

  await page.context().setOffline(true);
  await field(page, 'contact.phone').fill('0990-00000103');
  await page.locator('.save-line').getByText('连不上服务器').waitFor();
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${city.url}/cases/${id}/contact`);
  await field(again, 'contact.phone').waitFor();
  expect(await field(again, 'contact.phone').inputValue()).toBe('0990-00000103');
  await onServer(id, { 'contact.phone': '0990-00000103' });
});

test('a slow network is said in words while a page is asked for and while typing is saved; typing goes on', async () => {
  const { page, look, id } = await draftAt('/contact');
  await field(page, 'contact.name').waitFor();
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(`**/api/cases/${id}/answers`, async (route) => {
    await held;
    await route.continue();
  });
  await field(page, 'contact.name').fill('慢慢地');
  await page.locator('.save-line').getByText('网络比平时慢').waitFor({ timeout: 15_000 });
  await look('saving slowly');
  await field(page, 'contact.name').pressSequentially('写');
  release();
  await savedOnServer(page);
  await onServer(id, { 'contact.name': '慢慢地写' });
  await page.unroute(`**/api/cases/${id}/answers`);

  let go = () => {};
  const waiting = new Promise<void>((done) => {
    go = done;
  });
  await page.route(`**/api/cases/${id}`, async (route) => {
    await waiting;
    await route.continue();
  });
  await page.reload();
  await page.getByText('正在读取……').first().waitFor();
  await page.getByText('比平时慢。可以继续等待').waitFor({ timeout: 15_000 });
  await look('loading slowly');
  go();
  await field(page, 'contact.name').waitFor();
  expect(await field(page, 'contact.name').inputValue()).toBe('慢慢地写');
});

test('a session that ends while typing is said to have ended; after signing in again everything typed is there and is saved', async () => {
  const { page, look, id } = await draftAt('/contact');
  await field(page, 'contact.name').waitFor();
  await page.context().clearCookies();
  await field(page, 'contact.name').fill('登录过期时写的');
  await page.getByText('登录已过期').waitFor();
  await field(page, 'contact.phone').fill('0990-00000103');
  await look('signed out while typing');
  await page.locator('main').getByRole('link', { name: '登录' }).click();
  await page.locator('button.person[value="zhou-yiheng"]').click();
  await page.waitForURL(`**/cases/${id}/contact`);
  await field(page, 'contact.name').waitFor();
  expect(await field(page, 'contact.name').inputValue()).toBe('登录过期时写的');
  expect(await field(page, 'contact.phone').inputValue()).toBe('0990-00000103');
  await savedOnServer(page);
  await onServer(id, { 'contact.name': '登录过期时写的', 'contact.phone': '0990-00000103' });
});

test('what the account was told stands with its cases, the newest first, and the older ones on demand', async () => {
  const { page, look, id } = await draftAt('');
  const notice = (n: number) => ({
    ...{
      at: `2026-07-0${n}T01:00:00Z`,
      about: n % 2 ? 'case' : 'licence',
      stream: id,
      number: `990203-2026-00000${n}`,
    },
    ...{ item: ITEM, itemNames: { 'zh-CN': '危险化学品经营许可', en: 'Licence to operate in hazardous chemicals' } },
    text: { 'zh-CN': `第${n}条：办理期限由2026年7月29日改为2026年7月30日。`, en: `No. ${n}: the limit moved.` },
  });
  await page.route('**/api/notices', (route) =>
    route.fulfill({ json: { notices: [7, 6, 5, 4, 3, 2, 1].map(notice) } }),
  );
  await page.goto(`${city.url}/cases`);
  await page.getByRole('heading', { name: '通知' }).waitFor();
  const shown = page.locator('section', { has: page.getByRole('heading', { name: '通知' }) });
  expect(await shown.locator('> ul > li').count()).toBe(5);
  await shown.getByText('更早的2条').click();
  await shown.getByText('第1条').waitFor();
  expect(await shown.locator(`a[href="/cases/${id}"]`).count()).toBe(4);
  await look('notices');
  await page.unroute('**/api/notices');
  await page.route('**/api/notices', (route) => route.fulfill({ status: 503, body: '' }));
  await page.reload();
  await page.getByRole('heading', { level: 1, name: '我的办件' }).waitFor();
  await shown.waitFor({ state: 'detached' });
  await look('notices out of reach');
});

test('every state looked at is accessible, as wide as its window, and quiet', () => {
  const looked = visits.reduce((sum, v) => sum + v.looked(), 0);
  process.stdout.write(`portal states: ${looked} states looked at\n`);
  expect(visits.flatMap((v) => v.wrong)).toEqual([]);
  expect(looked).toBeGreaterThanOrEqual(9);
});
