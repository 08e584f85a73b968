import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GREEN_D3 } from '../generate/documents.ts';
import { photographPaper } from './testing/photograph.ts';
import { complaintsOf, openStage, type Stage } from './testing/stage.ts';
import { button, look, looked } from './testing/workbench-acts.ts';

let stage: Stage;
let licence = '';
beforeAll(async () => {
  stage = await openStage();
  const id = await stage.readyToGrant();
  await stage.decider.act('POST', `/api/cases/${id}/grant`);
  licence = await stage.paperOf(id, 'licence');
}, 120_000);
afterAll(() => stage?.end());

test('zbarimg reads the code of the printed licence, a phone opens it, and the page says so in words, colour and code', async () => {
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', licence, path.join(stage.city.dataDir, 'page')]);
  photographPaper(licence, 'sealed licence');
  const qr = execFileSync('zbarimg', ['-q', '--raw', path.join(stage.city.dataDir, 'page.png')], {
    encoding: 'utf8',
  }).trim();
  const phone = await stage.person('zh-CN', 360);
  await phone.page.goto(qr.toLowerCase().startsWith('http') ? qr : '');
  expect(await phone.page.locator('h1').innerText()).toMatch(/有效[\s\S]*状态码 01/);
  await look(phone.page, 'status-phone');
  await phone.page.getByRole('link', { name: '核验文件真伪' }).click();
  await phone.page.locator('#qr').fill(qr);
  await button(phone.page, '核验', true).click();
  await phone.page.locator('.verdict.green').waitFor();
  expect(await phone.page.locator('.report').innerText()).toContain(GREEN_D3.name);
  await look(phone.page, 'verify-credential');
  await phone.page.getByRole('link', { name: '查看这张许可证的实时状态' }).click();
  expect(await phone.page.locator('h1').innerText()).toContain('有效');
}, 40_000);

test.each(['zh-CN', 'en'] as const)(
  'in %s the browser tells genuine from altered and unsealed, without network, and no request carries the file',
  async (locale) => {
    const { page, context } = await stage.person(locale, locale === 'en' ? 360 : 1280);
    const sent: string[] = [];
    page.on('request', (r) => sent.push(`${r.method()} ${r.url()} ${r.postData()?.length ?? 0}`));
    await page.goto(`${stage.city.url}/verify`);
    await page.locator('#file').waitFor({ state: 'attached' });
    await look(page, `verify-${locale}`);
    const altered = path.join(stage.city.dataDir, 'altered.pdf');
    const bytes = fs.readFileSync(licence);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    fs.writeFileSync(altered, bytes);
    const unsealed = path.join(stage.city.dataDir, 'unsealed.pdf');
    fs.writeFileSync(unsealed, stage.green.find((f) => f.slot === 'M4')!.bytes);
    const before = sent.length;
    await context.setOffline(true);
    for (const [file, code, colour] of [
      [licence, 'GENUINE', 'green'],
      [altered, 'ALTERED', 'red'],
      [unsealed, 'UNSIGNED', 'red'],
    ] as const) {
      await page.locator('#file').setInputFiles(file);
      await page.locator(`.verdict.${colour}`, { hasText: code }).waitFor();
      expect(await page.locator('.report .tasks > li').count()).toBe(13);
      await look(page, `verify-${locale}-${code}`);
    }
    expect(sent.slice(before), 'checking asks nobody').toEqual([]);
    expect(
      sent.every((r) => r.startsWith('GET ') && r.endsWith(' 0')),
      'nothing but reading',
    ).toBe(true);
    await context.setOffline(false);
  },
  40_000,
);

test('no page complained: no script error, no breach of the content policy', () => {
  expect(complaintsOf(stage.people)).toEqual([]);
  console.log(`axe-core looked at ${looked.length} states and themes, ${stage.people.length} browsers were opened`);
  expect(looked.length).toBeGreaterThanOrEqual(20);
});
