import type { Clause } from '../clauses/clause-state.ts';
import { keyOf, PEOPLE } from '../nouns/meaning.ts';
import type { SentenceContext } from './sentence-context.ts';

/** "Ada succeeded Ben in 2022": Ada has the office that the note gave Ben, or took from him, last; he has it no more. */
export function readFollowsClause(
  context: SentenceContext,
  { holder, before, group, at }: Extract<Clause, { kind: 'follows' }>,
): void {
  const earlier = context.meant(before, PEOPLE, false);
  const person = context.meant(holder, PEOPLE, true);
  if (!earlier || !person || earlier.key === person.key || context.isMoot(group, at, true)) return;
  const office = context.note.statements.findLast(
    ({ relation, subject }) =>
      (relation === 'role' || relation === 'leads') && keyOf(subject) === earlier.key,
  );
  if (!office) return;
  const { relation, object, text } = office;
  context.vote(person, PEOPLE);
  context.state({ relation, subject: person.meaning.reference, object, text }, group, at);
  const lost = { relation, subject: earlier.meaning.reference, object, text, polarity: 'ends' } as const;
  context.state(lost, group, at);
}
