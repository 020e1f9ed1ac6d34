import * as l10n from '@vscode/l10n';
import type { Change, Refusal } from '../../../edit/change.ts';
import type { NewNotePlaces } from '../../../features/edits/file-name.ts';
import type { NoteIndex } from '../../../index/note-index.ts';
import { decisionsOnDisk } from '../../../workspace/decisions-on-disk.ts';
import { DECISIONS_FILE, NO_DECISIONS_FILE } from '../../../model/decisions.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import type { Session } from '../../session.ts';

/** Where new notes go, and which paths are taken on disk. */
export const newNotePlaces = ({ settings }: Session, folder: NotesFolder): NewNotePlaces => ({
  folders: settings.notes.folders,
  isTaken: note => folder.files.stat(note) !== undefined,
});

/** The index with `account-notes.yaml` as it stands on disk now; a refusal where it is there and cannot be read. */
export function indexOnDisk({ files, index }: NotesFolder): NoteIndex | Refusal {
  const file = decisionsOnDisk(files, index.decisionsFile);
  if (file.text === undefined && file !== NO_DECISIONS_FILE)
    return { refusal: l10n.t('{0} cannot be read, so nothing is written into it.', DECISIONS_FILE) };
  return file.text === index.decisionsFile.text ? index : index.withDecisions(file);
}

/** Why a change may not be made: a new file exists, or a symbolic link leads it out of the workspace folder. */
export function refusalOfChange(
  { files }: NotesFolder,
  { created, deleted = [] }: Change,
): Refusal | undefined {
  for (const note of deleted)
    if (!files.stat(note)?.isFile() || !files.holds(note))
      return { refusal: l10n.t('{0} is no file in the folder of the notes, so it is not deleted.', note) };
  for (const { path: note } of created) {
    if (files.stat(note)) return { refusal: l10n.t('{0} is there already.', note) };
    if (!files.holds(note))
      return { refusal: l10n.t('{0} would lie outside the folder of the notes.', note) };
  }
  return undefined;
}
