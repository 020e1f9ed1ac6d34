import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const BEN = '---\ntype: person\nteam: "[[storage]]"\n---\n# Ben Ries\n';
const DIARY = 'Ben Ries called, see [[ben-ries|Ben Ries]].\r\nBen will call again.';

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': '',
    'acme.md': '---\ntype: account\n---\n# Acme\n',
    'storage.md': '---\ntype: team\n---\n# Storage\n',
    'people/ben-ries.md': BEN,
    'people/ann-lee.md': '---\ntype: person\n---\n# Ann Lee\n',
    'people/sam-one.md': '---\ntype: person\n---\n# Sam Hill\n',
    'people/sam-two.md': '---\ntype: person\n---\n# Sam Hill\n',
    'sam.md': '# About Sam Hill\n\nHe called.\n',
    'note.md': '# Monday\n\nToday Ben Ries spoke for Storage.\n',
    'diary.md': DIARY,
  },
  file: 'note.md',
});

const onDisk = (file: string): Promise<string> => readFile(path.join(workbench.folder, file), 'utf8');
const isThere = (file: string): Promise<boolean> =>
  access(path.join(workbench.folder, file)).then(
    () => true,
    () => false,
  );

test('F2 on a mention renames a person everywhere, and one undo takes it all back', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.expand('Acme');
  await workbench.expand('Storage');
  await workbench.treeRow('Ben Ries').waitFor();

  await workbench.click('Today Ben Ries spoke', 'Ries');
  const input = await workbench.renameBox();
  expect(await input.inputValue()).toBe('Ben Ries');
  await input.fill('Ben Okafor');
  await workbench.page.keyboard.press('Enter');

  await workbench.line('Today Ben Okafor spoke').waitFor();
  await workbench.treeRow('Ben Okafor').waitFor();
  await expect.poll(() => workbench.treeRow('Ben Ries').count()).toBe(0);
  await expect
    .poll(() => onDisk('people/ben-okafor.md').catch(String))
    .toBe('---\ntype: person\nteam: "[[storage]]"\naliases: [Ben Ries]\n---\n# Ben Okafor\n');
  await expect.poll(() => isThere('people/ben-ries.md')).toBe(false);
  await expect
    .poll(() => onDisk('diary.md'))
    .toBe('Ben Okafor called, see [[ben-okafor|Ben Okafor]].\r\nBen will call again.');

  await workbench.click('Today Ben Okafor spoke', 'spoke');
  await workbench.page.keyboard.press('Control+Z');
  await workbench.line('Today Ben Ries spoke').waitFor();
  await expect.poll(() => isThere('people/ben-ries.md')).toBe(true);
  await expect.poll(() => isThere('people/ben-okafor.md')).toBe(false);
  await workbench.treeRow('Ben Ries').waitFor();
  await expect.poll(() => workbench.treeRow('Ben Okafor').count()).toBe(0);
  await workbench.saveAll();
  await expect.poll(() => onDisk('diary.md')).toBe(DIARY);
  await expect.poll(() => onDisk('people/ben-ries.md')).toBe(BEN);
});

test('F2 on a heading with a name that is taken says why nothing is renamed, and offers to merge the two', async () => {
  const { page } = workbench;
  await workbench.openFile('people/ann-lee.md');
  await workbench.click('# Ann Lee', 'Lee');
  await (await workbench.renameBox()).fill('Storage');
  await page.keyboard.press('Enter');
  const told = (text: string) => page.locator('.notification-toast', { hasText: text });
  await told('“Storage” already names a team in storage.md.').waitFor();
  expect(await told('already names a team').locator('.monaco-button').count()).toBe(0);
  expect(await onDisk('people/ann-lee.md')).toContain('# Ann Lee');
  await workbench.line('# Ann Lee').waitFor();

  await workbench.click('# Ann Lee', 'Lee');
  await (await workbench.renameBox()).fill('Ben Ries');
  await page.keyboard.press('Enter');
  await told('“Ben Ries” already names a person')
    .locator('.monaco-button', { hasText: 'Merge Into…' })
    .click();
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.locator('.dialog-message', { hasText: 'Merge Ann Lee into Ben Ries?' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await workbench.line('# Ann Lee').waitFor();
  await expect.poll(() => page.locator('.tab.dirty').count()).toBe(0);
});

test('F2 on a name in a heading that may mean two opens no box, and says why', async () => {
  const { page } = workbench;
  await workbench.openFile('sam.md');
  await workbench.click('# About Sam Hill', 'Hill');
  await page.keyboard.press('F2');
  await page.locator('.monaco-editor-overlaymessage', { hasText: 'This may mean any of 2' }).waitFor();
  expect(await page.locator('.rename-box .rename-input:visible').count()).toBe(0);
});
