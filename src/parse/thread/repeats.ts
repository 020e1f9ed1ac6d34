import type { Address } from '../../model/thread.ts';
import { bitsAt, bitsOf, foldedIn, PAIR, STARTS } from '../../text/characters/letters.ts';
import { foldName } from '../../text/names.ts';
import type { QuotedLines } from '../../text/quoted-lines.ts';

/** The words of a text without white space, quote marks, wrapping and punctuation, for comparing. */
export interface Words {
  readonly count: number;
  /** Each run of five words as one number; a text of fewer words is one run. Equal runs give equal numbers. */
  readonly runs: Int32Array;
}

/** What one message says. */
export interface Said {
  readonly author: Address;
  readonly date: string | undefined;
  readonly words: Words;
}

/** The same with what it is compared by: the author's address and name in one form, and the minute. */
interface Known {
  readonly address: string | undefined;
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly minutes: number;
  readonly count: number;
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
  readonly #said: Known[] = [];
  readonly #sharers: Sharers;
  /** How many runs each message shares with the quote at hand. */
  #shared = new Int32Array(16);
  readonly #byMoment = new Map<string, number>();

  /** `words`: about how many words the messages will have that are added. */
  constructor(words: number) {
    this.#sharers = new Sharers(words);
  }

  /** The number that `repeatedBy` will give for this message. */
  add(said: Said): number {
    const index = this.#said.length;
    const known = knownOf(said);
    this.#said.push(known);
    this.#sharers.addAll(said.words.runs, index);
    const moment = momentOf(known);
    if (moment !== undefined && !this.#byMoment.has(moment)) this.#byMoment.set(moment, index);
    return index;
  }

  /** The number of the message that `quote` repeats, `except` left out; undefined if it says something new. */
  repeatedBy(said: Said, except: number): number | undefined {
    const { runs } = said.words;
    const quote = knownOf(said);
    if (runs.length === 0) return this.#sameMoment(quote, except);
    if (this.#shared.length < this.#said.length) this.#shared = new Int32Array(this.#said.length * 2);
    const shared = this.#shared;
    const touched: number[] = [];
    this.#sharers.count(runs, shared, touched);
    let best: number | undefined;
    let most = 0;
    for (const index of touched) {
      const count = shared[index] ?? 0;
      shared[index] = 0;
      const earlier = this.#said[index];
      if (!earlier || index === except) continue;
      if (count < most || (count === most && best !== undefined && best < index)) continue;
      if (!isRepeat(quote, earlier, count / runs.length)) continue;
      best = index;
      most = count;
    }
    return best;
  }

  /** A message without text of its own, which only forwards, is known by its author and the minute. */
  #sameMoment(quote: Known, except: number): number | undefined {
    const moment = momentOf(quote);
    const known = moment === undefined ? undefined : this.#byMoment.get(moment);
    return known === except ? undefined : known;
  }
}

/** Which messages hold a run of words, in columns: a table of chains by the run's number. */
class Sharers {
  #heads: Int32Array;
  #runs: Int32Array;
  #messages: Int32Array;
  #nexts: Int32Array;
  #count = 0;

  /** `words`: how many runs are about to come. */
  constructor(words: number) {
    let room = 512;
    while (room < words) room *= 2;
    this.#heads = new Int32Array(room * 2).fill(-1);
    this.#runs = new Int32Array(room);
    this.#messages = new Int32Array(room);
    this.#nexts = new Int32Array(room);
  }

  /** Adds the runs of a message. */
  addAll(runs: Int32Array, message: number): void {
    for (let at = 0; at < runs.length; at++) this.#add(runs[at] ?? 0, message);
  }

