import type { EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { NotePath } from '../model/note.ts';
import { isRelation, type RelationName } from '../model/relation.ts';
import { FactsBy } from './facts-by.ts';

/** The relations that stand now, from both sides; a `leads` of a person is the `lead` of what is led. Never changes. */
export class Relations {
  readonly #objects: FactsBy;
  readonly #subjects: FactsBy;

  private constructor(objects: FactsBy, subjects: FactsBy) {
    this.#objects = objects;
    this.#subjects = subjects;
  }

  /** `facts` in the order of paths and places. */
  static of(facts: readonly Fact[]): Relations {
    return new Relations(FactsBy.of(facts, subjectKeys), FactsBy.of(facts, objectKeys));
  }

  /** The same after all facts of some notes, which were `gone`, were replaced by `come`. */
  replaced(notes: ReadonlySet<NotePath>, gone: readonly Fact[], come: readonly Fact[]): Relations {
    return new Relations(
      this.#objects.replaced(notes, gone, come),
      this.#subjects.replaced(notes, gone, come),
    );
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
    return this.#objects.get(`${relation}\n${subject}`).map(asLed);
  }

  subjectFacts(relation: RelationName, object: EntityId): readonly Fact[] {
    return this.#subjects.get(`${relation}\n${object}`).map(asLed);
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

const isStanding = ({ status, object, relation }: Fact): boolean =>
  status !== 'superseded' && object !== undefined && isRelation(relation);

const subjectKeys = (fact: Fact): readonly string[] => {
  if (!isStanding(fact)) return [];
  const { relation, subject } = asLed(fact);
  return [`${relation}\n${subject}`];
};

const objectKeys = (fact: Fact): readonly string[] => {
  if (!isStanding(fact)) return [];
  const { relation, object } = asLed(fact);
  return [`${relation}\n${object ?? ''}`];
};

/** That Ben leads Data, as the fact that the lead of Data is Ben. */
const asLed = (fact: Fact): Fact =>
  fact.relation === 'leads' && fact.object !== undefined
    ? { ...fact, subject: fact.object, relation: 'lead', object: fact.subject }
    : fact;
