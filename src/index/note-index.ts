import { isRejected, NO_DECISIONS_FILE, type Decisions, type DecisionsFile } from '../model/decisions.ts';
import type { Definition, Entity, EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Mention } from '../model/mention.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Change } from '../edit/change.ts';
import type { Note } from '../model/note.ts';
import { propertyClaim, type Claim } from './facts/claim.ts';
import { changedBy } from './changed-by.ts';
import { definedBy, type Defined } from './defined.ts';
import { directoryOf, type Directory } from './directory.ts';
import { topicOf } from './facts/fact-topic.ts';
import type { MessageIn } from './message-in.ts';
import type { IndexSettings } from './index-settings.ts';
import { isSaidBy, knownBy } from './facts/known-by.ts';
import { KnownFacts } from './facts/known-facts.ts';
import { KnownMentions } from './mentions/known-mentions.ts';
import { propertyFacts } from './facts/property-facts.ts';
import type { Relations } from './facts/relations.ts';
import { claimsOf } from './facts/statement-facts.ts';

/** What is the same while no outline changes. */
interface Same {
  readonly directory: Directory | undefined;
  readonly mentions: KnownMentions | undefined;
  readonly claims: WeakMap<Note, readonly Claim[]>;
  readonly facts: FactsOf | undefined;
}

interface FactsOf {
  readonly notes: ReadonlyMap<NotePath, Note>;
  readonly facts: KnownFacts;
}

interface Before {
  readonly directory: Directory;
  readonly mentions: KnownMentions | undefined;
}

/**
 * All notes of one workspace folder and what follows from them, as a snapshot that never changes. Everything that
 * spans notes is computed when first asked for, and handed on to the next snapshot where an edit cannot have changed
 * it.
 */
export class NoteIndex {
  readonly notes: ReadonlyMap<NotePath, Note>;
  readonly #settings: IndexSettings;
  #directory: Directory | undefined;
  #defined: Defined | undefined;
  /** Belongs to the directory: what a note mentions depends on nothing else. */
  #mentions: KnownMentions | undefined;
  /** Belongs to the directory too. */
  readonly #claims: WeakMap<Note, readonly Claim[]>;
  /** What an earlier state of the notes knew, of which a part may still be true. */
  #before: Before | undefined;
  #facts: KnownFacts | undefined;
  /** The facts of an earlier state of the notes, under the same directory. */
  #factsBefore: FactsOf | undefined;
  #spokenOf: ReadonlyMap<EntityId, Entity> | undefined;
  #findMentionsOf: ((id: EntityId) => readonly Mention[]) | undefined;

  private constructor(
    notes: ReadonlyMap<NotePath, Note>,
    settings: IndexSettings,
    known: { readonly same?: Same; readonly before?: Before } = {},
  ) {
    this.notes = notes;
    this.#settings = settings;
    this.#directory = known.same?.directory;
    this.#mentions = known.same?.mentions;
    this.#claims = known.same?.claims ?? new WeakMap();
    this.#factsBefore = known.same?.facts;
    this.#before = known.before;
  }

  static of(notes: Iterable<Note>, settings: Partial<IndexSettings> = {}): NoteIndex {
    return new NoteIndex(new Map([...notes].map(note => [note.path, note])), {
      decisionsFile: settings.decisionsFile ?? NO_DECISIONS_FILE,
      readsSentences: settings.readsSentences ?? true,
      today: settings.today ?? '9999-12-31',
      saidBy: settings.saidBy,
      work: settings.work,
    });
  }

