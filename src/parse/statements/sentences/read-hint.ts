import type { Clause } from '../clauses/clause-state.ts';
import { PEOPLE } from '../nouns/meaning.ts';
import type { SentenceContext } from './sentence-context.ts';

/** Keeps what a sentence hints at of somebody; it tells nothing of the kind of a name, and states nothing. */
export function readHint(
  context: SentenceContext,
  { relation, subject, object, text, group, at }: Extract<Clause, { kind: 'hint' }>,
): void {
  const who = context.meant(subject, PEOPLE, true);
  const whom = object && context.meant(object, PEOPLE, false);
  if (!who || (object && (!whom || whom.key === who.key)) || context.isMoot(group, at, true)) return;
  const { reference } = who.meaning;
  context.state({ relation, subject: reference, object: whom?.meaning.reference, text }, group, at);
}
