import { afterEach, expect, test, vi } from 'vitest';
import {
  DidOpenTextDocumentNotification,
  ErrorCodes,
  HoverRequest,
  InitializeRequest,
  ShutdownRequest,
  WorkspaceSymbolRequest,
  type InitializeParams,
} from 'vscode-languageserver/node';
import { ORGANIZATION } from '../../src/protocol/organization.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect, startServer } from '../support/lsp-client.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const ACCOUNT = '--- acme.md\n---\ntype: account\n---\n# Acme\n';
const ANYWHERE = { textDocument: { uri: 'file:///note.md' }, position: { line: 0, character: 0 } };
const INITIALIZE: InitializeParams = { processId: null, rootUri: null, capabilities: {} };

test('before it is initialized the server answers nothing, known or unknown, and takes up nothing', async () => {
  const connection = startServer();
  const refused = { code: ErrorCodes.ServerNotInitialized };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...ANYWHERE.textDocument, languageId: 'markdown', version: 1, text: '' },
  });
  await expect(connection.sendRequest(HoverRequest.type, ANYWHERE)).rejects.toMatchObject(refused);
  await expect(connection.sendRequest(ORGANIZATION)).rejects.toMatchObject(refused);
  await expect(connection.sendRequest('textDocument/unheardOf', {})).rejects.toMatchObject(refused);
  await expect(connection.sendRequest(ShutdownRequest.type)).rejects.toMatchObject(refused);
  expect(await connection.sendRequest(InitializeRequest.type, INITIALIZE)).toMatchObject({
    serverInfo: { name: 'account-notes' },
  });
});

test('a second initialize is refused, and the session goes on', async () => {
  const { connection } = await connect([diskFolder(ACCOUNT)]);
  await expect(connection.sendRequest(InitializeRequest.type, INITIALIZE)).rejects.toMatchObject({
    code: ErrorCodes.InvalidRequest,
  });
  const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
  expect(symbols?.map(({ name }) => name)).toEqual(['Acme']);
});

test('a request that nobody answers is told so', async () => {
  const { connection } = await connect([]);
  await expect(connection.sendRequest('textDocument/unheardOf', {})).rejects.toMatchObject({
    code: ErrorCodes.MethodNotFound,
  });
});

test('after it was shut down the server answers nothing any more', async () => {
  const connection = startServer();
  await connection.sendRequest(InitializeRequest.type, INITIALIZE);
  await connection.sendRequest(ShutdownRequest.type);
  const refused = { code: ErrorCodes.InvalidRequest };
  await expect(connection.sendRequest(HoverRequest.type, ANYWHERE)).rejects.toMatchObject(refused);
  await expect(connection.sendRequest('textDocument/unheardOf', {})).rejects.toMatchObject(refused);
  await expect(connection.sendRequest(InitializeRequest.type, INITIALIZE)).rejects.toMatchObject(refused);
  await expect(connection.sendRequest(ShutdownRequest.type)).rejects.toMatchObject(refused);
});

test('a client whose process cannot be seen, from within a container say, is not taken for dead', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  // Above what any system numbers its processes with.
  await connect([], { processId: 2 ** 30 });
  vi.advanceTimersByTime(60_000);
  expect(exit).not.toHaveBeenCalled();
});
