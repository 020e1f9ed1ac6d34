import { bitsAt, bitsOf, GOES_ON, JOINS, PAIR, sizeAt, SPACES, STARTS } from '../../text/letters.ts';
import { HOLE } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';

/** A word, a sign, a stretch without prose (a URL, code), or a link. */
export interface Token extends Span {
  readonly kind: 'word' | 'sign' | 'hole' | 'link';
  readonly text: string;
  /** In lower case, with a plain apostrophe. */
  readonly lower: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether a line break stands before it. */
  readonly startsLine: boolean;
  /** Whether it stands in quotation marks; each quotation has a number of its own, 0 is none. */
  readonly quotation: number;
  /** A link's destination. */
  readonly link: string | undefined;
}

/** A link of the note, where it stands in the prose. */
export interface LinkPlace extends Span {
  readonly destination: string;
  readonly label: string;
}

const LF = 0x0a;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const PLUS = 0x2b;
const SHARP = 0x23;
const opens = new Set(['"', '“', '«', '„']);
const closes = new Set(['"', '”', '»', '“']);
const clitic = /^(.+)['’](s|re|ve|ll|d|m)$/iu;

/** The tokens of a stretch of prose; offsets are those of the prose. Quotation marks are no tokens. */
export function tokensOf(text: string, { from, to }: Span, links: readonly LinkPlace[]): readonly Token[] {
  const tokens: Token[] = [];
  let quotation = 0;
  let quotations = 0;
  let end = from;
  let link = firstBehind(links, from);
  let startsLine = false;
  const push = (
    start: number,
    word: string,
    kind: Token['kind'],
    lower = word,
    destination?: string,
    length = word.length,
  ): void => {
    const spaced = start > end;
    end = start + length;
    const token = { kind, text: word, lower, spaced, startsLine, quotation, link: destination };
    tokens.push({ from: start, to: end, ...token });
    startsLine = false;
  };
  for (let at = from; at < to;) {
    const bits = bitsAt(text, at);
    if ((bits & SPACES) !== 0) {
      startsLine ||= text.charCodeAt(at) === LF;
      at++;
      continue;
    }
    while ((links[link]?.to ?? Infinity) <= at) link++;
    const place = links[link];
    if (place && place.from <= at && place.to <= to) {
      const { label, destination } = place;
      push(at, label, 'link', label.toLowerCase(), destination, place.to - at);
      at = place.to;
      link++;
    } else if ((bits & STARTS) !== 0) {
      const wordTo = wordEnd(text, at, to);
      pushWord(at, text.slice(at, wordTo), push);
      at = wordTo;
    } else {
      const signTo = signEnd(text, at, to);
      const sign = text.slice(at, signTo);
      if (quotation > 0 ? closes.has(sign) : opens.has(sign)) {
        if (quotation === 0 && closesSoon(text, signTo, to)) quotation = ++quotations;
        else quotation = 0;
      } else push(at, sign, sign === HOLE ? 'hole' : 'sign', lowered(sign));
      at = signTo;
    }
  }
  return tokens;
}

/**
 * Where the word ends that starts at an offset: letters, digits and marks, with hyphens, dots, apostrophes and `&`
 * inside ("follow-up", "Node.js", "R&D"), and `++` or `#` behind.
 */
function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  for (let isInside = true; isInside;) {
    at = lettersEnd(text, at, to);
    isInside =
      at + 1 < to && (bitsOf(text.charCodeAt(at)) & JOINS) !== 0 && (bitsAt(text, at + 1) & STARTS) !== 0;
    if (isInside) at++;
  }
  if (at + 1 < to && text.charCodeAt(at) === PLUS && text.charCodeAt(at + 1) === PLUS) return at + 2;
  return at < to && text.charCodeAt(at) === SHARP ? at + 1 : at;
}

function lettersEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const bits = bitsOf(text.charCodeAt(at));
    if ((bits & GOES_ON) !== 0) at++;
    else if ((bits & PAIR) !== 0 && (bitsAt(text, at) & GOES_ON) !== 0) at += 2;
    else break;
  }
  return at;
}

/** Where the sign ends that starts at an offset: several dots or hyphens are one. */
function signEnd(text: string, from: number, to: number): number {
  const unit = text.charCodeAt(from);
  let at = from + sizeAt(text, from);
  if (unit === DOT || unit === HYPHEN) while (at < to && text.charCodeAt(at) === unit) at++;
  return at;
}

/** The index of the first link that ends behind an offset. */
function firstBehind(links: readonly LinkPlace[], offset: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const closesSoon = (text: string, from: number, to: number): boolean =>
  /["”»“]/u.test(text.slice(from, Math.min(to, from + 80)));

/** A word, with `'s` and the like and the `ex-` of "ex-Acme" parted from it. */
function pushWord(
  start: number,
  word: string,
  push: (start: number, word: string, kind: Token['kind'], lower: string) => void,
): void {
  const pushPart = (from: number, to: number): void => {
    const part = word.slice(from, to);
    push(start + from, part, 'word', lowered(part));
  };
  const ex = mayStartWithEx(word) && former.test(word) ? 3 : 0;
  if (ex > 0) pushPart(0, 2);
  const parts = /['’]/u.test(word) ? clitic.exec(word.slice(ex)) : undefined;
  const stem = parts?.[1];
  if (stem === undefined) pushPart(ex, word.length);
  else {
    pushPart(ex, ex + stem.length);
    pushPart(ex + stem.length, word.length);
  }
}

const lowered = (word: string): string => word.toLowerCase().replaceAll('’', "'");

const former = /^ex-(?=\p{Lu})/iu;
const mayStartWithEx = (word: string): boolean => word.charCodeAt(2) === HYPHEN;
