import type { NoteIndex } from '../../index/note-index.ts';
import { hintedIn } from '../edits/hinted-in.ts';
import type { Fact } from '../../model/fact.ts';
import { holdsOneValue } from '../../model/relation.ts';
import { isSaid } from '../proposals/is-said.ts';
import { sayingOf } from '../wording/fact-words.ts';

/**
 * What sentences hint at or models propose, and nobody has ruled on: of what somebody can be one of only, the last hint; of several that
 * say the same, the last.
 */
export function waitingHints(index: NoteIndex): Fact[] {
  const last = new Map<string, Fact>();
  for (const path of [...index.notes.keys()].toSorted())
    for (const hint of hintedIn(index, path)) {
      const key = holdsOneValue(hint.relation) ? `${hint.subject}\n${hint.relation}` : sayingOf(hint);
      const known = last.get(key);
      if (!known || (hint.date ?? '') >= (known.date ?? '')) last.set(key, hint);
    }
  return [...last.values()].filter(hint =>
    hint.proposedBy === undefined ? isUnsaid(index, hint) : !isSaid(index, hint),
  );
}

/** Whether no property says yet what a hint says. */
export const isUnsaid = (index: NoteIndex, hint: Fact): boolean =>
  !index
    .factsAbout(hint.subject)
    .some(fact => fact.basis === 'property' && sayingOf(fact) === sayingOf(hint));
