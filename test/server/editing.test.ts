import { expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  DocumentLinkRequest,
  ExecuteCommandRequest,
  DocumentLinkResolveRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  SelectionRangeRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
  type ApplyWorkspaceEditParams,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { DID_CHANGE_GRAPH } from '../../src/protocol/requests.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { connect, type Client, type ClientOptions } from '../support/lsp-client.ts';

const BEN =
  '---\ntype: person\nrole: Engineer\nteam: "[[storage]]"\nreports_to: "[[ana]]"\n---\n# Ben Ries\n';
const NOTE = 'Ben Ries met [[ana|her]].\n\nAsk @be\n\n> a\n> b\n> c\n';
const FIXTURE = [
  '--- acme.md\n---\ntype: account\n---\n# Acme\n',
  '--- ana.md\n---\ntype: person\n---\n# Ana Ruiz\n',
  `--- ben.md\n${BEN}`,
  '--- storage.md\n---\ntype: team\n---\n# Storage\n',
  `--- note.md\n${NOTE}`,
].join('');

const documentOf = (client: Client, folder: DiskFolder, path: string) => ({
  textDocument: { uri: client.uri(folder, path) },
});

/** Just behind the first place where `needle` stands in the note. */
const behind = (client: Client, folder: DiskFolder, needle: string) => {
  const { textDocument, position } = client.at(folder, 'note.md', NOTE, needle);
  return { textDocument, position: { line: position.line, character: position.character + needle.length } };
};

/** A client whose settings the server has read. */
async function configured(folders: readonly DiskFolder[], options: ClientOptions = {}): Promise<Client> {
  const client = await connect(folders, options);
  await new Promise<void>(resolve => {
    client.connection.onNotification(DID_CHANGE_GRAPH, () => resolve());
  });
  return client;
}

async function completed(client: Client, folder: DiskFolder): Promise<CompletionItem[]> {
  const list = (await client.connection.sendRequest(CompletionRequest.type, {
    ...behind(client, folder, '@be'),
    context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '@' },
  })) as CompletionList;
  return list.items;
}

test('an editor learns what can be asked', async () => {
  const { initialized } = await configured([diskFolder(FIXTURE)]);
  expect(initialized.capabilities).toMatchObject({
    completionProvider: { triggerCharacters: ['@', '['], resolveProvider: true },
    typeHierarchyProvider: true,
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: true,
    documentLinkProvider: { resolveProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
  });
});

test('a name is offered after an @, with its card once it is looked at', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await configured([folder], {
    capabilities: { textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } },
  });
  const [item] = await completed(client, folder);
  expect(item).toMatchObject({
    label: 'Ben Ries',
    labelDetails: { description: 'Engineer · Acme · Storage' },
    preselect: true,
    filterText: 'ben ries Ben Ries',
    textEdit: {
      newText: 'Ben Ries',
      range: { start: { line: 2, character: 5 }, end: { line: 2, character: 7 } },
    },
    additionalTextEdits: [
      { newText: '', range: { start: { line: 2, character: 4 }, end: { line: 2, character: 5 } } },
    ],
  });
  expect(item?.documentation).toBeUndefined();
  const resolved = item && (await client.connection.sendRequest(CompletionResolveRequest.type, item));
  expect((resolved?.documentation as MarkupContent).value).toContain('**Ben Ries** — Engineer');
});

test('the setting says what is inserted, and a plain client gets plain details', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await configured([folder], { settings: { completion: { insert: 'markdownLink' } } });
  const [item] = await completed(client, folder);
  expect([item?.detail, item?.textEdit?.newText]).toEqual([
    'Engineer · Acme · Storage',
    '[Ben Ries](ben.md)',
  ]);
});

test('a name that is new can get its note, which the editor is told to make', async () => {
  const text = 'Ask @Louis Park\n';
  const folder = diskFolder(`${FIXTURE}--- new.md\n${text}`);
  const client = await configured([folder], {
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        applyEdit: true,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
      },
    },
  });
  const list = (await client.connection.sendRequest(CompletionRequest.type, {
    ...documentOf(client, folder, 'new.md'),
    position: { line: 0, character: text.length - 1 },
  })) as CompletionList;
  const [kept, person] = list.items;
  expect([kept?.label, kept?.command]).toEqual(['Keep “Louis Park”', undefined]);
  expect([person?.label, person?.preselect, person?.textEdit?.newText]).toEqual([
    'Create person “Louis Park”',
    undefined,
    'Park',
  ]);
  const applied = new Promise<ApplyWorkspaceEditParams>(resolve => {
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, params => {
      resolve(params);
      return { applied: true };
    });
  });
  const { command = '', arguments: given = [] } = person?.command ?? {};
  await client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
  const uri = client.uri(folder, 'people/louis-park.md');
  expect((await applied).edit.documentChanges).toMatchObject([
    { kind: 'create', uri, options: { overwrite: false } },
    {
      textDocument: { uri },
      edits: [{ newText: '---\ntype: person\n---\n\n# Louis Park\n' }],
    },
  ]);
});

test('a command with anything else in it makes nothing', async () => {
  const client = await configured([diskFolder(FIXTURE)]);
  const run = (argument: unknown) =>
    client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'accountNotes.createNote',
      arguments: [argument],
    });
  expect(await run({ folder: 'file:///nowhere', from: 'a.md', kind: 'person', name: 'Al Bo' })).toBeNull();
  expect(await run({ kind: '../x' })).toBeNull();
});

