import type { Note } from '../../model/note.ts';
import type { Sentence } from '../../model/syntax.ts';
import { blockAt, proseSource } from '../../text/prose.ts';
import { contains, type Span } from '../../text/span.ts';
import { Vocabulary } from './vocabulary.ts';

/** Of all notes together, since most of their words are the same ones. */
const vocabulary = new Vocabulary();
const known = new WeakMap<Note, SearchedNote>();

/** Of a sentence: where its words end, where it stands in the prose, and which message it belongs to, or else `NO_MESSAGE`. */
const COLUMNS = 4;
const NO_MESSAGE = 0xffff_ffff;

/**
 * The words of a note's sentences as numbers, without headings and without what a mail repeats of another one. Worked out
 * once a note, since its text may have to be read from the disk.
 */
export class SearchedNote {
  readonly #note: Note;
  readonly words: Uint32Array;
  readonly #sentences: Uint32Array;
  /** By message. ISO 8601; empty for one without a day. */
  readonly #dates: readonly string[];

  private constructor(note: Note) {
    const repeats = note.thread?.repeats ?? [];
    const words: number[] = [];
    const sentences: number[] = [];
    for (const { from, to, kind, message } of note.prose.blocks.flatMap(at => sentencesOf(note, at))) {
      if (kind === 'heading') continue;
      if (repeats.length > 0) {
        const source = proseSource(note.prose, from, to);
        if (repeats.some(repeat => contains(repeat, source))) continue;
      }
      for (const word of vocabulary.numbersOf(note.prose.text.slice(from, to))) words.push(word);
      sentences.push(words.length, from, to, message ?? NO_MESSAGE);
    }
    this.#note = note;
    this.words = new Uint32Array(words);
    this.#sentences = new Uint32Array(sentences);
    this.#dates = (note.thread?.messages ?? []).map(({ date = '' }) => date);
  }

  static of(note: Note): SearchedNote {
    const before = known.get(note);
    if (before) return before;
    const made = new SearchedNote(note);
    known.set(note, made);
    return made;
  }

  get count(): number {
    return this.#sentences.length / COLUMNS;
  }

  /** Where the words of a sentence end; those of the first begin at 0. */
  endOf(sentence: number): number {
    return this.#sentences[sentence * COLUMNS] ?? 0;
  }

  /** Where a sentence stands in the prose. */
  spanOf(sentence: number): Span {
    const at = sentence * COLUMNS;
    return { from: this.#sentences[at + 1] ?? 0, to: this.#sentences[at + 2] ?? 0 };
  }

  /** The day of a sentence, as ISO 8601; empty where none is known. */
  dateOf(sentence: number): string {
    const message = this.#sentences[sentence * COLUMNS + 3] ?? NO_MESSAGE;
    return (message === NO_MESSAGE ? this.#note.date : this.#dates[message]) ?? '';
  }
}

const sentencesOf = ({ prose, syntax }: Note, at: number): readonly Sentence[] =>
  syntax.sentencesIn(blockAt(prose, at));

/** The words that notes have had so far. */
export const searchedVocabulary = (): readonly string[] => vocabulary.words;
