import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { CHANGE_COMMAND } from '../handlers/change-command.ts';
import { CODE_ACTION_KINDS } from '../handlers/code-actions.ts';
import { TRIGGER_CHARACTERS } from '../handlers/completion.ts';
import { CREATE_NOTE } from '../handlers/create-note.ts';
import { MOVED_FILES } from '../handlers/rename.ts';
import { LEGEND } from '../handlers/semantic-tokens.ts';

/** What the server can be asked. */
export const CAPABILITIES: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  declarationProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: { label: 'Account Notes' },
  workspaceSymbolProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: true },
  completionProvider: {
    triggerCharacters: TRIGGER_CHARACTERS,
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  },
  executeCommandProvider: { commands: [CREATE_NOTE, CHANGE_COMMAND] },
  typeHierarchyProvider: true,
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: true,
  documentLinkProvider: { resolveProvider: true },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
  diagnosticProvider: {
    identifier: 'account-notes',
    interFileDependencies: true,
    workspaceDiagnostics: true,
  },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename: { filters: MOVED_FILES } },
  },
};
