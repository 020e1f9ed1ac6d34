import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { isRelation, type RelationName } from '../../model/relation.ts';
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
    const standing = standingOf(facts);
    return new Relations(FactsBy.of(standing, subjectKey), FactsBy.of(standing, objectKey));
  }

  /** The same after all facts of some notes, which were `gone`, were replaced by `come`. */
  replaced(notes: ReadonlySet<NotePath>, gone: readonly Fact[], come: readonly Fact[]): Relations {
    const lost = standingOf(gone);
    const won = standingOf(come);
    return new Relations(this.#objects.replaced(notes, lost, won), this.#subjects.replaced(notes, lost, won));
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
    return this.#objects.get(`${relation}\n${subject}`);
  }

  subjectFacts(relation: RelationName, object: EntityId): readonly Fact[] {
    return this.#subjects.get(`${relation}\n${object}`);
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

const standingOf = (facts: readonly Fact[]): Fact[] =>
  facts
    .filter(
      ({ status, object, relation }) =>
        status !== 'superseded' && object !== undefined && isRelation(relation),
    )
    .map(asLed);

const subjectKey = ({ relation, subject }: Fact): readonly string[] => [`${relation}\n${subject}`];

const objectKey = ({ relation, object }: Fact): readonly string[] => [`${relation}\n${object ?? ''}`];

/** That Ben leads Data, as the fact that the lead of Data is Ben. */
const asLed = (fact: Fact): Fact =>
  fact.relation === 'leads' && fact.object !== undefined
    ? { ...fact, subject: fact.object, relation: 'lead', object: fact.subject }
    : fact;
