import type { MessageIn } from '../../index/message-in.ts';
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

interface Parted {
  readonly path: NotePath;
  readonly block: Span;
  readonly sentences: readonly Sentence[];
  readonly starts: readonly number[];
}

/** Finds the sentences around places of notes; who asks for places of one block in a row has it parted once. */
export class Sentences {
  readonly #index: NoteIndex;
  #parted: Parted | undefined;
  readonly #messages = new Map<NotePath, readonly MessageIn[]>();

  constructor(index: NoteIndex) {
    this.#index = index;
  }

  /** The sentence that holds a place, or the place itself where it stands in none, as in the heading of a message. */
  around(path: NotePath, span: Span): SaidSentence {
    const note = this.#index.notes.get(path);
    const found = note && this.#sentenceAt(note, proseOffset(note.prose, span.from));
    const place = note && found && proseSource(note.prose, found.from, found.to);
    if (!place || !contains(place, span)) return this.#loose(path, span);
    const message = found.message === undefined ? undefined : this.#messagesIn(path)[found.message];
    return {
      path,
      span: place,
      text: shortened(shownProse(note, wordsAround(note, found))),
      author: message?.author,
      date: found.message === undefined ? note.date : message?.date,
      isSentence: found.kind !== 'heading',
    };
  }

  ofFact({ path, span, author, date }: Fact): SaidSentence {
    return { ...this.around(path, span), span, author, date };
  }

  /** The last sentence of the block at `at` (prose) that does not start behind `at`. */
  #sentenceAt(note: Note, at: number): Parted['sentences'][number] | undefined {
    const known = this.#parted;
    const isKnown = known?.path === note.path && known.block.from <= at && at < known.block.to;
    const { sentences, starts } = isKnown ? known : (this.#parted = parted(note, at));
    return sentences[lastAtOrBefore(starts, at)];
  }

  #messagesIn(path: NotePath): readonly MessageIn[] {
    const known = this.#messages.get(path) ?? this.#index.messagesIn(path);
    this.#messages.set(path, known);
    return known;
  }

  #loose(path: NotePath, { from, to }: Span): SaidSentence {
    const note = this.#index.notes.get(path);
    const text = note?.text ?? '';
    let start = from;
    while (start > 0 && !isLineEnd(text[start - 1]) && from - start < LONGEST) start--;
    let end = to;
    while (end < text.length && !isLineEnd(text[end]) && end - to < LONGEST) end++;
    const line = shortened(text.slice(start, end))
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/^(?:[>#\s]|[-*+] )+/u, '');
    return { path, span: { from, to }, text: line, author: undefined, date: note?.date, isSentence: false };
  }
}

function parted({ path, prose, syntax }: Note, at: number): Parted {
  const block = blockAt(prose, at);
  const sentences = syntax.sentencesIn(block);
  return { path, block, sentences, starts: sentences.map(({ from }) => from) };
}

const LONGEST = 300;

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

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
