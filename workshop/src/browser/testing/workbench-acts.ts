import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { photograph, photographPaper } from './photograph.ts';

/** Words of the workbench that tests press, in both languages. */
export const WORDS = {
  'zh-CN': {
    accept: '受理',
    acceptYes: '确认受理',
    grant: '准予许可',
    grantYes: '确认准予许可',
    aside: '以我的名义排除',
    checklist: '审查清单',
    met: '符合',
    record: '记录',
    granted: '已准予许可',
    accepted: '审查中',
    papers: '文书',
    licence: '许可证',
  },
  en: {
    accept: 'Accept',
    acceptYes: 'Accept',
    grant: 'Grant',
    grantYes: 'Grant',
    aside: 'Set aside in my name',
    checklist: 'Checklist',
    met: 'Met',
    record: 'Record',
    granted: 'Granted',
    accepted: 'In examination',
    papers: 'Papers',
    licence: 'Licence',
  },
} as const;
export type Locale = keyof typeof WORDS;

/** How many states axe-core has looked at. */
export const looked: string[] = [];

/** Looks at a state in both themes: no violation; a picture is kept where somebody asked for pictures. */
export async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeViolations(page), `${name} ${colorScheme}`).toEqual([]);
    looked.push(`${name} ${colorScheme}`);
    await photograph(page, name);
  }
}

export const button = (page: Page, name: string, exact = false) => page.getByRole('button', { name, exact });
const dialogButton = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

/** Presses the button of an act and confirms in the question that follows. */
export async function actAndConfirm(
  page: Page,
  act: string,
  yes: string,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  await page.locator('.acts').getByRole('button', { name: act }).first().click();
  await page.getByRole('dialog').waitFor();
  await meanwhile?.();
  await dialogButton(page, yes).click();
}

/** Answers every line of the checklist as met, with the mouse. */
export async function meetChecklist(page: Page, locale: Locale): Promise<number> {
  const w = WORDS[locale];
  await page.locator('.tabs').getByRole('button', { name: w.checklist }).click();
  const lines = page.locator('.checklist > li');
  await lines.first().waitFor();
  const count = await lines.count();
  for (let i = 0; i < count; i += 1) {
    const line = lines.nth(i);
    await line.getByRole('radio', { name: w.met, exact: true }).check();
    await line.getByRole('button', { name: w.record }).click();
    await line.locator('.tag').waitFor();
  }
  return count;
}

/** Walks on with the Tab key until the thing in focus is called so. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 150; i += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const doc = (
        globalThis as unknown as {
          document: { activeElement: { textContent: string; id: string; value?: string; type?: string } };
        }
      ).document;
      const { textContent, id, type, value } = doc.activeElement;
      return `${textContent.trim()}|${id}|${type === 'radio' ? value : ''}`;
    });
    if (typeof name === 'string' ? said.startsWith(name) : name.test(said)) return;
  }
  throw new Error(`nothing called ${name} can be reached with Tab`);
}

/** The same for the checklist with keys alone. */
export async function meetChecklistByKeys(page: Page): Promise<number> {
  await tabTo(page, '审查清单');
  await page.keyboard.press('Enter');
  await page.locator('.checklist > li').first().waitFor();
  const count = await page.locator('.checklist > li').count();
  for (let i = 0; i < count; i += 1) {
    await tabTo(page, /\|met$/);
    await page.keyboard.press('Space');
    await tabTo(page, '记录');
    await page.keyboard.press('Enter');
    await page.locator('.checklist > li').nth(i).locator('.tag').waitFor();
  }
  return count;
}

/** The text of the paper that the open question lets one see beforehand: marked 预览, with no number. */
export async function previewText(page: Page, picture = ''): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: '先看文书样式' }).click();
  const file = await (await download).path();
  photographPaper(file, picture);
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  expect(text).toContain('预览');
  expect(text).not.toMatch(/应急许[受补不准核]+〔\d/);
  await page.getByText('预览已下载').waitFor();
  return text;
}