  /** The index after these notes were added or replaced and those paths removed. */
  with(changed: Iterable<Note>, removed: Iterable<NotePath> = []): NoteIndex {
    const notes = new Map(this.notes);
    let sameNames = true;
    for (const path of removed) sameNames = !notes.delete(path) && sameNames;
    for (const note of changed) {
      sameNames &&= this.#outlineOf(notes.get(note.path)) === this.#outlineOf(note);
      notes.set(note.path, note);
    }
    const same = {
      directory: this.#directory,
      mentions: this.#mentions,
      claims: this.#claims,
      facts: this.#facts ? { notes: this.notes, facts: this.#facts } : this.#factsBefore,
    };
    const before = this.#mentions && sameNames ? {} : this.#known();
    return new NoteIndex(notes, this.#settings, sameNames ? { same, ...before } : before);
  }

  /**
   * What the index would be after a change, without what the change does only if a person agrees. Only the notes that it
   * touches are read.
   */
  after(change: Change): NoteIndex {
    const { notes, removed, decisionsFile } = changedBy(this, change);
    const after = notes.length + removed.length === 0 ? this : this.with(notes, removed);
    return decisionsFile ? after.withDecisions(decisionsFile) : after;
  }

  #known(): { readonly before?: Before } {
    const before = this.#asBefore();
    return before ? { before } : {};
  }