test('reporting lines are a hierarchy that is walked step by step', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await configured([folder]);
  const about = client.at(folder, 'note.md', NOTE, 'Ries');
  const [ben] = (await client.connection.sendRequest(TypeHierarchyPrepareRequest.type, about)) ?? [];
  expect(ben).toMatchObject({
    name: 'Ben Ries',
    detail: 'Engineer',
    uri: client.uri(folder, 'ben.md'),
    selectionRange: { start: { line: 6, character: 2 } },
  });
  if (!ben) return;
  const managers = await client.connection.sendRequest(TypeHierarchySupertypesRequest.type, { item: ben });
  expect(managers?.map(({ name }) => name)).toEqual(['Ana Ruiz']);
  const [ana = ben] = managers ?? [];
  const reports = await client.connection.sendRequest(TypeHierarchySubtypesRequest.type, { item: ana });
  expect(reports?.map(({ name }) => name)).toEqual(['Ben Ries']);
});

test('code lenses come when they are turned on, with a command for our own client only', async () => {
  const folder = diskFolder(FIXTURE);
  const titles = async (client: Client) => {
    const lenses =
      (await client.connection.sendRequest(CodeLensRequest.type, documentOf(client, folder, 'ben.md'))) ?? [];
    const resolved = lenses.map(lens => client.connection.sendRequest(CodeLensResolveRequest.type, lens));
    return (await Promise.all(resolved)).map(
      ({ range, command }) => `${range.start.line} ${command?.title ?? ''} (${command?.command ?? ''})`,
    );
  };
  expect(await titles(await configured([folder]))).toEqual([]);
  const settings = { codeLens: { enabled: true } };
  expect(await titles(await configured([folder], { settings }))).toEqual(['6 1 mention ()']);
  const own = await configured([folder], { settings, initializationOptions: { commandLinks: true } });
  expect(await titles(own)).toEqual(['6 1 mention (accountNotes.showMentions)']);
});

test('an editor that shows code lenses is told to ask again when they may have changed', async () => {
  const workspace = { configuration: true, workspaceFolders: true, codeLens: { refreshSupport: true } };
  const client = await connect([diskFolder(FIXTURE)], {
    settings: { codeLens: { enabled: true } },
    capabilities: { workspace },
  });
  const asked = new Promise<string>(resolve => {
    client.connection.onRequest(CodeLensRefreshRequest.type, () => {
      setImmediate(resolve, 'asked again');
    });
  });
  expect(await asked).toBe('asked again');
});

test('inlay hints come when they are turned on', async () => {
  const folder = diskFolder(FIXTURE);
  const hints = async (settings: unknown) => {
    const client = await configured([folder], { settings });
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    return client.connection.sendRequest(InlayHintRequest.type, {
      ...documentOf(client, folder, 'note.md'),
      range,
    });
  };
  expect(await hints(null)).toEqual([]);
  expect(await hints({ inlayHints: { enabled: true } })).toEqual([
    { position: { line: 0, character: 8 }, label: 'Engineer', paddingLeft: true },
  ]);
});

test('wikilinks are links, to the line that defines what they name', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await configured([folder]);
  const about = documentOf(client, folder, 'note.md');
  const [link] = (await client.connection.sendRequest(DocumentLinkRequest.type, about)) ?? [];
  expect(link).toMatchObject({
    tooltip: 'Ana Ruiz, person',
    range: { start: { line: 0, character: 13 }, end: { line: 0, character: 24 } },
  });
  const resolved = link && (await client.connection.sendRequest(DocumentLinkResolveRequest.type, link));
  expect(resolved?.target).toBe(`${client.uri(folder, 'ana.md')}#L4`);
});

test('frontmatter and quotes fold, as far as the editor wants', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await configured([folder]);
  const foldsOf = (path: string) =>
    client.connection.sendRequest(FoldingRangeRequest.type, documentOf(client, folder, path));
  expect(await foldsOf('note.md')).toEqual([{ startLine: 4, endLine: 6, kind: 'comment' }]);
  expect(await foldsOf('ben.md')).toEqual([{ startLine: 0, endLine: 5, kind: 'region' }]);
  const modest = await configured([folder], {
    capabilities: { textDocument: { foldingRange: { rangeLimit: 0 } } },
  });
  expect(
    await modest.connection.sendRequest(FoldingRangeRequest.type, documentOf(modest, folder, 'ben.md')),
  ).toEqual([]);
});

test('a selection grows from a word to the name, the sentence and the note', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await configured([folder]);
  const { textDocument, position } = client.at(folder, 'note.md', NOTE, 'Ries');
  const [inner] =
    (await client.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions: [position],
    })) ?? [];
  const ends: string[] = [];
  for (let at: SelectionRange | undefined = inner; at; at = at.parent)
    ends.push(`${at.range.start.character}–${at.range.end.line}:${at.range.end.character}`);
  expect(ends).toEqual(['4–0:8', '0–0:8', '0–0:25', '0–7:0']);
});

test('what a client sends back in another shape is answered with what it sent', async () => {
  const client = await configured([diskFolder(FIXTURE)]);
  const item = { label: 'x', data: { folder: 'file:///nowhere', entity: 3 } };
  expect(await client.connection.sendRequest(CompletionResolveRequest.type, item)).toEqual(item);
  const link = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, data: 7 };
  expect(await client.connection.sendRequest(DocumentLinkResolveRequest.type, link)).toEqual(link);
  const lens = { range: link.range, data: null };
  expect(await client.connection.sendRequest(CodeLensResolveRequest.type, lens)).toEqual(lens);
});
