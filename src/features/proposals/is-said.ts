import type { NoteIndex } from '../../index/note-index.ts';
import type { Fact } from '../../model/fact.ts';
import { sayingOf } from '../wording/fact-words.ts';

/** Whether the notes themselves state what a model proposes, in a sentence or a property: then nothing is to be asked. */
export const isSaid = (index: NoteIndex, proposal: Fact): boolean =>
  index
    .factsNaming(proposal.subject)
    .some(fact => fact.status !== 'superseded' && sayingOf(fact) === sayingOf(proposal));
