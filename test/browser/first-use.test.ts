import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const workbench = useWorkbench({ notes: { 'hello.md': 'Nothing to see here yet.\n' } });

test('a folder without an account says how to make one', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.page.locator('.welcome-view-content', { hasText: 'No account yet' }).waitFor();
});

test('the walkthrough opens by a command, with a picture for each step', async () => {
  await workbench.runCommand('Account Notes: Get Started');
  const page = workbench.page.locator('.gettingStartedContainer');
  await page.locator('.step-title', { hasText: 'Open a folder of notes' }).waitFor();
  await page.locator('.step-title', { hasText: 'See who somebody is' }).click();
  await page.locator('.step-description-container', { hasText: 'Rest the pointer' }).waitFor();
});

test('Create Account asks for a name and a folder, makes the note and opens it, and the tree appears', async () => {
  await workbench.runCommand('Account Notes: Create Account…');
  await workbench.answer('Create Account', 'Acme Robotics');
  await workbench.picker('Create Account');
  await workbench.choose('The opened folder');
  await workbench.tab('acme-robotics.md').waitFor();
  await workbench.caretAt(6);
  await workbench.treeRow('Acme Robotics').waitFor();
  const note = path.join(workbench.folder, 'acme-robotics.md');
  await expect
    .poll(() => readFile(note, 'utf8').catch(() => ''))
    .toBe('---\ntype: account\n---\n\n# Acme Robotics\n');
});

test('an account of which nothing waits says so in Review', async () => {
  await workbench.runCommand('Account Notes: Focus on Review View');
  const welcome = workbench.page.locator('.pane', {
    has: workbench.page.locator('.pane-header[aria-label^="Review"]'),
  });
  await welcome.getByText('Nothing waits for a decision.').waitFor();
  await welcome.getByText('come up here').waitFor();
});

test('a second account in the same folder is refused with a sentence', async () => {
  await workbench.runCommand('Account Notes: Create Account…');
  await workbench.answer('Create Account', 'Other');
  await workbench.picker('Create Account');
  await workbench.choose('The opened folder');
  await workbench.notification('This folder has an account already: Acme Robotics.').waitFor();
});

test('beside the language of a note stands how much has been read', async () => {
  await workbench.page.locator('#status\\.languageStatus').hover();
  const status = workbench.page.locator('.hover-language-status', { hasText: 'Account Notes' });
  await expect.poll(() => status.allInnerTexts().then(String)).toMatch(/2 notes, 1 entity/);
});

test('Open the Sample copies the sample into a folder of your choice and opens it', async () => {
  const { page, folder } = workbench;
  const parent = path.dirname(folder);
  await workbench.runCommand('Account Notes: Open the Sample…');
  const input = page.locator('.quick-input-widget input[type="text"]:visible').first();
  await expect.poll(() => input.inputValue()).toBe(`${folder}/`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '..' }).click();
  await expect.poll(() => input.inputValue()).toBe(`${parent}/`);
  const opened = page.context().waitForEvent('page');
  await page.locator('.quick-input-widget').getByRole('button', { name: 'Put It Here' }).click();
  const window = await opened;
  // In a window of its own: something is open in this one.
  await window.locator('.part.sidebar').getByText('account-notes-sample').first().waitFor();
  expect(await readFile(path.join(parent, 'account-notes-sample/larkfield.md'), 'utf8')).toBe(
    await readFile('seeds/larkfield/larkfield.md', 'utf8'),
  );
  expect(await readdir(folder)).not.toContain('account-notes-sample');
});
