import { messageOf } from '../../index/message-in.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import type { Sentence } from '../../model/syntax.ts';
import { lastAtOrBefore } from '../../text/lines.ts';
import { blockAt, HOLE, proseOffset, proseSource } from '../../text/prose.ts';
import { contains, type Span } from '../../text/span.ts';
import { shownProse } from './shown-prose.ts';

/** A sentence of a note, with who said it and when, as far as that is known. */
export interface SaidSentence {
  readonly path: NotePath;
  readonly span: Span;
  /** As a reader sees it, quote marks left out, on one line. */
  readonly text: string;
  readonly author: EntityId | undefined;
  /** ISO 8601. */
  readonly date: string | undefined;
  /** False for a line that is none: a heading, the name of a sender, a part of a signature. */
  readonly isSentence: boolean;
}

/** The sentences of a block, and where they start; both as offsets of the block. */
interface Parted {
  readonly sentences: readonly Sentence[];
  readonly starts: readonly number[];
}

/** What is known of one note: blocks by what tells their sentences, since one line may stand everywhere. */
interface PartedNote {
  readonly note: Note;
  readonly blocks: Map<string, Parted>;
  /** By where the sentence starts in the prose. */
  readonly said: Map<number, SaidSentence>;
}

/** Finds the sentences around places of notes; who asks for places of one note in a row has each block parted once. */
export class Sentences {
  readonly #index: NoteIndex;
  #parted: PartedNote | undefined;

  constructor(index: NoteIndex) {
    this.#index = index;
  }

  /** The sentence that holds a place, or the place itself where it stands in none, as in the heading of a message. */
  around(path: NotePath, span: Span): SaidSentence {
    const note = this.#index.notes.get(path);
    const found = note && this.#sentenceAt(this.#partsOf(note), proseOffset(note.prose, span.from));
    const said = found && this.#saidBy(this.#partsOf(note), found);
    return said && contains(said.span, span) ? said : this.#loose(path, span);
  }

  ofFact({ path, span, author, date }: Fact): SaidSentence {
    return { ...this.around(path, span), span, author, date };
  }

  #partsOf(note: Note): PartedNote {
    if (this.#parted?.note === note) return this.#parted;
    return (this.#parted = { note, blocks: new Map(), said: new Map() });
  }

  /** The last sentence of the block at `at` (prose) that does not start behind `at`. */
  #sentenceAt({ note, blocks }: PartedNote, at: number): Sentence | undefined {
    const block = blockAt(note.prose, at);
    // Which of the lines of a thread are a message's own depends on where they stand, and long blocks are not compared.
    const isByPlace = note.thread !== undefined || block.to - block.from > LONGEST;
    const where = isByPlace ? block.from : note.prose.text.slice(block.from, block.to);
    const key = `${block.kind} ${where}`;
    const known = blocks.get(key) ?? parted(note, block);
    blocks.set(key, known);
    const found = known.sentences[lastAtOrBefore(known.starts, at - block.from)];
    return found && { ...found, from: found.from + block.from, to: found.to + block.from };
  }

  #saidBy({ note, said }: PartedNote, found: Sentence): SaidSentence {
    const known = said.get(found.from);
    if (known) return known;
    const written = found.message === undefined ? undefined : note.thread?.messages[found.message];
    const message = written && messageOf(written, note, this.#index.directory.naming);
    const sentence = {
      path: note.path,
      span: proseSource(note.prose, found.from, found.to),
      text: shortened(shownProse(note, wordsAround(note, found))),
      author: message?.author,
      date: found.message === undefined ? note.date : message?.date,
      isSentence: found.kind !== 'heading',
    };
    said.set(found.from, sentence);
    return sentence;
  }

  #loose(path: NotePath, { from, to }: Span): SaidSentence {
    const note = this.#index.notes.get(path);
    const text = note?.text ?? '';
    const before = text.slice(Math.max(0, from - LONGEST), from);
    const start = from - before.length + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    const after = text.slice(to, to + LONGEST);
    const lineEnd = after.search(/[\r\n]/u);
    const end = to + (lineEnd === -1 ? after.length : lineEnd);
    const line = shortened(text.slice(start, end))
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/^(?:[>#\s]|[-*+] )+/u, '');
    return { path, span: { from, to }, text: line, author: undefined, date: note?.date, isSentence: false };
  }
}

function parted({ syntax }: Note, block: ReturnType<typeof blockAt>): Parted {
  const sentences = syntax
    .sentencesIn(block)
    .map(found => ({ ...found, from: found.from - block.from, to: found.to - block.from }));
  return { sentences, starts: sentences.map(({ from }) => from) };
}

const LONGEST = 300;

/** A sentence with the code and links that it begins and ends with: the reader of sentences leaves them out. */
function wordsAround({ prose: { text } }: Note, { from, to }: Span): Span {
  let start = from;
  for (let at = from - 1; text[at] === HOLE || text[at] === ' '; at--) if (text[at] === HOLE) start = at;
  let end = to;
  while (text[end] === HOLE) end++;
  return { from: start, to: end };
}

const shortened = (text: string): string =>
  text.length > 2 * LONGEST ? `${text.slice(0, 2 * LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
