import type { Address } from '../../model/thread.ts';
import { bitsAt, bitsOf, foldedIn, PAIR, STARTS } from '../../text/letters.ts';
import { foldName } from '../../text/names.ts';

/** What one message says, for comparing: its words without white space, quote marks, wrapping and punctuation. */
export interface Said {
  readonly author: Address;
  readonly date: string | undefined;
  readonly words: readonly number[];
}

const shingleLength = 5;
/** Text that many messages share (a disclaimer) tells nothing; it also keeps hostile text linear. */
const mostSharers = 8;
const shortText = 8;

/**
 * Finds which message a quote repeats. Quotes are compared by the runs of five words that they share with messages
 * seen before, so a quote that was wrapped anew, cut short or lost a link is still found, in time linear in its length.
 */
export class SaidBefore {
  readonly #said: Said[] = [];
  readonly #sharers = new Map<number, number[]>();

  /** The number that `repeatedBy` will give for this message. */
  add(said: Said): number {
    const index = this.#said.length;
    this.#said.push(said);
    for (const shingle of shinglesOf(said.words)) {
      const sharers = this.#sharers.get(shingle);
      if (!sharers) this.#sharers.set(shingle, [index]);
      else if (sharers.length < mostSharers && sharers[sharers.length - 1] !== index) sharers.push(index);
    }
    return index;
  }

  /** The number of the message that `quote` repeats, `except` left out; undefined if it says something new. */
  repeatedBy(quote: Said, except: number): number | undefined {
    const shared = new Map<number, number>();
    const shingles = shinglesOf(quote.words);
    for (const shingle of shingles)
      for (const index of this.#sharers.get(shingle) ?? [])
        if (index !== except) shared.set(index, (shared.get(index) ?? 0) + 1);
    let best: number | undefined;
    let most = 0;
    for (const [index, count] of shared) {
      const earlier = this.#said[index];
      if (!earlier || count <= most || !isRepeat(quote, earlier, count / shingles.length)) continue;
      best = index;
      most = count;
    }
    return best;
  }
}

/** `share` is how much of the quote's text the earlier message holds, from 0 to 1. */
function isRepeat(quote: Said, earlier: Said, share: number): boolean {
  const known = hasAuthor(quote) && hasAuthor(earlier);
  if (known && !isSamePerson(quote.author, earlier.author))
    return quote.words.length >= shortText && share >= 0.95;
  const together = !quote.date || !earlier.date ? undefined : isSameMoment(quote.date, earlier.date);
  // "Thanks!" may be said twice, so a short text repeats another one only if both are of one moment.
  if (quote.words.length < shortText)
    return share === 1 && together !== false && (known || quote.words.length >= shingleLength);
  return share >= 0.8 || (together === true && share >= 0.3);
}

const hasAuthor = ({ author }: Said) => author.name !== undefined || author.address !== undefined;

function isSamePerson(a: Address, b: Address): boolean {
  if (
    a.address !== undefined &&
    b.address !== undefined &&
    a.address.toLowerCase() === b.address.toLowerCase()
  )
    return true;
  return a.name !== undefined && b.name !== undefined && foldName(a.name) === foldName(b.name);
}

/**
 * Whether two dates can be one moment seen from two time zones: the same minute of the hour, give or take half-hour zones, and
 * at most 26 hours apart.
 */
function isSameMoment(a: string, b: string): boolean {
  const apart = Math.abs(minutesOf(a) - minutesOf(b));
  if (a.length < 16 || b.length < 16) return apart <= 48 * 60;
  const odd = apart % 30;
  return apart <= 26 * 60 && (odd <= 1 || odd >= 29 || apart % 15 === 0);
}

const minutesOf = (iso: string) => {
  const wall = iso.length < 16 ? `${iso.slice(0, 10)}T00:00` : iso.slice(0, 16);
  return Math.floor(Date.parse(`${wall}:00Z`) / 60000);
};

/** The words of a text as numbers; equal words give equal numbers. */
export function wordsOf(text: string): readonly number[] {
  const words: number[] = [];
  let hash = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const bits = bitsOf(text.charCodeAt(at));
    const isLetter = (bits & STARTS) !== 0 || ((bits & PAIR) !== 0 && isPairOfWord(text, at));
    if (isLetter) hash = (Math.imul(isInside ? hash : 7, 31) + foldedIn(bits)) | 0;
    else if (isInside) words.push(hash);
    isInside = isLetter;
  }
  if (isInside) words.push(hash);
  return words;
}

/** Whether a half of a surrogate pair belongs to a letter. */
const isPairOfWord = (text: string, at: number): boolean =>
  (bitsAt(text, isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at) & STARTS) !== 0;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00;

/** Every run of five words as one number; a text of fewer words is one run. */
function shinglesOf(words: readonly number[]): readonly number[] {
  if (words.length === 0) return [];
  const shingles: number[] = [];
  const length = Math.min(shingleLength, words.length);
  for (let start = 0; start + length <= words.length; start++) {
    let hash = length;
    for (let at = start; at < start + length; at++) hash = (Math.imul(hash, 1000003) + (words[at] ?? 0)) | 0;
    shingles.push(hash);
  }
  return shingles;
}
