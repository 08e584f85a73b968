import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { PICTURES, type Picture } from '../pictures/pictures.ts';

/** Where pictures go when somebody wants to look at them; nowhere otherwise. Those of README and tutorial lie in `chosen`. */
const SHOTS = process.env['TUOFU_SHOTS'];
const CHOSEN = SHOTS && path.join(SHOTS, 'chosen');
if (CHOSEN) fs.mkdirSync(CHOSEN, { recursive: true });
let taken = 0;

/** Pictures the page as it stands, whole, and as README and tutorial show it where they do. */
export async function photograph(page: Page, look: string): Promise<void> {
  if (!SHOTS || !CHOSEN) return;
  const seen = (await page.evaluate(
    '[document.documentElement.lang, innerWidth, matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"].join(" ")',
  )) as string;
  const state = `${seen} ${look}`;
  taken += 1;
  const file = `${process.pid}-${String(taken).padStart(3, '0')}-${state.replace(/[^\w-]+/g, '-')}.png`;
  await page.screenshot({ path: path.join(SHOTS, file), fullPage: true });
  for (const picture of PICTURES.filter((p) => p.state === state)) await chosen(page, picture, CHOSEN);
}

/** Pictures the first page of a PDF where README or tutorial show it. */
export function photographPaper(pdf: string, state: string): void {
  if (!CHOSEN) return;
  for (const { name } of PICTURES.filter((p) => p.state === state))
    execFileSync('pdftoppm', ['-r', '80', '-png', '-singlefile', '-f', '1', pdf, path.join(CHOSEN, name)]);
}

async function chosen(page: Page, { name, from, height }: Picture, folder: string): Promise<void> {
  const { width, height: window } = page.viewportSize()!;
  const back = await page.evaluate(`(${HOLD})(${JSON.stringify(from ?? null)})`);
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    clip: { x: 0, y: 0, width, height: Math.min(height ?? window, window) },
    animations: 'disabled',
  });
  await page.evaluate(`(${RELEASE})(${back})`);
}

/**
 * Scrolls to what the picture begins with and writes the same time of day, verification code, file size and digest wherever
 * one stands, since they are others in every run. Returns where the page stood.
 */
const HOLD = `(from) => {
  const back = scrollY;
  if (from) scrollTo({ top: document.querySelector(from).getBoundingClientRect().top + scrollY - 16, behavior: 'instant' });
  else scrollTo({ top: 0, behavior: 'instant' });
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  window.heldTexts = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const held = node.data
      .replace(/\\b\\d{1,2}:\\d{2}:\\d{2}\\b/g, '09:00:00')
      .replace(/(?<![\\d:])\\d{1,2}:\\d{2}(?![\\d:])/g, '09:00')
      .replace(/\\b(?=[0-9-]*[A-Z])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b/g, 'NZ23-WP15-Q5F3')
      .replace(/\\b[0-9a-f]{64}\\b/g, '6c0c5b1bcacd24399b436853feb3a6da1c8c02e48be033804d388a36cb047b32'.slice(0, 64))
      .replace(/\\b2\\d\\d kB/g, '220 kB');
    if (held !== node.data) {
      window.heldTexts.push([node, node.data, held]);
      node.data = held;
    }
  }
  return back;
}`;

/** Puts back what was there, where nobody has changed it meanwhile. */
const RELEASE = `(back) => {
  for (const [node, before, held] of window.heldTexts) if (node.data === held) node.data = before;
  scrollTo({ top: back, behavior: 'instant' });
}`;
