import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FileChangeType,
  HoverRequest,
  LSPErrorCodes,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type SemanticTokens,
} from 'vscode-languageserver/node';
import { ORGANIZATION, type OrganizationResult } from '../../src/protocol/organization.ts';
import { CARD, type CardResult } from '../../src/protocol/card.ts';
import { DID_CHANGE_GRAPH } from '../../src/protocol/requests.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect, type Client } from '../support/lsp-client.ts';

const BEN = '---\ntype: person\nrole: Engineer\nteam: "[[Storage]]"\n---\n# Ben Ries\n';
const STORAGE = '---\ntype: team\n---\n# Storage\n';
const NOTE = 'Today Ben Ries spoke for Storage.\nBen asked for more.\n';
const FIXTURE = `--- acme.md\n---\ntype: account\n---\n# Acme\n--- ben.md\n${BEN}--- storage.md\n${STORAGE}--- note.md\n${NOTE}`;

const places = (locations: readonly Location[] | null): string[] =>
  (locations ?? []).map(
    ({ uri, range }) => `${uri.split('/').at(-1) ?? ''}:${range.start.line}:${range.start.character}`,
  );

const markdownOf = (hover: Hover | null): string =>
  hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';

const changed = (client: Client): Promise<void> =>
  new Promise(resolve => client.connection.onNotification(DID_CHANGE_GRAPH, () => resolve()));

test('a name under the pointer shows its card', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const hover = await client.connection.sendRequest(
    HoverRequest.type,
    client.at(folder, 'note.md', NOTE, 'Ben'),
  );
  expect(markdownOf(hover)).toBe(
    ['**Ben Ries** — Engineer · Acme · Storage', '', 'Last mentioned: note (2 mentions in all)'].join('\n'),
  );
  expect(hover?.range).toEqual({ start: { line: 0, character: 6 }, end: { line: 0, character: 14 } });
});

test('our own client gets command links, to no command but those of its allow-list', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { initializationOptions: { commandLinks: true, themeIcons: true } });
  const hover = await client.connection.sendRequest(
    HoverRequest.type,
    client.at(folder, 'note.md', NOTE, 'Ben'),
  );
  const commands = [...markdownOf(hover).matchAll(/command:([\w.]+)/g)].map(match => match[1]);
  expect([...new Set(commands)].sort()).toEqual([
    'accountNotes.openEntity',
    'accountNotes.revealInTree',
    'accountNotes.setStanding',
    'accountNotes.showMentions',
    'accountNotes.showTimeline',
  ]);
});

test('a candidate’s card offers a note and to ignore the name; of an open name each line offers the choice', async () => {
  const twins = '# Vi Roe\n- type:: person\n\n# Vi Roe\n- type:: person\n';
  const said = 'Vi Roe met Nora Field. Nora Field reports to Ada Park.\n';
  const folder = diskFolder(`--- twins.md\n${twins}--- said.md\n${said}`);
  const client = await connect([folder], { initializationOptions: { commandLinks: true } });
  const hover = async (text: string): Promise<string> =>
    markdownOf(
      await client.connection.sendRequest(HoverRequest.type, client.at(folder, 'said.md', said, text)),
    );
  expect((await hover('Nora')).split('\n').at(-1)).toMatch(
    /^\[Create note\]\(command:accountNotes\.noteOfName\?\S+\) · \[Ignore\]\(command:accountNotes\.ignoreName\?\S+\) · \[All mentions\]\(\S+\)$/,
  );
  const lines = (await hover('Vi Roe')).split('\n');
  expect(lines[0]).toBe('“Vi Roe” may mean one of these:');
  expect(lines.slice(2).map(line => line.replace(/\((command:[\w.]+)\S*\)/g, '($1)'))).toEqual([
    '- [**Vi Roe**](command:accountNotes.openEntity) — person · twins#vi-roe · [Choose](command:accountNotes.chooseMeant)',
    '- [**Vi Roe**](command:accountNotes.openEntity) — person · twins#vi-roe-1 · [Choose](command:accountNotes.chooseMeant)',
  ]);
  const [, argument = ''] = /chooseMeant\?(\S+?)\)/.exec(lines[2] ?? '') ?? [];
  expect(JSON.parse(decodeURIComponent(argument))).toMatchObject([
    { entity: 'twins#vi-roe', note: 'said.md', name: 'Vi Roe' },
  ]);
});

test('no hover comes when hovers are turned off', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { settings: { hover: { enabled: false } } });
  await changed(client);
  expect(
    await client.connection.sendRequest(HoverRequest.type, client.at(folder, 'note.md', NOTE, 'Ben')),
  ).toBeNull();
});

