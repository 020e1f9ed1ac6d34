import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { isRelation, type RelationName } from '../../model/relation.ts';
import { addTo } from '../../text/grouping.ts';
import { FactsBy } from './facts-by.ts';

/** The facts of one relation from both sides. */
interface Sides {
  readonly bySubject: FactsBy;
  readonly byObject: FactsBy;
}

/** The relations that stand now, from both sides; a `leads` of a person is the `lead` of what is led. Never changes. */
export class Relations {
  /** Asked for thousands of times for a tree: no key is put together for it. */
  readonly #sides: ReadonlyMap<string, Sides>;

  private constructor(sides: ReadonlyMap<string, Sides>) {
    this.#sides = sides;
  }

  /** `facts` in the order of paths and places. */
  static of(facts: readonly Fact[]): Relations {
    const sides = new Map<string, Sides>();
    for (const [relation, own] of byRelation(facts)) sides.set(relation, sidesOf(own));
    return new Relations(sides);
  }

  /** The same after all facts of some notes, which were `gone`, were replaced by `come`. */
  replaced(notes: ReadonlySet<NotePath>, gone: readonly Fact[], come: readonly Fact[]): Relations {
    const lost = byRelation(gone);
    const won = byRelation(come);
    const sides = new Map(this.#sides);
    for (const relation of new Set([...lost.keys(), ...won.keys()])) {
      const { bySubject, byObject } = sides.get(relation) ?? NONE;
      const change = [notes, lost.get(relation) ?? [], won.get(relation) ?? []] as const;
      sides.set(relation, {
        bySubject: bySubject.replaced(...change),
        byObject: byObject.replaced(...change),
      });
    }
    return new Relations(sides);
  }

  /** The entities that `subject` has the relation to, in the order written: Ben `reports_to` these. */
  objects(relation: RelationName, subject: EntityId): readonly EntityId[] {
    return unique(this.objectFacts(relation, subject).map(fact => fact.object));
  }

  /** The entities that have the relation to `object`: these `reports_to` Ben. */
  subjects(relation: RelationName, object: EntityId): readonly EntityId[] {
    return unique(this.subjectFacts(relation, object).map(fact => fact.subject));
  }

  objectFacts(relation: RelationName, subject: EntityId): readonly Fact[] {
    return this.#sides.get(relation)?.bySubject.get(subject) ?? [];
  }

  subjectFacts(relation: RelationName, object: EntityId): readonly Fact[] {
    return this.#sides.get(relation)?.byObject.get(object) ?? [];
  }

  /** What one reaches from `start` along a relation, nearest first, each once: a cycle ends where it closes. */
  chain(relation: RelationName, start: EntityId): EntityId[] {
    const chain: EntityId[] = [];
    const seen = new Set([start]);
    for (let at = this.objects(relation, start)[0]; at !== undefined && !seen.has(at);) {
      chain.push(at);
      seen.add(at);
      at = this.objects(relation, at)[0];
    }
    return chain;
  }
}

const unique = (ids: readonly (EntityId | undefined)[]): EntityId[] => [
  ...new Set(ids.filter(id => id !== undefined)),
];

/** Those that stand, by their relation. */
function byRelation(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts)
    if (fact.status !== 'superseded' && fact.object !== undefined && isRelation(fact.relation)) {
      const led = asLed(fact);
      addTo(groups, led.relation, led);
    }
  return groups;
}

const sidesOf = (facts: readonly Fact[]): Sides => ({
  bySubject: FactsBy.of(facts, ({ subject }) => [subject]),
  byObject: FactsBy.of(facts, ({ object }) => (object === undefined ? [] : [object])),
});

const NONE = sidesOf([]);

/** That Ben leads Data, as the fact that the lead of Data is Ben. */
const asLed = (fact: Fact): Fact =>
  fact.relation === 'leads' && fact.object !== undefined
    ? { ...fact, subject: fact.object, relation: 'lead', object: fact.subject }
    : fact;
