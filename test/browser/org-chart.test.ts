import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousViolations } from './accessibility.ts';
import { goTo } from './keyboard.ts';
import { useWorkbench } from './workbench.ts';

const workbench = useWorkbench({ notes: 'seeds', leavesOut: 'larkfield' });

const chart = (): Locator => workbench.webview().getByRole('tree', { name: 'Org chart' });
const card = (name: string): Locator => chart().locator(`[role="treeitem"][aria-label^="${name}"]`);
const active = (): Promise<string | null> =>
  chart().locator('.card.active [role="treeitem"]').getAttribute('aria-label');
const asOf = (): Locator =>
  workbench.webview().getByLabel('As of', { exact: true }).locator('input[type="date"]');
const slider = (): Locator => workbench.webview().getByRole('slider');
const button = (name: string | RegExp): Locator => workbench.webview().getByRole('button', { name });

/** How many lines are drawn: each begins with a move of the pen. */
const lines = async (): Promise<number> => {
  const paths = await chart().locator('path.line').all();
  const drawn = await Promise.all(paths.map(line => line.getAttribute('d')));
  return drawn.join('').split('M').length - 1;
};

/** Shows the tools that need no place in the row. */
async function menuOpen(): Promise<void> {
  const more = button(/^More/);
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
}

/** Saves what the chart shows, some of it folded, and gives the file's bytes. */
async function exported(format: string, file: string): Promise<Buffer> {
  const { page, folder } = workbench;
  await menuOpen();
  await workbench.webview().getByRole('button', { name: 'Export…' }).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: format }).first().click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'As on the Screen' }).click();
  const input = page.locator('.quick-input-widget input[type="text"]:visible').first();
  await expect.poll(() => input.inputValue()).toContain(file);
  await page.keyboard.press('Enter');
  const target = path.join(folder, file);
  await expect
    .poll(() =>
      readFile(target).then(
        ({ length }) => length > 0,
        () => false,
      ),
    )
    .toBe(true);
  return readFile(target);
}

test('the chart draws the account of the note that is open', async () => {
  // The tree is the sign that the notes have been read: before, the command is not offered.
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Northwind Robotics').waitFor();
  await workbench.openFile('northwind/northwind.md');
  await workbench.runCommand('Account Notes: Show Organization Chart');
  await card('Fleet Software').waitFor();
  expect(await card('OpenAI').count()).toBe(0);
  expect(await card('Emma Lindqvist').getAttribute('aria-label')).toContain('lead · Head of data');
});

test('the chart and the tree are in one order, whichever of the two it is chosen in', async () => {
  const order = workbench.webview().getByRole('combobox', { name: 'Order' });
  await order.selectOption('line');
  await card('Teams').waitFor();
  await workbench.treeRow('Teams').waitFor();
  await workbench.runCommand('Account Notes: Show by Team');
  await card('Teams').waitFor({ state: 'detached' });
  await expect.poll(() => order.inputValue()).toBe('team');
});

test('as of an earlier day somebody stands elsewhere, until the day moves on', async () => {
  const fleet = (): Promise<string | null> => card('Fleet Software').getAttribute('aria-label');
  await expect.poll(fleet).toContain('1 person');
  const now = await lines();
  await asOf().fill('2024-05-01');
  await expect.poll(fleet).toContain('2 people');
  expect(await card('Louis Park').count()).toBe(1);
  await button('As of: now').click();
  await expect.poll(fleet).toContain('1 person');
  expect(await lines()).toBe(now);
});

test('the slider goes by keyboard to the days on which something was said, and back to now', async () => {
  const { page } = workbench;
  await slider().focus();
  expect(await slider().getAttribute('aria-valuetext')).toBe('now');
  await page.keyboard.press('Home');
  await expect.poll(() => slider().getAttribute('aria-valuetext')).toMatch(/^\d{4}-\d\d-\d\d$/);
  const days = await workbench.webview().locator('#day-0-days option').all();
  const [first, next] = await Promise.all(days.map(day => day.getAttribute('value')));
  await expect.poll(() => asOf().inputValue()).toBe(first);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => asOf().inputValue()).toBe(next);
  await page.keyboard.press('End');
  await expect.poll(() => slider().getAttribute('aria-valuetext')).toBe('now');
  await expect.poll(() => card('Fleet Software').getAttribute('aria-label')).toContain('1 person');
});

/** Chooses from the menu of the active card, and then from a list, by keyboard alone. */
async function chosen(entry: string, item: string): Promise<void> {
  const { page } = workbench;
  await chart().focus();
  await page.keyboard.press('Shift+F10');
  const entries = page.locator('.monaco-menu .action-item');
  await entries.filter({ hasText: entry }).waitFor();
  const isThere = async (): Promise<boolean> => {
    await page.keyboard.press('ArrowDown');
    return page.locator('.monaco-menu .action-item.focused', { hasText: entry }).isVisible();
  };
  await expect.poll(isThere).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: item }).first().waitFor();
  await page.keyboard.type(item);
  await expect
    .poll(() => page.locator('.quick-input-list .monaco-list-row').first().textContent())
    .toContain(item);
}

