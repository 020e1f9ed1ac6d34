import type { EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import { addTo } from '../text/grouping.ts';
import { isRelation, type RelationName } from '../model/relation.ts';

/** The relations that stand now, from both sides; a `leads` of a person is the `lead` of what is led. */
export class Relations {
  readonly #objects = new Map<string, Fact[]>();
  readonly #subjects = new Map<string, Fact[]>();

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      if (fact.status === 'superseded' || fact.object === undefined || !isRelation(fact.relation)) continue;
      const { subject, relation, object } =
        fact.relation === 'leads'
          ? { subject: fact.object, relation: 'lead', object: fact.subject }
          : { subject: fact.subject, relation: fact.relation, object: fact.object };
      addTo(this.#objects, `${relation}\n${subject}`, { ...fact, subject, relation, object });
      addTo(this.#subjects, `${relation}\n${object}`, { ...fact, subject, relation, object });
    }
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
    return this.#objects.get(`${relation}\n${subject}`) ?? [];
  }

  subjectFacts(relation: RelationName, object: EntityId): readonly Fact[] {
    return this.#subjects.get(`${relation}\n${object}`) ?? [];
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
