import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId, EntityKind } from '../../model/entity.ts';
import { folderOf, type NotePath } from '../../model/note-path.ts';
import { refusalOf, tidyName } from '../../text/names.ts';
import type { NewNotePlaces } from './file-name.ts';
import type { Change, Refusal } from '../../edit/change.ts';
import { newNotePath } from './file-name.ts';
import { isPathTaken } from './free-path.ts';
import { newEntityNote } from './new-entity-note.ts';
import { whyNot } from '../../text/name-refusal.ts';

/** Somebody or something that is to get a note. */
export interface WantedEntity {
  readonly kind: EntityKind;
  readonly name: string;
}

/** The note of an entity that is named in the note `from` for the first time: below the folder of that note's account. */
export const newEntity = (
  index: NoteIndex,
  from: NotePath,
  wanted: WantedEntity,
  places: NewNotePlaces,
): Change | Refusal => newEntityIn(index, index.directory.scopes.accountOf(from), wanted, places);

/** The same below the folder of an account; below the root of the notes where there is none. */
export function newEntityIn(
  index: NoteIndex,
  account: EntityId | undefined,
  { kind, name }: WantedEntity,
  places: NewNotePlaces,
): Change | Refusal {
  const path = pathIn(index, account, { kind, name }, places);
  if (typeof path !== 'string') return path;
  const note = newEntityNote(index, path, {
    kind,
    name: tidyName(name),
    aliases: [],
    properties: [],
    seenIn: [],
  });
  return { edits: [], created: [note] };
}

/** Where that note goes. A refusal for a name that could not be looked for, or where the settings give no folder. */
export const newEntityPath = (
  index: NoteIndex,
  from: NotePath,
  wanted: WantedEntity,
  places: NewNotePlaces,
): NotePath | Refusal => pathIn(index, index.directory.scopes.accountOf(from), wanted, places);

function pathIn(
  index: NoteIndex,
  account: EntityId | undefined,
  { kind, name }: WantedEntity,
  places: NewNotePlaces,
): NotePath | Refusal {
  const why = refusalOf(name);
  if (why !== undefined)
    return { refusal: l10n.t('Nobody can be called “{0}”: the name {1}.', name, whyNot(why)) };
  const folder = folderOf((account && index.entities.get(account)?.path) ?? '');
  return newNotePath({ kind, name: tidyName(name) }, folder, places.folders, isPathTaken(index, places));
}
