import type { EntityKind } from '../../../model/entity.ts';
import {
  bitsAt,
  bitsOf,
  GOES_ON,
  JOINS,
  LOWER,
  PAIR,
  SPACES,
  UPPER,
} from '../../../text/characters/letters.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import type { Span } from '../../../text/span.ts';
import { kindOfAcronym } from '../vocabulary/acronyms.ts';
import { bodyKind, goesOnWithOf } from './body-names.ts';
import { isKnownGivenName, isOrdinaryGivenName } from '../vocabulary/known-given-names.ts';
import { isWrittenOrganization } from '../vocabulary/known-organizations.ts';
import { isProductShape } from '../vocabulary/known-products.ts';
import { isCompanyName, isLikelyPerson, mayBearOrdinaryName } from './name-kinds.ts';
import { isImperative, isOpener, isParticle } from '../vocabulary/plain-words.ts';
import { startOfJoined } from './joined-names.ts';
import { isPlace } from '../vocabulary/places.ts';
import { isVerbOfOne } from './sentence-starts.ts';
import { DATE_WORD, isAny, OPENER, PREPOSITION, type Word } from '../tokens/word-flags.ts';
import { wordOf } from '../tokens/words.ts';
import { startsOtherName } from './wrapped-names.ts';

/** What stands behind a given name in the names of streets, counties, companies and prizes. */
const notSurnames = new Set(
  `airport award avenue bay beach boulevard bridge brothers building canyon castle cathedral chase church college county court
  creek cup day drive effect estate falls field fields forest garden gardens hall harbor harbour heights hill hills hole
  hospital hotel house island islands lake lane law library lodge method model mountain mountains museum oil park plaza
  point power prize ranch ridge river road rock school science scale square stadium station street test theater theatre
  theorem tower trail trust university valley village way wing woods works yard`.split(/\s+/),
);
const companies = new Set(
  `arthur andersen, morgan stanley, merrill lynch, charles schwab, dow jones, eli lilly, john deere, ernst young, ralph lauren,
  calvin klein, johns hopkins, jack daniels, mary kay, harley davidson, tommy hilfiger, martin luther, baker hughes, dean witter,
  lloyd george, jones day, monte carlo, sara lee, virginia tech, georgia tech, carnegie mellon, max planck, niels bohr,  kirkland ellis, price waterhouse, booz allen, rolls royce, louis vuitton, estee lauder, smith barney`
    .split(',')
    .map(name => name.trim().replace(/\s+/gu, ' ')),
);

/** Whether a name of two or more words looks like somebody's whom nothing else speaks of: "Petra Vogel". */
const isFullName = remembered((name: string): boolean => {
  const words = name.split(' ');
  const [first = '', ...others] = words;
  const last = words.at(-1) ?? '';
  // "Mark Petra as absent", "Will Petra come".
  if (isOrdinary(first) && isKnownGivenName(last)) return false;
  // "Per Erik Lund": behind an ordinary word a second given name tells.
  const isGiven = isKnownGivenName(first) || (isOrdinaryGivenName(first) && isSecondGiven(words));
  if (!isGiven || saint.test(first) || others.some(isDoing) || isNoSurname(last)) return false;
  if (companies.has(name.toLowerCase()) || isCompanyName(name)) return false;
  return isLikelyPerson(name) || mayBearOrdinaryName(name);
}, aboutNames);

/** What the names of places begin with. */
const saint = /^(?:san|santa|saint|st)$/iu;

const isNoSurname = (word: string): boolean =>
  isOrdinary(word) || notSurnames.has(word.toLowerCase()) || isPlace(word) || /^\p{Lu}+$/u.test(word);

const isSecondGiven = (words: readonly string[]): boolean =>
  words.length > 2 && isKnownGivenName(words[1] ?? '');

