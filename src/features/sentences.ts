import type { NoteIndex } from '../index/note-index.ts';
import type { EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { NotePath } from '../model/note.ts';
import { sentencesOf } from '../parse/sentences.ts';
import { lastAtOrBefore } from '../text/lines.ts';
import { sourceSpan } from '../text/prose.ts';
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

/** Finds the sentences around places of notes; each note is parted into sentences once. */
export class Sentences {
  readonly #index: NoteIndex;
  readonly #known = new Map<NotePath, Parted>();

  constructor(index: NoteIndex) {
    this.#index = index;
  }

  /** The sentence that holds a place, or the place itself where it stands in none, as in the heading of a message. */
  around(path: NotePath, span: Span): SaidSentence {
    const { sentences, starts } = this.#in(path);
    const found = sentences[lastAtOrBefore(starts, span.from)];
    return found && contains(found.span, span) ? found : this.#loose(path, span);
  }

  ofFact({ path, span, author, date }: Fact): SaidSentence {
    return { ...this.around(path, span), span, author, date };
  }

  #in(path: NotePath): Parted {
    const known = this.#known.get(path);
    if (known) return known;
    const note = this.#index.notes.get(path);
    const messages = this.#index.messagesIn(path);
    const sentences = (note ? sentencesOf(note.prose, note.thread) : []).map(
      ({ from, to, message, kind }) => ({
        path,
        span: note ? sourceSpan(note.prose, from, to) : { from, to },
        text: oneLine(note?.prose.text.slice(from, to) ?? ''),
        author: message === undefined ? undefined : messages[message]?.author,
        date: message === undefined ? note?.date : messages[message]?.date,
        isSentence: kind !== 'heading',
      }),
    );
    const parted = { sentences, starts: sentences.map(({ span }) => span.from) };
    this.#known.set(path, parted);
    return parted;
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

interface Parted {
  readonly sentences: readonly SaidSentence[];
  readonly starts: readonly number[];
}

const LONGEST = 300;

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** Without the signs that stand for what is no prose. */
function oneLine(text: string): string {
  const shown =
    text.length > 2 * LONGEST ? `${text.slice(0, 2 * LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return shown.replace(/[\u0000\u0001\s]+/gu, ' ').trim();
}
