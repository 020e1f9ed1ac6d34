import { expect, test } from 'vitest';
import { DocumentDiagnosticRequest, HoverRequest } from 'vscode-languageserver/node';
import { diskFolder } from '../support/disk-folder.ts';
import { connect, type Client } from '../support/lsp-client.ts';

const NOTE = 'Ask [[Nobody]] about Ben Ries.\n';
const FOLDER = `--- ben.md\n---\ntype: person\n---\n# Ben Ries\n--- note.md\n${NOTE}`;

/** The first problem of the note, and the first line of Ben's card. */
async function saidBy(initializationOptions: unknown): Promise<string[]> {
  const folder = diskFolder(FOLDER);
  const client: Client = await connect([folder], { initializationOptions });
  const at = client.at(folder, 'note.md', NOTE, 'Ben');
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, at);
  const hover = await client.connection.sendRequest(HoverRequest.type, at);
  const card =
    hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
  const [problem] = report.kind === 'full' ? report.items : [];
  const message = problem?.message ?? '';
  return [typeof message === 'string' ? message : message.value, card.split('\n')[0] ?? ''];
}

test('a client in another language gets problems and cards in that language', async () => {
  const texts = { 'No note is called “{0}”.': 'Keine Notiz heißt „{0}“.', person: 'Person' };
  expect(await saidBy({ texts })).toEqual(['Keine Notiz heißt „Nobody“.', '**Ben Ries** — Person']);
});

test('a client that brings no texts, or odd ones, gets English', async () => {
  const english = ['No note is called “Nobody”.', '**Ben Ries** — person'];
  expect(await saidBy(undefined)).toEqual(english);
  expect(await saidBy({ texts: { person: 3 } })).toEqual(english);
  expect(await saidBy({ texts: 'x' })).toEqual(english);
});
