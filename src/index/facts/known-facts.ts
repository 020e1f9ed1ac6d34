import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { holdsOneValue } from '../../model/relation.ts';
import { finished, type Steps } from '../../model/steps.ts';
import type { Work } from '../../model/work.ts';
import { addTo } from '../../text/grouping.ts';
import { meets, type Span } from '../../text/span.ts';
import type { Claim } from './claim.ts';
import { areRivals, FactTopic, topicKey, topicOf, valueOf } from './fact-topic.ts';
import { byPath, FactsBy } from './facts-by.ts';
import type { IndexSettings } from '../index-settings.ts';
import { Relations } from './relations.ts';

/** No entity. */
const NOBODY = '' as EntityId;

type Claims = ReadonlyMap<NotePath, readonly Claim[]>;
type Topics = ReadonlyMap<string, FactTopic>;

/** What is grouped when first asked for, and then kept in step. */
interface Grouped {
  about?: FactsBy;
  naming?: FactsBy;
  relations?: Relations;
}

/**
 * The facts of all notes, each with whether it stands: what the notes claim, weighed topic by topic, so that another
 * text of one note weighs anew only what it speaks of. Never changes.
 */
export class KnownFacts {
  readonly #today: string;
  readonly #work: Work | undefined;
  readonly #claims: Claims;
  readonly #topics: Topics;
  readonly #grouped: Grouped;
  #all: readonly Fact[] | undefined;

  private constructor(
    { today, work }: Pick<IndexSettings, 'today' | 'work'>,
    claims: Claims,
    topics: Topics,
    grouped: Grouped,
  ) {
    this.#today = today;
    this.#work = work;
    this.#claims = claims;
    this.#topics = topics;
    this.#grouped = grouped;
  }

  /** What the notes claim, by path. */
  static of(claims: Claims, settings: Pick<IndexSettings, 'today' | 'work'>): Steps<KnownFacts> {
    return new KnownFacts(settings, new Map(), new Map(), {}).replaced(claims);
  }

