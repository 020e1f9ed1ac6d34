import { TextDocuments, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../protocol/requests.ts';
import { DEFAULT_SETTINGS, type Settings } from '../protocol/settings.ts';
import { Answering } from './answering.ts';
import { ClientRefresh } from './client-refresh.ts';
import { followDocuments } from './folders/document-sync.ts';
import { loadFolder, openFolder } from './folders/folder-loading.ts';
import { Folders } from './folders/folders.ts';
import { HANDLERS } from './handlers/table.ts';
import { followLifeCycle } from './follow-life-cycle.ts';
import { KnownCoverage } from './folders/known-coverage.ts';
import { LifeCycle } from './life-cycle.ts';
import type { ServerOptions, Session } from './session.ts';
import { Typing } from './typing.ts';
import { untoldChanges } from './folders/untold-changes.ts';

/**
 * Serves a client over a connection: whatever it asks or tells has its line in `handlers/table.ts`, its documents and
 * the start and end of the session a file each. Call `connection.listen()` afterwards.
 */
export function serveConnection(connection: Connection, options: ServerOptions): void {
  const session = new ServerSession(connection, options);
  followLifeCycle(session);
  followDocuments(session);
  for (const handler of HANDLERS) handler.register(session);
}

/** A session before the client has said anything. */
class ServerSession implements Session {
  readonly connection: Connection;
  readonly server: ServerOptions;
  readonly lifeCycle = new LifeCycle();
  readonly answering = new Answering();
  readonly coverage = new KnownCoverage(this.answering);
  readonly documents = new TextDocuments(TextDocument);
  readonly folders: Folders = new Folders(
    uri => {
      const files = this.server.filesAt(uri);
      return files && openFolder(this, files);
    },
    folder => loadFolder(this, folder),
  );
  readonly refresh: ClientRefresh = new ClientRefresh(this);
  readonly typing = new Typing(() => this.refresh.problems());
  readonly lookForUntoldChanges: () => void;
  settings: Settings = DEFAULT_SETTINGS;
  options: InitializationOptions = {};
  capabilities: ClientCapabilities = {};
  clientName: string | undefined;

  constructor(connection: Connection, server: ServerOptions) {
    this.connection = connection;
    this.server = server;
    this.lookForUntoldChanges = untoldChanges(this, server.now ?? (() => performance.now()));
  }

  readonly versionOf = (uri: string): number | null => this.documents.get(uri)?.version ?? null;
}