test('a given name leads to the note that defines the person', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], {
    capabilities: { textDocument: { definition: { linkSupport: true } } },
  });
  const links = (await client.connection.sendRequest(
    DefinitionRequest.type,
    client.at(folder, 'note.md', NOTE, 'Ben asked'),
  )) as LocationLink[];
  expect(links.map(link => [link.targetUri, link.targetSelectionRange.start.line])).toEqual([
    [client.uri(folder, 'ben.md'), 5],
  ]);
  expect(links[0]?.originSelectionRange).toEqual({
    start: { line: 1, character: 0 },
    end: { line: 1, character: 3 },
  });
});

test('a client that knows no links between places gets plain places', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const about = client.at(folder, 'note.md', NOTE, 'Storage');
  expect(places((await client.connection.sendRequest(DefinitionRequest.type, about)) as Location[])).toEqual([
    'storage.md:3:2',
  ]);
  const outline = await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: client.uri(folder, 'storage.md') },
  });
  expect(outline?.map(symbol => symbol.name)).toEqual(['Storage']);
  expect(outline?.every(symbol => 'location' in symbol)).toBe(true);
});

test('references are the mentions and the links of properties, with the definition if asked', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const about = client.at(folder, 'note.md', NOTE, 'Storage');
  const ask = (includeDeclaration: boolean) =>
    client.connection.sendRequest(ReferencesRequest.type, { ...about, context: { includeDeclaration } });
  expect(places(await ask(false))).toEqual(['ben.md:3:7', 'note.md:0:25']);
  expect(places(await ask(true))).toEqual(['ben.md:3:7', 'note.md:0:25', 'storage.md:3:2']);
});

test('the same person lights up under every name', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const found = await client.connection.sendRequest(
    DocumentHighlightRequest.type,
    client.at(folder, 'note.md', NOTE, 'Ben asked'),
  );
  expect(found?.map(({ range }) => `${range.start.line}:${range.start.character}`)).toEqual(['0:6', '1:0']);
});

test('entities are found by name in the whole workspace and in the outline of a note', async () => {
  const folder = diskFolder(FIXTURE);
  const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
  const client = await connect([folder], { capabilities: { textDocument: { documentSymbol } } });
  const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'bnr' });
  expect(symbols?.map(({ name, containerName }) => [name, containerName])).toEqual([['Ben Ries', 'Storage']]);
  const outline = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: client.uri(folder, 'ben.md') },
  })) as DocumentSymbol[];
  expect(outline.map(({ name, detail }) => `${name}: ${detail ?? ''}`)).toEqual([
    'Ben Ries: person · Engineer',
  ]);
});

test('mentions are coloured whole, in a range, and as what an edit changed', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const textDocument = { uri: client.uri(folder, 'note.md') };
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: NOTE },
  });
  const ask = async (): Promise<SemanticTokens> =>
    (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument })) as SemanticTokens;
  const data = [0, 6, 8, 0, 0, 0, 19, 7, 1, 0, 1, 0, 3, 0, 0];
  expect(await ask()).toMatchObject({ data });
  // Who asks for all again gets all, not all twice; so does who names an answer that nobody gave.
  expect(await ask()).toMatchObject({ data });
  const strange = { textDocument, previousResultId: 'none' };
  expect(await client.connection.sendRequest(SemanticTokensDeltaRequest.type, strange)).toMatchObject({
    data,
  });
  const whole = await ask();
  const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
  const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
  expect(part?.data).toEqual([1, 0, 3, 0, 0]);
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }, text: 'He' },
    ],
  });
  expect(
    await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: whole.resultId ?? '',
    }),
  ).toMatchObject({ edits: [{ start: 10, deleteCount: 5 }] });
});

test('what the editor holds stands above the disk until it is closed', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const textDocument = { uri: client.uri(folder, 'ben.md') };
  const search = async (query: string) =>
    (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query }))?.map(({ name }) => name);
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: {
      ...textDocument,
      languageId: 'markdown',
      version: 1,
      text: BEN.replace('Ben Ries', 'Bo Ries'),
    },
  });
  // Whom another note still names is a candidate.
  expect(await search('ries')).toEqual(['Bo Ries', 'Ben Ries']);
  folder.write('ben.md', BEN.replace('Ben Ries', 'Bert Ries'));
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: textDocument.uri, type: FileChangeType.Changed }],
  });
  expect(await search('ries')).toEqual(['Bo Ries', 'Ben Ries']);
  await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  expect(await search('ries')).toEqual(['Bert Ries', 'Ben Ries']);
});

test('notes and whole folders that come and go on disk are followed', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const tell = (path: string, type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: client.uri(folder, path), type }],
    });
  const people = async () => {
    // Names are told from what is at hand; this waits for what a client in a browser is still handing over.
    await client.connection.sendRequest('accountNotes/coverage', {});
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    return found?.map(({ name }) => name);
  };
  folder.write('people/ana.md', '---\ntype: person\n---\n# Ana Cruz\n');
  await tell('people', FileChangeType.Created);
  expect(await people()).toEqual(['Acme', 'Ben Ries', 'Ana Cruz', 'Storage']);
  folder.remove('people');
  await tell('people', FileChangeType.Deleted);
  expect(await people()).toEqual(['Acme', 'Ben Ries', 'Storage']);
  folder.write('.git/ana.md', '---\ntype: person\n---\n# Ana Cruz\n');
  await tell('.git/ana.md', FileChangeType.Created);
  expect(await people()).toEqual(['Acme', 'Ben Ries', 'Storage']);
});

