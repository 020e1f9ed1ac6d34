import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import { isLost, type Fact } from '../../model/fact.ts';
import { bestSource, sourceOf, type FactSource } from '../wording/fact-source.ts';
import { sayingOf, sentenceOf } from '../wording/fact-words.ts';

/** What speaks against something that a card shows. */
export interface CardRival {
  /** As a short sentence. */
  readonly text: string;
  readonly source: FactSource;
  /** `superseded`: it has lost. `conflicting`: nothing ranks the two. */
  readonly status: 'superseded' | 'conflicting';
}

/** Where a value of a card comes from; nothing is told of a property that nothing speaks against. */
export interface Sourced {
  /** The sentence that says so, where no property does. */
  readonly said?: FactSource;
  readonly rivals?: readonly CardRival[];
}

/** A card tells no more rivals of one value, and goes on to sources for no more values. */
const MOST_RIVALS = 2;

/** Where a value comes from that these facts all state; what the entity's own note says needs no source. */
export function sourced(index: NoteIndex, { path: own }: Entity, facts: readonly Fact[]): Sourced {
  const isWritten = facts.some(
    ({ basis, path, author }) => basis === 'property' || (path === own && !author),
  );
  const best = isWritten ? undefined : bestSource(facts);
  const [first] = facts;
  const rivals = first ? rivalsOf(index, first) : [];
  return {
    ...(best && { said: sourceOf(index, best) }),
    ...(rivals.length > 0 && { rivals }),
  };
}

/** Those that conflict first, then the latest; of several that say the same the best source. */
function rivalsOf(index: NoteIndex, fact: Fact): CardRival[] {
  const best = new Map<string, Fact>();
  for (const rival of index.rivalsOf(fact)) {
    if (rival.status !== 'conflicting' && !isLost(rival)) continue;
    const key = sayingOf(rival);
    const known = best.get(key);
    best.set(key, (known && bestSource([known, rival])) ?? rival);
  }
  return [...best.values()]
    .toSorted(
      (a, b) =>
        Number(b.status === 'conflicting') - Number(a.status === 'conflicting') ||
        ((a.date ?? '') < (b.date ?? '') ? 1 : -1),
    )
    .slice(0, MOST_RIVALS)
    .map(rival => ({
      text: sentenceOf(index, rival),
      source: sourceOf(index, rival),
      status: rival.status === 'conflicting' ? 'conflicting' : 'superseded',
    }));
}
