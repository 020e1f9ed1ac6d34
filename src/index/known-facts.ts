import type { EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import { addTo, groupBy } from '../text/grouping.ts';
import { Relations } from './relations.ts';

/** The facts of all notes, by whom they are about; each grouping is made when first asked for. */
export class KnownFacts {
  /** By path and place. */
  readonly all: readonly Fact[];
  #bySubject: ReadonlyMap<EntityId, readonly Fact[]> | undefined;
  #byEntity: ReadonlyMap<EntityId, readonly Fact[]> | undefined;
  #relations: Relations | undefined;

  constructor(facts: readonly Fact[]) {
    this.all = facts.toSorted(
      (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.span.from - b.span.from,
    );
  }

  /** The facts whose subject the entity is. */
  about(id: EntityId): readonly Fact[] {
    this.#bySubject ??= groupBy(this.all, fact => fact.subject);
    return this.#bySubject.get(id) ?? [];
  }

  /** The facts whose subject or object the entity is. */
  naming(id: EntityId): readonly Fact[] {
    this.#byEntity ??= factsByEntity(this.all);
    return this.#byEntity.get(id) ?? [];
  }

  /** The relations of those that stand. */
  get relations(): Relations {
    return (this.#relations ??= new Relations(this.all));
  }
}

function factsByEntity(facts: readonly Fact[]): Map<EntityId, Fact[]> {
  const byEntity = new Map<EntityId, Fact[]>();
  for (const fact of facts) {
    addTo(byEntity, fact.subject, fact);
    if (fact.object !== undefined) addTo(byEntity, fact.object, fact);
  }
  return byEntity;
}