const LOST = '--- lost.md\n---\ntype: person\nreports_to: "[[Nobody]]"\n---\n# Lost One\n';

test('diagnostics are pulled for one note, and for the workspace only where they are new', async () => {
  const folder = diskFolder(LOST);
  const client = await connect([folder], { capabilities: { textDocument: { diagnostic: {} } } });
  const one = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: client.uri(folder, 'lost.md') },
  });
  expect(one).toMatchObject({
    kind: 'full',
    items: [{ code: 'missingEntity', source: 'account-notes', range: { start: { line: 2, character: 13 } } }],
  });
  const all = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(all.items.map(({ uri }) => uri)).toEqual([client.uri(folder, 'lost.md')]);
  const known = all.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
  const next = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: known });
  folder.write('nobody.md', '---\ntype: person\n---\n# Nobody\n');
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: client.uri(folder, 'nobody.md'), type: FileChangeType.Created }],
  });
  expect((await next).items).toMatchObject([{ uri: client.uri(folder, 'lost.md'), items: [] }]);
});

test('diagnostics are pushed to a client that does not pull, with the severity of its settings', async () => {
  const folder = diskFolder(LOST);
  const settings = { diagnostics: { missingEntity: 'error' } };
  const client = await connect([folder], { settings });
  const pushed = await new Promise(resolve =>
    client.connection.onNotification(PublishDiagnosticsNotification.type, resolve),
  );
  expect(pushed).toMatchObject({
    uri: client.uri(folder, 'lost.md'),
    diagnostics: [{ code: 'missingEntity', severity: 1 }],
  });
});

const SAID = 'Nora Field reports to Ada Park.\n';

test('who is only spoken of has a card too, unless suggestions are turned off', async () => {
  const folder = diskFolder(`--- note.md\n${SAID}--- acme.md\n---\ntype: account\n---\n`);
  const about = (client: Client) =>
    client.connection.sendRequest(HoverRequest.type, client.at(folder, 'note.md', SAID, 'Nora'));
  const client = await connect([folder]);
  expect(markdownOf(await about(client))).toMatch(/^\*\*Nora Field\*\* — person · acme · no note yet/);
  const other = await connect([folder], { settings: { suggestions: { enabled: false } } });
  await changed(other);
  expect(await about(other)).toBeNull();
});

test('a folder in which nothing speaks of an account is left alone until something does', async () => {
  const folder = diskFolder(`--- note.md\n${SAID}`);
  const client = await connect([folder]);
  const card = () =>
    client.connection.sendRequest(HoverRequest.type, client.at(folder, 'note.md', SAID, 'Nora'));
  expect(await card()).toBeNull();
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: {
      uri: client.uri(folder, 'acme.md'),
      languageId: 'markdown',
      version: 1,
      text: '---\ntype: account\n---\n# Acme\n',
    },
  });
  expect(markdownOf(await card())).toMatch(/^\*\*Nora Field\*\*/);
});

test('two workspace folders keep their entities apart', async () => {
  const [one, two] = [diskFolder(FIXTURE), diskFolder('--- note.md\nBen Ries spoke.\n')];
  const client = await connect([one, two]);
  expect(
    await client.connection.sendRequest(
      HoverRequest.type,
      client.at(two, 'note.md', 'Ben Ries spoke.', 'Ben'),
    ),
  ).toBeNull();
});

test('the tree and the card come as data', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const { roots } = await client.connection.sendRequest<OrganizationResult>(ORGANIZATION);
  const print = (nodes: OrganizationResult['roots'], depth = 0): string[] =>
    nodes.flatMap(({ label, description, children }) => [
      `${'  '.repeat(depth)}${label}${description && ` (${description})`}`,
      ...print(children, depth + 1),
    ]);
  expect(print(roots)).toEqual(['Acme', '  Storage', '    Ben Ries (Engineer)']);
  const ben = roots[0]?.children[0]?.children[0]?.ref;
  expect(await client.connection.sendRequest<CardResult>(CARD, ben)).toMatchObject({
    name: 'Ben Ries',
    role: 'Engineer',
    mentions: 2,
    place: [{ text: 'Acme' }, { text: 'Storage' }],
  });
});

test('a cancelled request ends at once, whatever else goes on', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest(
    WorkspaceDiagnosticRequest.type,
    { previousResultIds: [] },
    source.token,
  );
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});
