import {
  bitsAt,
  bitsOf,
  foldedIn,
  GOES_ON,
  JOINS,
  LOWER,
  PAIR,
  STARTS,
  TITLE,
  UPPER,
} from '../../../text/characters/letters.ts';
import { EMPTY_HASH, mixed } from '../../../text/characters/word-bits.ts';
import { BEHIND_PERSON, BETWEEN, cueWords, TELLS } from './cue-words.ts';

/** A capital letter stands in the word. */
export const CAPITAL = 1 << 25;
/** It starts with neither a capital nor a small letter. */
export const DIGIT = 1 << 26;

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const vowels = new Set([...'aeiou'].map(letter => letter.charCodeAt(0)));
const D = 0x64;
const E = 0x65;
const L = 0x6c;
const X = 0x78;
const Y = 0x79;
/** What may stand behind the apostrophe of a clitic: `s`, `re`. */
const clitics = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Walks over the words of a text without cutting them out; the same words that `tokensOf` finds. */
export class CueScan {
  /** What the last word that was read is and looks like. */
  bits = 0;
  /** Its `s`, `ve` or the like behind an apostrophe, which is a token of its own. */
  clitic: string | undefined;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the word that starts at an offset, gives where it ends; -1 where a letter beyond the first plane stands in it. */
  read(from: number, to: number): number {
    const text = this.#text;
    let hash = EMPTY_HASH;
    let at = from;
    let seen = 0;
    let stem = -1;
    let stemHash = 0;
    for (;;) {
      let bits = bitsOf(text.charCodeAt(at));
      while (at < to && (bits & GOES_ON) !== 0) {
        seen |= bits;
        hash = mixed(hash, foldedIn(bits));
        bits = bitsOf(text.charCodeAt(++at));
      }
      if (at >= to) break;
      if ((bits & PAIR) !== 0 && (bitsAt(text, at) & GOES_ON) !== 0) return -1;
      if ((bits & JOINS) === 0 || at + 1 >= to) break;
      const next = bitsAt(text, at + 1);
      if ((next & STARTS) === 0) break;
      if (foldedIn(bits) === APOSTROPHE) {
        stem = at;
        stemHash = hash;
      }
      hash = mixed(hash, foldedIn(bits));
      at++;
    }
    this.#end(from, at, (seen & (UPPER | TITLE)) !== 0, hash, stem, stemHash);
    return at;
  }

  #end(from: number, at: number, isCapital: boolean, hash: number, stem: number, stemHash: number): void {
    const text = this.#text;
    const tail = stem >= 0 && at - stem <= 3 ? text.slice(stem + 1, at).toLowerCase() : '';
    const isCut = clitics.has(tail);
    this.clitic = isCut ? tail : undefined;
    const to = isCut ? stem : at;
    const first = bitsOf(text.charCodeAt(from));
    this.bits =
      cueWords.at(text, from, to, isCut ? stemHash : hash) |
      (isCapital ? CAPITAL : 0) |
      ((first & (UPPER | TITLE | LOWER)) === 0 ? DIGIT : 0) |
      (startsWithEx(text, from, to) ? TELLS : 0) |
      endingOf(text, from, to);
  }
}

/** "ex-Acme" is two tokens. */
const startsWithEx = (text: string, from: number, to: number): boolean =>
  to - from > 3 &&
  text.charCodeAt(from + 2) === HYPHEN &&
  foldedIn(bitsOf(text.charCodeAt(from))) === E &&
  foldedIn(bitsOf(text.charCodeAt(from + 1))) === X;

/** "newly" is an adverb like those that are listed, and somebody who "walked" is a person. */
function endingOf(text: string, from: number, to: number): number {
  const last = text.charCodeAt(to - 1);
  if (last !== D && last !== Y) return 0;
  const before = text.charCodeAt(to - 2);
  if (last === Y) return before === L && to - from > 4 ? BETWEEN : 0;
  return before === E && to - from > 2 && !vowels.has(text.charCodeAt(to - 3)) ? BEHIND_PERSON : 0;
}