/** "Petra Summarizes", "Petra Vogel Presenting": what somebody does. */
const isDoing = (word: string): boolean => {
  const [, stem] = /^(\p{Lu}\p{Ll}{3,})(?:s|ing)$/u.exec(word) ?? [];
  if (stem === undefined) return false;
  const lower = stem.toLowerCase();
  return isImperative(lower) || isImperative(`${lower}e`) || (word.endsWith('ing') && isOpener(lower));
};

/** What the words of a name tell by themselves, if they do. */
const kindOfName = remembered((name: string): EntityKind | undefined => {
  const words = name.split(' ');
  if (words.length > MOST_OF_BODY) return undefined;
  if (isWrittenOrganization(name)) return 'organization';
  return bodyKind(words) ?? (words.length <= MOST_WORDS && isFullName(name) ? 'person' : undefined);
}, aboutNames);

/** A name whose own words tell what bears it; `short` is the acronym in parentheses behind it. */
export interface TellingName {
  readonly name: string;
  readonly kind: EntityKind;
  readonly short: string | undefined;
}

const MOST_OF_BODY = 6;
const MOST_WORDS = 4;
const LONGEST_SHORT = 10;
/** White space other than single blanks. */
const wrapped = /\s\s|[^\S ]/u;
const decoration = / (?:PhD|MD|MBA|PMP|Jr|Sr|II|III|IV|Esq)$/u;

/**
 * The names in a stretch of prose that tell by themselves what they are, whatever its sentences say: people by a given name
 * that is known and the capitalised words that follow, committees and companies by their last word, or by what stands
 * before "of". What is longer is none of them, so that no piece is cut off a name.
 */
export function tellingNamesIn(text: string, within: Span): TellingName[] {
  const found: TellingName[] = [];
  const { to } = within;
  for (let at = within.from; at < to;) {
    const bits = bitsOf(text.charCodeAt(at));
    if ((bits & (GOES_ON | PAIR)) === 0) {
      at++;
      continue;
    }
    const word = wordEnd(text, at, to);
    if ((bits & UPPER) === 0) {
      at = word;
      continue;
    }
    const end = behindOf(text, at, word, to);
    const isLone = end === word && !isCapitalAt(text, end + 1, to);
    if (!isLone && leadsIn(text, { from: at, to: word }, within)) {
      at = word;
      continue;
    }
    const run = isLone ? end : runEnd(text, at, end, to);
    const name = isLone ? loneNameAt(text, at, end, within) : nameOfWords(text, at, run, within);
    if (name) found.push(name);
    at = run;
  }
  return found;
}

/** What the capitalised words from `at` to `run` tell that they name, with what is joined before them. */
function nameOfWords(text: string, at: number, run: number, { from, to }: Span): TellingName | undefined {
  const cut = text.slice(at, run);
  const written = (wrapped.test(cut) ? cut.replace(/\s+/gu, ' ') : cut).replace(decoration, '');
  // "Southern Co.", whose full stop is part of it.
  const name = written.endsWith(' Co') && text[run] === '.' ? `${written}.` : written;
  const kind = kindOfName(name);
  if (!kind) return undefined;
  const start = kind === 'person' ? at : startOfJoined(text, at, from, kind);
  const whole = start === at ? name : text.slice(start, at) + name;
  return withShort(whole, kind, text.slice(run, Math.min(to, run + LONGEST_SHORT)));
}

const SHORTEST_ACRONYM = 3;
const LONGEST_ACRONYM = 6;
const AROUND = 40;

/** A name of one word that the words beside it tell: "the FRA has asked", "a cleanup WG", "approved by the Board". */
function loneNameAt(text: string, at: number, end: number, within: Span): TellingName | undefined {
  const length = end - at;
  if (length > LONGEST_ACRONYM) return undefined;
  if (text[at + 1] === '-' || text[at + 2] === '-') return productCalled(text.slice(at, end));
  const isAcronym = (bitsOf(text.charCodeAt(at + 1)) & UPPER) !== 0;
  if (!isAcronym) return isTheBoard(text, at, end) ? team(BOARD) : undefined;
  return length < SHORTEST_ACRONYM ? workingGroupAt(text, at, within.from) : acronymAt(text, at, end, within);
}

