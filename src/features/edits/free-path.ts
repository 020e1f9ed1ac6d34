import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { NewNotePlaces } from './file-name.ts';

/**
 * Whether a new note cannot have a path: a note or a file has it, or a note of the same account has the file name, by
 * which links would mean either from then on.
 */
export const isPathTaken =
  ({ notes, defined: { targets } }: NoteIndex, { isTaken, mayShareFileName }: NewNotePlaces) =>
  (path: NotePath): boolean =>
    notes.has(path) || (mayShareFileName !== true && targets.sharesFileName(path)) || isTaken(path);
