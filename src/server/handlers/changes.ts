import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { isRefusal, type Refusal, type TextEdit } from '../../edit/change.ts';
import { asksFirst, makesFile, perform, type Action } from '../../features/actions/actions.ts';
import { DECISIONS_FILE } from '../../model/decisions.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import type { Session } from '../session.ts';
import { indexOnDisk, newNotePlaces, refusalOfChange } from './surroundings.ts';
import { canCreate, canDelete, workspaceEdit } from '../lsp/workspace-edit.ts';

/** The version of an open document, or null. */
export type VersionOf = (uri: string) => number | null;

interface Request {
  readonly action: Action;
  /** Whether the user has agreed to all parts of it already. */
  readonly isConfirmed?: boolean;
}

/** What an action does to the files of a folder, for the client to apply; or why it does nothing. */
export function editFor(
  session: Session,
  folder: NotesFolder,
  { action, isConfirmed = false }: Request,
  versionOf: VersionOf,
): { readonly edit: WorkspaceEdit; readonly says?: readonly string[] } | Refusal {
  const index = indexOnDisk(folder);
  if (isRefusal(index)) return index;
  const change = perform(index, action, newNotePlaces(session, folder));
  if (isRefusal(change)) return change;
  const refused = refusalOfChange(folder, change);
  if (refused) return refused;
  if (change.created.length > 0 && !canCreate(session.capabilities))
    return { refusal: l10n.t('This editor cannot make files for a language server.') };
  if ((change.deleted ?? []).length > 0 && !canDelete(session.capabilities))
    return { refusal: l10n.t('This editor cannot delete files for a language server.') };
  return {
    ...(change.says && { says: change.says }),
    edit: workspaceEdit(change, {
      folder,
      capabilities: session.capabilities,
      versionOf,
      textOf: path =>
        (path === DECISIONS_FILE ? index.decisionsFile.text : index.notes.get(path)?.text) ?? '',
      asksFirst: asksFirst(action) && !isConfirmed,
    }),
  };
}

/** Edits of notes as a workspace edit. */
export const editOf = (
  { capabilities }: Session,
  folder: NotesFolder,
  edits: readonly TextEdit[],
  versionOf: VersionOf,
): WorkspaceEdit =>
  workspaceEdit(
    { edits, created: [] },
    {
      folder,
      capabilities,
      versionOf,
      textOf: path => folder.index.notes.get(path)?.text ?? '',
      asksFirst: false,
    },
  );

/** Whether an action can be offered to this client at all. */
export const isOffered = ({ capabilities }: Session, folder: NotesFolder, action: Action): boolean =>
  canCreate(capabilities) || !makesFile(folder.index, action);
