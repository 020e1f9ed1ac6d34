import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { isRefusal, type Change, type Refusal, type TextEdit } from '../../../edit/change.ts';
import { makesFile, perform, type Action } from '../../../features/actions/actions.ts';
import type { NoteIndex } from '../../../index/note-index.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { canCreate, canDelete } from '../../lsp/client-abilities.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import { workspaceEdit } from '../../lsp/workspace-edit.ts';
import type { Session } from '../../session.ts';
import { indexOnDisk, newNotePlaces, refusalOfChange } from '../views/surroundings.ts';

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
): { readonly edit: WorkspaceEdit; readonly says?: readonly string[] } | Refusal {
  const index = indexOnDisk(folder);
  if (isRefusal(index)) return index;
  const change = perform(index, action, newNotePlaces(session, folder));
  if (isRefusal(change)) return change;
  const { confirm: _, ...agreed } = change;
  const edit = editOf(session, folder, index, isConfirmed ? agreed : change);
  return isRefusal(edit) ? edit : { edit, ...(change.says && { says: change.says }) };
}

/**
 * A change, worked out on an index, as the client is to apply it. A refusal where it does not fit what is on disk, or the
 * client cannot do to files what the change does.
 */
export function editOf(
  session: Pick<Session, 'capabilities' | 'versionOf'>,
  folder: NotesFolder,
  index: NoteIndex,
  change: Change,
): WorkspaceEdit | Refusal {
  const { capabilities, versionOf } = session;
  const refused = refusalOfChange(folder, change);
  if (refused) return refused;
  if (change.created.length > 0 && !canCreate(capabilities))
    return { refusal: l10n.t('This editor cannot make files for a language server.') };
  if ((change.deleted ?? []).length > 0 && !canDelete(capabilities))
    return { refusal: l10n.t('This editor cannot delete files for a language server.') };
  const { edits, created, moved = [], deleted = [] } = change;
  const { bring } = folder.files;
  bring?.writes([...edits, ...created].map(({ path }) => path));
  bring?.writes([...moved.flatMap(({ from, to }) => [from, to]), ...deleted]);
  return workspaceEdit(change, { toLsp: new ToLsp(folder, index), capabilities, versionOf });
}

/** Edits of notes as a workspace edit. */
export const textEditOf = (
  { capabilities, versionOf }: Session,
  folder: NotesFolder,
  edits: readonly TextEdit[],
): WorkspaceEdit => {
  folder.files.bring?.writes(edits.map(({ path }) => path));
  return workspaceEdit({ edits, created: [] }, { toLsp: new ToLsp(folder), capabilities, versionOf });
};

/** Whether an action can be offered to this client at all. */
export const isOffered = ({ capabilities }: Session, folder: NotesFolder, action: Action): boolean =>
  canCreate(capabilities) || !makesFile(folder.index, action);