test('stance and influence are set from the chart, shown and filtered by, with the keyboard alone', async () => {
  const { page } = workbench;
  await chart().focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('emma');
  await expect.poll(active).toMatch(/^Emma Lindqvist/);
  await chosen('Set Stance…', 'champion');
  await page.keyboard.press('Enter');
  await expect.poll(active).toContain('Champion');
  await chosen('Set Influence…', 'Louis Park');
  // The first row gets the keys of the list, where a blank ticks it: in the field it is one more letter.
  await page.keyboard.press('ArrowDown');
  await goTo(page, page.locator('.quick-input-list .monaco-list'), 'Tab');
  await page.keyboard.press('Space');
  await expect
    .poll(() => page.locator('.quick-input-list .monaco-list-row').first().getAttribute('aria-checked'))
    .toBe('true');
  await page.keyboard.press('Enter');
  await button(/^More/).focus();
  await page.keyboard.press('Enter');
  await workbench.webview().getByLabel('Lines of influence').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => chart().locator('path.line.influence').first().getAttribute('d')).toMatch(/^M.+Q/);
  await page.keyboard.press('Escape');
  await button('Champion 1').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => chart().locator('.card.quieter').count()).toBeGreaterThan(1);
  expect(await chart().locator('.card.quieter', { hasText: 'Emma Lindqvist' }).count()).toBe(0);
  await button('Show all').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => chart().locator('.card.quieter').count()).toBe(0);
});

test('what changed since a day is marked', async () => {
  const since = workbench.webview().getByLabel('Changes since', { exact: true }).locator('input');
  await since.fill('2024-05-01');
  await expect
    .poll(() => card('Louis Park').getAttribute('aria-label'))
    .toContain('moved from Fleet Software');
  await workbench.webview().getByText('1 moved', { exact: true }).waitFor();
});

test('the chart can be used by the keyboard alone', async () => {
  const { page } = workbench;
  await chart().focus();
  await page.keyboard.press('Home');
  await expect.poll(active).toMatch(/^Northwind Robotics/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => card('Fleet Software').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await card('Fleet Software').waitFor();
  await page.keyboard.press('ArrowRight');
  await expect.poll(active).toMatch(/^Data Platform/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(active).toMatch(/^Emma Lindqvist/);
  await page.keyboard.press('Space');
  await workbench.webview().getByRole('tooltip').getByText('Emma Lindqvist').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('ben');
  await expect.poll(active).toMatch(/^Ben Okafor/);
  await chart().focus();
  await page.keyboard.press('Enter');
  await workbench.tab('ben-okafor.md').waitFor();
  // The note stands beside the chart, which stays in sight.
  await card('Ben Okafor').waitFor();
});

test('a closed team stays closed when the window is loaded anew, with day, search and card', async () => {
  const { page } = workbench;
  await chart().focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('fleet');
  await expect.poll(active).toMatch(/^Fleet Software/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => card('Ben Okafor').count()).toBe(0);
  await asOf().fill('2025-01-31');
  await expect.poll(() => card('Fleet Software').getAttribute('aria-label')).toContain('2 people');
  await workbench.reload();
  await card('Fleet Software').waitFor();
  expect(await asOf().inputValue()).toBe('2025-01-31');
  expect(await card('Fleet Software').getAttribute('aria-expanded')).toBe('false');
  expect(await workbench.webview().getByRole('searchbox').inputValue()).toBe('ben');
  await expect.poll(active).toMatch(/^Fleet Software/);
});

test('what is shown is saved as SVG and PNG', async () => {
  await card('Fleet Software').waitFor();
  const svg = (await exported('SVG', 'northwind-robotics-organization-2025-01-31.svg')).toString();
  const isPicture = await workbench.page.evaluate(isSvg, svg);
  expect(isPicture).toBe(true);
  expect(svg).toContain('>Fleet Software</text>');
  expect(svg).not.toContain('>Ben Okafor</text>');
  const png = await exported('PNG', 'northwind-robotics-organization-2025-01-31.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(Math.min(width, height)).toBeGreaterThan(200);
});

test('neither the chart nor its outline has a serious accessibility violation', async () => {
  const violations = async (): Promise<unknown[]> => seriousViolations(await workbench.webviewFrame());
  expect(await violations()).toEqual([]);
  await menuOpen();
  await workbench.webview().getByRole('button', { name: 'Outline', exact: true }).click();
  await workbench.webview().getByRole('button', { name: 'Emma Lindqvist' }).waitFor();
  expect(await violations()).toEqual([]);
});

test('nothing broke the content security policy', () => {
  expect(workbench.errors.filter(error => /Content Security Policy|org-chart/.test(error))).toEqual([]);
});

/** Runs in the page, which has a parser for XML. */
function isSvg(text: string): boolean {
  const { DOMParser } = globalThis as unknown as {
    DOMParser: new () => {
      parseFromString(
        text: string,
        type: string,
      ): { documentElement: { localName: string }; querySelector(selector: string): unknown };
    };
  };
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  return parsed.documentElement.localName === 'svg' && parsed.querySelector('parsererror') === null;
}
