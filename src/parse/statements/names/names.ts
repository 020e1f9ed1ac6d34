import { bitsAt, LOWER, sizeAt, TITLE, UPPER } from '../../../text/characters/letters.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import { isWrittenOrganization } from '../vocabulary/known-organizations.ts';
import { isKnownProduct, isProductShape, smallProducts } from '../vocabulary/known-products.ts';
import { isGivenName } from '../vocabulary/given-names.ts';
import { isKnownGivenName, isMonthGivenName, isOrdinaryGivenName } from '../vocabulary/known-given-names.ts';
import { isTitleNoun, isTitleWord, kindOfNoun } from '../vocabulary/kind-words.ts';
import { isCapital, isInitial, isInitialAt } from '../tokens/initials.ts';
import { isImperative, isNeverName, isParticle } from '../vocabulary/plain-words.ts';
import { isPlace } from '../vocabulary/places.ts';
import { isPublicSource } from '../vocabulary/public-sources.ts';
import { isDescription } from '../vocabulary/no-things.ts';
import { endOfName, teamNouns } from './name-ends.ts';
import { titleAt } from './titles.ts';
import { isBehindGreeting, isBehindSpeaker, isNoNameHere } from './sentence-starts.ts';
import { lowerAt, textAt, textBetween, type Token } from '../tokens/tokens.ts';
import {
  NEVER_NAME,
  DATE_WORD,
  DAY,
  PREPOSITION,
  TITLE_NOUN,
  TITLE_WORD,
  ORDINARY_WORD,
  KIND_NOUN,
  isAny,
} from '../tokens/word-flags.ts';

/** A name as a sentence writes it, over tokens `[from, to)`. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly quoted: boolean;
  readonly link: string | undefined;
  /** Whether its capital may be that of a sentence's or label's first word. */
  readonly startsSentence: boolean;
}

const lowerTools = new Set(smallProducts);

/** "Ada", "iPhone", "dbt". */
export function isCapitalised(word: string): boolean {
  let bits = bitsAt(word, 0);
  if ((bits & LOWER) === 0) return (bits & (UPPER | TITLE)) !== 0;
  for (let at = 0; at < word.length && (bits & LOWER) !== 0; at += sizeAt(word, at), bits = bitsAt(word, at));
  return (bits & UPPER) !== 0 || lowerTools.has(word);
}

/** The name that starts at token `at`, if one does: a run of capitalised words, a quotation, or a link. */
export function nameAt(tokens: readonly Token[], at: number, first: number): Name | undefined {
  const token = tokens[at];
  if (token?.kind === 'link') return nameOfLink(token, at);
  if (!isCapital(token)) return undefined;
  const startsSentence = at === first || isBehindGreeting(tokens, at);
  if (!mayStartName(tokens, at, startsSentence)) return undefined;
  const to = isSourceOfNews(tokens, at) ? at + 1 : endOfName(tokens, at);
  const quoted = isQuotation(tokens, at, to);
  const isNoName = to === at + 1 ? isNoNameAlone(tokens, at, first, quoted) : isWholeTitle(tokens, at, to);
  if (isNoName) return undefined;
  return { from: at, to, text: textBetween(tokens, at, to), quoted, link: undefined, startsSentence };
}

/** "According to LinkedIn Ada Roe joined": two names. */
const isSourceOfNews = (tokens: readonly Token[], at: number): boolean =>
  isPublicSource(textAt(tokens, at)) && isKnownGivenName(textAt(tokens, at + 1));

const LONGEST_LABEL = 80;

const nameOfLink = ({ text, link }: Token, at: number): Name | undefined =>
  /\p{L}/u.test(text) && text.length <= LONGEST_LABEL
    ? { from: at, to: at + 1, text, quoted: true, link, startsSentence: false }
    : undefined;

/** Whether the capital of a word may be that of a name's first word. */
function mayStartName(tokens: readonly Token[], at: number, startsSentence: boolean): boolean {
  if (isDateAt(tokens, at) || standsBeforeName(tokens, at)) return false;
  if (textAt(tokens, at).length === 1 && !isInitial(tokens, at)) return false;
  if (isBehindSpeaker(tokens, at)) return !isNoNameHere(tokens, at);
  if (!startsSentence || tokens[at]?.quotation !== 0) return true;
  return !isNoNameHere(tokens, at) || isInitialAt(tokens, at);
}

