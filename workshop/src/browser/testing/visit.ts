import type { Browser, Page } from 'playwright-core';
import { axeViolations } from './axe.ts';
import { newPerson } from './open-browser.ts';
import { photograph } from './photograph.ts';

/** A person who looks closely at every page: accessibility, width, headings, console and where requests go. */
export type Visit = {
  readonly page: Page;
  /** Looks at the page as it stands now, under this name. */
  look(name: string): Promise<void>;
  /** What was wrong on any page looked at, one sentence each. */
  readonly wrong: string[];
  /** How many pages were looked at. */
  looked(): number;
};

/** Answers, and a missing network, that the pages put into words themselves; the browser's console lists them all the same. */
const ANSWERED =
  /Failed to load resource: (the server responded with a status of (401|404|409|422|503)|net::ERR_INTERNET_DISCONNECTED)/;

export async function beginVisit(
  browser: Browser,
  o: {
    readonly locale: 'zh-CN' | 'en';
    readonly width: number;
    readonly dark?: boolean;
    readonly origins: readonly string[];
  },
): Promise<Visit> {
  const { page, complaints } = await newPerson(browser, o);
  const wrong: string[] = [];
  let n = 0;
  page.on('request', (r) => {
    const url = new URL(r.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && !o.origins.includes(url.origin))
      wrong.push(`a request left the house: ${url.origin}`);
  });
  return {
    page,
    wrong,
    looked: () => n,
    async look(name) {
      n += 1;
      const on = (text: string) => wrong.push(`${name}, ${o.locale} at ${o.width} px: ${text}`);
      const seen = (await page.evaluate(
        '({ h1: document.querySelectorAll("h1").length, wide: document.documentElement.scrollWidth > innerWidth, lang: document.documentElement.lang })',
      )) as { h1: number; wide: boolean; lang: string };
      if (seen.h1 !== 1) on(`${seen.h1} headings of the first rank`);
      if (seen.wide) on('the page is wider than the window');
      if (seen.lang !== o.locale) on(`the page says it is in ${seen.lang}`);
      for (const v of await axeViolations(page)) on(v);
      for (const c of complaints.splice(0)) if (!ANSWERED.test(c)) on(`the console complains: ${c}`);
      await photograph(page, name);
    },
  };
}
