import { isRejected, type Decisions, type DecisionsFile } from '../model/decisions.ts';
import type { Definition, Entity, EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Mention } from '../model/mention.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Change } from '../edit/change.ts';
import type { Note } from '../model/note.ts';
import { finished, type Steps } from '../model/steps.ts';
import type { Span } from '../text/span.ts';
import { propertyClaim, ruled, type Claim } from './facts/claim.ts';
import { changedBy } from './changed-by.ts';
import { definedBy, notesIn, type Defined } from './defined.ts';
import { directoryOf, type Directory } from './directory.ts';
import { changedSince, nameTheSame, replacedIn } from './earlier-state.ts';
import type { EarlierState, FactsOf, OtherNames } from './earlier-state.ts';
import { topicOf } from './facts/fact-topic.ts';
import { messagesOf, type MessageIn } from './message-in.ts';
import { PLAIN_INDEX, type IndexSettings } from './index-settings.ts';
import { isSaidBy, knownBy, statedBy } from './facts/known-by.ts';
import { KnownFacts } from './facts/known-facts.ts';
import { NotesByLink, type LinkKey } from './links/link-keys.ts';
import { KnownMentions, type EarlierMentions } from './mentions/known-mentions.ts';
import { propertyFacts } from './facts/property-facts.ts';
import type { Relations } from './facts/relations.ts';
import { claimsOf } from './facts/statement-facts.ts';

/**
 * All notes of one workspace folder and what follows from them, as a snapshot that never changes. What spans notes is
 * computed when first asked for, and handed on to the next snapshot where an edit cannot have changed it.
 */
export class NoteIndex {
  readonly notes: ReadonlyMap<NotePath, Note>;
  readonly #settings: IndexSettings;
  #directory: Directory | undefined;
  #defined: Defined | undefined;
  /** These belong to the directory: what a note mentions and claims depends on nothing else. */
  #mentions: KnownMentions | undefined;
  #claims: WeakMap<Note, readonly Claim[]> = new WeakMap();
  /** What may be taken over, until somebody asks for more than what notes define. */
  #earlier: EarlierState | undefined;
  #before: OtherNames | undefined;
  #facts: KnownFacts | undefined;
  /** The facts of an earlier state of the notes, under the same directory. */
  #factsBefore: FactsOf | undefined;
  #spokenOf: ReadonlyMap<EntityId, Entity> | undefined;
  #byLink: NotesByLink | undefined;
  #findMentionsOf: ((id: EntityId) => readonly Mention[]) | undefined;

  private constructor(notes: ReadonlyMap<NotePath, Note>, settings: IndexSettings, earlier?: EarlierState) {
    this.notes = notes;
    this.#settings = settings;
    this.#earlier = earlier;
  }

  static of(notes: Iterable<Note>, settings: Partial<IndexSettings> = {}): NoteIndex {
    const all = new Map([...notes].map(note => [note.path, note]));
    return new NoteIndex(all, { ...PLAIN_INDEX, ...settings });
  }

