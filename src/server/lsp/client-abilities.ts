import type { ClientCapabilities, WorkspaceEditClientCapabilities } from 'vscode-languageserver';
import type { ClientEdits } from '../../features/completion/offer.ts';

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

/** Whether the client says of a completion what it is asked by. */
export const saysWhyItCompletes = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.completion?.contextSupport === true;

/**
 * What the client does with what is completed, as far as one can tell. Clients that tell text to be inserted from text
 * to be replaced (VS Code, most plugins) replace what they are told to; those that do not even say why they ask
 * replace the word at the caret (Kate), Neovim before 0.11 only what it shows to begin with.
 */
export function completionEdits(
  capabilities: ClientCapabilities,
  clientName: string | undefined,
): ClientEdits {
  if (capabilities.textDocument?.completion?.completionItem?.insertReplaceSupport === true) return 'anywhere';
  if (saysWhyItCompletes(capabilities)) return 'toCaret';
  return clientName === 'Neovim' ? 'asTyped' : 'atWord';
}
