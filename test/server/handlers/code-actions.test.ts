import { expect, test } from 'vitest';
import {
  CodeActionKind,
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type ClientCapabilities,
  type CodeAction,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { DID_MOVE_CARET } from '../../../src/protocol/requests.ts';
import { diskFolder } from '../../support/disk-folder.ts';
import { connect, type Client } from '../../support/lsp-client.ts';

const BO = '---\ntype: person\nreports_to: [[ana]]\n---\n# Bo Lind\n';
const FIXTURE = [
  '--- acme.md\n---\ntype: account\n---\n# Acme\n',
  '--- ana.md\n---\ntype: person\n---\n# Ana Ruiz\n',
  `--- bo.md\n${BO}`,
  '--- note.md\nMet Ana Ruiz.\n',
].join('');

const capabilities: ClientCapabilities = {
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
    },
    publishDiagnostics: { codeDescriptionSupport: true },
  },
};

const start = { line: 0, character: 0 };

async function titles(client: Client, uri: string, only?: string[]): Promise<string[]> {
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 2, character: 15 }, end: { line: 2, character: 15 } },
    context: { diagnostics: [], ...(only && { only }) },
  });
  return ((found ?? []) as CodeAction[]).map(({ title, kind }) => `${kind ?? ''}: ${title}`);
}

test('an editor gets the kinds that it asks for, and what mends a whole note only by name', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities });
  const uri = client.uri(folder, 'bo.md');
  expect(await titles(client, uri)).toEqual(['quickfix: Put the link in quotes']);
  expect(await titles(client, uri, [CodeActionKind.Refactor])).toEqual([]);
  expect(await titles(client, uri, [CodeActionKind.SourceFixAll])).toEqual([
    'source.fixAll.accountNotes: Write what other programs misread so that all read the same',
  ]);
  expect(await titles(client, uri, ['source.fixAll.other'])).toEqual([]);
});

test('an edit that is known at once comes with the version of the document', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], {
    capabilities: { ...capabilities, workspace: { workspaceEdit: { documentChanges: true } } },
  });
  const uri = client.uri(folder, 'note.md');
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'markdown', version: 4, text: 'Met Ana Ruiz.\n' },
  });
  const found = (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } },
    context: { diagnostics: [] },
  })) as CodeAction[];
  expect(found[0]?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri, version: 4 },
      edits: [
        {
          range: { start: { line: 0, character: 4 }, end: { line: 0, character: 12 } },
          newText: '[[ana|Ana Ruiz]]',
        },
      ],
    },
  ]);
});

test('a link that is being typed is no problem until the caret has left it', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities });
  const uri = client.uri(folder, 'note.md');
  const problems = async (): Promise<string[]> => {
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    return (report as FullDocumentDiagnosticReport).items.map(({ message }) =>
      typeof message === 'string' ? message : message.value,
    );
  };
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'markdown', version: 1, text: '\n\nsome more\n' },
  });
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start, end: start }, text: '[[Nobody]]' }],
  });
  expect(await problems()).toEqual([]);
  await client.connection.sendNotification(DID_MOVE_CARET, { uri, position: { line: 2, character: 3 } });
  expect(await problems()).toEqual(['No note is called “Nobody”.']);
});
