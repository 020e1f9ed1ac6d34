import { bitsAt, LOWER, sizeAt, TITLE, UPPER } from '../../../text/characters/letters.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import { isKnownProduct, isProductShape, smallProducts } from '../vocabulary/known-products.ts';
import { isGivenName } from '../vocabulary/given-names.ts';
import { isMonthGivenName, isOrdinaryGivenName } from '../vocabulary/known-given-names.ts';
import { isTitleNoun, isTitleWord, kindOfNoun } from '../vocabulary/kind-words.ts';
import { isCapital, isInitial, isInitialAt, isInitialLetters } from '../tokens/initials.ts';
import { isImperative, isNeverName, isParticle } from '../vocabulary/plain-words.ts';
import { isDescription } from '../vocabulary/no-things.ts';
import { titleAt } from './titles.ts';
import { isBehindGreeting, isBehindSpeaker, isNoNameHere } from './sentence-starts.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { startsOtherName } from './wrapped-names.ts';
import {
  NEVER_NAME,
  DATE_WORD,
  DAY,
  PARTICLE,
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
const institutions = new Set(
  'bank university department institute house ministry office board center centre museum port city state chamber'.split(
    ' ',
  ),
);

/** "Ada", "iPhone", "dbt". */
export function isCapitalised(word: string): boolean {
  let bits = bitsAt(word, 0);
  if ((bits & LOWER) === 0) return (bits & (UPPER | TITLE)) !== 0;
  for (let at = 0; at < word.length && (bits & LOWER) !== 0; at += sizeAt(word, at), bits = bitsAt(word, at));
  return (bits & UPPER) !== 0 || lowerTools.has(word);
}

const MOST_WORDS = 6;

/** The name that starts at token `at`, if one does: a run of capitalised words, a quotation, or a link. */
export function nameAt(tokens: readonly Token[], at: number, first: number): Name | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'link') {
    if (!/\p{L}/u.test(token.text) || token.text.length > 80) return undefined;
    return { from: at, to: at + 1, text: token.text, quoted: true, link: token.link, startsSentence: false };
  }
  if (!isCapital(token) || isDateAt(tokens, at)) return undefined;
  const startsSentence = at === first || isBehindGreeting(tokens, at);
  if (startsSentence && token.quotation === 0 && isNoNameHere(tokens, at) && !isInitialAt(tokens, at))
    return undefined;
  if (isBehindSpeaker(tokens, at) && isNoNameHere(tokens, at)) return undefined;
  // "Finishing Quarry DB", "Upstream RocksDB": the name starts behind what describes it.
  if (isDescription(token.text) && isProductWord(tokens[at + 1])) return undefined;
  // "CTO Ada Roe": the name starts behind the title.
  if (
    isOnlyTitle(token) &&
    token.quotation === 0 &&
    isCapital(tokens[at + 1]) &&
    /^\p{Lu}{2}/u.test(token.text)
  )
    return undefined;
  if (token.text.length === 1 && !isInitial(tokens, at)) return undefined;
  const to = endOfName(tokens, at);
  const text = textOf(tokens, at, to);
  // "Managing Director" is what somebody is, not who.
  if (to - at > 1 && isAny(token, TITLE_WORD) && (titleAt(tokens, at)?.to ?? 0) >= to) return undefined;
  // "OSS RocksDB": the name starts behind the abbreviation.
  if (isAny(token, NEVER_NAME) && isProductWord(tokens[at + 1])) return undefined;
  if (to - at === 1 && (isAny(token, NEVER_NAME) || isOnlyTitle(token) || isOneOfMany(tokens, at)))
    return undefined;
  const quoted =
    token.quotation > 0 &&
    tokens[at - 1]?.quotation !== token.quotation &&
    tokens[to]?.quotation !== token.quotation;
  // What several groups are called: “Teams”.
  if (to - at === 1 && quoted && teamNouns.has(token.lower)) return undefined;
  if (to - at === 1 && !quoted && (isBareNoun(tokens, at) || isObjectOfImperative(tokens, at, first)))
    return undefined;
  return { from: at, to, text, quoted, link: undefined, startsSentence };
}

