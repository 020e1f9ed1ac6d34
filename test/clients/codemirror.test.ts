import { expect, test } from 'vitest';
import { diskFolder } from '../support/disk-folder.ts';
import { installProgram } from './account-notes.ts';
import { codemirror } from './codemirror.ts';
import { NOTES } from './notes.ts';

const installed = installProgram();
const timeout = 180_000;

test('CodeMirror completes by any word of a name', { timeout }, async () => {
  const editor = await codemirror(installed, diskFolder(NOTES), 'note.md');
  const completed = async (typed: string): Promise<string> => {
    await editor.type(typed);
    await editor.page.click('.cm-tooltip-autocomplete li:has-text("Ben Ries")');
    return editor.text();
  };
  expect(await completed('Ask @Ben')).toBe('Ask Ben Ries');
  expect(await completed('Ask @ries')).toBe('Ask Ben Ries');
  expect(await completed('Ask @ben ri')).toBe('Ask Ben Ries');
  expect(await completed('Ask [[ries')).toBe('Ask [[ben-ries|Ben Ries]]');
  expect(await completed('---\ntype: person\nreports_to: [[ries')).toBe(
    '---\ntype: person\nreports_to: "[[ben-ries|Ben Ries]]"',
  );
});

test('CodeMirror completes names whose letters are not A to Z', { timeout }, async () => {
  const folder = diskFolder(`${NOTES}--- people/ivan.md\n---\ntype: person\n---\n# Иван Орлов\n`);
  const editor = await codemirror(installed, folder, 'note.md');
  await editor.type('Ask @иван');
  await editor.page.click('.cm-tooltip-autocomplete li:has-text("Иван Орлов")');
  expect(await editor.text()).toBe('Ask Иван Орлов');
});

test('CodeMirror shows a hover', { timeout }, async () => {
  const editor = await codemirror(installed, diskFolder(NOTES), 'note.md');
  const at = await editor.page.evaluate<{ left: number; top: number }>('editor.coordsAtPos(8)');
  await editor.page.mouse.move(at.left + 1, at.top + 5);
  const hover = editor.page.locator('.cm-lsp-hover-tooltip');
  expect(await hover.innerText()).toMatch(/^Ben Ries — Engineer/);
});

test('CodeMirror renames somebody in the notes that are open', { timeout }, async () => {
  const editor = await codemirror(installed, diskFolder(NOTES), 'note.md');
  await editor.page.evaluate('editor.dispatch({ selection: { anchor: 8 } }); editor.focus()');
  await editor.page.keyboard.press('F2');
  await editor.page.fill('.cm-lsp-rename-panel input', 'Ben Okafor');
  await editor.page.keyboard.press('Enter');
  await editor.page.waitForFunction('editor.state.doc.toString().includes("Okafor")');
  expect(await editor.text()).toBe('Today Ben Okafor spoke.\n\nAsk\n');
});