/** "N-API" */
const productCalled = (name: string): TellingName | undefined =>
  isProductShape(name) ? { name, kind: 'system', short: undefined } : undefined;

/** "a cleanup WG": the word in lower case before it belongs to its name, if it says what the group does. */
function workingGroupAt(text: string, at: number, from: number): TellingName | undefined {
  if (!text.startsWith('WG', at)) return undefined;
  const word = /(?<![\p{L}.-])\p{Ll}{4,}(?=\s$)/u.exec(text.slice(Math.max(from, at - AROUND), at))?.[0];
  return word === undefined || isAny(wordOf(word), OPENER | PREPOSITION) ? undefined : team(`${word} WG`);
}

/** "the FRA has asked": capitals, and words around them that tell. */
function acronymAt(text: string, at: number, end: number, { from, to }: Span): TellingName | undefined {
  const acronym = text.slice(at, end);
  const before = text.slice(Math.max(from, at - AROUND), at);
  if (!/^\p{Lu}+$/u.test(acronym) || /[-/\d]$/u.test(before)) return undefined;
  const kind = kindOfAcronym(acronym, before, text.slice(end, Math.min(to, end + AROUND)));
  return kind && { name: acronym, kind, short: undefined };
}

const BOARD = 'Board';
/** "by the Board." and no board of something, nor one for something. */
const isTheBoard = (text: string, at: number, end: number): boolean =>
  end - at === BOARD.length &&
  text.startsWith(BOARD, at) &&
  /\b(?:the|our|their)\s$/u.test(text.slice(Math.max(0, at - AROUND), at)) &&
  !/^(?:\sof\b|[-/])/u.test(text.slice(end, end + 4));
const team = (name: string): TellingName => ({ name, kind: 'team', short: undefined });

/** "Node.js Technical Steering Committee (TSC)": the letters say which words are the name. */
function withShort(name: string, kind: EntityKind, behind: string): TellingName {
  const short = /^ ?\((\p{Lu}{2,6})\)/u.exec(behind)?.[1];
  if (short === undefined || kind === 'person') return { name, kind, short: undefined };
  const words = name.split(' ').slice(-short.length);
  const isShort = words.map(word => word.charAt(0).toUpperCase()).join('') === short;
  return isShort ? { name: words.join(' '), kind, short } : { name, kind, short: undefined };
}

/** When or which of several: "Post-launch Build WG", "Exiting Steering Council". */
const leading = /^(?:(?:post|pre|mid)-\p{Ll}+|exiting|outgoing|incoming|upcoming)$/iu;

/**
 * "Ask Ben Roe", "In May Ben Roe", "Post-launch Build WG": the name starts behind what starts the sentence, behind a date,
 * and behind a word for when.
 */
function leadsIn(text: string, { from, to }: Span, within: Span): boolean {
  const written = text.slice(from, to);
  if (leading.test(written)) return true;
  const word = wordOf(written);
  const isLeading = isAny(word, DATE_WORD) || (isAny(word, OPENER) && !isKnownGivenName(written));
  return (
    isLeading && !isWithinSentence(text, from, within.from, word) && !isDoubleName(text, from, to, within.to)
  );
}

/**
 * "reports to Per Erik Lund", "met Jan Erik Moe": behind a word in lower case the capital is no sentence's, so that the
 * word is the name's first, and no month either where no date can follow.
 */
