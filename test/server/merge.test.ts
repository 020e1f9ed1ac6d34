import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  ExecuteCommandRequest,
  type ClientCapabilities,
  type CodeAction,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { CHANGE, type ChangeParams, type ChangeResult } from '../../src/protocol/requests.ts';
import { applyToDisk } from '../support/apply-to-disk.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { connect, type Client } from '../support/lsp-client.ts';

const NOTE = 'Today Ben Ries spoke.\n';
const FIXTURE = `--- acme.md\n---\ntype: account\n---\n# Acme\n--- people/ben-ries.md\n---\ntype: person\n---\n# Ben Ries\n\nTall.\n--- people/benn-ries.md\n---\ntype: person\n---\n# Benn Ries\n--- note.md\n${NOTE}--- links.md\n[[ben-ries]]\n`;

const able = (more: object = {}, operations = ['create', 'delete']): ClientCapabilities => ({
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, ...more } },
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: operations as [],
      changeAnnotationSupport: {},
    },
  },
});
const resolving = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
const action = { kind: 'merge', entity: 'people/ben-ries', into: 'people/benn-ries' } as const;

async function actionsAt(
  client: Client,
  folder: DiskFolder,
  triggerKind?: CodeActionTriggerKind,
): Promise<CodeAction[]> {
  const { textDocument, position } = client.at(folder, 'note.md', NOTE, 'Ries');
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [], ...(triggerKind && { triggerKind }) },
  });
  return ((found ?? []) as CodeAction[]).filter(({ kind }) => kind === 'refactor.entity');
}

const isThere = ({ root }: DiskFolder, file: string): boolean => fs.existsSync(path.join(root, file));
const onDisk = ({ root }: DiskFolder, file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

test('a client asks for a merge and gets one edit, the deletion last and the only part that asks first', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able() });
  const params: ChangeParams = { folder: client.uri(folder, '').replace(/\/$/, ''), action };
  const found = await client.connection.sendRequest<ChangeResult>(CHANGE, params);
  if (!('edit' in found)) throw new Error(found.refusal);
  const edit = found.edit as WorkspaceEdit;
  expect(found.says?.at(-1)).toBe('people/ben-ries.md is deleted.');
  expect(edit.documentChanges?.at(-1)).toEqual({
    kind: 'delete',
    uri: client.uri(folder, 'people/ben-ries.md'),
    options: { recursive: false, ignoreIfNotExists: false },
    annotationId: 'deleted',
  });
  expect(
    Object.entries(edit.changeAnnotations ?? {}).map(([id, { needsConfirmation }]) => [
      id,
      needsConfirmation,
    ]),
  ).toEqual([
    ['created', false],
    ['changed', false],
    ['deleted', true],
  ]);
  applyToDisk(edit);
  expect(isThere(folder, 'people/ben-ries.md')).toBe(false);
  expect(onDisk(folder, 'people/benn-ries.md')).toBe(
    '---\ntype: person\naliases: [Ben Ries]\n---\n# Benn Ries\n\n## Ben Ries\n\nTall.\n',
  );
  expect(onDisk(folder, 'links.md')).toBe('[[benn-ries|ben-ries]]\n');
});

test('what has been agreed to asks nothing more', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able() });
  const params: ChangeParams = {
    folder: client.uri(folder, '').replace(/\/$/, ''),
    action,
    isConfirmed: true,
  };
  const found = await client.connection.sendRequest<ChangeResult>(CHANGE, params);
  expect(JSON.stringify(found)).not.toContain('annotation');
});

test('an editor that cannot delete files is told so', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able({}, ['create']) });
  const params: ChangeParams = { folder: client.uri(folder, '').replace(/\/$/, ''), action };
  expect(await client.connection.sendRequest<ChangeResult>(CHANGE, params)).toEqual({
    refusal: 'This editor cannot delete files for a language server.',
  });
});

test('the light bulb offers names that are alike, but not while the caret merely rests there', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able(resolving) });
  const actions = await actionsAt(client, folder);
  expect(actions.map(({ title }) => title)).toEqual([
    '“Ben Ries” is somebody else here, not Ben Ries',
    'Merge Ben Ries into Benn Ries',
  ]);
  const resolved = await client.connection.sendRequest(
    CodeActionResolveRequest.type,
    actions[1] as CodeAction,
  );
  applyToDisk(resolved.edit ?? {});
  expect(isThere(folder, 'people/ben-ries.md')).toBe(false);
  expect(await actionsAt(client, folder, CodeActionTriggerKind.Automatic)).toEqual([]);
});

test('our own client gets a command that asks whom it is to be merged into', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], {
    capabilities: able(resolving),
    initializationOptions: { asksUser: true },
  });
  const asking = (await actionsAt(client, folder)).filter(({ command }) => command);
  expect(asking.map(({ title, command }) => [title, command?.command])).toContainEqual([
    'Merge Ben Ries into…',
    'accountNotes.merge',
  ]);
});

test('an editor that resolves nothing runs a command of the server, which has the edit applied', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able() });
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    applyToDisk(edit);
    return { applied: true };
  });
  const merge = (await actionsAt(client, folder)).find(({ title }) => title.startsWith('Merge'));
  expect(merge?.edit).toBeUndefined();
  const { command = '', arguments: given = [] } = merge?.command ?? {};
  await client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
  expect(isThere(folder, 'people/ben-ries.md')).toBe(false);
  await expect(
    client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [{ folder: 'x' }] }),
  ).rejects.toThrow('This is nothing that can be decided.');
});
