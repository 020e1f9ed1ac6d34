import type { ClientCapabilities, WorkspaceEditClientCapabilities } from 'vscode-languageserver';

const abilities = ({ workspace }: ClientCapabilities): WorkspaceEditClientCapabilities =>
  workspace?.workspaceEdit ?? {};

const understands = (capabilities: ClientCapabilities, operation: 'create' | 'rename' | 'delete'): boolean =>
  abilities(capabilities).resourceOperations?.includes(operation) ?? false;

export const canCreate = (capabilities: ClientCapabilities): boolean => understands(capabilities, 'create');
export const canRename = (capabilities: ClientCapabilities): boolean => understands(capabilities, 'rename');
export const canDelete = (capabilities: ClientCapabilities): boolean => understands(capabilities, 'delete');

/**
 * Whether the client takes `documentChanges`: edits of a version of a text, and operations on files. Neovim names the
 * operations alone, which stand nowhere else, and understands both.
 */
export const hasDocumentChanges = (capabilities: ClientCapabilities): boolean =>
  abilities(capabilities).documentChanges === true ||
  canCreate(capabilities) ||
  canRename(capabilities) ||
  canDelete(capabilities);

/** Whether the client can show a part of an edit and ask whether it is to be made. */
export const canAsk = (capabilities: ClientCapabilities): boolean =>
  hasDocumentChanges(capabilities) && abilities(capabilities).changeAnnotationSupport !== undefined;

/** Whether the server can have an edit applied, rather than answer with one. */
export const canApplyEdits = ({ workspace }: ClientCapabilities): boolean => workspace?.applyEdit === true;
