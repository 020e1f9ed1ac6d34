import type { MessageIn } from '../index/message-in.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { NotePath } from '../model/note.ts';
import { sentenceAt } from '../parse/sentences.ts';
import { proseOffset, sourceSpan } from '../text/prose.ts';
import { contains, type Span } from '../text/span.ts';

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

/** Finds the sentences around places of notes. */
export class Sentences {
  readonly #index: NoteIndex;
  readonly #messages = new Map<NotePath, readonly MessageIn[]>();

  constructor(index: NoteIndex) {
    this.#index = index;
  }

  /** The sentence that holds a place, or the place itself where it stands in none, as in the heading of a message. */
  around(path: NotePath, span: Span): SaidSentence {
    const note = this.#index.notes.get(path);
    const found = note && sentenceAt(note.prose, note.thread, proseOffset(note.prose, span.from));
    const place = note && found && sourceSpan(note.prose, found.from, found.to);
    if (!place || !contains(place, span)) return this.#loose(path, span);
    const message = found.message === undefined ? undefined : this.#messagesIn(path)[found.message];
    return {
      path,
      span: place,
      text: oneLine(note.prose.text.slice(found.from, found.to)),
      author: message?.author,
      date: found.message === undefined ? note.date : message?.date,
      isSentence: found.kind !== 'heading',
    };
  }

  ofFact({ path, span, author, date }: Fact): SaidSentence {
    return { ...this.around(path, span), span, author, date };
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
    const line = oneLine(text.slice(start, end)).replace(/^(?:[>#\s]|[-*+] )+/u, '');
    return { path, span: { from, to }, text: line, author: undefined, date: note?.date, isSentence: false };
  }
}

const LONGEST = 300;

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** Without the signs that stand for what is no prose. */
function oneLine(text: string): string {
  const shown =
    text.length > 2 * LONGEST ? `${text.slice(0, 2 * LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return shown.replace(/[\u0000\u0001\s]+/gu, ' ').trim();
}