function isWithinSentence(text: string, at: number, from: number, word: Word): boolean {
  const before = /(?<![\p{L}\p{N}’'-])\p{Ll}+ $/u
    .exec(text.slice(Math.max(from, at - AROUND), at))?.[0]
    .trim();
  if (before === undefined || joining.has(before)) return false;
  return !(beforeDates.has(before) && isAny(word, DATE_WORD));
}

/** "Per Erik Lund leads", where a sentence starts: an ordinary word, a given name and a surname with a verb of one person. */
function isDoubleName(text: string, at: number, end: number, to: number): boolean {
  if (!isOrdinaryGivenName(text.slice(at, end))) return false;
  const run = runEnd(text, at, end, to);
  const [verb] = /(?<=^ )\p{Ll}+/u.exec(text.slice(run, run + AROUND)) ?? [];
  return verb !== undefined && isSecondGiven(text.slice(at, run).split(' ')) && isVerbOfOne(wordOf(verb));
}

const joining: ReadonlySet<string> = new Set('and or but nor then please as'.split(' '));
const beforeDates: ReadonlySet<string> = new Set(
  'in since until till during before after by from of on last next this late early mid'.split(' '),
);

/** Whether a capitalised word starts at an offset, behind one blank or line break. */
const isCapitalAt = (text: string, at: number, to: number): boolean =>
  at < to &&
  (bitsOf(text.charCodeAt(at - 1)) & SPACES) !== 0 &&
  (bitsOf(text.charCodeAt(at)) & (UPPER | LOWER)) !== 0 &&
  ((bitsAt(text, at) & UPPER) !== 0 || isParticle(text.slice(at, wordEnd(text, at, to))));

/** Behind the capitalised words that follow, initials with full stops and particles among them. */
function runEnd(text: string, first: number, from: number, to: number): number {
  let end = from;
  let last = from;
  while (isCapitalAt(text, end + 1, to)) {
    const start = end + 1;
    end = wordEnd(text, start, to);
    // "Mike D. We are", "Code of Conduct⏎The Harrow Council": another sentence, or another line.
    const startsAnew = text[start - 2] === '.' || text.charCodeAt(start - 1) === LF;
    if (startsAnew && isAny(wordOf(text.slice(start, end).replace(/['’].*$/u, '')), OPENER)) break;
    if (text.charCodeAt(start - 1) === LF && isOnNextLine(text, first, { from: start, to: end }, to)) break;
    if (end === start + 1 && text[end] === '.') end++;
    else if ((bitsAt(text, start) & UPPER) !== 0) last = end = behindOf(text, start, end, to);
  }
  return last;
}

/** Behind "of Commerce" where that belongs to the word before, else where the word ends. */
function behindOf(text: string, from: number, end: number, to: number): number {
  const of = text[end] === '.' ? end + 1 : end;
  if (!text.startsWith(' of ', of) || !isCapitalAt(text, of + OF, to)) return end;
  const next = wordEnd(text, of + OF, to);
  return goesOnWithOf(text.slice(from, end), text.slice(of + OF, next)) ? next : end;
}

const OF = ' of '.length;

function isOnNextLine(text: string, first: number, next: Span, to: number): boolean {
  const before = text.slice(Math.max(first, next.from - LONGEST_NAME), next.from - 1);
  const isLast = text.charCodeAt(next.to) === LF || !isCapitalAt(text, next.to + 1, to);
  return startsOtherName(before.split(/\s/u), text.slice(next.from, next.to), isLast);
}

const LF = 0x0a;
/** Of more it does not matter which words they are. */
const LONGEST_NAME = 100;

/** The end of a word, hyphens, apostrophes and full stops inside it included, and `'s` left out. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if ((bitsOf(unit) & (GOES_ON | PAIR)) !== 0) at++;
    else if ((bitsOf(unit) & JOINS) !== 0 && unit !== AMPERSAND && isInside(text, at, to)) at++;
    else break;
  }
  return at;
}

const AMPERSAND = 0x26;

const isInside = (text: string, at: number, to: number): boolean =>
  at + 1 < to &&
  (bitsOf(text.charCodeAt(at + 1)) & GOES_ON) !== 0 &&
  !/^['’]s(?![\p{L}\p{N}])/u.test(text.slice(at, at + 3));
