import * as l10n from '@vscode/l10n';
import {
  ErrorCodes,
  ResponseError,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { initialSettings, readConfiguration } from './configuration.ts';
import { documentChanged } from './folders/document-sync.ts';
import { logged } from './handler.ts';
import { HANDLERS } from './handlers/table.ts';
import { capabilitiesOf } from './lsp/capabilities.ts';
import { foldersOf, readOptions } from './lsp/initialize-params.ts';
import type { MutableSession, Session } from './session.ts';
import { warn } from './show-message.ts';
import { watchFiles } from './folders/watched-files.ts';

/**
 * Follows a session from `initialize` to `shutdown`, and refuses requests that nobody answers. This stands beside the
 * table of handlers because the library does a part of it itself before it calls us.
 */
export function followLifeCycle(session: MutableSession): void {
  const { connection, lifeCycle } = session;
  connection.onInitialize(params => lifeCycle.refusalToStart() ?? initialize(session, params));
  connection.onInitialized(() => logged(session, 'initialized', () => initialized(session)));
  connection.onShutdown(() => shutDown(session));
  connection.onRequest((method: string) => {
    throw lifeCycle.refusal() ?? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  });
}

function initialize(session: MutableSession, params: InitializeParams): InitializeResult {
  session.lifeCycle.start();
  session.capabilities = params.capabilities;
  session.clientName = params.clientInfo?.name;
  session.options = readOptions(params.initializationOptions);
  // Before anything is read: problems of notes are sentences too.
  l10n.config({ contents: { ...session.options.texts } });
  for (const uri of foldersOf(params)) session.folders.add(uri);
  return {
    capabilities: capabilitiesOf(HANDLERS, params.capabilities),
    serverInfo: { name: 'account-notes' },
  };
}

async function initialized(session: Session): Promise<void> {
  const { connection, capabilities, folders, lifeCycle, options, refresh } = session;
  lifeCycle.clientIsReady();
  initialSettings(session);
  // Some clients never answer a question of a server: nothing that works without the answer waits for it.
  const configured = readConfiguration(session);
  // Our own client says so where there is room for it.
  if (folders.all.length === 0 && !options.asksUser)
    warn(session, l10n.t('Account Notes reads folders of notes, and this editor has opened none.'));
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) await watchFiles(connection);
  if (capabilities.workspace?.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(event => followFolders(session, event));
  await Promise.all([configured, folders.ready('names')]);
  refresh.now();
}

function followFolders(session: Session, { added, removed }: WorkspaceFoldersChangeEvent): void {
  for (const { uri } of removed) session.folders.remove(uri);
  for (const { uri } of added) session.folders.add(uri);
  // A folder that is new has not heard of the documents that are open.
  for (const document of session.documents.all()) documentChanged(session, document);
}

async function shutDown({ lifeCycle, refresh, typing, folders }: Session): Promise<void> {
  const refused = lifeCycle.refusal();
  if (refused) throw refused;
  lifeCycle.end();
  refresh.stop();
  typing.stop();
  await Promise.all(folders.all.map(folder => folder.save()));
}
