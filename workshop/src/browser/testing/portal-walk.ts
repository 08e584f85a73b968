import path from 'node:path';
import type { Page } from 'playwright-core';
import { D3 } from '../../system/d3.ts';
import { press, tabTo, typeInto } from './keys.ts';
import type { Visit } from './visit.ts';

export const SAMPLES = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'reading', 'testdata');
export const LEASE = path.join(SAMPLES, 'd07-born-digital.pdf');
export const LICENCE_SCAN = path.join(SAMPLES, 'd01-business_licence.png');

export const caseIdOf = (page: Page): string => /\/cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** Waits until the page has its heading and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('h1');
  await page.locator('main [role=status]', { hasText: /^(正在读取……|Loading…)$/ }).waitFor({ state: 'hidden' });
}

/** Waits until what was typed is on the server. */
export const savedOnServer = (page: Page): Promise<void> =>
  page
    .locator('.save-line')
    .getByText(/已保存|Saved at/)
    .waitFor();

/** Fills the whole form of D3 by mouse, section by section, as the demonstration's firm would. */
export async function fillByMouse({ page, look }: Visit): Promise<void> {
  const fill = (id: string, text: string) => page.locator(`[id="${id}"]`).fill(text);
  const radio = (label: string) => page.getByLabel(label, { exact: true }).check();
  const goOn = async (heading: string) => {
    await page.locator('main form button[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };
  await page.getByRole('link', { name: '申请单位' }).click();
  await page.locator('[id="company.name"]').waitFor();
  await look('section company, filled');
  await fill('company.legalRepresentativeId', '990203198012173416');
  await page.locator('main form button[type=submit]').click();
  await page.getByRole('alert').waitFor();
  await look('section with errors');
  await page.getByRole('alert').getByRole('link').first().click();
  await fill('company.legalRepresentativeId', D3.legalRepresentativeId);
  await page.locator('fieldset', { hasText: '是否中央企业' }).getByLabel('否', { exact: true }).check();
  await look('section company');
  await savedOnServer(page);
  await goOn('联系人');
  await fill('contact.name', '示例联系人');
  await fill('contact.phone', '0990-00000103');
  await savedOnServer(page);
  await goOn('经营场所');
  await fill('premises.address', D3.address);
  await radio('租赁');
  await fill('premises.area', D3.premisesArea);
  await goOn('经营方式和范围');
  await radio('不带有储存设施的经营（票据、贸易经营）');
  await page.getByRole('button', { name: '增加一行' }).click();
  await page.locator('[id="scope.chemicals[1].cas"]').fill('67-56-2');
  await page.locator('[id="scope.chemicals[1].name"]').click();
  await page.getByText('CAS 号的校验位不对').first().waitFor();
  await look('section operation');
  // A table from a spreadsheet takes the place of the empty line.
  await page.locator('[id="scope.chemicals[1].cas"]').fill('');
  await page.getByText('从表格粘贴多行').click();
  await page.locator('[id="scope.chemicals-paste"]').fill(D3.scope.map((c) => `${c['name']}\t${c['cas']}`).join('\n'));
  await page.getByRole('button', { name: '加入表格' }).click();
  await goOn('人员和应急预案');
  await fill('people.principalName', D3.legalRepresentative);
  await fill('people.principalId', D3.legalRepresentativeId);
  await page.getByRole('button', { name: '增加一行' }).click();
  for (const [column, text] of Object.entries(D3.safetyOfficer))
    if (typeof text === 'string') await fill(`people.officers[1].${column}`, text);
  await page.locator('[id="people.officers[1].fullTime"]').selectOption('yes');
  await look('section people');
  await page.getByRole('link', { name: '返回任务清单' }).click();
  await page.getByRole('button', { name: '从登记数据填入' }).click();
  await page.locator('section.card .notice li').first().waitFor();
  await look('tasks filled again from registers');
  await page.getByRole('link', { name: '声明', exact: true }).click();
  await page.locator('[id="declaration.trueAndComplete"]').check();
  await page.locator('[id="declaration.electronicService"]').check();
  await look('section declaration');
  await goOn('材料');
}

/** Fills what decides the case's way by keyboard alone and leaves the rest empty. */
export async function fillByKeys({ page, look }: Visit): Promise<void> {
  await press(page, 'main a', 'The enterprise');
  await typeInto(page, 'company.legalRepresentativeId', D3.legalRepresentativeId);
  await tabTo(page, '[id="company.centralSoe"]');
  await page.keyboard.press('ArrowDown');
  await savedOnServer(page);
  await look('section company');
  await press(page, 'main form button[type=submit]');
  await page.getByRole('heading', { level: 1, name: 'Contact' }).waitFor();
  await typeInto(page, 'contact.name', '示例联系人');
  await typeInto(page, 'contact.phone', '12');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await look('section contact with an error');
  // The summary has the focus; its first link leads to the field.
  await press(page, '[role=alert] a');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('0990-00000103');
  await savedOnServer(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Business premises' }).waitFor();
  await typeInto(page, 'premises.address', D3.address);
  await tabTo(page, '[id="premises.kind"]');
  await page.keyboard.press('ArrowDown');
  await typeInto(page, 'premises.area', D3.premisesArea);
  await savedOnServer(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mode and scope of operation' }).waitFor();
  await tabTo(page, '[id="operation.mode"]');
  await page.keyboard.press('Space');
  await press(page, 'main button', 'Add a line');
  await page.keyboard.type('甲醇');
  await page.keyboard.press('Tab');
  await page.keyboard.type('67-56-1');
  await look('section operation');
  await press(page, 'main button', 'Remove');
  await press(page, 'main button', 'Undo');
  if ((await page.locator('[id="scope.chemicals[1].name"]').inputValue()) !== '甲醇')
    throw new Error('undo lost a line');
  await savedOnServer(page);
  await press(page, 'main a', 'Back to the overview');
  await page.getByRole('link', { name: 'Mode and scope of operation' }).waitFor();
}
