import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { problems } from '../../../src/features/problems/problems.ts';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';
import { notesOnDisk } from '../../../src/workspace/disk/notes-on-disk.ts';
import type { NotesFolder } from '../../../src/workspace/notes-folder.ts';
import { ToLsp } from '../../../src/server/lsp/to-lsp.ts';
import { diskFolder } from '../../support/disk-folder.ts';
import { notePath } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const PATH = notePath('notes/a #1 (x).md');

async function folderOf(source: string): Promise<NotesFolder> {
  const folder = notesOnDisk(diskFolder(source).root);
  await folder.load();
  return folder;
}

test('a place is a URI that every client can read, and a range in UTF-16 code units', async () => {
  const folder = await folderOf(`--- ${PATH}\n🚀 one\r\ntwo\n`);
  const location = new ToLsp(folder).location(PATH, { from: 3, to: 11 });
  expect(location.uri).toMatch(/^file:\/\/\/.*\/notes\/a%20%231%20%28x%29\.md$/);
  expect(location.range).toEqual({ start: { line: 0, character: 3 }, end: { line: 1, character: 3 } });
});

test('a problem is a diagnostic of the severity that the settings say, or none', async () => {
  const folder = await folderOf(
    entityNote('a.md', 'person', 'Ann Able') + entityNote('b.md', 'person', 'Ann Able'),
  );
  const [problem] = problems(folder.index, notePath('a.md'));
  const as = (duplicateName: 'hint' | 'off') =>
    problem &&
    new ToLsp(folder).diagnostic(notePath('a.md'), problem, {
      ...DEFAULT_SETTINGS.diagnostics,
      duplicateName,
    });
  expect(as('off')).toBeUndefined();
  expect(as('hint')).toMatchObject({
    code: 'duplicateName',
    source: 'account-notes',
    severity: DiagnosticSeverity.Hint,
    range: { start: { line: 3, character: 2 }, end: { line: 3, character: 10 } },
    relatedInformation: [{ location: { uri: new ToLsp(folder).uri(notePath('b.md')) } }],
  });
});
