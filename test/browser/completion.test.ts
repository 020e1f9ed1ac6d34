import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': '',
    'acme.md': '---\ntype: account\n---\n# Acme\n',
    'organizations/noon.md': '---\ntype: organization\n---\n# Noon Delivery\n',
    'people/ben-ries.md': '---\ntype: person\n---\n# Ben Ries\n',
    'people/nora-field.md': '---\ntype: person\n---\n# Nora Field\n',
    'teams/data.md': '---\ntype: team\n---\n# Data Platform\n',
    '2026-01-12-kick-off.md': '# First meeting\n\n## Open questions\n',
    'note.md': 'Ben Ries came.\n',
  },
  file: 'note.md',
});

/** Types on a new line at the end of the note, as fast as a person does. */
async function typeBelow(text: string): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text, { delay: 80 });
}

test('any word of a name completes behind an @', async () => {
  const { page } = workbench;
  // Colours are the sign that the language server has read the notes.
  await expect.poll(() => workbench.colour('Ben Ries came', 'Ries')).toBe('rgb(220, 220, 170)');
  await workbench.click('Ben Ries came', 'came');
  await typeBelow('Ask @ries');
  await workbench.chosenSuggestion('Ben Ries').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => workbench.line('Ask').innerText()).toMatch(/^Ask.Ben.Ries$/);
});

test('an @ with a blank behind it is no name, and Enter leaves the line as it is', async () => {
  const { page } = workbench;
  await typeBelow('Lunch @');
  await workbench.suggestion('Noon Delivery').waitFor();
  await page.keyboard.type(' ');
  await workbench.suggestion('Noon Delivery').waitFor({ state: 'hidden' });
  await page.keyboard.type('noon', { delay: 80 });
  await page.keyboard.press('Enter');
  await page.keyboard.type('and ben left', { delay: 80 });
  await workbench.line('and ben left').waitFor();
  expect(await workbench.line('Lunch').innerText()).toMatch(/^Lunch.@.noon$/);
});

test('Enter behind an @ never makes a note, and one is offered for a whole name', async () => {
  const { page } = workbench;
  await typeBelow('Ask @zork');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ask @Karen Miller', { delay: 80 });
  await workbench.suggestion('Create person “Karen Miller”').waitFor();
  await workbench.chosenSuggestion('Keep “Karen Miller”').waitFor();
  await page.keyboard.press('Enter');
  await workbench.suggestion('Create person').waitFor({ state: 'hidden' });
  await page.keyboard.type(' soon');
  await workbench.line('Ask @Karen Miller soon').waitFor();
  expect(existsSync(path.join(workbench.folder, 'people/zork.md'))).toBe(false);
  expect(existsSync(path.join(workbench.folder, 'people/karen-miller.md'))).toBe(false);
});

test('[[ knows notes that are about nobody, and their headings', async () => {
  const { page } = workbench;
  await typeBelow('See [[kick');
  await workbench.chosenSuggestion('2026-01-12-kick-off').waitFor();
  await page.keyboard.press('Enter');
  await workbench.line('See [[2026-01-12-kick-off]]').waitFor();
  await typeBelow('See [[2026-01-12-kick-off#');
  await workbench.suggestion('First meeting').waitFor();
  await page.keyboard.type('open', { delay: 80 });
  await workbench.chosenSuggestion('Open questions').waitFor();
  await page.keyboard.press('Enter');
  await workbench.line('See [[2026-01-12-kick-off#Open questions]]').waitFor();
});

test('a property offers its values behind the blank, and a link in it is somebody who is there', async () => {
  const { page } = workbench;
  await workbench.openFile('people/nora-field.md');
  await workbench.goToLine(2);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('team: ', { delay: 80 });
  await workbench.chosenSuggestion('Data Platform').waitFor();
  await page.keyboard.press('Enter');
  await workbench.line('team: "[[data|Data Platform]]"').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('rep');
  await page.keyboard.press('Control+Space');
  await workbench.chosenSuggestion('reports_to').waitFor();
  await page.keyboard.press('Enter');
  // Behind a property that was completed too.
  await workbench.chosenSuggestion('Ben Ries').waitFor();
  await page.keyboard.type('[[ben', { delay: 80 });
  await workbench.chosenSuggestion('Ben Ries').waitFor();
  await page.keyboard.press('Enter');
  await workbench.line('reports_to: "[[ben-ries|Ben Ries]]"').waitFor();
  expect(await workbench.line('reports_to').innerText()).toMatch(/Ries\]\]"$/);
});

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});
