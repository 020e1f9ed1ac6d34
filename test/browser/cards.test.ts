import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const person = (name: string, role: string): string => `---\ntype: person\nrole: ${role}\n---\n# ${name}\n`;

const NOTES = {
  'account-notes.yaml': '',
  'litware.md': '---\ntype: account\n---\n# Litware\n',
  'people/bo-lind.md': person('Bo Lind', 'Head of Storage'),
  'people/bo-hansen.md': person('Bo Hansen', 'Storage Engineer'),
  'minutes.md': '# Call\n\nBo said hello.\n',
  'team.md': '# Team\n\nA guy named Ove Skar reports to Bo Lind.\n',
};

const workbench = useWorkbench({ notes: NOTES, file: 'minutes.md' });

const decisions = (): Promise<string> =>
  readFile(path.join(workbench.folder, 'account-notes.yaml'), 'utf8').catch(String);
const people = async (): Promise<string[]> =>
  (await readdir(path.join(workbench.folder, 'people'))).toSorted();

/** Rests the mouse on a word, and clicks a link of its card. */
async function follow(line: string, word: string, row: string, link: string): Promise<void> {
  await workbench.hover(line, word, link, { stay: true });
  const card = workbench.page.locator('.monaco-hover:visible .hover-contents', { hasText: row }).first();
  await card.locator('li, p', { hasText: row }).last().getByText(link, { exact: true }).click();
}

const undo = (told: string): Promise<void> =>
  workbench.notification(told).getByRole('button', { name: 'Undo' }).click();

test('a given name that two people bear lists both, and Choose decides for this note until it is undone', async () => {
  const card = await workbench.hover('Bo said hello.', 'Bo', 'Choose');
  expect(card).toContain('“Bo” may mean one of these:');
  expect(card).toMatch(/Bo Hansen — Storage Engineer[^\n]*Choose/);
  expect(card).toMatch(/Bo Lind — Head of Storage[^\n]*Choose/);
  await follow('Bo said hello.', 'Bo', 'Bo Lind', 'Choose');
  await workbench.notification('“Bo” in this note is Bo Lind').waitFor();
  await expect.poll(decisions).toContain('bo-hansen');
  await workbench.hover('Bo said hello.', 'Bo', 'Open note');
  await undo('“Bo” in this note is Bo Lind');
  await expect.poll(decisions).toBe('');
  await workbench.hover('Bo said hello.', 'Bo', 'Choose');
});

test('the keyboard shows the card at the caret, and the accessible view reads it line by line', async () => {
  const { page } = workbench;
  await workbench.openFile('team.md');
  await workbench.hover('Ove Skar reports', 'Ove', 'Create note');
  await workbench.click('Ove Skar reports', 'Ove');
  const showCard = async (): Promise<void> => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
  };
  await showCard();
  await page.locator('.monaco-hover:visible', { hasText: 'Create note' }).waitFor();
  // Pressed again, the focus goes to the card.
  await showCard();
  await page.locator('.monaco-hover :focus').waitFor();
  await page.keyboard.press('Alt+F2');
  const read = async (): Promise<string> => {
    const lines = await page.locator('.accessible-view .view-line').allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  };
  await expect.poll(read).toMatch(/Ove Skar — person · Litware · no note yet *\n/);
  expect(await read()).toMatch(/^“A guy named Ove Skar reports to Bo Lind\.” \(/m);
  expect(await read()).toMatch(/^Reports to: Bo Lind/m);
  expect(await read()).toMatch(/^Create note · Ignore/m);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('Create note on the card of a candidate makes its note and shows it, and its Undo takes it away', async () => {
  await workbench.openFile('team.md');
  await follow('Ove Skar reports', 'Ove', 'Create note', 'Create note');
  await workbench.tab('ove-skar.md').waitFor();
  await expect.poll(people).toContain('ove-skar.md');
  await undo('Noted: Ove Skar');
  await expect.poll(people).toEqual(['bo-hansen.md', 'bo-lind.md']);
  await workbench.openFile('team.md');
  await workbench.hover('Ove Skar reports', 'Ove', 'Create note');
});

test('rows are read with what they are, where they stand and what is missing', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.expand('Bo Lind');
  const row = workbench.treeRow('Ove Skar');
  await row.waitFor();
  expect(await row.getAttribute('aria-label')).toMatch(
    /^Ove Skar, person, reports to Bo Lind, no note yet, said in a note: A guy named Ove Skar reports to Bo Lind\./,
  );
});

test('Ignore on the card of a candidate is kept, and its Undo brings the candidate back', async () => {
  await follow('Ove Skar reports', 'Ove', 'Ignore', 'Ignore');
  await workbench.notification('Ignored: Ove Skar').waitFor();
  await expect.poll(decisions).toContain('Ove Skar');
  await undo('Ignored: Ove Skar');
  await expect.poll(decisions).toBe('');
  await workbench.hover('Ove Skar reports', 'Ove', 'Create note');
});
