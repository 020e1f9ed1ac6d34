import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Steps } from '../../model/steps.ts';
import { groupBy } from '../../text/grouping.ts';
import { sayingOf } from '../wording/fact-words.ts';
import { evidenceOf } from '../wording/evidence.ts';
import type { FactSource } from '../wording/fact-source.ts';
import { waitingHints } from './hints.ts';
import { isSelfEvident } from './self-evident.ts';
import { Sentences, type SaidSentence } from '../wording/sentences.ts';

/** Somebody or something that the notes name and that has no note yet. */
export interface SuggestedEntity {
  readonly entity: Entity;
  /** The sentences that name it, in the order of the notes, up to `SHOWN`. */
  readonly seenIn: readonly SaidSentence[];
  /** How many places are left out; several of them may stand in one sentence. */
  readonly more: number;
  /** The one that tells most, which its card quotes; undefined where none names it. */
  readonly evidence: FactSource | undefined;
  /** Whether more than one sentence names it, or anything certain is said of it: whoever is named once may be nobody. */
  readonly isSure: boolean;
}

/** What a sentence states and no property says yet. */
export interface SuggestedFact {
  readonly fact: Fact;
  readonly sentence: SaidSentence;
  /** What speaks against it and does not lose. */
  readonly conflicts: readonly Fact[];
}

/** What waits for a decision in the notes of one account. */
export interface Suggestions {
  /** Undefined for notes outside any account. */
  readonly account: EntityId | undefined;
  readonly entities: readonly SuggestedEntity[];
  readonly facts: readonly SuggestedFact[];
}

const SHOWN = 20;

/** So many places of a candidate are looked at for sentences that say something new: one line may stand everywhere. */
const MOST_PLACES = 1000;

/** Among more that is said of one thing nobody looks for what conflicts. */
const MOST_LOOKED_AT = 200;

/** What waits for a decision, by account in the order of their names, what belongs to none last. */
export function* suggestions(index: NoteIndex): Steps<Suggestions[]> {
  const sightings = new Sightings(index);
  const candidates = groupBy([...index.entities.values()].filter(isCandidate), ({ account }) => account);
  const facts = groupBy(askedFacts(index), fact => accountOf(index, fact));
  yield;
  const accounts = [...new Set([...candidates.keys(), ...facts.keys()])].toSorted((a, b) =>
    collator.compare(nameOf(index, a), nameOf(index, b)),
  );
  const waiting: Suggestions[] = [];
  for (const account of accounts) {
    const entities: SuggestedEntity[] = [];
    for (const entity of (candidates.get(account) ?? []).toSorted((a, b) =>
      collator.compare(a.name, b.name),
    )) {
      entities.push(sightings.of(entity));
      yield;
    }
    const stated: SuggestedFact[] = [];
    for (const fact of facts.get(account) ?? []) {
      const rivals = index.rivalsOf(fact, MOST_LOOKED_AT);
      const conflicts = rivals.filter(({ status }) => status === 'conflicting');
      stated.push({ fact, sentence: sightings.sentences.ofFact(fact), conflicts });
      yield;
    }
    waiting.push({ account, entities, facts: stated });
  }
  return waiting;
}

const collator = new Intl.Collator('en', { numeric: true });

/** What belongs to no account comes last. */
const nameOf = (index: NoteIndex, account: EntityId | undefined): string =>
  (account && index.entities.get(account)?.name) ?? '\uffff';

const accountOf = (index: NoteIndex, { subject, path }: Fact): EntityId | undefined =>
  index.entities.get(subject)?.account ?? index.directory.scopes.accountOf(path);

/** Statements that stand, or that nothing ranks, and that no property says; of several that say the same the last. */
export function waitingFacts(index: NoteIndex): Fact[] {
  const said = new Set(index.facts.filter(({ basis }) => basis === 'property').map(sayingOf));
  const waiting = new Map<string, Fact>();
  for (const fact of index.facts) {
    if (fact.basis !== 'statement' || fact.status === 'superseded') continue;
    const key = sayingOf(fact);
    if (said.has(key)) continue;
    const known = waiting.get(key);
    if (!known || isBetter(fact, known)) waiting.set(key, fact);
  }
  return [...waiting.values()];
}

/** Those of the `waitingFacts` that a person has to be asked about, and hints, which are facts only once somebody agrees. */
export const askedFacts = (index: NoteIndex): Fact[] => [
  ...waitingFacts(index).filter(fact => !isSelfEvident(index, fact)),
  ...waitingHints(index),
];

/** Whether a fact is among the `waitingFacts`. */
export function isWaiting(index: NoteIndex, fact: Fact): boolean {
  if (fact.basis !== 'statement' || fact.status === 'superseded') return false;
  const saying = sayingOf(fact);
  const same = index.sameTopic(fact).filter(other => sayingOf(other) === saying);
  const standing = same.filter(({ status }) => status !== 'superseded');
  const best = standing.reduce((known, other) => (isBetter(other, known) ? other : known));
  return best === fact && !same.some(({ basis }) => basis === 'property');
}

/** The source to show of two that say the same: what is no guess, then what was said later. */
const isBetter = (one: Fact, other: Fact): boolean =>
  one.hedged === other.hedged ? (one.date ?? '') >= (other.date ?? '') : other.hedged;

/** Where candidates were seen. */
export class Sightings {
  readonly sentences: Sentences;
  readonly #index: NoteIndex;

  constructor(index: NoteIndex) {
    this.#index = index;
    this.sentences = new Sentences(index);
  }

  of(entity: Entity): SuggestedEntity {
    const mentioned = this.#index.mentionsOf(entity.id).filter(({ repeat }) => !repeat);
    // A placeholder is no mention, and what properties link to stands in no prose.
    const facts = this.#index.factsNaming(entity.id);
    const lines = new Map<string, SaidSentence>();
    const said = new Map<string, SaidSentence>();
    let looked = 0;
    for (const place of [...mentioned, ...facts]) {
      if (said.size >= SHOWN || looked >= MOST_PLACES) break;
      looked++;
      const found =
        'grade' in place ? this.sentences.around(place.path, place.span) : this.sentences.ofFact(place);
      if (found.text === '') continue;
      const key = `${found.path}\n${found.text}`;
      lines.set(key, found);
      if (found.isSentence) said.set(key, found);
    }
    // Who only ever sent or got mail is seen in the headings of messages.
    const seenIn = [...(said.size > 0 ? said : lines).values()];
    const unseen = mentioned.length + facts.length - looked;
    const isCertain = facts.some(({ status, hedged }) => status === 'current' && !hedged);
    return {
      entity,
      seenIn: seenIn.slice(0, SHOWN),
      more: Math.max(0, seenIn.length - SHOWN) + unseen,
      evidence: evidenceOf(this.#index, entity, this.sentences),
      isSure: isCertain || seenIn.length > 1,
    };
  }
}
