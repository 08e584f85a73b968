import type { Page } from 'playwright-core';

/** Presses Tab until the focus is on what matches the selector (and says the text); throws when it is not reached by keyboard. */
export async function tabTo(page: Page, selector: string, text = ''): Promise<void> {
  for (let i = 0; i < 250; i += 1) {
    const there = await page.evaluate(
      ([s, t]) => {
        const doc = (globalThis as unknown as { document: { activeElement: Focused | null } }).document;
        type Focused = { matches(s: string): boolean; textContent: string };
        const at = doc.activeElement;
        return at?.matches(s as string) === true && at.textContent.includes(t as string);
      },
      [selector, text],
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${selector} ${text}`);
}

/** Goes to a control by keyboard and presses Enter. */
export async function press(page: Page, selector: string, text = ''): Promise<void> {
  await tabTo(page, selector, text);
  await page.keyboard.press('Enter');
}

/** Goes to a field by keyboard and types into it. */
export async function typeInto(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, `[id="${id}"]`);
  await page.keyboard.type(text);
}
