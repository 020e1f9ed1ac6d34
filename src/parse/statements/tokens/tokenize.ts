import {
  bitsAt,
  bitsOf,
  GOES_ON,
  JOINS,
  PAIR,
  sizeAt,
  SPACES,
  STARTS,
} from '../../../text/characters/letters.ts';
import { HOLE } from '../../../text/prose.ts';
import { overlaps, type Span } from '../../../text/span.ts';
import { EMPTY_HASH, mixed } from '../../../text/characters/word-bits.ts';
import type { LinkPlace, Token } from './tokens.ts';
import { newWord, wordAt, wordOf } from './words.ts';
import { isAny, KIND_NOUN, KIND_REACH, NEAR_KIND, SMALL, type Word } from './word-flags.ts';

const LF = 0x0a;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const PLUS = 0x2b;
const APOSTROPHE = 0x27;
const RAISED_APOSTROPHE = 0x2019;
const SHARP = 0x23;
const opens = new Set(['"', '“', '«', '„']);
const closes = new Set(['"', '”', '»', '“']);
const quotes = new Set([...opens, ...closes]);
const clitic = /^(.+)['’](s|re|ve|ll|d|m)$/iu;

/**
 * The tokens of a stretch of prose; offsets are those of the prose. Quotation marks are no tokens, and neither are words that
 * are `gone` from it.
 */
export function tokensOf(
  text: string,
  { from, to }: Span,
  links: readonly LinkPlace[],
  gone?: readonly Span[],
): readonly Token[] {
  const tokens = new TokenList(from);
  const scan = new WordScan(text);
  let link = firstBehind(links, from);
  for (let at = from; at < to;) {
    const bits = bitsAt(text, at);
    if ((bits & SPACES) !== 0) {
      tokens.startsLine ||= text.charCodeAt(at) === LF;
      at++;
      continue;
    }
    while ((links[link]?.to ?? Infinity) <= at) link++;
    const place = links[link];
    if (place && place.from <= at && place.to <= to) {
      tokens.push(at, place.to, 'link', labelWord(place.label), place.destination);
      at = place.to;
      link++;
    } else if ((bits & STARTS) !== 0) at = pushWord(tokens, text, scan, at, to);
    else at = pushSign(tokens, text, at, to);
  }
  const left = gone ? tokens.all.filter(token => !gone.some(span => overlaps(span, token))) : tokens.all;
  return tokens.hasKind ? withNearKinds(left) : left;
}

/** Adds the word that starts at an offset, or the parts of it; gives where it ends. */
function pushWord(tokens: TokenList, text: string, scan: WordScan, at: number, to: number): number {
  const end = scan.read(at, to);
  if (!scan.mayPart) tokens.push(at, end, 'word', wordAt(text, at, end, scan.hash), undefined);
  else
    for (const part of partsOfWord(text.slice(at, end)))
      tokens.push(at + part.from, at + part.from + part.text.length, 'word', wordOf(part.text), undefined);
  return end;
}

/** Adds the sign that starts at an offset, unless it is a quotation mark; gives where it ends. */
function pushSign(tokens: TokenList, text: string, at: number, to: number): number {
  const end = signEnd(text, at, to);
  const sign = wordOf(text.slice(at, end));
  if (!quotes.has(sign.text) || !tokens.quote(sign.text, () => closesSoon(text, end, to)))
    tokens.push(at, end, sign.text === HOLE ? 'hole' : 'sign', sign, undefined);
  return end;
}

type OpenToken = Token & { flags: number };

/** Marks the tokens near a noun that tells a kind. */
function withNearKinds(tokens: OpenToken[]): readonly Token[] {
  let left = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (!token) continue;
    if (token.kind === 'word' && isAny(token, KIND_NOUN) && isAny(token, SMALL)) left = KIND_REACH;
    if (left-- > 0) token.flags |= NEAR_KIND;
  }
  return tokens;
}

/** The tokens so far. */
class TokenList {
  readonly all: OpenToken[] = [];
  /** Whether a noun is among them that tells a kind. */
  hasKind = false;
  /** Whether a line break has been met since the last token. */
  startsLine = false;
  #end: number;
  #quotation = 0;
  #quotations = 0;

  constructor(from: number) {
    this.#end = from;
  }

  push(from: number, to: number, kind: Token['kind'], word: Word, link: string | undefined): void {
    this.all.push({
      from,
      to,
      kind,
      text: word.text,
      lower: word.lower,
      flags: word.flags,
      noun: word.noun,
      spaced: from > this.#end,
      startsLine: this.startsLine,
      quotation: this.#quotation,
      link,
    });
    this.hasKind ||= isAny(word, KIND_NOUN);
    this.#end = to;
    this.startsLine = false;
  }

  /** Whether a sign is a quotation mark, which opens or closes a quotation. */
  quote(sign: string, closesLater: () => boolean): boolean {
    if (!(this.#quotation > 0 ? closes : opens).has(sign)) return false;
    this.#quotation = this.#quotation === 0 && closesLater() ? ++this.#quotations : 0;
    return true;
  }
}

const labelWord = (label: string): Word =>
  label.includes('’') ? newWord(label, label.toLowerCase()) : wordOf(label);

/** Walks over the words of a text without cutting them out. */
class WordScan {
  /** Of the code units of the last word that was read. */
  hash = 0;
  /** Whether that word may be several tokens: "Ada's", "ex-Acme". */
  mayPart = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Where the word ends that starts at an offset: letters, digits and marks, with hyphens, dots, apostrophes and `&`
   * inside ("follow-up", "Node.js", "R&D"), and `++` or `#` behind.
   */
  read(from: number, to: number): number {
    const text = this.#text;
    let at = from;
    let hash = EMPTY_HASH;
    this.mayPart = text.charCodeAt(from + 2) === HYPHEN;
    for (;;) {
      const end = lettersEnd(text, at, to);
      for (; at < end; at++) hash = mixed(hash, text.charCodeAt(at));
      const unit = at + 1 < to ? text.charCodeAt(at) : 0;
      if ((bitsOf(unit) & JOINS) === 0 || (bitsAt(text, at + 1) & STARTS) === 0) break;
      if (unit === APOSTROPHE || unit === RAISED_APOSTROPHE) this.mayPart = true;
      hash = mixed(hash, unit);
      at++;
    }
    const end = suffixEnd(text, at, to);
    for (; at < end; at++) hash = mixed(hash, text.charCodeAt(at));
    this.hash = hash;
    return at;
  }
}

/** Behind the `++` of "C++" and the `#` of "C#". */
function suffixEnd(text: string, at: number, to: number): number {
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

interface WordPart {
  readonly from: number;
  readonly text: string;
}

/** A word, with `'s` and the like and the `ex-` of "ex-Acme" parted from it. */
function partsOfWord(word: string): readonly WordPart[] {
  const ex = former.test(word) ? 3 : 0;
  const parts: WordPart[] = ex > 0 ? [{ from: 0, text: word.slice(0, 2) }] : [];
  const stem = clitic.exec(word.slice(ex))?.[1];
  if (stem === undefined) parts.push({ from: ex, text: word.slice(ex) });
  else parts.push({ from: ex, text: stem }, { from: ex + stem.length, text: word.slice(ex + stem.length) });
  return parts;
}

const former = /^ex-(?=\p{Lu})/iu;
