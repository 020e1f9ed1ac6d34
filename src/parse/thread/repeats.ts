import type { Address } from '../../model/thread.ts';
import { bitsAt, bitsOf, foldedIn, PAIR, STARTS } from '../../text/letters.ts';
import { foldName } from '../../text/names.ts';
import type { QuotedLines } from '../../text/quoted-lines.ts';

/** What one message says, for comparing: its words without white space, quote marks, wrapping and punctuation. */
export interface Said {
  readonly author: Address;
  readonly date: string | undefined;
  readonly words: Int32Array;
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
  readonly #sharers = new Sharers();
  /** How many runs each message shares with the quote at hand. */
  #shared = new Int32Array(16);
  readonly #byMoment = new Map<string, number>();

  /** The number that `repeatedBy` will give for this message. */
  add(said: Said): number {
    const index = this.#said.length;
    this.#said.push(said);
    const runs = runsIn(said.words);
    for (let run = 0; run < runs; run++) this.#sharers.add(shingleAt(said.words, run), index);
    const moment = momentOf(said);
    if (moment !== undefined && !this.#byMoment.has(moment)) this.#byMoment.set(moment, index);
    return index;
  }

  /** The number of the message that `quote` repeats, `except` left out; undefined if it says something new. */
  // eslint-disable-next-line complexity -- counting and choosing share one table, since this runs for each quote
  repeatedBy(quote: Said, except: number): number | undefined {
    const runs = runsIn(quote.words);
    if (runs === 0) return this.#sameMoment(quote, except);
    if (this.#shared.length < this.#said.length) this.#shared = new Int32Array(this.#said.length * 2);
    const shared = this.#shared;
    const touched: number[] = [];
    for (let run = 0; run < runs; run++) {
      for (let at = this.#sharers.first(shingleAt(quote.words, run)); at >= 0; at = this.#sharers.next(at)) {
        const index = this.#sharers.message(at);
        if (index === except) continue;
        if (shared[index] === 0) touched.push(index);
        shared[index] = (shared[index] ?? 0) + 1;
      }
    }
    let best: number | undefined;
    let most = 0;
    for (const index of touched) {
      const count = shared[index] ?? 0;
      shared[index] = 0;
      const earlier = this.#said[index];
      if (!earlier || count < most || (count === most && best !== undefined && best < index)) continue;
      if (!isRepeat(quote, earlier, count / runs)) continue;
      best = index;
      most = count;
    }
    return best;
  }

  /** A message without text of its own, which only forwards, is known by its author and the minute. */
  #sameMoment(quote: Said, except: number): number | undefined {
    const moment = momentOf(quote);
    const known = moment === undefined ? undefined : this.#byMoment.get(moment);
    return known === except ? undefined : known;
  }
}

/** Which messages hold a run of words, in columns: a table of chains by the run's number. */
class Sharers {
  #heads = new Int32Array(1024).fill(-1);
  #runs = new Int32Array(512);
  #messages = new Int32Array(512);
  #nexts = new Int32Array(512);
  #count = 0;

  add(run: number, message: number): void {
    let sharers = 0;
    for (let at = this.first(run); at >= 0; at = this.next(at)) {
      if (this.message(at) === message || ++sharers === mostSharers) return;
    }
    if (this.#count === this.#runs.length) this.#grow();
    this.#put(run, message);
  }

  /** The first entry of a run, and with `next` the others; below zero behind the last. */
  first(run: number): number {
    return this.#same(this.#heads[this.#slot(run)] ?? -1, run);
  }

  next(entry: number): number {
    return this.#same(this.#nexts[entry] ?? -1, this.#runs[entry] ?? 0);
  }

  message(entry: number): number {
    return this.#messages[entry] ?? 0;
  }

  #same(entry: number, run: number): number {
    let at = entry;
    while (at >= 0 && this.#runs[at] !== run) at = this.#nexts[at] ?? -1;
    return at;
  }

  #slot(run: number): number {
    return (Math.imul(run, 0x9e3779b1) >>> 8) & (this.#heads.length - 1);
  }

  #put(run: number, message: number): void {
    const slot = this.#slot(run);
    this.#runs[this.#count] = run;
    this.#messages[this.#count] = message;
    this.#nexts[this.#count] = this.#heads[slot] ?? -1;
    this.#heads[slot] = this.#count++;
  }

  #grow(): void {
    const [runs, messages, count] = [this.#runs, this.#messages, this.#count];
    this.#heads = new Int32Array(count * 4).fill(-1);
    this.#runs = new Int32Array(count * 2);
    this.#messages = new Int32Array(count * 2);
    this.#nexts = new Int32Array(count * 2);
    this.#count = 0;
    for (let at = 0; at < count; at++) this.#put(runs[at] ?? 0, messages[at] ?? 0);
  }
}

/** Who wrote at which minute; undefined where either is not known. */
function momentOf({ author, date }: Said): string | undefined {
  const who =
    author.address?.toLowerCase() ?? (author.name === undefined ? undefined : foldName(author.name));
  return who === undefined || date === undefined || date.length < 16
    ? undefined
    : `${who}\n${date.slice(0, 16)}`;
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

/** The words of some lines as numbers; equal words give equal numbers. */
export function wordHashes(lines: QuotedLines, own: readonly number[]): Int32Array {
  let words = new Int32Array(own.length * 8);
  let count = 0;
  const { text } = lines;
  for (const line of own) {
    const end = lines.end(line);
    const room = count + ((end - lines.start(line)) >> 1) + 1;
    if (room > words.length) {
      const longer = new Int32Array(room * 2);
      longer.set(words);
      words = longer;
    }
    let hash = 0;
    let isInside = false;
    for (let at = lines.start(line); at < end; at++) {
      const bits = bitsOf(text.charCodeAt(at));
      const isLetter = (bits & STARTS) !== 0 || ((bits & PAIR) !== 0 && isPairOfWord(text, at));
      if (isLetter) hash = (Math.imul(isInside ? hash : 7, 31) + foldedIn(bits)) | 0;
      else if (isInside) words[count++] = hash;
      isInside = isLetter;
    }
    if (isInside) words[count++] = hash;
  }
  return words.subarray(0, count);
}

/** Whether a half of a surrogate pair belongs to a letter. */
const isPairOfWord = (text: string, at: number): boolean =>
  (bitsAt(text, isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at) & STARTS) !== 0;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00;

/** How many runs of five words a text has; a text of fewer words is one run. */
const runsIn = ({ length }: Int32Array): number =>
  length === 0 ? 0 : Math.max(1, length - shingleLength + 1);

/** The run that starts at a word as one number. */
function shingleAt(words: Int32Array, start: number): number {
  const end = Math.min(words.length, start + shingleLength);
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 1000003) + (words[at] ?? 0)) | 0;
  return hash;
}
