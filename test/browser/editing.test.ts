import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const THREAD = 'openai/threads/2025-12-12-online-data.md';
const AGENDA = 'openai/notes/2026-01-22-workshop-agenda.md';

const workbench = useWorkbench({ notes: 'seeds', leavesOut: 'larkfield', file: AGENDA });

const PERSON = 'rgb(220, 220, 170)';

test('after an @ a person is found by both names, over the space between them', async () => {
  const { page } = workbench;
  // Colours are the sign that the language server has read the notes.
  await expect.poll(() => workbench.colour('What next', 'Venkat')).toBe(PERSON);
  await workbench.click('Still open:', 'open');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ask @');
  await workbench.suggestion('Ben Ries').waitFor();
  await page.keyboard.type('ben ri', { delay: 80 });
  await workbench.chosenSuggestion('Ben Ries').waitFor();
  await page.keyboard.press('Enter');
  await workbench.line('Ask Ben Ries').waitFor();
  expect(await workbench.line('Ask Ben Ries').innerText()).not.toContain('@');
});

test('nothing is offered while prose is merely typed, and names are with Ctrl+Space', async () => {
  const { page } = workbench;
  await page.keyboard.type(' or emma ta', { delay: 80 });
  expect(await workbench.suggestion('Emma Tang').count()).toBe(0);
  await page.keyboard.press('Control+Space');
  await workbench.chosenSuggestion('Emma Tang').waitFor();
  await page.keyboard.press('Enter');
  await workbench.line('Ask Ben Ries or Emma Tang').waitFor();
});

test('after [[ a link is completed, and the brackets that VS Code has closed are not doubled', async () => {
  const { page } = workbench;
  await page.keyboard.type(' or [[louis f', { delay: 80 });
  await workbench.chosenSuggestion('Louis Feuvrier').waitFor();
  await page.keyboard.press('Tab');
  await workbench.line('or [[louis-feuvrier|Louis Feuvrier]]').waitFor();
  expect(await workbench.line('or [[louis-feuvrier').innerText()).toMatch(/Feuvrier\]\]$/);
});

test('a type hierarchy shows who reports to whom', async () => {
  const { page } = workbench;
  await workbench.openFile('openai/people/john-maos-friend.md');
  await workbench.click('reports_to:', 'Venkataramani');
  await workbench.runCommand('Types: Show Type Hierarchy');
  const types = 'Subtypes Of';
  await workbench.treeRow('Venkat Venkataramani', types).waitFor();
  await workbench.expand('Venkat Venkataramani', types);
  await workbench.treeRow("John Mao's friend", types).waitFor();
  await workbench.expand("John Mao's friend", types);
  await workbench.treeRow('Ben Ries', types).waitFor();
  await page.keyboard.press('Escape');
});

test('a quoted mail folds away below its attribution line, and comes back', async () => {
  const { page } = workbench;
  await workbench.openFile(THREAD);
  await workbench.goToLine(37);
  await workbench.line('That fits with what I have picked up').waitFor();
  await page.keyboard.press('Control+Shift+BracketLeft');
  await expect.poll(() => workbench.line('That fits with what I have picked up').count()).toBe(0);
  await workbench.line('Jason Vallery <jason.vallery@vast.example> wrote:').waitFor();
  await page.keyboard.press('Control+Shift+BracketRight');
  await workbench.line('That fits with what I have picked up').waitFor();
});

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});