  /** The same after some notes have come to claim something else; a note that is gone claims nothing. */
  *replaced(changed: Claims): Steps<KnownFacts> {
    const claims = new Map(this.#claims);
    for (const [path, claimed] of changed)
      if (claimed.length > 0) claims.set(path, claimed);
      else claims.delete(path);
    const touched = yield* touchedTopics(this.#claims, changed);
    const topics = new Map(this.#topics);
    for (const [key, added] of touched) {
      const together = claimedTogether(topics.get(key), added, changed);
      if (together.length > 0) topics.set(key, new FactTopic(together, this.#today));
      else topics.delete(key);
      yield;
    }
    const dependent = dependentTopics(touched, [this.#topics, topics]);
    for (const key of dependent) {
      const topic = topics.get(key);
      if (topic) topics.set(key, new FactTopic(topic.claims, this.#today));
    }
    const weighed = [...touched.keys(), ...dependent];
    for (const key of weighed)
      yield topics.get(key)?.settle(other => topics.get(other), this.#topics.get(key));
    if (this.#work)
      for (const key of weighed) this.#work.claimsWeighed += topics.get(key)?.claims.length ?? 0;
    const known = new KnownFacts({ today: this.#today, work: this.#work }, claims, topics, {});
    this.#handOn(known, weighed, changed);
    return known;
  }

  /** Hands the groups on to `after`, with all facts of those notes anew in which a fact has changed. */
  #handOn(after: KnownFacts, weighed: readonly string[], changed: Claims): void {
    const { about, naming, relations } = this.#grouped;
    if (!about && !naming && !relations) return;
    const notes = new Set(changed.keys());
    for (const key of weighed) {
      const before = new Set(this.#topics.get(key)?.facts);
      const now = new Set(after.#topics.get(key)?.facts);
      for (const fact of now) if (!before.has(fact)) notes.add(fact.path);
      for (const fact of before) if (!now.has(fact)) notes.add(fact.path);
    }
    const sorted = [...notes].toSorted();
    const gone = sorted.flatMap(path => this.in(path));
    const come = sorted.flatMap(path => after.in(path));
    if (about) after.#grouped.about = about.replaced(notes, gone, come);
    if (naming) after.#grouped.naming = naming.replaced(notes, gone, come);
    if (relations) after.#grouped.relations = relations.replaced(notes, gone, come);
  }

  /** By path and place. */
  get all(): readonly Fact[] {
    return (this.#all ??= finished(this.#allSteps()));
  }

  /** Works out what most answers need. */
  *prepare(): Steps<void> {
    const all = this.#all ?? (yield* this.#allSteps());
    this.#all ??= all;
    yield void this.about(NOBODY);
    yield void this.naming(NOBODY);
    yield void this.relations;
  }

  *#allSteps(): Steps<readonly Fact[]> {
    const all: Fact[] = [];
    for (const path of [...this.#claims.keys()].toSorted()) {
      for (const fact of this.in(path)) all.push(fact);
      yield;
    }
    return all;
  }

  /** The facts of one note, by place. Only those that touch `range`, if given. */
  in(path: NotePath, range?: Span): readonly Fact[] {
    const facts: Fact[] = [];
    for (const { fact, ends, isRuledOut } of this.#claims.get(path) ?? []) {
      if (ends || (range && !meets(fact.span, range))) continue;
      const topic = isRuledOut ? undefined : this.#topics.get(topicOf(fact));
      if (!topic?.isBoilerplate(fact)) facts.push(topic?.fact(fact) ?? fact);
    }
    return facts.sort((a, b) => a.span.from - b.span.from);
  }

  /** What is claimed about the topic of a fact (see `topicOf`), by path; nothing that a person ruled out. */
  topic(key: string): readonly Fact[] {
    return this.#topics.get(key)?.facts ?? [];
  }

  /**
   * The facts that speak against a fact, by path and place: another value where there can be one only, or the reversed
   * line; found among the first `most` of each topic.
   */
  rivalsOf(fact: Fact, most: number): readonly Fact[] {
    const { relation, subject, object } = fact;
    const value = valueOf(fact);
    const isSingle = holdsOneValue(relation === 'leads' ? 'lead' : relation);
    const others = isSingle
      ? this.topic(topicOf(fact))
          .slice(0, most)
          .filter(other => areRivals(valueOf(other), value))
      : [];
    const reversed =
      relation === 'reports_to' && object !== undefined
        ? this.topic(topicKey(object, relation))
            .slice(0, most)
            .filter(other => other !== fact && valueOf(other) === subject)
        : [];
    return [...others, ...reversed].sort(byPathAndPlace);
  }

  /** The facts whose subject the entity is. */
  about(id: EntityId): readonly Fact[] {
    return (this.#grouped.about ??= FactsBy.of(this.all, ({ subject }) => [subject])).get(id);
  }

  /** The facts whose subject or object the entity is. */
  naming(id: EntityId): readonly Fact[] {
    return (this.#grouped.naming ??= FactsBy.of(this.all, ({ subject, object }) =>
      object === undefined ? [subject] : [subject, object],
    )).get(id);
  }

  /** The relations of those that stand. */
  get relations(): Relations {
    return (this.#grouped.relations ??= Relations.of(this.all));
  }
}

/** The topics of which the changed notes claim something before or after, with what they claim after, by path. */
function* touchedTopics(before: Claims, changed: Claims): Steps<Map<string, Claim[]>> {
  const topics = new Map<string, Claim[]>();
  const paths = [...changed.keys()].toSorted();
  for (const path of paths)
    for (const { fact, isRuledOut } of before.get(path) ?? []) if (!isRuledOut) topics.set(topicOf(fact), []);
  for (const path of paths) {
    for (const claim of changed.get(path) ?? [])
      if (!claim.isRuledOut) addTo(topics, topicOf(claim.fact), claim);
    yield;
  }
  return topics;
}

/** What notes that have not changed claim about a topic, and what changed ones do, by path. */
function claimedTogether(
  topic: FactTopic | undefined,
  added: readonly Claim[],
  changed: Claims,
): readonly Claim[] {
  const kept = (topic?.claims ?? []).filter(({ fact }) => !changed.has(fact.path));
  return kept.length === 0 ? added : [...kept, ...added].toSorted((a, b) => byPath(a.fact, b.fact));
}

/** The topics that are not touched but depend on one that is, as it was or is. */
function dependentTopics(touched: ReadonlyMap<string, unknown>, states: readonly Topics[]): Set<string> {
  const dependent = new Set<string>();
  for (const key of touched.keys())
    for (const topics of states)
      for (const reversed of topics.get(key)?.reversed ?? [])
        if (!touched.has(reversed)) dependent.add(reversed);
  return dependent;
}

const byPathAndPlace = (a: Fact, b: Fact): number => byPath(a, b) || a.span.from - b.span.from;