const isProductWord = (token: Token | undefined): boolean =>
  token !== undefined && (isKnownProduct(token.text) || isProductShape(token.text));

/** "RFC 2119", "UAX 29.": one of a series of documents. */
function isOneOfMany(tokens: readonly Token[], at: number): boolean {
  const [acronym, number, next] = tokens.slice(at, at + 3);
  return (
    /^\p{Lu}{2,}$/u.test(acronym?.text ?? '') &&
    number?.spaced === true &&
    /^\d+$/u.test(number.text) &&
    next?.kind !== 'word'
  );
}

/** Nouns that belong to the sentence even with a capital: "the Fraud Team". */
export const teamNouns: ReadonlySet<string> = new Set('team teams org squad tribe dept'.split(' '));

/** "On Monday Ada Roe …", "in May Ada Roe …": the name starts behind the date. */
function isDateAt(tokens: readonly Token[], at: number): boolean {
  if (isAny(tokens[at], DAY)) return true;
  // "effective May 1", "from 1 May Ada Roe reports to".
  if (isAny(tokens[at], DATE_WORD) && /^\d/u.test(textAt(tokens, at + 1))) return true;
  if (isAny(tokens[at], DATE_WORD) && /^\d{1,2}(?:st|nd|rd|th)?$/u.test(textAt(tokens, at - 1))) return true;
  return (
    isAny(tokens[at], DATE_WORD) &&
    /^(?:in|since|until|till|during|before|after|last|next|this|late|early|mid)$/u.test(
      lowerAt(tokens, at - 1),
    )
  );
}

/** "Start Date", "Compare Notes": an ordinary word behind an imperative names nothing. */
const isObjectOfImperative = (tokens: readonly Token[], at: number, first: number): boolean =>
  at === first + 1 && isImperative(lowerAt(tokens, first)) && isAny(tokens[at], ORDINARY_WORD);

const isOnlyTitle = (token: Token): boolean =>
  isAny(token, TITLE_NOUN) && (token.text.length > 3 || token.text === token.text.toUpperCase());

/** "the Database": a noun that somebody wrote with a capital. A team may bear such a name: "the Platform team". */
function isBareNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isAny(token, KIND_NOUN)) return false;
  const next = tokens[at + 1];
  // "Guy reports to".
  if (at === 0 && isOrdinaryGivenName(token?.text ?? '') && next?.lower.endsWith('s')) return false;
  // "Products - …" is a label.
  if (at === 0 && /^[-–—]$/u.test(next?.text ?? '') && next?.spaced === true) return false;
  if (next?.kind === 'word' && next.noun === 'team') return false;
  // "sits in Products", where "the Products" would name nothing.
  return !(tokens[at - 1]?.kind === 'word' && isAny(tokens[at - 1], PREPOSITION));
}

function endOfName(tokens: readonly Token[], at: number): number {
  const quotation = tokens[at]?.quotation ?? 0;
  let to = at + 1;
  while (to - at < MOST_WORDS) {
    const token = tokens[to];
    const after = tokens[to + 1];
    if (!token || token.quotation !== quotation) break;
    if (token.text === '.' && isInitialLetters(textAt(tokens, to - 1)) && isCapital(after)) to++;
    else if (!token.spaced || isOnNextLine(tokens, at, to)) break;
    else if (isCapital(token) && !endsName(tokens, to) && !isOfficeBefore(tokens, to)) to++;
    else if (/^\d{1,3}$/u.test(token.text) && /^\p{Lu}/u.test(textAt(tokens, to - 1)) && quotation > 0) to++;
    else if (token.text === '&' && isCapital(after)) to += 2;
    else if (isAny(token, PARTICLE) && isParticleOfName(tokens, at, to)) to++;
    else if (token.lower === 'of' && institutions.has(lowerAt(tokens, to - 1)) && isCapital(after)) to += 2;
    else break;
  }
  // "the Fraud Team": the noun belongs to the sentence.
  while (to - at > 1 && teamNouns.has(lowerAt(tokens, to - 1)) && !isTheTool(tokens, at, to)) to--;
  return to;
}