  #asBefore(): Before | undefined {
    const mentions = this.#mentions ?? this.#before?.mentions;
    return this.#directory ? { directory: this.#directory, mentions } : this.#before;
  }

  withDecisions(decisionsFile: DecisionsFile): NoteIndex {
    return new NoteIndex(this.notes, { ...this.#settings, decisionsFile }, this.#known());
  }

  /** The same notes with or without what their sentences say. */
  withSentences(readsSentences: boolean): NoteIndex {
    return readsSentences === this.#settings.readsSentences
      ? this
      : new NoteIndex(this.notes, { ...this.#settings, readsSentences }, this.#known());
  }

  /**
   * The same notes as they stood at the end of a day (ISO 8601): who had been spoken of, and what had been said and
   * held, by then. What nobody dates counts as always said: the properties of a note without a date, for one.
   */
  asOf(day: string): NoteIndex {
    return new NoteIndex(
      this.notes,
      { ...this.#settings, today: day, saidBy: day },
      {
        same: {
          directory: this.directory,
          mentions: this.#mentions,
          claims: this.#claims,
          facts: undefined,
        },
      },
    );
  }

  /** `account-notes.yaml`, and what it says. */
  get decisionsFile(): DecisionsFile {
    return this.#settings.decisionsFile;
  }

  get decisions(): Decisions {
    return this.decisionsFile.decisions;
  }

  /** What notes define and where links lead, without a look at any sentence. */
  get defined(): Defined {
    return (this.#defined ??=
      this.#directory?.defined ?? definedBy(this.notes, this.#before?.directory.defined));
  }

  get directory(): Directory {
    return (this.#directory ??= directoryOf(
      this.defined,
      this.notes,
      { decisions: this.decisions, readsSentences: this.#settings.readsSentences },
      this.#before?.directory,
    ));
  }

  get entities(): ReadonlyMap<EntityId, Entity> {
    const { saidBy } = this.#settings;
    if (saidBy === undefined) return this.directory.entities;
    return (this.#spokenOf ??= knownBy(
      saidBy,
      this.directory.entities,
      this.#sortedNotes().map(note => ({
        note,
        mentions: this.mentionsIn(note.path),
        claims: this.#claimsOf(note),
      })),
    ));
  }

  /** How the entity's note defines it; undefined for a candidate. */
  definitionOf(entity: Entity): Definition | undefined {
    const note = entity.path && this.notes.get(entity.path);
    return note?.definitions.find(definition => definition.section === entity.section);
  }

  /** The mentions of a note in document order; none of a note that does not exist. */
  mentionsIn(path: NotePath): readonly Mention[] {
    const note = this.notes.get(path);
    return note ? this.#knownMentions.in(note) : [];
  }

  get #knownMentions(): KnownMentions {
    if (this.#mentions) return this.#mentions;
    const earlier = this.#before?.mentions;
    const known = earlier
      ? earlier.under(this.directory, this.notes)
      : new KnownMentions(this.directory, this.#settings.work);
    this.#before = undefined; // lets go of what is not true any more
    return (this.#mentions = known);
  }

  /** Every mention of the entity, ambiguous ones included, by path and place. */
  mentionsOf(id: EntityId): readonly Mention[] {
    this.#findMentionsOf ??= this.#knownMentions.finder(this.#sortedNotes());
    return this.#findMentionsOf(id);
  }

  /** All facts that the notes give, by path and place, each with whether it stands. */
  get facts(): readonly Fact[] {
    return this.#knownFacts.all;
  }

  /** The facts that a note gives, by place. */
  factsIn(path: NotePath): readonly Fact[] {
    return this.#knownFacts.in(path);
  }

  get #knownFacts(): KnownFacts {
    if (this.#facts) return this.#facts;
    const before = this.#factsBefore;
    this.#factsBefore = undefined;
    this.#facts = before
      ? before.facts.replaced(this.#claimsSince(before.notes))
      : KnownFacts.of(this.#claimsSince(new Map()), this.#settings);
    return this.#facts;
  }

  /** What those notes claim that have changed since these were the notes; names mean the same in both. */
  #claimsSince(before: ReadonlyMap<NotePath, Note>): ReadonlyMap<NotePath, readonly Claim[]> {
    const changed = new Map<NotePath, readonly Claim[]>();
    for (const path of before.keys()) if (!this.notes.has(path)) changed.set(path, []);
    for (const note of this.notes.values())
      if (before.get(note.path) !== note) changed.set(note.path, this.#claimsIn(note));
    return changed;
  }

  /** What a note claims by its properties and sentences, as far as it had been said, and with what a person ruled. */
  #claimsIn(note: Note): readonly Claim[] {
    const { decisions } = this;
    const { saidBy } = this.#settings;
    const properties = isSaidBy(saidBy, note.date) ? propertyFacts(note, this.directory) : [];
    const claims = properties.map(propertyClaim);
    for (const claim of this.#claimsOf(note)) {
      if (!isSaidBy(saidBy, claim.moment.date)) continue;
      if (!isRejected(decisions.rejected, claim.fact, this.entities)) claims.push(claim);
      else if (!claim.ends)
        claims.push({ ...claim, isRuledOut: true, fact: { ...claim.fact, status: 'superseded' } });
    }
    return claims;
  }

  #claimsOf(note: Note): readonly Claim[] {
    if (!this.#settings.readsSentences) return [];
    const known = this.#claims.get(note);
    if (known) return known;
    const found = claimsOf(note, this.directory);
    this.#claims.set(note, found);
    return found;
  }

  /**
   * The facts that speak against a fact, but those that a person ruled wrong: those that it supersedes or is superseded
   * by, and those it conflicts with; found among the first `most` that are about the same.
   */
  rivalsOf(fact: Fact, most = Infinity): readonly Fact[] {
    const { rejected } = this.decisions;
    return this.#knownFacts.rivalsOf(fact, most).filter(rival => !isRejected(rejected, rival, this.entities));
  }

  /** All facts about what a fact is about, by path: also those that say the same. */
  sameTopic(fact: Fact): readonly Fact[] {
    return this.#knownFacts.topic(topicOf(fact));
  }

  /** The messages of a thread in thread order; none of any other note. */
  messagesIn(path: NotePath): readonly MessageIn[] {
    const note = this.notes.get(path);
    return (note?.thread?.messages ?? []).map(({ author, date, embedded, heading }) => ({
      author: note && this.directory.naming.resolve({ kind: 'author', address: author }, note),
      date,
      embedded,
      span: heading,
    }));
  }

  /** The facts whose subject the entity is, in the order of `facts`. */
  factsAbout(id: EntityId): readonly Fact[] {
    return this.#knownFacts.about(id);
  }

  /** The facts whose subject or object the entity is, in the order of `facts`. */
  factsNaming(id: EntityId): readonly Fact[] {
    return this.#knownFacts.naming(id);
  }

  /** The relations of the facts that stand. */
  get relations(): Relations {
    return this.#knownFacts.relations;
  }

  #outlineOf(note: Note | undefined): string | undefined {
    return this.#settings.readsSentences ? note?.outline : note?.written;
  }

  #sortedNotes(): Note[] {
    return [...this.notes.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }
}
