import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import path from 'node:path';
import type { Change, Refusal } from '../../edit/change.ts';
import type { Surroundings } from '../../features/actions/perform.ts';
import type { NotePath } from '../../model/note-path.ts';
import { readNote } from '../../workspace/note-files.ts';
import { lstat } from '../../workspace/regular-file.ts';
import { DECISIONS_FILE } from '../../model/decisions.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import type { Session } from '../session.ts';

/** What an action must know of the disk; a refusal where `account-notes.yaml` is there and cannot be read. */
export function surroundingsOf({ settings }: Session, folder: NotesFolder): Surroundings | Refusal {
  const stats = lstat(folder.fileOf(DECISIONS_FILE));
  const file = stats?.isFile() ? readNote(folder.root, DECISIONS_FILE) : undefined;
  if (stats && file?.kind !== 'text')
    return { refusal: l10n.t('{0} cannot be read, so nothing is written into it.', DECISIONS_FILE) };
  return {
    folders: settings.notes.folders,
    isTaken: note => lstat(folder.fileOf(note)) !== undefined,
    decisionsFile: DECISIONS_FILE,
    decisionsText: file?.kind === 'text' ? file.text : undefined,
  };
}

/** Whether `account-notes.yaml` is there, whatever it holds. */
export const hasDecisions = (folder: NotesFolder): boolean =>
  lstat(folder.fileOf(DECISIONS_FILE)) !== undefined;

/** Why a change may not be made: a new file exists, or a symbolic link leads it out of the workspace folder. */
export function refusalOfChange(folder: NotesFolder, { created, deleted = [] }: Change): Refusal | undefined {
  for (const note of deleted)
    if (!lstat(folder.fileOf(note))?.isFile() || !staysInside(folder.root, note))
      return { refusal: l10n.t('{0} is no file in the folder of the notes, so it is not deleted.', note) };
  for (const { path: note } of created) {
    if (lstat(folder.fileOf(note))) return { refusal: l10n.t('{0} is there already.', note) };
    if (!staysInside(folder.root, note))
      return { refusal: l10n.t('{0} would lie outside the folder of the notes.', note) };
  }
  return undefined;
}

/** Whether the nearest folder of a new file that exists really lies in the workspace folder. */
function staysInside(root: string, note: NotePath): boolean {
  const parts = note.split('/').slice(0, -1);
  while (parts.length > 0 && !lstat(path.join(root, ...parts))) parts.pop();
  try {
    const whole = fs.realpathSync(root);
    const folder = fs.realpathSync(path.join(root, ...parts));
    const relative = path.relative(whole, folder);
    return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
  } catch {
    return false;
  }
}
