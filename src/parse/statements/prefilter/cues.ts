import { bitsAt, bitsOf, LOWER, PAIR, sizeAt, SPACES, STARTS } from '../../../text/characters/letters.ts';
import type { Span } from '../../../text/span.ts';
import { CAPITAL, CueScan, DIGIT } from './cue-scan.ts';
import * as Word from './cue-words.ts';
import { corrections } from '../tokens/sentence-flags.ts';
import type { Cues } from '../sentences/sentence-context.ts';
import type { LinkPlace } from '../tokens/tokens.ts';

const LINK = 1 << 27;
const OPENING = 1 << 28;
/** A colon, dash, slash or bar, behind which a label ends. */
const LABELLING = 1 << 29;
const COMMA = 1 << 30;

/** What the last token of a name looks like, and the first of a noun that may hold one. */
const NAME_END = CAPITAL | LINK | DIGIT;
const NAME_START = CAPITAL | LINK | Word.LEADS_IN;
const BEHIND_NAME = CAPITAL | Word.BEHIND_NAME | Word.TELLS | Word.KIND | Word.BETWEEN | Word.BE;
/** What a word from the third on may be without telling anything. */
const QUIET = Word.ORDINARY | Word.BEHIND_NAME | Word.OPENS | Word.NEVER_NAMES | Word.CORRECTS;
/** A label is no longer than this, in tokens; and a list goes on within so many. */
const LONGEST_LABEL = 30;
const LONGEST_STEP = 5;

interface Looked extends Span {
  readonly startsLine: boolean;
}

/**
 * Looks at a sentence of `text`. `links` are the links of the note, and `link` is the first of them that does not end
 * before the sentence. The answer is `cues` wherever reading the sentence could propose, state or announce anything.
 */
export function cuesOf(text: string, sentence: Looked, links: readonly LinkPlace[], link: number): Cues {
  const { from, to } = sentence;
  const scan = new CueScan(text);
  const watch = new Watch(sentence.startsLine);
  let next = link;
  for (let at = from; at < to;) {
    const unit = text.charCodeAt(at);
    const kind = bitsOf(unit);
    if ((kind & SPACES) !== 0) {
      at++;
      continue;
    }
    while ((links[next]?.to ?? Infinity) <= at) next++;
    const place = links[next];
    if (place && place.from <= at && place.to <= to) {
      watch.token(LINK, undefined, false);
      at = place.to;
    } else
      at =
        (kind & STARTS) !== 0 ? watchWord(text, at, sentence, scan, watch) : watchSign(text, at, to, watch);
    if (watch.isTold) return 'cues';
  }
  return watch.end();
}

/** Looks at the word that starts at an offset; gives where it ends. */
function watchWord(text: string, at: number, { from, to }: Span, scan: CueScan, watch: Watch): number {
  const end = scan.read(at, to);
  const mayOpenCorrection = watch.isFirst && (scan.bits & Word.CORRECTS) !== 0;
  if (end < 0 || (mayOpenCorrection && mayCorrect(text.slice(from, Math.min(to, from + LONGEST_CORRECTION)))))
    watch.isTold = true;
  else watch.token(scan.bits, scan.clitic, (bitsOf(text.charCodeAt(at)) & LOWER) !== 0);
  return end;
}

/** Looks at the sign that starts at an offset; gives where it ends. */
function watchSign(text: string, at: number, to: number, watch: Watch): number {
  const unit = text.charCodeAt(at);
  if (isQuotationMark(unit)) {
    watch.isQuoted = true;
    return at + 1;
  }
  if ((bitsOf(unit) & PAIR) !== 0 && (bitsAt(text, at) & STARTS) !== 0) watch.isTold = true;
  else watch.token(signBits(unit), undefined, false);
  return signEnd(text, at, to, unit);
}

const LONGEST_CORRECTION = 60;
const quotes = '["“”«»„\\s]*';
const correcting = new RegExp(
  `^${quotes}(?:${corrections.map(phrase => phrase.map(word => word.replace(/[.+?]/gu, String.raw`\$&`)).join(quotes)).join('|')})`,
  'iu',
);

/** Whether a sentence may start with words that put something right. */
const mayCorrect = (start: string): boolean => correcting.test(start.replaceAll('’', "'"));

/** What the tokens so far have come to. */
class Watch {
  /** Quotation marks may be tokens or not; what stands around them is looked at as if they were none. */
  isQuoted = false;
  /** Whether the sentence has to be read, whatever follows. */
  isTold = false;
  readonly #startsLine: boolean;
  #isNamed = false;
  #isCued = false;
  /** Whether the first word has a capital that may be that of the sentence only. */
  #isDoubtful = false;
  #hasPronoun = false;
  #hasOffice = false;
  #isThere = false;
  #first = 0;
  #earlier = 0;
  #before = 0;
  /** The tokens left in which a list of names may go on. */
  #listed = 0;
  #index = 0;

  constructor(startsLine: boolean) {
    this.#startsLine = startsLine;
  }

  /** Whether no token has been met yet. */
  get isFirst(): boolean {
    return this.#index === 0;
  }

  token(bits: number, clitic: string | undefined, isSmall: boolean): void {
    if (this.#index > 1 && (bits & ~QUIET) === 0 && clitic === undefined) {
      this.#listed--;
      this.#earlier = this.#before;
      this.#before = bits;
      this.#index++;
      return;
    }
    this.#lookForName(bits, clitic, isSmall);
    this.#lookForCue(bits);
    this.#step(bits, clitic);
  }

