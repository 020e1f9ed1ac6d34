import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { addTo } from '../../text/grouping.ts';

/** Facts by a key, in the order of paths and places; never changes. */
export class FactsBy {
  readonly #keysOf: (fact: Fact) => readonly string[];
  readonly #groups: ReadonlyMap<string, readonly Fact[]>;

  private constructor(
    keysOf: (fact: Fact) => readonly string[],
    groups: ReadonlyMap<string, readonly Fact[]>,
  ) {
    this.#keysOf = keysOf;
    this.#groups = groups;
  }

  /** `facts` in the order of paths and places. A fact has as many keys as `keysOf` gives. */
  static of(facts: readonly Fact[], keysOf: (fact: Fact) => readonly string[]): FactsBy {
    return new FactsBy(keysOf, grouped(facts, keysOf));
  }

  get(key: string): readonly Fact[] {
    return this.#groups.get(key) ?? [];
  }

  /** The same after all facts of some notes, which were `gone`, were replaced by `come`. */
  replaced(notes: ReadonlySet<NotePath>, gone: readonly Fact[], come: readonly Fact[]): FactsBy {
    const added = grouped(come, this.#keysOf);
    const groups = new Map(this.#groups);
    for (const key of new Set([...gone.flatMap(this.#keysOf), ...added.keys()])) {
      const kept = this.get(key).filter(({ path }) => !notes.has(path));
      const group = [...kept, ...(added.get(key) ?? [])].toSorted(byPath);
      if (group.length > 0) groups.set(key, group);
      else groups.delete(key);
    }
    return new FactsBy(this.#keysOf, groups);
  }
}

function grouped(
  facts: readonly Fact[],
  keysOf: (fact: Fact) => readonly string[],
): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) for (const key of keysOf(fact)) addTo(groups, key, fact);
  return groups;
}

export const byPath = (a: Fact, b: Fact): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
