import type { NoteIndex } from '../index/note-index.ts';
import { DECISIONS_FILE } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import { lineStarts, type LineStarts } from '../text/lines.ts';

/** Where the lines start of a note, or of `account-notes.yaml`, which is none; of any other file the first line alone. */
export const lineStartsOf = ({ notes, decisionsFile }: NoteIndex, path: NotePath): LineStarts =>
  path === DECISIONS_FILE ? lineStarts(decisionsFile.text ?? '') : (notes.get(path)?.lines ?? [0]);
