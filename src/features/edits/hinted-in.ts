import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isRejected } from '../../model/decisions.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { proposedFact } from '../proposals/proposed-fact.ts';

/** What sentences of a note hint at, and what models read there, by place: no facts before a person agrees, and none that one ruled wrong. */
export function hintedIn(index: NoteIndex, path: NotePath): readonly Fact[] {
  const note = index.notes.get(path);
  const hints = (note ? index.claimsOf(note) : []).filter(({ isHint, ends }) => isHint && !ends);
  return [...hints.map(({ fact }) => fact), ...proposedIn(index, path)].filter(
    fact => !isRejected(index.decisions.rejected, fact, index.entities),
  );
}

/** What has been proposed of a note and still stands there: notes may have changed since. */
const proposedIn = (index: NoteIndex, path: NotePath): Fact[] =>
  index.decisions.proposed
    .filter(({ note }) => note === path)
    .flatMap(proposal => {
      const fact = proposedFact(index, proposal);
      return isRefusal(fact) ? [] : [fact];
    });
