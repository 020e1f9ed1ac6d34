import { classAt, folded, WORD } from '../../text/characters/characters.ts';
import { foldName } from '../../text/names.ts';
import { EMPTY_HASH, mixed } from '../../text/characters/word-bits.ts';
import type { Note } from '../../model/note.ts';

/**
 * Which words a note may hold, in its prose and in where its links lead: a Bloom filter, which says now and then that
 * a word may be there that is not, and never the reverse. A change of names needs to look again only at the notes
 * that may hold one of them.
 */
export class NoteWords {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  private constructor(bits: Uint32Array) {
    this.#bits = bits;
    this.#mask = bits.length * 32 - 1;
  }

  /**
   * The words of a note; undefined where they do not tell whom it may mention, since it is long or speaks of “my friend”.
   */
  static of(note: Note): NoteWords | undefined {
    if (note.words) return new NoteWords(note.words);
    const { text } = note.prose;
    // Whom “my friend” means hangs on more than names.
    const describes = note.thread !== undefined && note.reading.placeholders.length > 0;
    if (describes || text.length > LONG) return undefined;
    let size = 8;
    while (size * 32 < text.length) size *= 2; // some six bits for each word, most of which are there more than once
    const words = new NoteWords(new Uint32Array(size));
    words.#addAll(text);
    for (const { destination } of note.links) words.#addAll(foldName(destination));
    for (const { destination } of note.fieldLinks) words.#addAll(foldName(destination));
    for (const { properties } of note.definitions)
      for (const { values } of properties)
        for (const { link } of values) if (link) words.#addAll(foldName(link.to));
    return words;
  }

  /** What makes the same again, as `note.words`. */
  get bits(): Uint32Array {
    return this.#bits;
  }

  /** Whether the note may hold the name that this is the `wordKey` of. */
  mayHold(key: number): boolean {
    return this.#has(key) && this.#has(second(key));
  }

  #has(hash: number): boolean {
    const bit = hash & this.#mask;
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  #add(hash: number): void {
    this.#set(hash & this.#mask);
    this.#set(second(hash) & this.#mask);
  }

  #set(bit: number): void {
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  #addAll(text: string): void {
    let hash = EMPTY_HASH;
    let before = SPACE;
    for (let at = 0; at < text.length; at++) {
      const written = text.charCodeAt(at);
      const known = wordUnits[written] || learnedUnit(written);
      if (known > 0) {
        hash = mixed(hash, known);
        continue;
      }
      const unit = -known;
      this.#add(finished(hash));
      hash = EMPTY_HASH;
      // A name may start with a sign, or with a letter of a script without spaces.
      if (unit !== SPACE && unit !== before) this.#add(finished(mixed(EMPTY_HASH, unit)));
      before = unit;
    }
    this.#add(finished(hash));
  }
}

/** Longer notes are looked through again whenever any name changes. */
const LONG = 100_000;

const second = (hash: number): number => Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 7;
const finished = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

/** The folded form of each code unit, negative for those that words are not made of; 0 for those not met yet. */
const wordUnits = new Int32Array(0x10000);

function learnedUnit(written: number): number {
  const unit = folded(written);
  const learned = isWordUnit(unit) ? unit : -unit;
  wordUnits[written] = learned;
  return learned;
}

const isWordUnit = (unit: number): boolean => classAt(String.fromCharCode(unit), 0) === WORD;

const SPACE = 0x20;

/** Stands for a folded name: its first word, or the sign that it starts with. Wherever the name stands, that word does. */
export function wordKey(name: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (!isWordUnit(unit)) return finished(at === 0 ? mixed(EMPTY_HASH, unit) : hash);
    hash = mixed(hash, unit);
  }
  return finished(hash);
}
