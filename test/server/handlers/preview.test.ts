import { expect, test } from 'vitest';
import { DidOpenTextDocumentNotification } from 'vscode-languageserver/node';
import { PREVIEW, type PreviewResult } from '../../../src/protocol/preview.ts';
import { diskFolder } from '../../support/disk-folder.ts';
import { connect } from '../../support/lsp-client.ts';

const FIXTURE =
  '--- a b/ben.md\n---\ntype: person\n---\n# Ben Ries\n--- notes/note.md\nBen Ries, [[ben|he]].\n';

test('a preview is told which words of a note lead where, as the editor has the note', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const uri = client.uri(folder, 'notes/note.md');
  const textDocument = { uri, languageId: 'markdown', version: 1, text: '\nAsk Ben Ries.\n' };
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 12 } };
  expect(await client.connection.sendRequest(PREVIEW, { uri })).toEqual({
    text: textDocument.text,
    targets: [{ type: 'person', title: 'Ben Ries — person', href: '../a%20b/ben.md#L4' }],
    marks: [{ range, label: range, target: 0, modifiers: [] }],
  });
});

test('of a wikilink the preview shows the label', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const answer = await client.connection.sendRequest<PreviewResult>(PREVIEW, {
    uri: client.uri(folder, 'notes/note.md'),
  });
  expect(answer.marks.map(({ range, label }) => [range.start.character, label.start.character])).toEqual([
    [0, 0],
    [10, 16],
  ]);
});

test('what is no note has nothing to show in a preview', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  expect(await client.connection.sendRequest(PREVIEW, { uri: client.uri(folder, 'other.md') })).toBeNull();
});
