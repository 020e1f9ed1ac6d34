import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  PrepareRenameRequest,
  RenameRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
  type ClientCapabilities,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { DID_CHANGE_GRAPH } from '../../../src/protocol/requests.ts';
import { diskFolder, type DiskFolder } from '../../support/disk-folder.ts';
import { connect, type Client } from '../../support/lsp-client.ts';

const NOTE = 'Today Ben Ries spoke.\n\n> Ben Ries wrote.\n';
const BEN = '---\ntype: person\n---\n# Ben Ries\n';
const FIXTURE = `--- acme.md\n---\ntype: account\n---\n# Acme\n--- people/ben-ries.md\n${BEN}--- ana.md\n---\ntype: person\n---\n# Ana Ruiz\n--- note.md\n${NOTE}`;

const ABLE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename'],
      changeAnnotationSupport: {},
    },
  },
};
const PLAIN: ClientCapabilities = { workspace: { configuration: true, workspaceFolders: true } };

const printEdits = (edits: readonly TextEdit[]): string =>
  edits
    .map(edit => {
      const { start, end } = edit.range;
      const asks = 'annotationId' in edit ? ` (${String(edit.annotationId)})` : '';
      return `  ${start.line}:${start.character}-${end.line}:${end.character} “${edit.newText}”${asks}`;
    })
    .join('\n');

/** A workspace edit with paths relative to the folder, a line for each part. */
function print({ root }: DiskFolder, edit: WorkspaceEdit | null): string {
  if (!edit) return 'nothing';
  const at = (uri: string): string => path.relative(root, decodeURIComponent(new URL(uri).pathname));
  const changes = Object.entries(edit.changes ?? {}).map(
    ([uri, edits]) => `${at(uri)}\n${printEdits(edits)}`,
  );
  const documents = (edit.documentChanges ?? []).map(change => {
    if (!('kind' in change)) {
      const { textDocument, edits } = change;
      return `${at(textDocument.uri)} version ${textDocument.version}\n${printEdits(edits as TextEdit[])}`;
    }
    return change.kind === 'rename'
      ? `${at(change.oldUri)} → ${at(change.newUri)} ${JSON.stringify(change.options)}`
      : change.kind;
  });
  const asked = Object.entries(edit.changeAnnotations ?? {}).map(
    ([id, { label, needsConfirmation }]) => `${id}: ${label}${needsConfirmation ? ', asks first' : ''}`,
  );
  return [...changes, ...documents, ...asked].join('\n');
}

const rename = (client: Client, folder: DiskFolder, newName: string): Promise<WorkspaceEdit | null> =>
  client.connection.sendRequest(RenameRequest.type, {
    ...client.at(folder, 'note.md', NOTE, 'Ries'),
    newName,
  });

test('an editor is told the whole name before it asks for a new one', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  expect(client.initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
  const prepare = (needle: string) =>
    client.connection.sendRequest(PrepareRenameRequest.type, client.at(folder, 'note.md', NOTE, needle));
  expect(await prepare('Ries')).toEqual({
    range: { start: { line: 0, character: 6 }, end: { line: 0, character: 14 } },
    placeholder: 'Ben Ries',
  });
  expect(await prepare('spoke')).toBeNull();
});

test('a rename is one edit: versioned, quoted words asking first, the file moved last', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: ABLE });
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: client.uri(folder, 'note.md'), languageId: 'markdown', version: 7, text: NOTE },
  });
  expect(print(folder, await rename(client, folder, ' Ben  Okafor '))).toBe(`people/ben-ries.md version null
  1:12-1:12 “
aliases: [Ben Ries]”
  3:2-3:10 “Ben Okafor”
note.md version 7
  0:6-0:14 “Ben Okafor”
  2:2-2:10 “Ben Okafor” (quoted)
people/ben-ries.md → people/ben-okafor.md {"overwrite":false,"ignoreIfExists":false}
quoted: Quoted mail, asks first`);
});

