import { isMentionOfName } from '../wording/name-mention.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId, EntityKind } from '../../model/entity.ts';
import type { Fact, FactStatus } from '../../model/fact.ts';
import { fileName, type NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { contains, type Span } from '../../text/span.ts';
import { sentenceOf } from '../wording/fact-words.ts';
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

/**
 * The sentences that name an entity and what is stated about it, newest first, by note; messages of a thread in its own
 * order, whatever their clocks say. Of an account, with `factsOnly`, what is stated about anybody in it.
 */
export function timeline(
  index: NoteIndex,
  id: EntityId,
  options: TimelineOptions = {},
): Timeline | undefined {
  const entity = index.entities.get(id);
  if (!entity) return undefined;
  const reader = new EntryReader(index);
  const places = placesOf(index, entity, options);
  const newestFirst = [...places].toSorted(([a], [b]) =>
    byDate(newestIn(index, a), newestIn(index, b), a < b),
  );
  const notes: TimelineNote[] = [];
  let count = 0;
  let more = 0;
  for (const [path, own] of newestFirst) {
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
    const dates = entries.map(({ date }) => date ?? '').toSorted();
    notes.push({ path, title: titleOf(note), date: dates.at(-1) || undefined, entries });
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
  for (const fact of facts) at(fact.path).facts.push(fact);
  if (factsOnly) return places;
  for (const mention of index.mentionsOf(entity.id))
    if (!mention.repeat && mention.grade !== 'ambiguous' && !isMentionOfName(index, entity, mention))
      at(mention.path).mentions.push(mention.span);
  return places;
}

/** The latest date of a note: its own, or that of a message. */
function newestIn(index: NoteIndex, path: NotePath): string | undefined {
  const note = index.notes.get(path);
  const dates = (note?.thread?.messages ?? []).map(({ date }) => date ?? '').toSorted();
  return dates.at(-1) || note?.date;
}

const titleOf = ({ path, thread, headings }: Note): string =>
  thread?.subject ?? headings[0]?.title ?? fileName(path);

class EntryReader {
  readonly #index: NoteIndex;
  readonly #sentences: Sentences;

  constructor(index: NoteIndex) {
    this.#index = index;
    this.#sentences = new Sentences(index);
  }

  /** A sentence that names the entity twice, or that states something of it, is one entry. */
  entries(note: Note, { mentions, facts }: Places): TimelineEntry[] {
    const entries = new Map<string, TimelineEntry & { readonly facts: TimelineFact[] }>();
    for (const span of mentions) {
      const { path, text, author, date, span: sentence } = this.#sentences.around(note.path, span);
      const entry = {
        path,
        span: sentence,
        text,
        author: this.#nameOf(author),
        date,
        isProperty: false,
        hedged: false,
        facts: [],
      };
      entries.set(`${sentence.from}`, entries.get(`${sentence.from}`) ?? entry);
    }
    for (const fact of facts) {
      const isProperty = fact.basis === 'property';
      const { path, text, span } = this.#sentences.around(note.path, fact.span);
      const key = isProperty ? `${fact.span.from} property` : `${span.from}`;
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
    return [...entries.values()].toSorted(
      (a, b) => messageAt(note, b.span) - messageAt(note, a.span) || a.span.from - b.span.from,
    );
  }

  #factOf(fact: Fact): TimelineFact {
    const lost = this.#index.rivalsOf(fact).filter(({ status }) => status === 'superseded');
    const instead = fact.status === 'current' ? lost.map(rival => sentenceOf(this.#index, rival)) : [];
    return { text: sentenceOf(this.#index, fact), status: fact.status, instead: [...new Set(instead)] };
  }

  #nameOf(id: EntityId | undefined): string | undefined {
    return id && this.#index.entities.get(id)?.name;
  }
}

/** The place in thread order of the message that holds a span; 0 in a plain note. */
function messageAt({ thread }: Note, span: Span): number {
  if (!thread) return 0;
  return thread.messages.findIndex(
    ({ body, heading, signature }) =>
      contains(heading, span) ||
      (signature && contains(signature.span, span)) ||
      body.some(part => contains(part, span)),
  );
}
