import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { sentenceOf } from '../wording/fact-words.ts';
import { openQuestions } from './open-questions.ts';
import { askedFacts } from './suggestions.ts';

/** What the notes leave open. */
export interface LeftOpen {
  readonly kind: 'conflict' | 'question' | 'suggestion';
  readonly words: string;
  readonly entity: EntityId;
  readonly fact?: Fact;
}

/**
 * What is open about an entity or anybody of an account, or at all where `about` is undefined. Conflicts first, since
 * somebody is wrong there; then what nobody knows; then what waits for a decision.
 */
export function leftOpen(index: NoteIndex, about: Entity | undefined): LeftOpen[] {
  const isMeant = (...ids: readonly (EntityId | undefined)[]): boolean =>
    about === undefined ||
    ids.some(
      id => id === about.id || (about.isAccount && id && index.entities.get(id)?.account === about.id),
    );
  const openFact =
    (kind: LeftOpen['kind']) =>
    (fact: Fact): LeftOpen => ({ kind, words: sentenceOf(index, fact), entity: fact.subject, fact });
  const conflicts = index.facts.filter(
    ({ status, subject, object }) => status === 'conflicting' && isMeant(subject, object),
  );
  const asked = askedFacts(index).filter(
    ({ status, subject, object }) => status !== 'conflicting' && isMeant(subject, object),
  );
  return [
    ...conflicts.map(openFact('conflict')),
    ...openQuestions(index)
      .filter(({ entity }) => isMeant(entity))
      .map(({ entity, text: words }): LeftOpen => ({ kind: 'question', words, entity })),
    ...asked.map(openFact('suggestion')),
  ];
}
