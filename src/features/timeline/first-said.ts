import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import { isLost, type Fact } from '../../model/fact.ts';
import { sayingOf } from '../wording/fact-words.ts';

/**
 * The facts that nobody had stated before a day (ISO 8601), each where it was said first, newest first: about an entity or
 * anybody of an account, or all where `about` is undefined. What is not dated is left out.
 */
export function firstSaidSince(index: NoteIndex, since: string, about: Entity | undefined): Fact[] {
  const isMeant = ({ subject, object }: Fact): boolean =>
    about === undefined ||
    subject === about.id ||
    object === about.id ||
    (about.isAccount && index.entities.get(subject)?.account === about.id);
  const first = new Map<string, Fact & { readonly date: string }>();
  for (const fact of index.facts) {
    const { date } = fact;
    if (date === undefined || !isMeant(fact)) continue;
    const known = first.get(sayingOf(fact));
    if (!known || date < known.date) first.set(sayingOf(fact), { ...fact, date });
  }
  return [...first.values()]
    .filter(({ date }) => date.slice(0, 10) >= since)
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** What a fact that stands took the place of, each saying once. */
export function whatItReplaced(index: NoteIndex, fact: Fact): readonly Fact[] {
  if (fact.status !== 'current') return [];
  const lost = index.rivalsOf(fact).filter(isLost);
  return [...new Map(lost.map(rival => [sayingOf(rival), rival])).values()];
}
