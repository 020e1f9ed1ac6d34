import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const note = (type: string, name: string, more = ''): string => `---\ntype: ${type}\n${more}---\n# ${name}\n`;

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': '',
    'acme.md': note('account', 'Acme'),
    'web.md': note('team', 'Web'),
    'ann-ash.md': note('person', 'Ann Ash', 'team: "[[web|Web]]"\n'),
    'cem-oz.md': note('person', 'Cem Oz', 'team: "[[web|Web]]"\n'),
    'dee-nye.md': note('person', 'Dee Nye', 'team: "[[web|Web]]"\n'),
    '2026-01-05-call.md': '# Call\n\nWe met Ann Ash. Dee Nye is our champion at Acme.\n',
  },
  file: '2026-01-05-call.md',
});

const onDisk = (file: string): Promise<string> => readFile(path.join(workbench.folder, file), 'utf8');
const offered = (text: string): Locator =>
  workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

/** Takes one of the list that is open, with the keyboard. */
async function take(text: string): Promise<void> {
  await offered(text).waitFor();
  await workbench.page.keyboard.type(text);
  await expect
    .poll(() => workbench.page.locator('.quick-input-list .monaco-list-row.focused').textContent())
    .toContain(text);
  await workbench.page.keyboard.press('Enter');
}

/** What a note says once everything is on the disk. */
const saved = async (file: string): Promise<string> => {
  await workbench.saveAll();
  return onDisk(file);
};

test('a stance is set from the menu of the tree', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.setView('Review', 'closed');
  await workbench.treeRow('Ann Ash').waitFor();
  await workbench.chooseFromMenu('Ann Ash', 'Set Stance…');
  await take('blocker');
  await expect.poll(() => saved('ann-ash.md')).toContain('stance: blocker\n');
});

test('a buying role is set from the light bulb', async () => {
  await workbench.click('We met Ann Ash', 'Ann');
  await workbench.chooseAction('Set the buying role of Ann Ash');
  await take('economic buyer');
  await expect.poll(() => saved('ann-ash.md')).toContain('buying_role: economic buyer\n');
});

test('whom somebody influences is set from the card', async () => {
  const { page } = workbench;
  await workbench.hover('We met Ann Ash', 'Ann', 'Stance', { stay: true });
  await page.locator('.monaco-hover a', { hasText: 'Stance' }).first().click();
  await take('Influence');
  await offered('Cem Oz').click();
  await page.keyboard.press('Enter');
  await expect.poll(() => saved('ann-ash.md')).toContain('influences: "[[cem-oz|Cem Oz]]"\n');
});

test('what a sentence says of a stance waits in Review, and is on no card until it is accepted', async () => {
  const card = await workbench.hover('Dee Nye is our champion', 'Dee', 'Stance');
  expect(card).not.toContain('champion');
  await workbench.setView('Organization', 'closed');
  await workbench.setView('Review', 'open');
  const row = workbench.treeRow('Dee Nye', 'Review');
  await row.hover();
  expect(await onDisk('dee-nye.md')).not.toContain('stance');
  await row.locator('.action-label.codicon-check').click();
  await expect.poll(() => saved('dee-nye.md')).toContain('stance: champion\n');
});
