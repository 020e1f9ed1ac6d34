import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': '',
    'acme.md': '---\ntype: account\n---\n# Acme\n',
    'people/ana-ruiz.md': '---\ntype: person\n---\n# Ana Ruiz\n',
    'people/ben-ries.md': '---\ntype: person\nreports_to: [[ana-ruiz]]\n---\n# Ben Ries\n',
    'note.md':
      '# Monday\n\nMet [[Ana Ruis]] today.\n\nBen Ries came, and Ben left.\n\nLedger Core is new.\n\nend\n',
  },
  file: 'note.md',
});

const onDisk = (file: string): Promise<string> => readFile(path.join(workbench.folder, file), 'utf8');

test('F8 goes to a link that leads nowhere, and the light bulb knows whom it meant', async () => {
  const { page } = workbench;
  const squiggles = page.locator('.monaco-editor .squiggly-info');
  await squiggles.first().waitFor({ state: 'attached' }); // once the notes have been read
  await workbench.click('# Monday', 'Monday');
  await page.keyboard.press('F8');
  const told = page.locator('.marker-widget', { hasText: 'No note is called “Ana Ruis”.' });
  await told.waitFor();
  await page.keyboard.press('Escape');
  await told.waitFor({ state: 'hidden' });
  await workbench.chooseAction('Did you mean “Ana Ruiz”?');
  await workbench.line('Met [[ana-ruiz|Ana Ruis]] today.').waitFor();
  await expect.poll(() => squiggles.count()).toBe(0);
});

test('a link that is being typed is underlined only when the caret has left it', async () => {
  const { page } = workbench;
  const squiggles = page.locator('.monaco-editor .squiggly-info');
  const before = await squiggles.count();
  await workbench.click('end', 'end');
  await page.keyboard.press('End');
  await page.keyboard.type(' [[Somebody Else');
  await page.keyboard.press('Escape');
  await workbench.line('end [[Somebody Else]]').waitFor();
  await workbench.hover('Ben Ries came', 'Ries', 'Ben Ries'); // the server has read what was typed
  expect(await squiggles.count()).toBe(before);
  await page.keyboard.press('Control+Home');
  await expect.poll(() => squiggles.count()).toBe(before + 1);
});

test('every mention of somebody in the note becomes a link, and one undo takes it back', async () => {
  const { page } = workbench;
  await workbench.click('Ben Ries came', 'Ries');
  await workbench.chooseAction('Link all 2 mentions of Ben Ries in this note');
  await workbench.line('[[ben-ries|Ben Ries]] came, and [[ben-ries|Ben]] left.').waitFor();
  await page.keyboard.press('Control+Z');
  await workbench.line('Ben Ries came, and Ben left.').waitFor();
});

test('selected words become a system, which the tree shows', async () => {
  const { page } = workbench;
  await workbench.showContainer('Account Notes');
  await workbench.click('Ledger Core', 'Ledger');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await workbench.chooseAction('Make “Ledger Core” a system');
  await workbench.expand('Acme');
  await workbench.expand('Unplaced');
  await workbench.treeRow('Ledger Core').waitFor();
  await expect.poll(() => onDisk('systems/ledger-core.md').catch(String)).toContain('type: system');
});

test('Fix All puts the links of frontmatter in quotes', async () => {
  const { page } = workbench;
  await workbench.openFile('people/ben-ries.md');
  await workbench.line('reports_to: [[ana-ruiz]]').waitFor();
  await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached' });
  await workbench.runCommand('Fix All');
  await workbench.line('reports_to: "[[ana-ruiz]]"').waitFor();
});

test('the page has logged no error', () => {
  expect(workbench.errors).toEqual([]);
});
