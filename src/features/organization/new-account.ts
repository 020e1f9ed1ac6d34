import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { folderOf, type NotePath } from '../../model/note-path.ts';
import { refusalOf, tidyName } from '../../text/names.ts';
import type { NewFile, Refusal } from '../../edit/change.ts';
import { fileNameFor, folderPath } from '../edits/file-name.ts';
import { newEntityNote } from '../edits/new-entity-note.ts';
import { whyNot } from '../../text/name-refusal.ts';

export interface WantedAccount {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly url?: string;
  /** The folder that the account is to own, `''` for the root of the notes; undefined for a new one of its name. */
  readonly folder: string | undefined;
}

/**
 * The note of a new account: it owns the folder that the note stands in. A refusal, as a sentence, for a name that could
 * not be looked for, a folder that holds no notes, or one that has an account already.
 */
export function newAccount(
  index: NoteIndex,
  { name, aliases = [], url, folder: wanted }: WantedAccount,
  isTaken: (path: NotePath) => boolean,
): NewFile | Refusal {
  const why = refusalOf(name);
  if (why !== undefined)
    return { refusal: l10n.t('No account can be called “{0}”: the name {1}.', name, whyNot(why)) };
  const file = fileNameFor(name, 'organization');
  const folder = wanted === undefined ? free(file, isTaken) : folderPath('', wanted);
  if (folder === undefined)
    return { refusal: l10n.t('“{0}” is no folder that can hold notes.', wanted ?? '') };
  const owner = [...index.entities.values()].find(
    ({ isAccount, path }) => isAccount && path !== undefined && folderOf(path) === folder,
  );
  if (owner) return { refusal: l10n.t('This folder has an account already: {0}.', owner.name) };
  const path = free(folder === '' ? file : `${folder}/${file}`, base => isTaken(`${base}.md` as NotePath));
  return newEntityNote(index, `${path}.md` as NotePath, {
    kind: 'account',
    name: tidyName(name),
    aliases,
    properties: url === undefined ? [] : [{ key: 'url', values: [url] }],
    seenIn: [],
  });
}

/** The path itself, or with the first number that is free. */
function free(path: string, isTaken: (path: NotePath) => boolean): NotePath {
  let found = path as NotePath;
  for (let number = 2; isTaken(found); number++) found = `${path}-${number}` as NotePath;
  return found;
}
