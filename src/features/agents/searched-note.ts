import type { Note } from '../../model/note.ts';
import { EMPTY_HASH, mixed } from '../../text/word-bits.ts';
import { FORM, isSearched, searchedWords } from './asked-words.ts';

const known = new WeakMap<Note, SearchedNote>();

/**
 * What a search needs to know of a note to pass it over: marks of the words of each sentence, which may take one word for
 * another but never miss one, and its newest day. Worked out once a note, since its text may have to be read from the disk.
 */
export class SearchedNote {
  readonly note: Note;
  /** ISO 8601; empty where nothing of it is dated. */
  readonly newest: string;
  /** Of each word the mark of the whole and that of how it begins; two zeros end a sentence. */
  readonly marks: Uint16Array;

  private constructor(note: Note) {
    this.note = note;
    this.newest = (note.thread?.messages ?? []).reduce(
      (newest, { date = '' }) => (date > newest ? date : newest),
      note.date ?? '',
    );
    const marks: number[] = [];
    for (const { from, to } of note.syntax.sentences) {
      for (const word of searchedWords(note.prose.text.slice(from, to)))
        if (isSearched(word))
          marks.push(markOf(word, word.length), word.length > SHORT ? markOf(word, SHORT) : shortMark(word));
      marks.push(0, 0);
    }
    this.marks = new Uint16Array(marks);
  }

  static of(note: Note): SearchedNote {
    const before = known.get(note);
    if (before) return before;
    const made = new SearchedNote(note);
    known.set(note, made);
    return made;
  }
}

/** Words that are looked for, as their marks. */
export class SoughtWords {
  readonly #count: number;
  /** By a mark: which of the words it may be, as bits, and which it may be another form of. */
  readonly #whole = new Uint32Array(MARKS);
  readonly #formOfWhole = new Uint32Array(MARKS);
  readonly #formOfBeginning = new Uint32Array(MARKS);

  /** Telling words as `searchedWords` cuts them; of more than 32 only the first count. */
  constructor(asked: readonly string[]) {
    this.#count = Math.min(asked.length, 32);
    asked.slice(0, 32).forEach((word, at) => {
      const bit = 1 << at;
      const set = (marks: Uint32Array, mark: number): void => void (marks[mark] = (marks[mark] ?? 0) | bit);
      set(this.#whole, markOf(word, word.length));
      // “cat” is a form of “cats”; longer words begin alike by four letters (see `scoreOf`).
      if (word.length <= SHORT) set(this.#formOfBeginning, shortMark(word));
      if (word.length < SHORT) return;
      set(this.#formOfWhole, markOf(word, SHORT));
      set(this.#formOfBeginning, markOf(word, SHORT));
    });
  }

  /** The most that one sentence of the note may score (see `scoreOf`). */
  mayScore({ marks }: SearchedNote): number {
    let most = 0;
    let held = 0;
    let forms = 0;
    for (let at = 0; at < marks.length; at += 2) {
      const whole = marks[at] ?? 0;
      if (whole === 0) {
        if ((held | forms) !== 0) most = Math.max(most, this.#score(held, forms));
        held = forms = 0;
        continue;
      }
      held |= this.#whole[whole] ?? 0;
      forms |= (this.#formOfWhole[whole] ?? 0) | (this.#formOfBeginning[marks[at + 1] ?? 0] ?? 0);
    }
    return most;
  }

  #score(held: number, forms: number): number {
    let score = 0;
    for (let at = 0; at < this.#count; at++)
      if ((held & (1 << at)) !== 0) score += 1;
      else if ((forms & (1 << at)) !== 0) score += FORM;
    return score;
  }
}

/** So many code units at the beginning are the same in all forms of a longer word. */
const SHORT = 4;
const MARKS = 0x10000;

/** The mark of a word's first code units, never 0. */
function markOf(word: string, length: number, start = EMPTY_HASH): number {
  let hash = start;
  for (let at = 0; at < length; at++) hash = mixed(hash, word.charCodeAt(at));
  return (hash ^ (hash >>> 16)) & (MARKS - 1) || 1;
}

/** The mark of how a word of at most four code units begins; forms of it share the first two. */
const shortMark = (word: string): number => markOf(word, Math.min(word.length, 2), SHORT_WORDS);
const SHORT_WORDS = mixed(EMPTY_HASH, 0);
