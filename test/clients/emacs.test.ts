import { expect, test } from 'vitest';
import { diskFolder } from '../support/disk-folder.ts';
import { installProgram } from './account-notes.ts';
import { emacs, isMissing, type Emacs } from './emacs.ts';
import { NOTES, onDisk } from './notes.ts';

const installed = installProgram();
const timeout = 120_000;

/** What becomes of the third line of the note when a text is typed there and completed. */
const completedIn = (editor: Emacs, typed: string): Promise<unknown> =>
  editor.lisp(`
    (goto-char (point-min))
    (forward-line 2)
    (delete-region (point) (line-end-position))
    (insert "${typed}")
    (completion-at-point)
    (buffer-substring (line-beginning-position) (line-end-position))`);

test.skipIf(isMissing)('Emacs completes by any word of a name', { timeout }, async () => {
  const editor = await emacs(installed, diskFolder(NOTES), 'note.md');
  const completed = (typed: string) => completedIn(editor, typed);
  expect(await completed('Ask @Ben')).toBe('Ask Ben Ries');
  expect(await completed('Ask @Ries')).toBe('Ask Ben Ries');
  expect(await completed('Ask @ben ri')).toBe('Ask Ben Ries');
  expect(await completed('Ask [[Ries')).toBe('Ask [[ben-ries|Ben Ries]]');
  expect(await completed('See [[minu')).toBe('See [[minutes]]');
  expect(await completed('- reports_to:: [[ries')).toBe('- reports_to:: [[ben-ries|Ben Ries]]');
});

test.skipIf(isMissing)('Emacs writes a link where the settings say so', { timeout }, async () => {
  const links = { wikilink: '[[ben-ries|Ben Ries]]', markdownLink: '[Ben Ries](people/ben-ries.md)' };
  for (const insert of ['wikilink', 'markdownLink'] as const) {
    const editor = await emacs(installed, diskFolder(NOTES), 'note.md', insert);
    expect(await completedIn(editor, 'Ask @Ries')).toBe(`Ask ${links[insert]}`);
  }
});

test.skipIf(isMissing)('Emacs shows a hover', { timeout }, async () => {
  const editor = await emacs(installed, diskFolder(NOTES), 'note.md');
  const shown = await editor.lisp(`
    (goto-char (point-min))
    (search-forward "Ries")
    (eldoc-print-current-symbol-info)
    (while (not eldoc--doc-buffer) (accept-process-output nil 0.01))
    (with-current-buffer eldoc--doc-buffer (visible-text))`);
  expect(shown).toMatch(/^Ben Ries — Engineer\s+Last mentioned: note \(2 mentions in all\)\s*$/);
});

test.skipIf(isMissing)(
  'Emacs renames somebody everywhere, in a note that has changed behind its back too',
  { timeout },
  async () => {
    const folder = diskFolder(NOTES);
    const editor = await emacs(installed, folder, 'note.md');
    folder.write('minutes.md', 'A line that came from elsewhere.\n\nBen Ries thanked everybody.\n');
    await editor.lisp(`
    (goto-char (point-min))
    (search-forward "Ries")
    ; Eglot asks before it edits notes that are not open.
    (cl-letf (((symbol-function 'y-or-n-p) #'always)) (eglot-rename "Ben Okafor"))
    (save-some-buffers t)`);
    expect(onDisk(folder, 'note.md', 'minutes.md', 'people/ben-ries.md')).toEqual([
      'Today Ben Okafor spoke.\n\nAsk\n',
      'A line that came from elsewhere.\n\nBen Okafor thanked everybody.\n',
      '---\ntype: person\nrole: Engineer\naliases: [Ben Ries]\n---\n# Ben Okafor\n',
    ]);
  },
);
