import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const THREAD = 'openai/threads/2025-12-12-online-data.md';
const PERSON = 'rgb(220, 220, 170)';
const TEAM = 'rgb(78, 201, 176)';
const SYSTEM = 'rgb(79, 193, 255)';
/** The theme's colour, and ours, which names have where the theme belongs to another host and cannot be looked at. */
const ORGANIZATIONS = ['rgb(197, 134, 192)', 'rgb(208, 143, 203)'];

const workbench = useWorkbench({ notes: 'seeds', leavesOut: 'larkfield', file: THREAD });

test('the tree shows the accounts with their teams, people and systems', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.expand('Online Data Infrastructure');
  await workbench.expand("John Mao's friend");
  await workbench.treeRow('Ben Ries').waitFor();
  expect(await workbench.tree()).toContain(
    `
    Online Data Infrastructure
      John Mao's friend (lead · Head of Online Data Infrastructure · reports to Venkat Venkataramani)
        Ben Ries (Online data engineering)
  Data Platform
    Emma Tang (lead · Head of Data Platform)
    Databricks
`,
  );
});

test('each kind of mention has a colour of its own, in quoted mail too, and prose has none', async () => {
  const line = 'whatever else people use';
  await expect.poll(() => workbench.colour(line, 'ChatGPT')).toBe(SYSTEM);
  expect(await workbench.colour(line, 'Applications')).toBe(TEAM);
  expect(await workbench.colour('the data scientists', 'Jakob Pachoki')).toBe(PERSON);
  const organization = ORGANIZATIONS[workbench.isOpenInWorker ? 1 : 0] ?? '';
  expect(await workbench.colour('Some news from the inside', 'OpenAI')).toBe(organization);
  const prose = await workbench.colour(line, 'and whatever else people use');
  expect([PERSON, TEAM, SYSTEM, organization]).not.toContain(prose);
});

test('resting on a name shows its card', async () => {
  const card = await workbench.hover('the data scientists', 'Jakob Pachoki', 'Jakub Pachocki');
  expect(card).toContain('Head of Research');
  expect(card).toContain('OpenAI · leads Research');
  expect(card).toContain('Also called: Jakob Pachoki');
  expect(card).toMatch(/Open note · All mentions · Show in tree/);
});

test('F12 on a name goes to its definition, and there lists the mentions', async () => {
  await workbench.click('the data scientists', 'Jakob Pachoki');
  await workbench.page.keyboard.press('F12');
  await workbench.tab('jakub-pachocki.md').waitFor();
  await workbench.caretAt(9, 3);
  await workbench.click('# Jakub Pachocki', 'Pachocki');
  await workbench.caretAt(9);
  await workbench.page.keyboard.press('F12');
  await workbench.page.locator('.zone-widget .reference-zone-widget').waitFor();
  await workbench.page.keyboard.press('Escape');
});

test('Ctrl and a click on a name in the middle of a sentence opens its note', async () => {
  await workbench.openFile(THREAD);
  await workbench.ctrlClick('it persists to', 'Azure Blob');
  await workbench.tab('azure-blob.md').waitFor();
});

test('Ctrl+T finds an entity by an alias', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+T');
  const input = page.locator('.quick-input-widget input[aria-controls]');
  await input.fill('#Data Acquisition');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Data Acquisition' }).first().click();
  await workbench.tab('research.md').waitFor();
});

test('an edit is in the tree, in other notes and in cards a moment later', async () => {
  await workbench.openFile('openai/people/ben-ries.md');
  const { page } = workbench;
  await workbench.click('# Ben Ries', 'Ries');
  await workbench.caretAt(9);
  await page.keyboard.press('End');
  await page.keyboard.type(' Junior');
  await workbench.treeRow('Ben Ries Junior').waitFor();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => workbench.treeRow('Ben Ries Junior').count()).toBe(0);
});

test('a change on disk is followed', async () => {
  const file = path.join(workbench.folder, 'openai/people/emma-tang.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('role: Head of Data Platform', 'role: Chief of Batch'));
  await workbench.treeRow('Chief of Batch').waitFor();
});

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});
