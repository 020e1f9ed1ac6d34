import type { NoteIndex } from '../../index/note-index.ts';
import { isRejected } from '../../model/decisions.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';

/** What sentences of a note hint at, by place: no facts before a person agrees, and none that one ruled wrong. */
export function hintedIn(index: NoteIndex, path: NotePath): readonly Fact[] {
  const note = index.notes.get(path);
  const hints = (note ? index.claimsOf(note) : []).filter(({ isHint, ends }) => isHint && !ends);
  return hints
    .map(({ fact }) => fact)
    .filter(fact => !isRejected(index.decisions.rejected, fact, index.entities));
}