/** "Microsoft Teams" is a program. */
const isTheTool = (tokens: readonly Token[], at: number, to: number): boolean =>
  textAt(tokens, to - 1) === 'Teams' && /^(?:Microsoft|MS)$/u.test(textAt(tokens, to - 2)) && to - at === 2;

/** Whether a token starts a line, and on it somebody else's name. */
function isOnNextLine(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[to];
  if (!token?.startsLine || !isCapital(token)) return false;
  const words = tokens.slice(at, to).map(({ text }) => text);
  return startsOtherName(
    words,
    token.text,
    !isCapital(tokens[to + 1]) || tokens[to + 1]?.startsLine === true,
  );
}

/**
 * Behind a name: "I", a degree, or a date with its number ("Ada Roe May 5"). No other word ends one, whatever list it
 * stands in: cut off, "Lars Foss" and "Joe Friday" would be another Lars and another Joe.
 */
function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (endings.has(token.lower)) return true;
  // "SAP S/4HANA".
  if (token.text.length === 1 && textAt(tokens, at + 1) === '/' && tokens[at + 1]?.spaced === false)
    return true;
  return isAny(token, DATE_WORD) && /^\d/u.test(textAt(tokens, at + 1));
}

/** "Northmoor Grid CEO Ada Roe": the company's name ends before the office, and its holder's begins behind. */
const isOfficeBefore = (tokens: readonly Token[], at: number): boolean =>
  isAny(tokens[at], TITLE_NOUN) &&
  /^C[A-Z]{1,2}O$/u.test(textAt(tokens, at)) &&
  tokens[at + 1]?.spaced === true &&
  isCapital(tokens[at + 1]) &&
  isCapital(tokens[at + 2]);

const endings = new Set('i phd mba pmp mr mrs ms dr prof'.split(' '));

const isParticleOfName = (tokens: readonly Token[], at: number, to: number): boolean =>
  (isCapital(tokens[to + 1]) || (isAny(tokens[to + 1], PARTICLE) && isCapital(tokens[to + 2]))) &&
  !isAny(tokens[at], KIND_NOUN);

const textOf = (tokens: readonly Token[], from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token) text += (text !== '' && token.spaced ? ' ' : '') + token.text;
  }
  return text;
};

const letters = /^\p{L}[\p{L}\p{M}'’.‐‑-]*$/u;

/** Whether a name has the shape of a person's: two or more words of letters, none of them a word for something else. */
export const isPersonShape = remembered((name: string): boolean => {
  const words = name.split(' ');
  const own = words.filter(word => !isParticle(word)).length;
  if (own < 2 || own > 4 || isKnownProduct(name)) return false;
  return words.every(
    (word, index) =>
      letters.test(word) &&
      (isParticle(word) || /^\p{Lu}/u.test(word)) &&
      (/\p{Ll}/u.test(word) || word.endsWith('.') || (index === 0 && isInitials(word))) &&
      !/\p{Ll}\p{Lu}{2}/u.test(word) &&
      (!kindOfNoun(word) || (index === 0 && isOrdinaryGivenName(word))) &&
      (index === 0 || !departments.test(word)) &&
      (!isNeverName(word) ||
        isParticle(word) ||
        isGivenName(index === 0 ? word : (words[0] ?? '')) ||
        (index === 0 && isMonthGivenName(word)) ||
        (index === 1 && isOrdinaryGivenName(words[0] ?? ''))) &&
      (index > 0 || !isTitleWord(word) || isGivenName(word)) &&
      !isTitleNoun(word),
  );
}, aboutNames);

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
