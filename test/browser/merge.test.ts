import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const BEN = '---\ntype: person\nphone: "555 0100"\n---\n# Ben Ries\n\nLikes tea.\n';
const BENJAMIN = '---\ntype: person\nteam: "[[storage]]"\n---\n# Benjamin Ries\n';
const DIARY = 'Ben Ries called, see [[ben-ries|Ben Ries]].\r\nBen will call again.';

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': '',
    'acme.md': '---\ntype: account\n---\n# Acme\n',
    'storage.md': '---\ntype: team\n---\n# Storage\n',
    'people/ben-ries.md': BEN,
    'people/benjamin-ries.md': BENJAMIN,
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

test('two notes about one person become one by the keyboard, after a preview, and one undo takes it back', async () => {
  const { page } = workbench;
  const { keyboard } = page;
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Ben Ries').waitFor();
  await workbench.openFile('note.md');
  await workbench.click('Today Ben Ries spoke', 'Ries');
  await workbench.runCommand('Account Notes: Merge Into…');
  const picker = page.locator('.quick-input-widget');
  await picker.locator('.quick-input-title', { hasText: 'Merge Ben Ries into' }).waitFor();
  const rows = picker.locator('.monaco-list-row');
  await rows.filter({ hasText: 'Benjamin Ries' }).waitFor();
  expect(await rows.first().innerText()).toContain('Likely the same');
  expect(await rows.allInnerTexts()).toHaveLength(1); // no team, no account
  await keyboard.type('Benjamin');
  await picker.locator('.monaco-list-row.focused', { hasText: 'Benjamin Ries' }).waitFor();
  await keyboard.press('Enter');

  const dialog = page.locator('.monaco-dialog-box');
  await dialog.locator('.dialog-message', { hasText: 'Merge Ben Ries into Benjamin Ries?' }).waitFor();
  const detail = await dialog.innerText();
  expect(detail).toContain('Properties that Benjamin Ries gets: phone.');
  expect(detail).toContain('people/ben-ries.md is deleted.');
  await keyboard.press('Tab');
  await keyboard.press('Enter');

  // All is ticked but what takes a note away.
  const preview = page.locator('.bulk-edit-panel');
  const row = (text: string) => preview.locator('.monaco-list-row', { hasText: text }).first();
  const isTicked = (text: string): Promise<boolean> =>
    row(text).locator('.monaco-custom-toggle, input').first().isChecked();
  await row('(deleting)').waitFor();
  expect(await isTicked('diary.md')).toBe(true);
  expect(await isTicked('(deleting)')).toBe(false);
  await row('diary.md').click();
  // Rows may still open under the focus: it goes down or up until it is on the note that is taken away.
  const toDeletion = async (): Promise<string> => {
    const focused = await preview.locator('.monaco-list-row.focused').innerText();
    if (!focused.includes('(deleting)'))
      await keyboard.press(/diary|called/u.test(focused) ? 'ArrowDown' : 'ArrowUp');
    return focused;
  };
  await expect.poll(toDeletion).toContain('(deleting)');
  await keyboard.press('Space');
  await expect.poll(() => isTicked('(deleting)')).toBe(true);
  // Changes that are applied while VS Code is still opening their preview may be lost with it.
  await page.locator('.part.editor').getByText('Loading...').waitFor({ state: 'hidden' });
  await keyboard.press('Control+Enter');

  await expect.poll(() => isThere('people/ben-ries.md')).toBe(false);
  await expect
    .poll(() => onDisk('people/benjamin-ries.md'))
    .toBe(
      '---\ntype: person\nteam: "[[storage]]"\naliases: [Ben Ries]\nphone: "555 0100"\n---\n# Benjamin Ries\n\n## Ben Ries\n\nLikes tea.\n',
    );
  await expect
    .poll(() => onDisk('diary.md'))
    .toBe('Ben Ries called, see [[benjamin-ries|Ben Ries]].\r\nBen will call again.');
  await expect.poll(() => workbench.tree()).not.toContain('Unplaced');
  // The preview has opened other editors over the note.
  await workbench.openFile('note.md');
  await workbench.hover('Today Ben Ries spoke', 'Ries', 'Benjamin Ries');

  await workbench.openFile('diary.md');
  await keyboard.press('Control+Z');
  await workbench.line('see [[ben-ries|Ben Ries]]').waitFor();
  await expect.poll(() => isThere('people/ben-ries.md')).toBe(true);
  await workbench.treeRow('Unplaced').waitFor();
  // The undo reaches the notes one after another: what it has not reached yet is saved the next time.
  const saved = async (file: string): Promise<string> => {
    await workbench.saveAll();
    return onDisk(file);
  };
  await expect.poll(() => saved('people/benjamin-ries.md')).toBe(BENJAMIN);
  await expect.poll(() => saved('diary.md')).toBe(DIARY);
  expect(await onDisk('people/ben-ries.md')).toBe(BEN);
  // VS Code's own preview logs what it was still opening when the changes were applied.
  const ofPreview = /vscode-bulkeditpreview-editor:|Resource not found in diff editor/;
  expect(workbench.errors.filter(error => !ofPreview.test(error))).toEqual([]);
});