  #lookForName(bits: number, clitic: string | undefined, isSmall: boolean): void {
    if (this.#index === 0) this.#start(bits, clitic);
    else {
      if (this.#index === 1) this.#second(bits, isSmall);
      this.#isNamed ||= (bits & CAPITAL) !== 0 && (bits & Word.NEVER_NAMES) === 0;
    }
    this.#isNamed ||= (bits & (LINK | Word.NAMES)) !== 0 || clitic === 've';
  }

  #lookForCue(bits: number): void {
    const before = this.#before;
    this.#isCued ||= this.#isCue(bits);
    this.#hasPronoun ||=
      (bits & Word.PRONOUN) !== 0 || ((before & Word.THE) !== 0 && (bits & (Word.TELLS | Word.KIND)) !== 0);
    this.isTold ||= (bits & Word.ANNOUNCES) !== 0 || (this.#isNamed && this.#isCued);
    this.#hasOffice ||= (bits & Word.OFFICE) !== 0;
    this.#isThere ||= (bits & Word.BE) !== 0 && (before & NAME_END) !== 0;
  }

  #step(bits: number, clitic: string | undefined): void {
    const before = this.#before;
    const goesOn = (bits & (Word.AND | COMMA)) !== 0 && ((before | this.#earlier) & NAME_END) !== 0;
    this.#listed = goesOn ? LONGEST_STEP : this.#listed - 1;
    this.#earlier = clitic === undefined ? before : bits;
    this.#before = clitic === undefined ? bits : Word.BE;
    this.#index += clitic === undefined ? 1 : 2;
  }

  end(): Cues {
    if (this.#hasPronoun && this.#hasOffice) return 'cues';
    if (this.#isDoubtful && this.#index > 1)
      return this.#isCued && this.#hasPronoun && !this.#isNamed ? 'cues' : this.#isNamed ? 'names' : 'none';
    return this.#isNamed || this.#isDoubtful ? 'names' : 'none';
  }

  #start(bits: number, clitic: string | undefined): void {
    this.#first = bits;
    const isCapital =
      (bits & CAPITAL) !== 0 && (bits & (this.isQuoted ? Word.NEVER_NAMES : Word.OPENS)) === 0;
    this.#isDoubtful = isCapital && (bits & Word.ORDINARY) !== 0 && !this.isQuoted && clitic === undefined;
    this.#isNamed ||= isCapital && !this.#isDoubtful;
  }

  #second(bits: number, isSmall: boolean): void {
    if (!this.#isDoubtful || (isSmall && (bits & BEHIND_NAME) === 0 && !this.isQuoted)) return;
    this.#isDoubtful = false;
    this.#isNamed = true;
  }

  #isCue(bits: number): boolean {
    return (
      (bits & Word.TELLS) !== 0 ||
      ((bits & Word.KIND) !== 0 && this.#isKind(bits)) ||
      ((bits & Word.PRODUCT) !== 0 && (bits & CAPITAL) !== 0) ||
      (this.#listed > 0 && (bits & (CAPITAL | LINK)) !== 0) ||
      (this.#isThere && (bits & Word.MEETS) !== 0) ||
      this.#isBehindCue(bits) ||
      this.#isBehindName(bits)
    );
  }

  /** "Delta Lake", "is in", "met Ada", "talked with Ada". */
  #isBehindCue(bits: number): boolean {
    const before = this.#before;
    if ((before & Word.PRODUCT_START) !== 0 && (before & CAPITAL) !== 0 && (bits & NAME_END) !== 0)
      return true;
    if ((bits & Word.PLACES) !== 0 && (before & (Word.BE | Word.BETWEEN)) !== 0) return true;
    const isBeforePerson =
      (before & Word.BEFORE_PERSON) !== 0 ||
      ((before & Word.WITH) !== 0 && (this.#earlier & Word.TALKS) !== 0);
    return isBeforePerson && (bits & NAME_START) !== 0;
  }

  /** "Ada said", "Ada (", "Ada:". */
  #isBehindName(bits: number): boolean {
    const isNameEnd = (this.#before & NAME_END) !== 0;
    if ((bits & LABELLING) !== 0 && this.#isLabel(isNameEnd)) return true;
    return isNameEnd && (bits & (Word.BEHIND_PERSON | OPENING)) !== 0;
  }

  /** "the Catalog": a capital makes the noun a part of a name, unless it stands behind one that ends before it. */
  #isKind(bits: number): boolean {
    return (bits & CAPITAL) === 0 || this.isQuoted || (this.#isNamed && (this.#before & CAPITAL) === 0);
  }

  #isLabel(isNameEnd: boolean): boolean {
    if (this.#index === 1 && (this.#first & Word.LISTS) !== 0) return true;
    return this.#startsLine && this.#index < LONGEST_LABEL && isNameEnd;
  }
}

function signEnd(text: string, from: number, to: number, unit: number): number {
  let at = from + sizeAt(text, from);
  if (unit === DOT || unit === HYPHEN) while (at < to && text.charCodeAt(at) === unit) at++;
  return at;
}

const DOT = 0x2e;
const HYPHEN = 0x2d;

const isQuotationMark = (unit: number): boolean =>
  unit === 0x22 || unit === 0x201c || unit === 0x201d || unit === 0x201e || unit === 0xab || unit === 0xbb;

function signBits(unit: number): number {
  switch (unit) {
    case 0x28: // (
      return OPENING;
    case 0x3a: // :
    case 0x2f: // /
    case 0x7c: // |
    case HYPHEN:
    case 0x2013: // –
    case 0x2014: // —
      return LABELLING;
    case 0x2c: // ,
    case 0x26: // &
      return COMMA;
    default:
      return 0;
  }
}