  /** The index after these notes were added or replaced and those paths removed. */
  with(changed: Iterable<Note>, removed: Iterable<NotePath> = []): NoteIndex {
    const { notes, replaced } = replacedIn(this.notes, changed, removed);
    this.#takeOver();
    const same = {
      directory: this.#directory,
      mentions: this.#mentions,
      claims: this.#claims,
      facts: this.#facts ? { notes: this.notes, facts: this.#facts } : this.#factsBefore,
    };
    return new NoteIndex(notes, this.#settings, { ...this.#underOtherNames(), same, replaced });
  }

  /** Keeps of an earlier state what the notes that have changed since leave true. */
  #takeOver(): void {
    const earlier = this.#earlier;
    this.#earlier = undefined;
    if (!earlier) return;
    const { same, before, replaced = [] } = earlier;
    const taken = same && nameTheSame(replaced, this.#settings.readsSentences) ? same : undefined;
    this.#directory = taken?.directory;
    this.#mentions = taken?.mentions;
    this.#claims = taken?.claims ?? this.#claims;
    this.#factsBefore = taken?.facts;
    if (!this.#mentions) this.#before = before;
  }

  /**
   * What the index would be after a change, without what the change does only if a person agrees. Only the notes that it
   * touches are read.
   */
  after(change: Change): NoteIndex {
    const { notes, removed, decisionsFile } = changedBy(this, change, this.#settings.work);
    const after = notes.length + removed.length === 0 ? this : this.with(notes, removed);
    return decisionsFile ? after.withDecisions(decisionsFile) : after;
  }

  #underOtherNames(): EarlierState {
    this.#takeOver();
    const mentions = this.#mentions ?? this.#before?.mentions;
    return { before: this.#directory ? { directory: this.#directory, mentions } : this.#before };
  }

  withDecisions(decisionsFile: DecisionsFile): NoteIndex {
    return new NoteIndex(this.notes, { ...this.#settings, decisionsFile }, this.#underOtherNames());
  }

  /** The same notes with or without what their sentences say. */
  withSentences(readsSentences: boolean): NoteIndex {
    return readsSentences === this.#settings.readsSentences
      ? this
      : new NoteIndex(this.notes, { ...this.#settings, readsSentences }, this.#underOtherNames());
  }

  /**
   * The same notes as of the end of a day (ISO 8601): who had been spoken of, what had been said and held by then. What
   * nobody dates counts as always said: the properties of a note without a date, for one.
   */
  asOf(day: string): NoteIndex {
    const same = { directory: this.directory, mentions: this.#mentions, claims: this.#claims };
    return new NoteIndex(this.notes, { ...this.#settings, today: day, saidBy: day }, { same });
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
    const before = this.#earlier?.same?.directory ?? (this.#earlier?.before ?? this.#before)?.directory;
    return (this.#defined ??= this.#directory?.defined ?? definedBy(this.notes, before?.defined));
  }

  get directory(): Directory {
    this.#takeOver();
    return (this.#directory ??= finished(this.#directorySteps()));
  }

  /** See `prepare`. */
  *prepareDirectory(): Steps<void> {
    this.#takeOver();
    const directory = this.#directory ?? (yield* this.#directorySteps());
    this.#directory ??= directory;
  }

  #directorySteps(): Steps<Directory> {
    const settings = { decisions: this.decisions, readsSentences: this.#settings.readsSentences };
    return directoryOf(this.defined, this.notes, settings, this.#before?.directory);
  }

  get entities(): ReadonlyMap<EntityId, Entity> {
    const { saidBy } = this.#settings;
    if (saidBy === undefined) return this.directory.entities;
    return (this.#spokenOf ??= knownBy(
      saidBy,
      this.directory.entities,
      notesIn(this.defined.paths, this.notes).map(note => ({
        note,
        mentions: this.mentionsIn(note.path),
        claims: this.claimsOf(note),
      })),
    ));
  }

  /** How the entity's note defines it; undefined for a candidate. */
  definitionOf(entity: Entity): Definition | undefined {
    const note = entity.path && this.notes.get(entity.path);
    return note?.definitions.find(definition => definition.section === entity.section);
  }

  /** The mentions of a note, in document order. Only those that touch `range`, if given, in time that does not grow with it. */
  mentionsIn(path: NotePath, range?: Span): readonly Mention[] {
    const note = this.notes.get(path);
    return note ? this.knownMentions.in(note, range) : [];
  }

  /** The mentions of the notes that were asked for so far, and on asking of the others. */
  get knownMentions(): KnownMentions {
    this.#takeOver();
    if (this.#mentions) return this.#mentions;
    this.#mentions = this.#before?.mentions?.under(this.directory, this.notes);
    this.#before = undefined; // lets go of what is not true any more
    return (this.#mentions ??= KnownMentions.of(this.directory, this.#settings.work));
  }

  /** The mentions that were found in an earlier run hold where no name changed that the note may hold. */
  takeMentions(earlier: EarlierMentions | undefined): void {
    if (!earlier) return;
    this.#takeOver();
    this.#mentions = KnownMentions.of(this.directory, this.#settings.work, earlier);
    this.#before = undefined;
  }

  /** Every mention of the entity, ambiguous ones included, by path and place. */
  mentionsOf(id: EntityId): readonly Mention[] {
    this.#findMentionsOf ??= this.knownMentions.finder(notesIn(this.defined.paths, this.notes));
    return this.#findMentionsOf(id);
  }

  /** The notes, by path, with a link or a name in a property that has one of these keys; where it leads is not looked at. */
  notesLinking(keys: Iterable<LinkKey>): readonly Note[] {
    this.#byLink ??= new NotesByLink(this.notes.values());
    return [...this.#byLink.with(keys)].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** All facts that the notes give, by path and place, each with whether it stands. */
  get facts(): readonly Fact[] {
    return this.#knownFacts.all;
  }

  /** The facts that a note gives, by place. Only those that touch `range`, if given. */
  factsIn(path: NotePath, range?: Span): readonly Fact[] {
    return this.#knownFacts.in(path, range);
  }

  get #knownFacts(): KnownFacts {
    this.#takeOver();
    return (this.#facts ??= finished(this.#factSteps()));
  }

  /** See `prepare`. */
  *prepareFacts(): Steps<void> {
    this.#takeOver();
    const facts = this.#facts ?? (yield* this.#factSteps());
    yield* (this.#facts ??= facts).prepare();
  }

  /** What notes claim that have changed since the facts before is weighed anew; names mean the same in both. */
  *#factSteps(): Steps<KnownFacts> {
    const before = this.#factsBefore;
    const changed = new Map<NotePath, readonly Claim[]>();
    for (const [path, note] of changedSince(before?.notes, this.notes))
      yield void changed.set(path, note ? this.#claimsIn(note) : []);
    const facts = yield* before?.facts.replaced(changed) ?? KnownFacts.of(changed, this.#settings);
    this.#factsBefore = undefined;
    return facts;
  }

  /** What a note claims by its properties and sentences, as far as it had been said, and with what a person ruled. */
  #claimsIn(note: Note): readonly Claim[] {
    const { saidBy } = this.#settings;
    const properties = isSaidBy(saidBy, note.date) ? propertyFacts(note, this.directory) : [];
    return [
      ...properties.map(propertyClaim),
      ...ruled(statedBy(saidBy, this.claimsOf(note)), this.#isRejected),
    ];
  }

  /** What the sentences of a note claim or hint at, whatever a person ruled. */
  claimsOf(note: Note): readonly Claim[] {
    if (!this.#settings.readsSentences) return [];
    this.#takeOver();
    const claims = this.#claims.get(note) ?? claimsOf(note, this.directory);
    this.#claims.set(note, claims);
    return claims;
  }

  /** The facts that it supersedes, is superseded by or conflicts with, none ruled wrong; found among the first `most` of one topic. */
  rivalsOf(fact: Fact, most = Infinity): readonly Fact[] {
    return this.#knownFacts.rivalsOf(fact, most).filter(rival => !this.#isRejected(rival));
  }

  readonly #isRejected = (fact: Fact): boolean => isRejected(this.decisions.rejected, fact, this.entities);

  /** All facts about what a fact is about, by path: also those that say the same. */
  sameTopic(fact: Fact): readonly Fact[] {
    return this.#knownFacts.topic(topicOf(fact));
  }

  /** The messages of a thread in thread order; none of any other note. */
  messagesIn(path: NotePath): readonly MessageIn[] {
    const note = this.notes.get(path);
    return note ? messagesOf(note, this.directory.naming) : [];
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

  /** See `prepare`. */
  readNames(note: Note): void {
    this.mentionsIn(note.path, { from: 0, to: 0 });
    this.claimsOf(note);
  }
}
