import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { start } = commandLine();

test('serve --stdio starts the language server, which answers until it is told to exit', async () => {
  const { root } = diskFolder('--- acme.md\n---\ntype: account\n---\n# Acme\n');
  const child = start('serve', '--stdio');
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('The program has no streams.');
  let messages = '';
  stderr.on('data', (text: Buffer) => (messages += text.toString()));
  const connection = createProtocolConnection(stdout, stdin);
  connection.listen();
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {},
  });
  expect(serverInfo).toEqual({ name: 'account-notes' });
  await connection.sendNotification(InitializedNotification.type, {});
  const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
  expect(symbols?.map(({ name }) => name)).toEqual(['Acme']);
  await connection.sendRequest(ShutdownRequest.type);
  const closed = once(child, 'close');
  await connection.sendNotification(ExitNotification.type);
  const [code] = (await closed) as [number];
  expect([code, messages]).toEqual([0, '']);
  connection.dispose();
});

test('a server whose client goes away without a word ends, and not as if all were well', async () => {
  const child = start('serve', '--stdio');
  child.stdin?.end();
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(1);
});
