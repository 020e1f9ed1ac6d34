import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const BEN = '---\ntype: person\n---\n# Ben Ries\n';
const DIARY = '\ufeffBen Ries called, see [[ben-ries|Ben Ries]].\r\nBen will call again.';
const NOTE = '# Monday\n\nToday Ben Ries spoke of a guy named Louis Feuvrier.\n\nend\n';

const workbench = useWorkbench({
  notes: {
    'acme.md': '---\ntype: account\n---\n# Acme\n',
    'people/ben-ries.md': BEN,
    'note.md': NOTE,
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

async function rename(line: string, word: string, name: string): Promise<void> {
  const { page } = workbench;
  await workbench.click(line, word);
  const input = await workbench.renameBox();
  await input.fill(name);
  await page.keyboard.press('Enter');
}

const button = (told: string, name: string) =>
  workbench.notification(told).locator('.monaco-button', { hasText: name });

test('a rename is told with an Undo that takes all of it back, what was not saved too', async () => {
  const { page } = workbench;
  await workbench.hover('Today Ben Ries', 'Ries', 'Ben Ries'); // the notes have been read
  await workbench.click('end', 'end');
  await page.keyboard.press('End');
  await page.keyboard.type(' of Ben Ries');
  await workbench.line('end of Ben Ries').waitFor();
  await rename('Today Ben Ries', 'Ries', 'Ben Okafor');
  await workbench.notification('Renamed in 3 notes.').waitFor();
  await workbench.line('end of Ben Okafor').waitFor();
  await expect.poll(() => onDisk('diary.md')).toContain('Ben Okafor called');

  await button('Renamed in 3 notes.', 'Undo').click();
  await workbench.line('end of Ben Ries').waitFor();
  await expect.poll(() => onDisk('diary.md')).toBe(DIARY);
  await expect.poll(() => onDisk('people/ben-ries.md').catch(String)).toBe(BEN);
  expect(await isThere('people/ben-okafor.md')).toBe(false);
  expect(await onDisk('note.md')).toBe(NOTE);
  await workbench.tab('note.md').and(page.locator('.dirty')).waitFor();
  await page.keyboard.press('Control+S');
});

test('nothing is undone where a note has changed since, and that is said', async () => {
  await rename('Today Ben Ries', 'Ries', 'Ben Moss');
  await workbench.notification('Renamed in 3 notes.').waitFor();
  await expect.poll(() => onDisk('diary.md')).toContain('Ben Moss called');
  const changed = `${await onDisk('diary.md')}\nMore.`;
  await writeFile(path.join(workbench.folder, 'diary.md'), changed);
  await button('Renamed in 3 notes.', 'Undo').click();
  await workbench.notification('diary.md has changed since, so nothing is undone.').waitFor();
  expect(await onDisk('diary.md')).toBe(changed);
  await workbench.line('Today Ben Moss').waitFor();
});

test('a note that the light bulb makes opens, and Ctrl+Z there takes it back', async () => {
  const { page } = workbench;
  await workbench.click('Louis Feuvrier', 'Feuvrier');
  await workbench.chooseAction('Create note for Louis Feuvrier (person)');
  await workbench.tab('people/louis-feuvrier.md').waitFor();
  await workbench.line('# Louis Feuvrier').waitFor();
  await expect.poll(() => onDisk('people/louis-feuvrier.md').catch(String)).toContain('# Louis Feuvrier');
  await page.locator('.monaco-editor.focused').first().waitFor();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => isThere('people/louis-feuvrier.md')).toBe(false);
});

test('a decision by the light bulb is saved, and its Undo takes the file that it made away', async () => {
  await workbench.openFile('note.md');
  await workbench.click('Louis Feuvrier', 'Feuvrier');
  await workbench.chooseAction('Ignore “Louis Feuvrier” everywhere');
  await workbench.notification('Done: Ignore “Louis Feuvrier” everywhere').waitFor();
  await expect.poll(() => onDisk('account-notes.yaml').catch(String)).toContain('Louis Feuvrier');
  await button('Done: Ignore “Louis Feuvrier” everywhere', 'Undo').click();
  await expect.poll(() => isThere('account-notes.yaml')).toBe(false);
});
