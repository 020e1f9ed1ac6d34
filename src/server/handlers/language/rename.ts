import {
  LSPErrorCodes,
  ResponseError,
  type FileOperationRegistrationOptions,
  type PrepareRenameResult,
  type RenameFilesParams,
  type RenameParams,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { isRefusal } from '../../../edit/change.ts';
import { merge } from '../../../features/merge/merge.ts';
import { movedNotes } from '../../../features/rename/moved-notes.ts';
import { bearersOf } from '../../../features/rename/new-name.ts';
import { renamePlace } from '../../../features/rename/rename-place.ts';
import { rename } from '../../../features/rename/rename.ts';
import type { NoteIndex } from '../../../index/note-index.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { RefusedRename } from '../../../protocol/requests.ts';
import { groupBy } from '../../../text/grouping.ts';
import { tidyName } from '../../../text/names.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { canRename } from '../../lsp/client-abilities.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import { positionOf } from '../../note-position.ts';
import type { Session } from '../../session.ts';
import { editOf } from '../changes/changes.ts';
import { entityRef } from '../entity-data.ts';
import { indexOnDisk, newNotePlaces } from '../views/surroundings.ts';

/** The files whose moves the server wants to hear of before they happen. */
export const MOVED_FILES: FileOperationRegistrationOptions['filters'] = [
  { pattern: { glob: '**/*.{md,markdown}', matches: 'file' } },
  { pattern: { glob: '**', matches: 'folder' } },
];

/** `textDocument/prepareRename` */
export function renamePlaceAt(
  session: Session,
  params: TextDocumentPositionParams,
): PrepareRenameResult | null {
  const at = positionOf(session, params);
  const place = at && renamePlace(at.folder.index, at.path, at.offset);
  if (!place) return null;
  if (isRefusal(place)) throw refused(place.refusal);
  return { range: new ToLsp(at.folder).range(at.path, place.span), placeholder: place.name };
}

/** `textDocument/rename` */
export function renamed(session: Session, params: RenameParams): WorkspaceEdit | null {
  const at = positionOf(session, params);
  const place = at && renamePlace(at.folder.index, at.path, at.offset);
  if (!place) return null;
  if (isRefusal(place)) throw refused(place.refusal);
  const { folder } = at;
  const index = indexOf(folder);
  const change = rename(index, place.entity, params.newName, {
    keepOldNameAsAlias: session.settings.rename.keepOldNameAsAlias,
    mayMove: canRename(session.capabilities),
    isTaken: (path, by) => folder.files.areTwo(path, by),
  });
  const edit = isRefusal(change) ? change : editOf(session, folder, index, change);
  if (isRefusal(edit)) throw refused(edit.refusal, instead(session, folder, place.entity, params.newName));
  return edit;
}

/** Where the name is that of one of the same kind, the two may be one: what can be done instead of the rename. */
function instead(
  session: Session,
  folder: NotesFolder,
  id: EntityId,
  newName: string,
): RefusedRename | undefined {
  const { index } = folder;
  const entity = index.entities.get(id);
  const same = entity && bearersOf(index, entity, tidyName(newName)).find(({ kind }) => kind === entity.kind);
  if (!entity || !same || isRefusal(merge(index, id, same.id, newNotePlaces(session, folder))))
    return undefined;
  return {
    merge: {
      from: entityRef(session, folder, id),
      into: entityRef(session, folder, same.id),
    },
  };
}

/** Decisions that cannot be read at this moment are left as they are. */
function indexOf(folder: NotesFolder): NoteIndex {
  const index = indexOnDisk(folder);
  return isRefusal(index) ? folder.index : index;
}

/** The sentence is shown by the editor as it is. */
const refused = (sentence: string, data?: RefusedRename): ResponseError<RefusedRename | undefined> =>
  new ResponseError(LSPErrorCodes.RequestFailed, sentence, data);

/** `workspace/willRenameFiles`: keeps links in step when an editor moves files. */
export function filesToMove(session: Session, { files }: RenameFilesParams): WorkspaceEdit | null {
  const moves = files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [session.folders.find(oldUri), session.folders.find(newUri)];
    return from && to?.folder === from.folder ? [{ folder: from.folder, from: from.path, to: to.path }] : [];
  });
  const edits = [...groupBy(moves, ({ folder }) => folder)].flatMap(([folder, own]) => {
    const index = indexOf(folder);
    const edit = editOf(session, folder, index, movedNotes(index, own));
    return isRefusal(edit) ? [] : [edit];
  });
  return together(edits);
}

/** The edits of several folders as one; null for none. */
const together = (edits: readonly WorkspaceEdit[]): WorkspaceEdit | null =>
  edits.length === 0
    ? null
    : edits.reduce((all, { changes, documentChanges }) => ({
        ...(documentChanges && { documentChanges: [...(all.documentChanges ?? []), ...documentChanges] }),
        ...(changes && { changes: { ...all.changes, ...changes } }),
      }));
