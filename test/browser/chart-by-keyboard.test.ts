import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, goTo, goToTool } from './keyboard.ts';
import { useWorkbench } from './workbench.ts';

/** Nothing here is clicked, and nothing is given the focus but by keys. */
const workbench = useWorkbench({ notes: 'seeds/larkfield' });

const chart = (): Locator => workbench.webview().getByRole('tree', { name: 'Org chart' });
const card = (name: string): Locator => chart().locator(`[role="treeitem"][aria-label^="${name}"]`);
const button = (name: string | RegExp): Locator => workbench.webview().getByRole('button', { name });
const checkbox = (name: string): Locator => workbench.webview().getByRole('checkbox', { name });
const slider = (): Locator => workbench.webview().getByRole('slider');
const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
const activeCard = (): Promise<string | null> =>
  chart().locator('.card.active [role="treeitem"]').getAttribute('aria-label');

test('the chart is opened, and turned from teams to reporting lines and back', async () => {
  const { page } = workbench;
  await workbench.runCommand('View: Show Account Notes');
  await workbench.treeRow('Larkfield Foods').waitFor();
  await workbench.runCommand('Account Notes: Show Organization Chart');
  await card('Data Platform').waitFor();
  const order = workbench.webview().getByRole('combobox', { name: 'Order' });
  await goTo(page, order, 'Shift+Tab');
  await press('ArrowDown');
  await card('Teams').waitFor();
  await press('ArrowUp');
  await card('Teams').waitFor({ state: 'detached' });
});

test('as of goes from one day on which something was said to the next, and back to now', async () => {
  const { page } = workbench;
  await goTo(page, slider(), 'Tab');
  const day = (): Promise<string | null> => slider().getAttribute('aria-valuetext');
  expect(await day()).toBe('now');
  await press('Home');
  await expect.poll(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  const ticks = await workbench.webview().locator('#day-0-ticks option').count();
  const days = await workbench.webview().locator('#day-0-days option').all();
  // One for each day, and one for now.
  expect(ticks).toBe(days.length + 1);
  const [first, second] = await Promise.all(days.map(each => each.getAttribute('value')));
  await expect.poll(day).toBe(first);
  await press('ArrowRight');
  await expect.poll(day).toBe(second);
  const told = workbench.webview().locator('.told');
  await expect.poll(() => told.innerText()).toMatch(/lines? ha(s|ve) no date/);
  await press('End');
  await expect.poll(day).toBe('now');
  await expect.poll(() => told.innerText().catch(() => '')).not.toMatch(/no date/);
});

test('influence and contacts are switched on, and those of one stance stand out', async () => {
  const { page } = workbench;
  await goToTool(page, button(/^More/), checkbox('Who is in touch'));
  await press('Space');
  await expect.poll(() => card('Viktor Hale').getAttribute('aria-label')).toContain('no contact yet');
  await goTo(page, checkbox('Lines of influence'), 'Tab');
  await press('Space');
  await expect.poll(() => chart().locator('path.line.influence').first().getAttribute('d')).toMatch(/^M.+Q/);
  await press('Escape');
  const blocker = button('Blocker 1');
  await goTo(page, blocker, 'Tab');
  await press('Enter');
  await expect.poll(() => chart().locator('.card.quieter').count()).toBeGreaterThan(3);
  expect(await chart().locator('.card.quieter', { hasText: 'Viktor Hale' }).count()).toBe(0);
  await workbench.webview().getByText('1 of 29 people').waitFor();
  // The chip that was pressed has kept the keyboard.
  await press('Enter');
  await expect.poll(() => chart().locator('.card.quieter').count()).toBe(0);
});

test('with a team folded, the chart is saved as it is on the screen, and the file opened', async () => {
  const { page, folder } = workbench;
  await goTo(page, chart(), 'Shift+Tab');
  await press('Home');
  await page.keyboard.type('data pl');
  await expect.poll(activeCard).toMatch(/^Data Platform/);
  await press('ArrowLeft');
  await expect.poll(() => card('Henrik Dahl').count()).toBe(0);
  await workbench.webview().getByText('5 people in closed cards').waitFor();
  await goToTool(page, button(/^More/), button('Export…'));
  await press('Enter');
  await choose(page, 'SVG');
  await choose(page, 'As on the Screen');
  const input = page.locator('.quick-input-widget input[type="text"]:visible').first();
  const name = 'larkfield-foods-organization.svg';
  await expect.poll(() => input.inputValue()).toContain(name);
  await press('Enter');
  const message = workbench.notification('The chart has been saved');
  await message.waitFor();
  const svg = (await readFile(path.join(folder, name))).toString();
  expect(svg).toContain('5 people in closed cards');
  expect(svg).toContain('>+5</text>');
  expect(svg).not.toContain('>Henrik Dahl</text>');
  await workbench.runCommand('Notifications: Focus Notification Toast');
  await goTo(page, message.getByRole('button', { name: 'Open', exact: true }), 'Tab');
  await press('Enter');
  await workbench.tab(name).waitFor();
});

test('or with all cards open, whatever is folded on the screen, and the file is shown in its folder', async () => {
  const { page, folder } = workbench;
  await workbench.runCommand('View: Open Previous Editor');
  await chart().waitFor();
  await workbench.runCommand('Account Notes: Export Organization Chart…');
  await choose(page, 'Mermaid');
  await choose(page, 'With All Cards Open');
  const input = page.locator('.quick-input-widget input[type="text"]:visible').first();
  const name = 'larkfield-foods-organization.mmd';
  await expect.poll(() => input.inputValue()).toContain(name);
  await press('Enter');
  const message = workbench.notification(`The chart has been saved as ${name}`);
  await message.waitFor();
  const text = (await readFile(path.join(folder, name))).toString();
  expect(text).toContain('Henrik Dahl');
  expect(text).not.toContain('closed cards');
  await workbench.runCommand('Notifications: Focus Notification Toast');
  // A window in a browser has no desktop: there the explorer of VS Code shows it.
  await goTo(page, message.getByRole('button', { name: 'Show in Folder', exact: true }), 'Tab');
  await press('Enter');
  await page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: name }).waitFor();
});

test('nothing broke the content security policy', () => {
  expect(workbench.errors.filter(error => /Content Security Policy|org-chart/.test(error))).toEqual([]);
});
