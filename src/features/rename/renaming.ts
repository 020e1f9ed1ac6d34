import type { NotePath } from '../../model/note-path.ts';
import type { TextEdit } from '../../edit/change.ts';

/** An edit of a rename. `isQuoted` is in text of somebody else's: it is made only where a person confirms it. */
export interface RenameEdit extends TextEdit {
  readonly isQuoted: boolean;
}

/** A note that moves; never onto another one. Its edits are those of the path where it was. */
export interface Move {
  readonly from: NotePath;
  readonly to: NotePath;
}

/** All that has to change for an entity to have another name; spans are UTF-16 code units of the texts as they are. */
export interface Renaming {
  readonly edits: readonly RenameEdit[];
  readonly moved: Move | undefined;
}
