import * as l10n from '@vscode/l10n';
import { isMentionOfName } from '../wording/name-mention.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId, EntityKind } from '../../model/entity.ts';
import { isLost, toldStatus, type Fact, type FactStatus } from '../../model/fact.ts';
import { fileName, type NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import type { Steps } from '../../model/steps.ts';
import { lastAtOrBefore } from '../../text/lines.ts';
import { contains, type Span } from '../../text/span.ts';
import { sayingOf, sentenceOf } from '../wording/fact-words.ts';
import { Sentences } from '../wording/sentences.ts';

export interface TimelineOptions {
  /** An ISO 8601 day: only what was said on it or later. What nobody dated is left out then. */
  readonly since?: string | undefined;
  /** Only what states something, for “what changed since”. */
  readonly factsOnly?: boolean | undefined;
}

/** What a sentence or property states about the entity. */
export interface TimelineFact {
  /** “Ben Ries reports to Ada Park”. */
  readonly text: string;
  readonly status: FactStatus;
  /** What it took the place of: “Ben Ries reports to Cy Moss”. */
  readonly instead: readonly string[];
}

/** A sentence that names the entity, or a property that says something of it. */
export interface TimelineEntry {
  readonly path: NotePath;
  readonly span: Span;
  /** The sentence on one line. */
  readonly text: string;
  readonly author: string | undefined;
  /** ISO 8601; undefined for properties, and in notes that are not dated. */
  readonly date: string | undefined;
  readonly isProperty: boolean;
  /** Said as a guess. */
  readonly hedged: boolean;
  readonly facts: readonly TimelineFact[];
}

export interface TimelineNote {
  readonly path: NotePath;
  readonly title: string;
  /** That of its newest entry. */
  readonly date: string | undefined;
  readonly entries: readonly TimelineEntry[];
}

export interface Timeline {
  readonly name: string;
  readonly kind: EntityKind;
  readonly notes: readonly TimelineNote[];
  /** How many notes are left out. */
  readonly more: number;
}

/** Entries after which further notes are counted only. */
const MOST = 500;

/** So many statements that lost are told beside the one that stands. */
const MOST_INSTEAD = 20;

/**
 * The sentences that name an entity and what is stated about it, newest first, by note; messages of a thread in its own
 * order, whatever their clocks say. Of an account, with `factsOnly`, what is stated about anybody in it.
 */
export function* timeline(
  index: NoteIndex,
  id: EntityId,
  options: TimelineOptions = {},
): Steps<Timeline | undefined> {
  const entity = index.entities.get(id);
  if (!entity) return undefined;
  const reader = new EntryReader(index);
  const places = placesOf(index, entity, options);
  yield;
  const newestFirst = [...places]
    .map(([path, own]) => ({ path, own, newest: newestIn(index, path) }))
    .toSorted((a, b) => byDate(a.newest, b.newest, a.path < b.path));
  const notes: TimelineNote[] = [];
  let count = 0;
  let more = 0;
  for (const { path, own } of newestFirst) {
    const note = index.notes.get(path);
    if (!note) continue;
    if (count >= MOST) {
      more++;
      continue;
    }
    const entries = reader
      .entries(note, own)
      .filter(({ date }) => options.since === undefined || (date ?? '').slice(0, 10) >= options.since);
    if (entries.length === 0) continue;
    count += entries.length;
    notes.push({ path, title: titleOf(note), date: latest(entries), entries });
    yield;
  }
  const sorted = notes.toSorted((a, b) => byDate(a.date, b.date, a.path < b.path));
  return { name: entity.name, kind: entity.kind, notes: sorted, more };
}

/** Newest first, what is not dated last. */
const byDate = (a: string | undefined, b: string | undefined, isBefore: boolean): number =>
  a === b ? (isBefore ? -1 : 1) : (a ?? '') > (b ?? '') ? -1 : 1;

interface Places {
  readonly mentions: Span[];
  readonly facts: Fact[];
}

function placesOf(index: NoteIndex, entity: Entity, { factsOnly }: TimelineOptions): Map<NotePath, Places> {
  const places = new Map<NotePath, Places>();
  const at = (path: NotePath): Places => {
    const known = places.get(path) ?? { mentions: [], facts: [] };
    places.set(path, known);
    return known;
  };
  const isWhole = factsOnly === true && entity.isAccount;
  const facts = isWhole
    ? index.facts.filter(({ subject }) => index.entities.get(subject)?.account === entity.id)
    : index.factsNaming(entity.id);
  for (const fact of facts) if (!isOwnProperty(entity, fact)) at(fact.path).facts.push(fact);
  if (factsOnly) return places;
  for (const mention of index.mentionsOf(entity.id))
    if (!mention.repeat && mention.grade !== 'ambiguous' && !isMentionOfName(index, entity, mention))
      at(mention.path).mentions.push(mention.span);
  return places;
}

/** What somebody's note says of them in a field is no event, unless it says when it held. */
const isOwnProperty = ({ path, id }: Entity, fact: Fact): boolean =>
  fact.basis === 'property' && fact.path === path && fact.subject === id && fact.period === undefined;

/** The latest date of a note: its own, or that of a message. */
function newestIn(index: NoteIndex, path: NotePath): string | undefined {
  const note = index.notes.get(path);
  return latest(note?.thread?.messages ?? []) ?? note?.date;
}

function latest(dated: readonly { readonly date: string | undefined }[]): string | undefined {
  let newest: string | undefined;
  for (const { date } of dated)
    if (date !== undefined && (newest === undefined || date > newest)) newest = date;
  return newest;
}

const titleOf = ({ path, thread, headings }: Note): string =>
  thread?.subject ?? headings[0]?.title ?? fileName(path);

class EntryReader {
  readonly #index: NoteIndex;
  readonly #sentences: Sentences;
  readonly #insteadOf = new Map<string, readonly string[]>();

  constructor(index: NoteIndex) {
    this.#index = index;
    this.#sentences = new Sentences(index);
  }

  /** A sentence that names the entity twice, or that states something of it, is one entry. */
  entries(note: Note, { mentions, facts }: Places): TimelineEntry[] {
    // By the start of the sentence, or of the property, below zero.
    const entries = new Map<number, TimelineEntry & { readonly facts: TimelineFact[] }>();
    for (const span of mentions) {
      const { path, text, author, date, span: sentence } = this.#sentences.around(note.path, span);
      if (entries.has(sentence.from)) continue;
      entries.set(sentence.from, {
        path,
        span: sentence,
        text,
        author: this.#nameOf(author),
        date,
        isProperty: false,
        hedged: false,
        facts: [],
      });
    }
    for (const fact of facts) {
      const isProperty = fact.basis === 'property';
      const { path, text, span } = this.#sentences.around(note.path, fact.span);
      const key = isProperty ? -1 - fact.span.from : span.from;
      const entry = entries.get(key) ?? {
        path,
        span: isProperty ? fact.span : span,
        text,
        author: this.#nameOf(fact.author),
        date: fact.date,
        isProperty,
        hedged: fact.hedged,
        facts: [],
      };
      entry.facts.push(this.#factOf(fact));
      entries.set(key, entry);
    }
    const messageAt = messagePlaces(note);
    return [...entries.values()]
      .map(entry => ({ entry, message: messageAt(entry.span) }))
      .toSorted((a, b) => b.message - a.message || a.entry.span.from - b.entry.span.from)
      .map(({ entry }) => entry);
  }

  #factOf(fact: Fact): TimelineFact {
    const instead = fact.status === 'current' ? this.#instead(fact) : [];
    return { text: sentenceOf(this.#index, fact), status: toldStatus(fact), instead };
  }

  /** What a fact that stands took the place of, worked out once for all that say the same. */
  #instead(fact: Fact): readonly string[] {
    const saying = sayingOf(fact);
    const known = this.#insteadOf.get(saying);
    if (known) return known;
    const lost = this.#index.rivalsOf(fact).filter(isLost);
    const texts = [...new Set(lost.map(rival => sentenceOf(this.#index, rival)))];
    const more = texts.length - MOST_INSTEAD;
    const shown = more > 0 ? [...texts.slice(0, MOST_INSTEAD), l10n.t('{0} others', more)] : texts;
    this.#insteadOf.set(saying, shown);
    return shown;
  }

  #nameOf(id: EntityId | undefined): string | undefined {
    return id && this.#index.entities.get(id)?.name;
  }
}

/** Finds the place in thread order of the message that holds a span; 0 in a plain note, -1 between messages. */
function messagePlaces({ thread }: Note): (span: Span) => number {
  if (!thread) return () => 0;
  const parts = thread.messages
    .flatMap(({ body, heading, signature }, message) =>
      [heading, ...(signature ? [signature.span] : []), ...body].map(part => ({ part, message })),
    )
    .toSorted((a, b) => a.part.from - b.part.from);
  const starts = parts.map(({ part }) => part.from);
  return span => {
    const found = parts[lastAtOrBefore(starts, span.from)];
    return found && contains(found.part, span) ? found.message : -1;
  };
}
