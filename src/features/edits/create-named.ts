import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityKind } from '../../model/entity.ts';
import { fileName, folderOf, type NotePath } from '../../model/note-path.ts';
import { newEntity } from './new-entity.ts';
import type { NewNotePlaces } from './file-name.ts';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';

export interface Named {
  /** The note that names it. */
  readonly note: NotePath;
  readonly entity: EntityKind;
  readonly name: string;
  /** A link of that note that is to lead to the new one; blank where there is none. */
  readonly link: string;
}

/**
 * The note of what another note names or links to. A link by a path says in which folder the new note lies; a refusal
 * where no place would make the link lead there.
 */
export function createNamed(index: NoteIndex, wanted: Named, places: NewNotePlaces): Change | Refusal {
  const { note: from, entity: kind } = wanted;
  if (!index.notes.has(from)) return { refusal: l10n.t('There is no note that names it any more.') };
  const { name, link } = wanted;
  const made = newEntity(index, from, { kind, name }, places);
  if (link === '' || isRefusal(made) || leadsThere(index, from, link, made)) return made;
  const inFolder = newEntity(
    index,
    from,
    { kind, name: fileName(pathOf(link)) },
    inFolderOf(kind, link, places),
  );
  return isRefusal(inFolder) || leadsThere(index, from, link, inFolder)
    ? inFolder
    : { refusal: l10n.t('No new note could be where “{0}” leads.', link) };
}

const pathOf = (link: string): string => link.split('#')[0] ?? '';

/** The folder that a link names instead of that of the settings. */
const inFolderOf = (kind: EntityKind, link: string, places: NewNotePlaces): NewNotePlaces => ({
  ...places,
  mayShareFileName: true,
  folders: { ...places.folders, [kind]: folderOf(pathOf(link)) },
});

function leadsThere(index: NoteIndex, from: NotePath, link: string, { created }: Change): boolean {
  const after = index.after({ edits: [], created });
  const target = after.directory.targets.resolve({ to: link, byName: true }, from);
  return target?.kind === 'entity' && created.some(({ path }) => path === target.entity.path);
}