test('an editor that can only change texts gets plain changes; nothing moves, and quotes stay', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], {
    capabilities: PLAIN,
    settings: { rename: { keepOldNameAsAlias: false } },
  });
  await new Promise<void>(resolve => client.connection.onNotification(DID_CHANGE_GRAPH, () => resolve()));
  expect(print(folder, await rename(client, folder, 'Ben Okafor'))).toBe(`people/ben-ries.md
  3:2-3:10 “Ben Okafor”
note.md
  0:6-0:14 “Ben Okafor”`);
});

test('a name that is taken is refused with a sentence', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: ABLE });
  await expect(rename(client, folder, 'ana ruiz')).rejects.toThrow(
    '“ana ruiz” already names a person in ana.md.',
  );
});

test('a refusal for the name of one of the same kind says who could be merged', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: ABLE });
  const refusal = (name: string): Promise<unknown> =>
    rename(client, folder, name).catch((error: unknown) => (error as { readonly data?: unknown }).data);
  const root = client.uri(folder, '').replace(/\/$/, '');
  expect(await refusal('Ana Ruiz')).toEqual({
    merge: { from: { folder: root, entity: 'people/ben-ries' }, into: { folder: root, entity: 'ana' } },
  });
  expect(await refusal('Acme')).toBeUndefined();
});

test('the file stays where another one has the name, even one that is no note', async () => {
  const folder = diskFolder(FIXTURE);
  fs.symlinkSync('/nowhere', path.join(folder.root, 'people/ben-okafor.md'));
  const client = await connect([folder], { capabilities: ABLE });
  expect(print(folder, await rename(client, folder, 'Ben Okafor'))).not.toContain('→');
});

test('capitals alone change in the name of the file too', async () => {
  const folder = diskFolder(
    '--- Ben ries.md\n---\ntype: person\n---\nHi.\n--- note.md\nToday Ben Ries spoke.\n',
  );
  const client = await connect([folder], { capabilities: ABLE });
  expect(print(folder, await rename(client, folder, 'Ben Ries'))).toBe(
    'Ben ries.md → Ben Ries.md {"overwrite":false,"ignoreIfExists":false}',
  );
});

test('links follow a note that is moved in the explorer, decisions too', async () => {
  const folder = diskFolder(
    `${FIXTURE}--- links.md\n[[ben-ries]] [[people/ben-ries|Ben]] [Ben](people/ben-ries.md)\n--- account-notes.yaml\ndistinct:\n  - {note: people/ben-ries.md, name: Ben, not: ana}\n`,
  );
  const client = await connect([folder], { capabilities: ABLE });
  const moved = (from: string, to: string) =>
    client.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: client.uri(folder, from), newUri: client.uri(folder, to) }],
    });
  expect(print(folder, await moved('people/ben-ries.md', 'staff/ben.md'))).toBe(`links.md version null
  0:2-0:10 “ben”
  0:15-0:30 “staff/ben”
account-notes.yaml version null
  1:11-1:29 “staff/ben.md”`);
  expect(print(folder, await moved('people', 'staff'))).toBe(`links.md version null
  0:15-0:30 “staff/ben-ries”
account-notes.yaml version null
  1:11-1:29 “staff/ben-ries.md”`);
});

test('a note whose file has moved away is none any more, even where the editor holds on to its text', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const names = async (): Promise<string[]> =>
    ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'Ben' })) ?? []).map(
      ({ name, location }) => `${name} in ${location.uri.split('/').at(-1) ?? ''}`,
    );
  const tell = (file: string, type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: client.uri(folder, file), type }],
    });
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: {
      uri: client.uri(folder, 'people/ben-ries.md'),
      languageId: 'markdown',
      version: 1,
      text: BEN,
    },
  });
  folder.remove('people/ben-ries.md');
  folder.write('people/ben.md', BEN.replace('Ries', 'Okafor'));
  await tell('people/ben.md', FileChangeType.Created);
  await tell('people/ben-ries.md', FileChangeType.Deleted);
  // A name that another note still says is a candidate.
  expect(await names()).toEqual(['Ben Okafor in ben.md', 'Ben Ries in note.md']);
  folder.write('people/ben-ries.md', BEN);
  await tell('people/ben-ries.md', FileChangeType.Created);
  expect(await names()).toEqual(['Ben Ries in ben-ries.md', 'Ben Okafor in ben.md']);
});
