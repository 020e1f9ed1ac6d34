import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  ConfigurationRequest,
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  type ClientCapabilities,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { openConnection } from '../../src/server/open-connection.ts';
import { serveConnection } from '../../src/server/server.ts';
import type { ServerOptions } from '../../src/server/session.ts';
import type { DiskFolder } from './disk-folder.ts';
import { filesOfTests } from './files-of-tests.ts';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** The `accountNotes` section that the client answers with. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  readonly processId?: number;
  readonly rootUri?: string;
  /** Hears of what is to be done at the end, the last first: of the running test, unless it says otherwise. */
  readonly onEnd?: (act: () => Promise<void> | void) => void;
  /** What stands beside the server. */
  readonly server?: Partial<ServerOptions>;
  /** What else the client answers and hears, from the start. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** A plain LSP client, connected to a server of its own by streams for the length of the running test. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  uri(folder: DiskFolder, path: string): string;
  /** The parameters of a request about the first place in `text` where `needle` stands, at its first character. */
  at(folder: DiskFolder, path: string, text: string, needle: string): TextPosition;
}

export interface TextPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** A connection to a server that nothing has been said to yet, for the length of the running test where not said otherwise. */
export function startServer(
  onEnd: NonNullable<ClientOptions['onEnd']> = onTestFinished,
  options?: Partial<ServerOptions>,
): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = openConnection(toServer, toClient);
  serveConnection(server, { ...filesOfTests(), ...options });
  server.listen();
  const connection = createProtocolConnection(toClient, toServer);
  connection.listen();
  // The server's end stays: it may still be busy with what it answered last.
  onEnd(() => connection.dispose());
  return connection;
}

export async function connect(folders: readonly DiskFolder[], options: ClientOptions = {}): Promise<Client> {
  const { onEnd = onTestFinished } = options;
  const connection = startServer(onEnd, options.server);
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => options.settings ?? null));
  options.prepare?.(connection);
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: options.processId ?? null,
    rootUri: options.rootUri ?? null,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      ...options.capabilities,
    },
    workspaceFolders: folders.map(({ root }) => ({ uri: pathToFileURL(root).href, name: root })),
    // By `graphChanges` a test learns that the notes have been read.
    initializationOptions: { graphChanges: true, ...(options.initializationOptions as object | undefined) },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  onEnd(() => connection.sendRequest(ShutdownRequest.type));
  const uri: Client['uri'] = ({ root }, path) => pathToFileURL(`${root}/${path}`).href;
  return {
    connection,
    initialized,
    uri,
    at(folder, path, text, needle) {
      const before = text.slice(0, text.indexOf(needle)).split('\n');
      return {
        textDocument: { uri: uri(folder, path) },
        position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
      };
    },
  };
}
