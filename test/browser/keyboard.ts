import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Goes on by a key until something has the focus, as somebody does who has no mouse. */
export async function goTo(page: Page, element: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  await element.waitFor();
  await expect
    .poll(async () => {
      if (await isFocused(element)) return true;
      await page.keyboard.press(key);
      return isFocused(element);
    })
    .toBe(true);
}

const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluate(
    node => node === (node as { ownerDocument?: { activeElement?: unknown } }).ownerDocument?.activeElement,
  );

/** Goes from wherever the keyboard is in a webview to a tool of the chart’s menu “⋯”, which it opens. */
export async function goToTool(page: Page, more: Locator, tool: Locator): Promise<void> {
  await goTo(page, more, 'Shift+Tab');
  if ((await more.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
  await goTo(page, tool, 'Tab');
}

/** Types into a list at the top, and takes what it then offers first. */
export async function choose(page: Page, text: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  await row.waitFor();
  await page.keyboard.type(text);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'hidden' });
}