  #add(run: number, message: number): void {
    let sharers = 0;
    for (let at = this.#heads[this.#slot(run)] ?? -1; at >= 0; at = this.#nexts[at] ?? -1) {
      if (this.#runs[at] !== run) continue;
      if (this.#messages[at] === message || ++sharers === mostSharers) return;
    }
    if (this.#count === this.#runs.length) this.#grow();
    this.#put(run, message);
  }

  /** Counts in `shared` how many of the runs each message has; `touched` gets those that have any. */
  count(runs: Int32Array, shared: Int32Array, touched: number[]): void {
    for (let each = 0; each < runs.length; each++) {
      const run = runs[each] ?? 0;
      for (let at = this.#heads[this.#slot(run)] ?? -1; at >= 0; at = this.#nexts[at] ?? -1) {
        if (this.#runs[at] !== run) continue;
        const message = this.#messages[at] ?? 0;
        if (shared[message] === 0) touched.push(message);
        shared[message] = (shared[message] ?? 0) + 1;
      }
    }
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

const knownOf = ({ author, date, words }: Said): Known => ({
  address: author.address?.toLowerCase(),
  name: author.name === undefined ? undefined : foldName(author.name),
  date,
  minutes: date === undefined ? 0 : minutesOf(date),
  count: words.count,
});

/** Who wrote at which minute; undefined where either is not known. */
function momentOf({ address, name, date }: Known): string | undefined {
  const who = address ?? name;
  return who === undefined || date === undefined || date.length < 16
    ? undefined
    : `${who}\n${date.slice(0, 16)}`;
}

/** `share` is how much of the quote's text the earlier message holds, from 0 to 1. */
function isRepeat(quote: Known, earlier: Known, share: number): boolean {
  const known = hasAuthor(quote) && hasAuthor(earlier);
  if (known && !isSamePerson(quote, earlier)) return quote.count >= shortText && share >= 0.95;
  const together = quote.date && earlier.date ? isSameMoment(quote, earlier) : undefined;
  // "Thanks!" may be said twice, so a short text repeats another one only if both are of one moment.
  if (quote.count < shortText)
    return share === 1 && together !== false && (known || quote.count >= shingleLength);
  return share >= 0.8 || (together === true && share >= 0.3);
}

const hasAuthor = ({ address, name }: Known) => name !== undefined || address !== undefined;

const isSamePerson = (a: Known, b: Known): boolean =>
  (a.address !== undefined && a.address === b.address) || (a.name !== undefined && a.name === b.name);

/**
 * Whether two dates can be one moment seen from two time zones: the same minute of the hour, give or take half-hour zones, and
 * at most 26 hours apart.
 */
function isSameMoment(a: Known, b: Known): boolean {
  const apart = Math.abs(a.minutes - b.minutes);
  if ((a.date?.length ?? 0) < 16 || (b.date?.length ?? 0) < 16) return apart <= 48 * 60;
  const odd = apart % 30;
  return apart <= 26 * 60 && (odd <= 1 || odd >= 29 || apart % 15 === 0);
}

/** Minutes of an ISO date by the clock on the wall; a day alone counts from midnight. */
function minutesOf(iso: string): number {
  const isTimed = iso.length >= 16;
  const number = (from: number, to: number): number => Number(iso.slice(from, to));
  const [hour, minute] = isTimed ? [number(11, 13), number(14, 16)] : [0, 0];
  return Date.UTC(number(0, 4), number(5, 7) - 1, number(8, 10), hour, minute) / 60_000;
}

export const NO_WORDS: Words = { count: 0, runs: new Int32Array(0) };

/** The words of the text at hand; one array for all texts, since it is long only for a moment. */
let hashes = new Int32Array(1024);

/** The words of some lines. */
export function wordsOn(lines: QuotedLines, own: readonly number[]): Words {
  let count = 0;
  const { text } = lines;
  for (const line of own) {
    const start = lines.start(line);
    const end = lines.end(line);
    const room = count + ((end - start) >> 1) + 1;
    if (room > hashes.length) {
      const longer = new Int32Array(room * 2);
      longer.set(hashes.subarray(0, count));
      hashes = longer;
    }
    count = addWords(text, start, end, hashes, count);
  }
  const runs = runsOf(hashes, count);
  if (hashes.length > mostKept) hashes = new Int32Array(1024);
  return { count, runs };
}

const mostKept = 1 << 16;

/** Adds the words of a line as numbers, equal ones for equal words; the answer is how many there are now. */
function addWords(text: string, start: number, end: number, words: Int32Array, before: number): number {
  let count = before;
  let hash = 0;
  let isInside = false;
  for (let at = start; at < end; at++) {
    const bits = bitsOf(text.charCodeAt(at));
    if ((bits & STARTS) !== 0 || ((bits & PAIR) !== 0 && isPairOfWord(text, at))) {
      hash = (Math.imul(isInside ? hash : 7, 31) + foldedIn(bits)) | 0;
      isInside = true;
    } else if (isInside) {
      words[count++] = hash;
      isInside = false;
    }
  }
  if (isInside) words[count++] = hash;
  return count;
}

/** Whether a half of a surrogate pair belongs to a letter. */
const isPairOfWord = (text: string, at: number): boolean =>
  (bitsAt(text, isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at) & STARTS) !== 0;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00;

const factor = 1000003;
/** What a word counts for that has just left a run. */
const leaving = Array.from({ length: shingleLength }).reduce<number>(power => Math.imul(power, factor), 1);

/** A piece of a longer array: many short ones cost more. */
function roomFor(length: number): Int32Array {
  if (length > mostShared) return new Int32Array(length);
  if (used + length > shared.length) {
    shared = new Int32Array(sharedLength);
    used = 0;
  }
  used += length;
  return shared.subarray(used - length, used);
}

const sharedLength = 1 << 13;
const mostShared = 1 << 11;
let shared = new Int32Array(sharedLength);
let used = 0;

function runsOf(words: Int32Array, count: number): Int32Array {
  const runs = roomFor(count === 0 ? 0 : Math.max(1, count - shingleLength + 1));
  let hash = 0;
  for (let at = 0; at < count; at++) {
    hash = (Math.imul(hash, factor) + (words[at] ?? 0)) | 0;
    const first = at - shingleLength;
    if (first >= 0) hash = (hash - Math.imul(words[first] ?? 0, leaving)) | 0;
    if (first >= -1) runs[first + 1] = hash;
  }
  // A short text is no run of a longer one.
  if (count > 0 && count < shingleLength) runs[0] = hash ^ count;
  return runs;
}