/**
 * Whether the name starts behind a word: behind what describes a product ("Upstream RocksDB"), behind an abbreviation ("OSS
 * RocksDB"), or behind a title ("CTO Ada Roe").
 */
function standsBeforeName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if ((isAny(token, NEVER_NAME) || isDescription(token.text)) && isProductWord(next)) return true;
  const isTitle = isOnlyTitle(token) && token.quotation === 0 && /^\p{Lu}{2}/u.test(token.text);
  return isTitle && isCapital(next);
}

const isProductWord = ({ text }: Token): boolean => isKnownProduct(text) || isProductShape(text);

/** Whether a name is all that stands in quotation marks. */
function isQuotation(tokens: readonly Token[], at: number, to: number): boolean {
  const quotation = tokens[at]?.quotation ?? 0;
  return quotation > 0 && tokens[at - 1]?.quotation !== quotation && tokens[to]?.quotation !== quotation;
}

/** "Managing Director" is what somebody is, not who. */
const isWholeTitle = (tokens: readonly Token[], at: number, to: number): boolean =>
  isAny(tokens[at], TITLE_WORD) && (titleAt(tokens, at)?.to ?? 0) >= to;

/** Whether a word with a capital names nobody, where no name goes on behind it. */
function isNoNameAlone(tokens: readonly Token[], at: number, first: number, quoted: boolean): boolean {
  const token = tokens[at];
  if (!token || isAny(token, NEVER_NAME) || isOnlyTitle(token) || isOneOfMany(tokens, at)) return true;
  // What several groups are called: “Teams”.
  if (quoted) return teamNouns.has(token.lower);
  return isBareNoun(tokens, at) || isObjectOfImperative(tokens, at, first);
}

/** "RFC 2119", "UAX 29.": one of a series of documents. */
function isOneOfMany(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at + 1];
  return (
    number?.spaced === true &&
    /^\d+$/u.test(number.text) &&
    /^\p{Lu}{2,}$/u.test(textAt(tokens, at)) &&
    tokens[at + 2]?.kind !== 'word'
  );
}

const beforeDates = /^(?:in|since|until|till|during|before|after|last|next|this|late|early|mid)$/u;

/** "On Monday Ada Roe …", "in May Ada Roe …": the name starts behind the date. */
function isDateAt(tokens: readonly Token[], at: number): boolean {
  if (isAny(tokens[at], DAY)) return true;
  if (!isAny(tokens[at], DATE_WORD)) return false;
  // "effective May 1", "from 1 May Ada Roe reports to".
  const isNumbered =
    /^\d/u.test(textAt(tokens, at + 1)) || /^\d{1,2}(?:st|nd|rd|th)?$/u.test(textAt(tokens, at - 1));
  return isNumbered || beforeDates.test(lowerAt(tokens, at - 1));
}

/** "Start Date", "Compare Notes": an ordinary word behind an imperative names nothing. */
const isObjectOfImperative = (tokens: readonly Token[], at: number, first: number): boolean =>
  at === first + 1 && isImperative(lowerAt(tokens, first)) && isAny(tokens[at], ORDINARY_WORD);

const isOnlyTitle = (token: Token): boolean =>
  isAny(token, TITLE_NOUN) && (token.text.length > 3 || token.text === token.text.toUpperCase());

/** "the Database": a noun that somebody wrote with a capital. A team may bear such a name: "the Platform team". */
function isBareNoun(tokens: readonly Token[], at: number): boolean {
  if (!isAny(tokens[at], KIND_NOUN) || (at === 0 && (isGivenNameAtStart(tokens) || isLabelAtStart(tokens))))
    return false;
  const next = tokens[at + 1];
  if (next?.kind === 'word' && next.noun === 'team') return false;
  // "sits in Products", where "the Products" would name nothing.
  return !(tokens[at - 1]?.kind === 'word' && isAny(tokens[at - 1], PREPOSITION));
}

/** "Guy reports to". */
const isGivenNameAtStart = (tokens: readonly Token[]): boolean =>
  isOrdinaryGivenName(textAt(tokens, 0)) && lowerAt(tokens, 1).endsWith('s');

