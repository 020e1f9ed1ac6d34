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
  await workbench.page.keyboard.press('F2');
  const input = workbench.page.locator('.rename-box .rename-input:visible').first();
  await input.waitFor();
  expect(await input.inputValue()).toBe('Ben Ries');
  await input.fill('Ben Okafor');
  await workbench.page.keyboard.press('Enter');

  await workbench.line('Today Ben Okafor spoke').waitFor();
  await workbench.treeRow('Ben Okafor').waitFor();
  await expect.poll(() => workbench.treeRow('Ben Ries').count()).toBe(0);
  await expect
    .poll(() => onDisk('people/ben-okafor.md').catch(String))
    .toBe('---\ntype: person\nteam: "[[storage]]"\naliases: [Ben Ries]\n---\n# Ben Okafor\n');
  expect(await isThere('people/ben-ries.md')).toBe(false);
  await expect
    .poll(() => onDisk('diary.md'))
    .toBe('Ben Okafor called, see [[ben-okafor|Ben Okafor]].\r\nBen will call again.');

  await workbench.click('Today Ben Okafor spoke', 'spoke');
  await workbench.page.keyboard.press('Control+Z');
  await workbench.line('Today Ben Ries spoke').waitFor();
  await expect.poll(() => isThere('people/ben-ries.md')).toBe(true);
  expect(await isThere('people/ben-okafor.md')).toBe(false);
  await workbench.treeRow('Ben Ries').waitFor();
  await expect.poll(() => workbench.treeRow('Ben Okafor').count()).toBe(0);
  await workbench.runCommand('File: Save All');
  await expect.poll(() => onDisk('diary.md')).toBe(DIARY);
  await expect.poll(() => onDisk('people/ben-ries.md')).toBe(BEN);
});
