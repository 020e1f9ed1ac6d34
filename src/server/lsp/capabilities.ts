import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import type { Handler } from '../handler.ts';

/** What the server follows by itself. */
const OWN: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** What the server can be asked, with what each of its handlers brings. */
export const capabilitiesOf = (handlers: readonly Handler[]): ServerCapabilities =>
  handlers.reduce<ServerCapabilities>(
    (all, { capabilities }) => ({
      ...all,
      ...capabilities,
      workspace: { ...all.workspace, ...capabilities.workspace },
    }),
    OWN,
  );
