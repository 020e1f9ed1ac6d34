import { expect, test } from 'vitest';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  type ClientCapabilities,
  type CodeAction,
  type Hover,
  type PublishDiagnosticsParams,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { pathToFileURL } from 'node:url';
import { DID_CHANGE_GRAPH } from '../../src/protocol/requests.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect, type Client } from '../support/lsp-client.ts';

const NOTE = 'Nora Field reports to Ada Park.\n';
const FIXTURE = `--- acme.md\n---\ntype: account\n---\n# Acme\n--- note.md\n${NOTE}`;
const LOST = '--- lost.md\n---\ntype: person\nreports_to: "[[Nobody]]"\n---\n# Lost One\n';

/** Resolves with what comes next. */
const next = <Params>(client: Client, method: string): Promise<Params> =>
  new Promise(resolve => client.connection.onNotification(method, (params: Params) => resolve(params)));

const hoverOf = async (client: Client, at: object): Promise<Hover['contents'] | undefined> =>
  (await client.connection.sendRequest<Hover | null>(HoverRequest.method, at))?.contents;

test('what a note says is shown as plain text to a client that prefers it', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], {
    capabilities: { textDocument: { hover: { contentFormat: ['plaintext', 'markdown'] } } },
  });
  expect(await hoverOf(client, client.at(folder, 'note.md', NOTE, 'Ada'))).toEqual({
    kind: 'plaintext',
    value:
      'Ada Park — person · Acme · no note yet\n“Nora Field reports to Ada Park.” (note)\nDirect reports: Nora Field',
  });
});

const CREATING: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** What making a note of Nora does, in words; a refusal as it is said. */
async function creating(workspaceEdit: NonNullable<ClientCapabilities['workspace']>['workspaceEdit']) {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], {
    capabilities: {
      ...CREATING,
      workspace: { ...CREATING.workspace, ...(workspaceEdit && { workspaceEdit }) },
    },
  });
  const { textDocument, position } = client.at(folder, 'note.md', NOTE, 'Nora');
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  })) as CodeAction[];
  const create = actions.find(({ title }) => title.startsWith('Create'));
  if (!create) return [];
  const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, create);
  return inWords(edit, pathToFileURL(folder.root).href);
}

const inWords = ({ documentChanges = [] }: WorkspaceEdit = {}, root: string): string[] =>
  documentChanges.map(change =>
    'kind' in change
      ? `${change.kind} ${'uri' in change ? change.uri.replace(`${root}/`, '') : ''}`
      : `write ${textOf(change)}`,
  );

const textOf = ({ edits }: TextDocumentEdit): string =>
  edits.map(edit => ('newText' in edit ? edit.newText : '')).join('');

test('a note is made wherever a client can make files, whether it lists changes of documents or not', async () => {
  const made = [
    'create people/nora-field.md',
    'write ---\ntype: person\n---\n\n# Nora Field\n\n## Seen in\n\n- [[note|note]]: `Nora Field reports to Ada Park.`\n',
  ];
  expect(await creating({ documentChanges: true, resourceOperations: ['create'] })).toEqual(made);
  expect(await creating({ resourceOperations: ['rename', 'create', 'delete'] })).toEqual(made);
  expect(await creating({ documentChanges: true })).toEqual([]);
  expect(await creating(undefined)).toEqual([]);
});

test('a client that can pull problems and does not is told of them until it does', async () => {
  const folder = diskFolder(LOST);
  const client = await connect([folder], { capabilities: { textDocument: { diagnostic: {} } } });
  const pushed: [problems: number, note: string][] = [];
  let told = (): void => {};
  client.connection.onNotification(PublishDiagnosticsNotification.type, params => {
    pushed.push([params.diagnostics.length, params.uri.split('/').at(-1) ?? '']);
    told();
  });
  const change = (): Promise<void> => new Promise(resolve => (told = resolve));
  await change();
  const textDocument = { uri: client.uri(folder, 'lost.md') };
  const withdrawn = change();
  await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  await withdrawn;
  const noticed = next(client, DID_CHANGE_GRAPH);
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: 'reports_to:: [[Nobody]]\n' },
  });
  await noticed;
  expect(pushed).toEqual([
    [1, 'lost.md'],
    [0, 'lost.md'],
  ]);
});

