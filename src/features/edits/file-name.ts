import * as l10n from '@vscode/l10n';
import type { EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Refusal } from '../../edit/change.ts';
import { fileSlug } from '../../text/file-slug.ts';

/** Where new notes go, by kind: folders below the account's own. The setting `accountNotes.notes.folders`. */
export type NoteFolders = Readonly<Record<EntityKind, string>>;

/** Where new notes go, and which paths are taken by files that are no notes. */
export interface NewNotePlaces {
  readonly folders: NoteFolders;
  readonly isTaken: (path: NotePath) => boolean;
  /** Whether a new note may have the file name of another one, because a link says where it is. */
  readonly mayShareFileName?: true;
}

/**
 * The path of a new note: in the folder of its kind below the account's, named for the entity, numbered where that
 * is taken. A refusal where the setting leads out of the folder or into one that holds no notes.
 */
export function newNotePath(
  { kind, name }: { readonly kind: EntityKind; readonly name: string },
  accountFolder: string,
  folders: NoteFolders,
  isTaken: (path: NotePath) => boolean,
): NotePath | Refusal {
  const folder = folderPath(accountFolder, folders[kind]);
  if (folder === undefined)
    return {
      refusal: l10n.t(
        'The setting accountNotes.notes.folders.{0}, “{1}”, is no folder below the account.',
        kind,
        folders[kind],
      ),
    };
  const base = fileNameFor(name, kind);
  for (let number = 1; ; number++) {
    const file = number === 1 ? base : `${base}-${number}`;
    const path = (folder === '' ? `${file}.md` : `${folder}/${file}.md`) as NotePath;
    if (!isTaken(path)) return path;
  }
}

/** The file name of an entity's note. */
export const fileNameFor = (name: string, kind: EntityKind): string => fileSlug(name, kind);

/** The folder `below`, seen from `folder`, as a path; undefined where it is absolute, climbs, or is a folder that is never read. */
export function folderPath(folder: string, below: string): string | undefined {
  if (/^[/\\]|[:\x00-\x1f]/.test(below)) return undefined;
  const parts = below.split(/[/\\]/).filter(part => part !== '' && part !== '.');
  if (parts.some(part => part.startsWith('.') || part === 'node_modules' || /[. ]$/.test(part)))
    return undefined;
  return [...(folder === '' ? [] : [folder]), ...parts].join('/');
}
