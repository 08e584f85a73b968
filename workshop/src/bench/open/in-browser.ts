import type { Browser, Page } from 'playwright-core';
import { until } from '../prepare.ts';
import type { Node, Stage } from '../stage.ts';

/**
 * Marks, in the page, when a case lies open: its checklist stands there in the words of its release and its acts can be pressed, and the
 * frame that shows it has been painted. `benchFrom` is when the opening began, `benchOpened` how many milliseconds later it was.
 */
const WATCH = `
  window.benchFrom = 0;
  window.benchOpened = null;
  const isOpen = () => {
    const line = document.querySelector('.checklist h3');
    return line !== null && line.textContent.trim().length > 8 && document.querySelector('.tabs button') !== null;
  };
  new MutationObserver(() => {
    if (window.benchOpened !== null || window.benchSeen || !isOpen()) return;
    window.benchSeen = true;
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => { window.benchOpened = performance.now() - window.benchFrom; };
      painted.port2.postMessage(0);
    });
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

/** An officer before the workbench of a node. */
export type Workbench = {
  /** From the inbox, which lies open: milliseconds from the navigation until the case can be worked on. */
  fromInbox(id: string): Promise<number>;
  /** By its address, as from a mail or a reload; scripts and styles are in the browser's cache. */
  byAddress(id: string): Promise<number>;
  close(): Promise<void>;
};

export async function openWorkbench(stage: Stage, node: Node, browser: Browser): Promise<Workbench> {
  const base = `http://127.0.0.1:${node.port}`;
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = stage.cookies.handler.split('=');
  await context.addCookies([{ name, value, url: base }]);
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const inbox = async () => {
    await page.goto(`${base}/officer`);
    await page.locator('.tabs button').first().waitFor();
  };
  return {
    async fromInbox(id) {
      await inbox();
      await page.evaluate(`window.benchFrom = performance.now(); history.pushState(null, '', '/officer/cases/${id}')`);
      return opened(page);
    },
    async byAddress(id) {
      await page.goto(`${base}/officer/cases/${id}`);
      return opened(page);
    },
    close: () => context.close(),
  };
}

/** Asked for seldom, since asking takes time of the page; the page itself has kept the moment. */
const opened = (page: Page): Promise<number> =>
  until('a case lies open in the workbench', 30_000, async () => {
    const ms = await page.evaluate('window.benchOpened');
    return typeof ms === 'number' ? ms : undefined;
  });
