import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';

type Upwards = 'reports_to' | 'part_of';

/** Who stands below an entity that is to be moved, and so cannot be what it is moved to; found once for all who are asked about. */
export class BelowMoved {
  readonly #index: NoteIndex;
  readonly #top: EntityId;
  readonly #found = new Map<Upwards, ReadonlySet<EntityId>>();

  constructor(index: NoteIndex, top: EntityId) {
    this.#index = index;
    this.#top = top;
  }

  /**
   * Whether one comes from `start` to the top along what holds. A sentence that says so of the two yields to the property
   * that is to be written.
   */
  holds(relation: Upwards, start: EntityId): boolean {
    if (!this.#all(relation).has(start)) return false;
    const { relations } = this.#index;
    return (
      !relations.objectFacts(relation, start).some(fact => this.#yields(fact)) || this.#walk(relation, start)
    );
  }

  #all(relation: Upwards): ReadonlySet<EntityId> {
    const known = this.#found.get(relation);
    if (known) return known;
    const found = new Set<EntityId>();
    const rest = [this.#top];
    for (let at = rest.pop(); at !== undefined; at = rest.pop())
      for (const below of this.#index.relations.subjects(relation, at)) {
        if (!found.has(below)) rest.push(below);
        found.add(below);
      }
    this.#found.set(relation, found);
    return found;
  }

  /** Goes all ways up from `start` but by the sentence that yields. */
  #walk(relation: Upwards, start: EntityId): boolean {
    const seen = new Set([start]);
    const rest = [start];
    for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
      for (const fact of this.#index.relations.objectFacts(relation, at)) {
        if (fact.object === undefined || (at === start && this.#yields(fact))) continue;
        if (fact.object === this.#top) return true;
        if (!seen.has(fact.object)) rest.push(fact.object);
        seen.add(fact.object);
      }
    }
    return false;
  }

  #yields({ relation, object, basis }: Fact): boolean {
    return relation === 'reports_to' && object === this.#top && basis === 'statement';
  }
}
