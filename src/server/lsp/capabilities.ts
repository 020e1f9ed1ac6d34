import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Handler } from '../handler.ts';

/** What the server follows by itself. */
const OWN: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** What the server can be asked by a client, with what each of its handlers brings. */
export const capabilitiesOf = (
  handlers: readonly Handler[],
  client: ClientCapabilities,
): ServerCapabilities =>
  handlers
    .map(({ capabilities }) => (typeof capabilities === 'function' ? capabilities(client) : capabilities))
    .reduce<ServerCapabilities>(
      (all, own) => ({ ...all, ...own, workspace: { ...all.workspace, ...own.workspace } }),
      OWN,
    );