/** "Products - …". */
const isLabelAtStart = (tokens: readonly Token[]): boolean =>
  tokens[1]?.spaced === true && /^[-–—]$/u.test(tokens[1].text);

const letters = /^\p{L}[\p{L}\p{M}'’.‐‑-]*$/u;

/** Whether a name has the shape of a person's: two or more words of letters, none of them a word for something else. */
export const isPersonShape = remembered((name: string): boolean => {
  const words = name.split(' ');
  const own = words.filter(word => !isParticle(word)).length;
  if (own < 2 || own > 4 || isKnownProduct(name) || !words.every(isWrittenAsName)) return false;
  const [first = '', ...others] = words;
  return mayBeFirst(first) && others.every((word, index) => mayFollow(word, first, index === 0));
}, aboutNames);

/** Letters with a capital before them, not joined as those of a program are. */
const isWrittenAsName = (word: string): boolean =>
  letters.test(word) && (isParticle(word) || /^\p{Lu}/u.test(word)) && !/\p{Ll}\p{Lu}{2}/u.test(word);

/** What is written in capitals only is no name but for initials. */
const isInSmall = (word: string): boolean => /\p{Ll}/u.test(word) || word.endsWith('.');

/** Whether a person's name may begin with a word. */
const mayBeFirst = (word: string): boolean =>
  (isInSmall(word) || isInitials(word)) &&
  (!kindOfNoun(word) || isOrdinaryGivenName(word)) &&
  (!isNeverName(word) || isParticle(word) || isGivenName(word) || isMonthGivenName(word)) &&
  (!isTitleWord(word) || isGivenName(word)) &&
  !isTitleNoun(word);

/** Whether a word may stand behind the first of a person's name, right behind it or later. */
const mayFollow = (word: string, first: string, isSecond: boolean): boolean =>
  (isInSmall(word) || (isSecond && isSurnameInCapitals(word, first))) &&
  !kindOfNoun(word) &&
  !departments.test(word) &&
  !isTitleNoun(word) &&
  (!isNeverName(word) || isParticle(word) || isGivenName(first) || (isSecond && isOrdinaryGivenName(first)));

/**
 * "Ana SANTOS", as many write who is called what, and no "Ana ASAP": of some length, with a vowel, behind a given name that
 * is known, and neither a place nor a word of every day.
 */
const isSurnameInCapitals = (word: string, first: string): boolean =>
  /^\p{Lu}[\p{Lu}'’-]{3,}$/u.test(word) &&
  /[AEIOUYÀ-ÖØ-Ý]/u.test(word) &&
  isKnownGivenName(first) &&
  !shouted.has(word) &&
  !isOrdinary(word) &&
  !isKnownProduct(word) &&
  !isWrittenCompany(word[0] + word.slice(1).toLowerCase()) &&
  !isPlace(word);

const isWrittenCompany = (word: string): boolean => isKnownProduct(word) || isWrittenOrganization(word);

/** What people write in capitals that is no acronym of the field. */
const shouted = new Set(
  'ASAP URGENT TODO PENDING SCRUM AGILE LEAN NATO NASA OPEC UNESCO FEMA OSHA ISIN IBAN'.split(' '),
);

/** "TJ Fontaine". */
const isInitials = (word: string): boolean => /^\p{Lu}{2}$/u.test(word) && !isNeverName(word);

/** Whether one word may be somebody's given name. */
export const isOneName = remembered(
  (name: string): boolean =>
    /^\p{Lu}[\p{Ll}\p{M}][\p{L}\p{M}'’-]*$/u.test(name) &&
    (!kindOfNoun(name) || isOrdinaryGivenName(name)) &&
    !isTitleNoun(name) &&
    !departments.test(name) &&
    !joinedWords.test(name),
  aboutNames,
);

/** "KiteWorks", as programs and companies are written, and hardly a person: "MacKay". */
const joinedWords = /^(?!Mac|Fitz|Van|Von|Del|San)\p{Lu}\p{Ll}{2,}\p{Lu}/u;

/** Short names of departments, which no dictionary of ordinary words holds. */
const departments =
  /^(?:infra|ops|eng|dev|devs|admin|admins|devops|mlops|dataops|finops|secops|infosec|comms|biz|hr|it|rnd|qa)$/iu;
