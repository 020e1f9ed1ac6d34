import { folded } from './characters.ts';

/** What `mixed` starts from. */
export const EMPTY_HASH = 0x811c9dc5;

/** The hash of a word with one more folded code unit. */
export const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/**
 * Bits for words, whatever their case, kept so that a word of a text is looked up without being cut out of it: the
 * reader of the text hashes the word's code units on its way.
 */
export class WordBits {
  readonly #words: string[];
  readonly #bits: Int32Array;
  readonly #mask: number;

  /** Words in lower case with a plain apostrophe; a word that is given twice has the bits of both. */
  constructor(entries: Iterable<readonly [bits: number, words: Iterable<string>]>) {
    const all = new Map<string, number>();
    for (const [bits, words] of entries) for (const word of words) all.set(word, (all.get(word) ?? 0) | bits);
    let length = 16;
    while (length < all.size * 4) length *= 2;
    this.#mask = length - 1;
    this.#words = new Array<string>(length).fill('');
    this.#bits = new Int32Array(length);
    for (const [word, bits] of all) this.#add(word, bits);
  }

  /** The bits of the word that stands at `from … to` and has this hash; 0 for one that has none. */
  at(text: string, from: number, to: number, hash: number): number {
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & this.#mask) {
      const word = this.#words[slot] ?? '';
      if (word === '') return 0;
      if (word.length === to - from && isAt(text, from, word)) return this.#bits[slot] ?? 0;
    }
  }

  #add(word: string, bits: number): void {
    let hash = EMPTY_HASH;
    for (let at = 0; at < word.length; at++) hash = mixed(hash, folded(word.charCodeAt(at)));
    let slot = this.#slotOf(hash);
    while (this.#words[slot] !== '') slot = (slot + 1) & this.#mask;
    this.#words[slot] = word;
    this.#bits[slot] = bits;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}

function isAt(text: string, from: number, word: string): boolean {
  for (let at = 0; at < word.length; at++)
    if (folded(text.charCodeAt(from + at)) !== word.charCodeAt(at)) return false;
  return true;
}
