import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, goToTool } from './keyboard.ts';
import { useWorkbench } from './workbench.ts';

const workbench = useWorkbench({ notes: 'seeds/larkfield' });

const chart = (): Locator => workbench.webview().getByRole('tree', { name: 'Org chart' });
const button = (name: string | RegExp): Locator => workbench.webview().getByRole('button', { name });
/** Presses a tool of the menu “⋯”, from the chart, by keyboard alone. */
async function useTool(name: string): Promise<void> {
  const { page } = workbench;
  await chart().focus();
  await goToTool(page, button(/^More/), button(name));
  await page.keyboard.press('Enter');
}

const LETTER = 'larkfield-foods-organization.html';

test('the chart is saved for paper by keyboard, and the message opens the file', async () => {
  const { page, folder } = workbench;
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Larkfield Foods').waitFor();
  await workbench.runCommand('Account Notes: Show Organization Chart');
  await chart().locator('.card').first().waitFor();
  await useTool('Export…');
  const input = page.locator('.quick-input-widget input[type="text"]:visible').first();
  await input.waitFor();
  await page.keyboard.type('Letter');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'HTML for Letter' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => input.inputValue()).toContain(LETTER);
  await page.keyboard.press('Enter');
  const message = workbench.notification('The chart has been saved');
  await message.waitFor();
  const file = (await readFile(path.join(folder, LETTER))).toString();
  expect(file).toContain('@page { size: letter');
  expect(file).toMatch(/>as of \d{4}-\d\d-\d\d/);
  expect(file).toContain('>Champion 2</text>');
  await workbench.runCommand('Notifications: Focus Notification Toast');
  const open = message.getByRole('button', { name: 'Open', exact: true });
  await goTo(page, open, 'Tab');
  await page.keyboard.press('Enter');
  await workbench.tab(LETTER).waitFor();
});

test('where the window lets pictures onto the clipboard, the chart is put there by keyboard', async () => {
  const { page } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.tab', { hasText: 'Organization' }).first().click();
  await useTool('Copy as Picture');
  await page.locator('.statusbar-item', { hasText: 'A picture of the chart is on the clipboard.' }).waitFor();
  const bytes = await chart().evaluate(copiedPicture);
  expect(bytes.slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47]);
});

test('where it does not, that is said, with a way to save one', async () => {
  const { page } = workbench;
  await chart().evaluate(refusePictures);
  await useTool('Copy as Picture');
  const message = workbench.notification('The chart cannot be copied');
  await message.getByRole('button', { name: 'Save as a File…' }).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'PNG' }).waitFor();
  await page.keyboard.press('Escape');
});

test('when the panel gets another size, the whole chart still fits it', async () => {
  const { page } = workbench;
  await chart().focus();
  await page.keyboard.press('0');
  const fits = (): Promise<boolean> => chart().evaluate(isAllInSight);
  await expect.poll(fits).toBe(true);
  for (const size of [
    { width: 1000, height: 700 },
    { width: 760, height: 500 },
    { width: 1280, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(fits).toBe(true);
  }
});

test('in 1,000 pixels the tools stand in one row, with what a search adds', async () => {
  const { page } = workbench;
  if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  const wide = async (): Promise<number> => (await chart().boundingBox())?.width ?? 0;
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ ...size, width: size.width - Math.round((await wide()) - 1000) });
  await expect.poll(wide).toBe(1000);
  await workbench.webview().getByRole('searchbox').fill('ben');
  const rows = await workbench.webview().getByRole('toolbar').evaluate(rowsOfTools);
  expect(rows).toBe(1);
});

interface PageElement {
  readonly ownerDocument: { readonly defaultView: PageWindow };
  querySelectorAll(selector: string): Iterable<PageElement>;
  getBoundingClientRect(): {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly height: number;
  };
}
interface PageWindow {
  readonly navigator: {
    readonly clipboard: {
      read(): Promise<readonly { getType(type: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }> }[]>;
    };
  };
}

/** Runs in the page, as those below. */
async function copiedPicture(element: unknown): Promise<number[]> {
  const { navigator } = (element as PageElement).ownerDocument.defaultView;
  const [item] = await navigator.clipboard.read();
  const picture = await item?.getType('image/png');
  return [...new Uint8Array((await picture?.arrayBuffer()) ?? [])].slice(0, 8);
}

function refusePictures(element: unknown): void {
  const { navigator } = (element as PageElement).ownerDocument.defaultView;
  Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error('refused')) });
}

/** Whether every card that is drawn lies in the canvas, and there is one at its edge: nothing is left out. */
function isAllInSight(element: unknown): boolean {
  const canvas = element as PageElement;
  const box = canvas.getBoundingClientRect();
  const cards = [...canvas.querySelectorAll('.card')].map(card => card.getBoundingClientRect());
  return (
    cards.length > 20 &&
    cards.every(
      ({ left, right, top, bottom }) =>
        left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1,
    )
  );
}

function rowsOfTools(element: unknown): number {
  const groups = [...(element as PageElement).querySelectorAll(':scope > .group')].map(group =>
    group.getBoundingClientRect(),
  );
  const middles = groups
    .filter(({ height }) => height > 0)
    .map(({ top, bottom }) => Math.round((top + bottom) / 20));
  return new Set(middles).size;
}