test('a client that pulls problems before any are pushed is never pushed any', async () => {
  const folder = diskFolder(LOST);
  const client = await connect([folder], { capabilities: { textDocument: { diagnostic: {} } } });
  const pushed: PublishDiagnosticsParams[] = [];
  client.connection.onNotification(PublishDiagnosticsNotification.type, params => void pushed.push(params));
  const textDocument = { uri: client.uri(folder, 'lost.md') };
  const pull = async (): Promise<number> => {
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    return report.kind === 'full' ? report.items.length : -1;
  };
  expect(await pull()).toBe(1);
  const noticed = next(client, DID_CHANGE_GRAPH);
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: '# Lost One\n' },
  });
  await noticed;
  expect(await pull()).toBe(0);
  expect(pushed).toEqual([]);
});

test('only a client that asked hears that views should ask again', async () => {
  const folder = diskFolder(LOST);
  const client = await connect([folder], { initializationOptions: { graphChanges: false } });
  const heard: string[] = [];
  client.connection.onUnhandledNotification(({ method }) => void heard.push(method));
  await next<PublishDiagnosticsParams>(client, 'textDocument/publishDiagnostics');
  await client.connection.sendRequest(HoverRequest.type, client.at(folder, 'lost.md', 'Lost', 'Lost'));
  expect(heard).not.toContain(DID_CHANGE_GRAPH);
});

test('a client that lists the types of tokens that it knows gets standard ones', async () => {
  const semanticTokens = {
    requests: { full: true },
    tokenTypes: ['type', 'variable', 'function', 'keyword', 'comment'],
    tokenModifiers: [],
    formats: [],
  };
  const typesFor = async (tokenTypes: string[]): Promise<string[] | undefined> => {
    const client = await connect([], {
      capabilities: { textDocument: { semanticTokens: { ...semanticTokens, tokenTypes } } },
    });
    await next(client, DID_CHANGE_GRAPH);
    return client.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes;
  };
  const ours = ['person', 'team', 'system', 'organization'];
  const standard = ['function', 'type', 'variable', 'keyword'];
  expect(await typesFor(standard)).toEqual(standard);
  expect(await typesFor([...standard, ...ours])).toEqual(ours);
  expect(await typesFor([])).toEqual(ours);
});

test('settings come with the start, and a mistake in them is told once', async () => {
  const folder = diskFolder(LOST);
  const options = { settings: { 'hover.enabled': false, 'hover.colour': 'red' } };
  const client = await connect([folder], {
    capabilities: { workspace: {} },
    initializationOptions: options,
  });
  const told: string[] = [];
  client.connection.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message));
  const at = client.at(
    folder,
    'lost.md',
    '---\ntype: person\nreports_to: "[[Nobody]]"\n---\n# Lost One\n',
    'Lost',
  );
  expect(await hoverOf(client, at)).toBeUndefined();
  const change = (settings: object): Promise<void> => {
    const changed = next<void>(client, DID_CHANGE_GRAPH);
    return client.connection
      .sendNotification(DidChangeConfigurationNotification.type, { settings })
      .then(() => changed);
  };
  await change({ accountNotes: { hover: { enabled: true } } });
  expect(await hoverOf(client, at)).toBeDefined();
  expect(told).toEqual(['Account Notes: There is no setting hover.colour.']);
});

test('an error to the question for settings costs nothing else', async () => {
  const folder = diskFolder(LOST);
  const registered: string[] = [];
  await connect([folder], {
    capabilities: {
      workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    prepare: connection => {
      connection.onRequest(ConfigurationRequest.type, () => {
        throw new Error('no');
      });
      connection.onRequest(
        RegistrationRequest.type,
        ({ registrations }) => void registered.push(...registrations.map(({ method }) => method)),
      );
    },
  }).then(client => next(client, DID_CHANGE_GRAPH));
  expect(registered).toEqual(['workspace/didChangeWatchedFiles']);
});

test('the root stands in where the list of folders is empty, and no folder at all is told', async () => {
  const folder = diskFolder(FIXTURE);
  const rooted = await connect([], { rootUri: pathToFileURL(folder.root).href });
  expect(await hoverOf(rooted, rooted.at(folder, 'note.md', NOTE, 'Nora'))).toBeDefined();
  let told: (message: string) => void = () => {};
  const message = new Promise<string>(resolve => (told = resolve));
  await connect([], {
    prepare: connection =>
      connection.onNotification(ShowMessageNotification.type, params => told(params.message)),
  });
  expect(await message).toBe('Account Notes reads folders of notes, and this editor has opened none.');
});
