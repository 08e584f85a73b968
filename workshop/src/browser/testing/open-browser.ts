import type { Browser, BrowserContext, Page } from 'playwright-core';

export { openBrowser } from '../chromium.ts';

export type Person = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the console complained about, CSP violations among it; must stay empty. */
  readonly complaints: string[];
};

/** A person with a browser of its own: language, width, theme. */
export async function newPerson(
  browser: Browser,
  o: { readonly locale?: 'zh-CN' | 'en'; readonly width?: number; readonly dark?: boolean } = {},
): Promise<Person> {
  const context = await browser.newContext({
    locale: o.locale ?? 'zh-CN',
    viewport: { width: o.width ?? 1280, height: (o.width ?? 1280) < 600 ? 780 : 900 },
    colorScheme: o.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (m) => {
    if (m.type() === 'error' || /content security policy/i.test(m.text()))
      complaints.push(`${m.text()} ${m.location().url}`);
  });
  page.on('pageerror', (e) => complaints.push(e.message));
  return { context, page, complaints };
}

/** Signs in through the simulated identity provider and lands on `path`. */
export async function signInBrowser(page: Page, base: string, account: string, path: string): Promise<void> {
  await page.goto(`${base}/sign-in?return=${encodeURIComponent(path)}`);
  await page.locator(`button.person[value="${account}"]`).click();
  await page.waitForURL(`${base}${path}`);
}
