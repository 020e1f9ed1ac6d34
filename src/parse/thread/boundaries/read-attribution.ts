import { NOBODY, type WrittenAddress } from '../../../model/thread.ts';
import { isGivenName } from '../../statements/vocabulary/given-names.ts';
import type { Span } from '../../../text/span.ts';
import { attributionVerdict, isTimed } from './attribution-verdict.ts';
import { addressIn, writtenAddress, type FoundAddress } from '../senders/addresses.ts';
import type { MailLanguage } from '../languages/mail-language.ts';
import { findMailDate, hasDateShape, type MailDate } from '../dates/mail-dates.ts';
import { plainDigits } from '../../../text/characters/plain-digits.ts';
import { foldMail, mailLanguages, wordsIn, wordsOfAll } from '../languages/mail-languages.ts';
import { isNameLike } from '../senders/sender-name.ts';
import { bitsOf, GOES_ON } from '../../../text/characters/letters.ts';
import { groupBy } from '../../../text/grouping.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';

/** What one attribution line says. Spans are offsets of the line. */
export interface Reading {
  readonly author: WrittenAddress;
  readonly date: MailDate | undefined;
  readonly language: MailLanguage | undefined;
  readonly isDoubtful: boolean;
  /** Whether it says nothing but an address with a date, and a verb or the time of day beside them. */
  readonly isWhole: boolean;
  /** Whether it has neither a date nor a verb: a name and an address. */
  readonly isBare: boolean;
  /** Whether it starts with a word that opens such lines. */
  readonly isOpened: boolean;
}

type Dated = MailDate & { readonly start: number };

/** Phrases by their first word, the longest first; those of scripts that part no words are looked for anywhere. */
const phrasesBy = (phrases: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  groupBy(
    phrases.toSorted((a, b) => b.length - a.length),
    phrase => firstWord.exec(phrase)?.[0] ?? phrase,
  );
const firstWord = /^[\p{L}\p{M}]+/u;
const isSpaced = (phrase: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(phrase);
const verbs = wordsOfAll(language => language.wrote);
const spacedVerbs = phrasesBy(verbs.filter(isSpaced));
const otherVerbs = verbs.filter(phrase => !isSpaced(phrase)).toSorted((a, b) => b.length - a.length);
const openers = phrasesBy(wordsOfAll(language => language.on));
const quoting = /^[\s*_]*(?:quoting|zitat von|citando a|quoth|quote from|citation de)\s+/iu;
const mayQuote = /^[\s*_]*[cqz]/iu;
const languageOf = new Map<string, MailLanguage>();
for (const language of mailLanguages)
  for (const words of wordsIn(language.wrote)) if (!languageOf.has(words)) languageOf.set(words, language);
const smallWords = new Set([
  ...wordsOfAll(language => language.fillers),
  ...wordsOfAll(language => language.on),
  ...'at via from user gmt utc z the by lt gt'.split(' '),
]);
/** Who says that is writing a sentence. */
const ourselves =
  /(?<![\p{L}])(?:I|we|me|us|my|our|you|your|ich|wir|nous|vous|yo|nosotros|io|noi)(?![\p{L}'’])/u;

/** Parts of the line that are understood. */
interface Found {
  readonly text: string;
  readonly address: FoundAddress | undefined;
  readonly date: Dated | undefined;
  readonly isDated: boolean;
  /** Whether the date is a day and a month, and nothing else. */
  readonly isDay: boolean;
  readonly verb: Span | undefined;
  /** Where the first word that opens such lines ends. */
  readonly start: number;
  /** The colon at its end. */
  readonly end: number;
}

/**
 * Reads a line that ends in a colon as an attribution line: a date and an address, with a known verb or hardly a word besides;
 * a date and a name, with a known verb or quoted text below; a name and a verb above quoted text. Whatever else it says
 * makes it doubtful or none.
 */
export function readAttribution(written: string, isQuoteBelow: boolean): Reading | undefined {
  const found = partsOf(plainDigits(written));
  const { text, address, verb, date, isDated, isDay, start } = found;
  if (!isDated && !address && !(verb && isQuoteBelow)) return undefined;
  const author = authorOf(found);
  const others = otherWords(found, author);
  const isSentence = ourselves.test(others);
  const more = others
    .split(/[^\p{L}\p{M}'’()/-]+/u)
    .filter(word => /\p{L}/u.test(word) && !smallWords.has(foldMail(word)));
  const evidence = { text, address, date, isDated, isDay, verb, author, start, more, isQuoteBelow };
  const verdict = isSentence ? undefined : attributionVerdict(evidence);
  if (verdict === undefined) return undefined;
  const language = verb && languageOf.get(foldMail(text.slice(verb.from, verb.to)));
  return {
    author: author ?? NOBODY,
    date,
    language,
    isDoubtful: verdict === 'doubtful',
    isWhole: address !== undefined && isDated && more.length === 0 && (verb !== undefined || isTimed(found)),
    isBare: !isDated && verb === undefined,
    isOpened: start > 0,
  };
}

function partsOf(text: string): Found {
  const end = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
  const small = text.toLowerCase();
  const quoted = mayQuote.test(text) ? quoting.exec(text)?.[0].length : undefined;
  const start = quoted ?? openerEnd(text, small);
  const address = addressIn(text, { from: 0, to: end });
  const dated = dateBeside(text, end, address, 'date');
  const isShaped =
    dated !== undefined ||
    hasDateShape(address ? text.slice(0, address.from) + text.slice(address.to) : text);
  const day = address && !isShaped ? dateBeside(text, end, address, 'day') : undefined;
  const isDay = day !== undefined;
  const date = dated ?? day;
  const verb = quoted === undefined ? verbIn(text, small, end, address) : { from: 0, to: quoted };
  return { text, address, date, isDated: isShaped || isDay, isDay, verb, start, end };
}

/** The date before the address, or else the one behind it. */
const dateBeside = (
  text: string,
  end: number,
  address: FoundAddress | undefined,
  least: 'day' | 'date',
): Dated | undefined =>
  findMailDate(text, 0, address?.from ?? end, least) ??
  (address ? findMailDate(text, address.to, end, least) : undefined);

/** Behind the word that opens the line, "On" or "Am"; 0 where none does. */
function openerEnd(text: string, small: string): number {
  const lead = /^[\s*_\ufeff]*/u.exec(text)?.[0].length ?? 0;
  const end = phraseEnd(small, lead, openers);
  return end > 0 && /[\s:]/u.test(text[end] ?? '') ? end + 1 : 0;
}

/** Where the phrase ends that starts at a word; 0 for none. */
function phraseEnd(small: string, at: number, phrases: ReadonlyMap<string, readonly string[]>): number {
  const word = firstWord.exec(small.slice(at, at + 24))?.[0];
  const found =
    word &&
    phrases
      .get(word)
      ?.find(phrase => small.startsWith(phrase, at) && !isLetter(small.charCodeAt(at + phrase.length)));
  return found ? at + found.length : 0;
}

// eslint-disable-next-line complexity -- where a verb may stand is a list of conditions
function verbIn(
  text: string,
  small: string,
  end: number,
  address: FoundAddress | undefined,
): Span | undefined {
  if (small.length !== text.length) return undefined;
  for (let at = 0; at < end; at++) {
    if (address && at >= address.from && at < address.to) continue;
    if (!startsWord(small, at) || !verbStarts.has(small.slice(at, at + 2))) continue;
    const to = phraseEnd(small, at, spacedVerbs);
    if (to > 0) return { from: at, to };
  }
  for (const phrase of hasOtherScript.test(text) ? otherVerbs : []) {
    const at = text.indexOf(phrase, address?.to ?? 0);
    const from = at >= 0 ? at : text.indexOf(phrase);
    if (from >= 0 && from < end) return { from, to: from + phrase.length };
  }
  return undefined;
}

/** Asked at every word, before it is cut out. */
const verbStarts = new Set(verbs.map(verb => verb.slice(0, 2)));

function startsWord(small: string, at: number): boolean {
  if (!isLetter(small.charCodeAt(at))) return false;
  const before = at === 0 ? 0 : small.charCodeAt(at - 1);
  return !isLetter(before) && before !== DOT && before !== HYPHEN;
}

const isLetter = (unit: number): boolean => unit === AT || (bitsOf(unit) & GOES_ON) !== 0;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const AT = 0x40;

/** Hebrew and whatever comes behind it. */
const hasOtherScript = /[\u0590-\uffff]/u;

/** What is left of the line without date, address, name, verb and opening word. */
function otherWords(
  { text, address, date, verb, start, end }: Found,
  author: WrittenAddress | undefined,
): string {
  const spans = [address, date && { from: date.start, to: date.end }, author?.nameSpan, verb]
    .filter(span => span !== undefined)
    .toSorted((a, b) => a.from - b.from);
  let left = ' ';
  let at = start;
  for (const { from, to } of spans) {
    if (at < from) left += `${text.slice(at, Math.min(from, end))} `;
    at = Math.max(at, to);
  }
  return at < end ? left + text.slice(at, end) : left;
}

function authorOf(found: Found): WrittenAddress | undefined {
  return found.address ? besideAddress(found, found.address) : byItself(found);
}

/** The name before an address: all of what stands there, or its end from the first capital on where a word is unknown. */
function besideAddress(
  { text, date, verb, start }: Found,
  address: FoundAddress,
): WrittenAddress | undefined {
  let from = start;
  if (date && date.end <= address.from) from = Math.max(from, date.end);
  if (verb && verb.to <= address.from) from = Math.max(from, verb.to);
  const named = nameRun(text, { from, to: beforeList(text, from, address.from) });
  const to = / on behalf of /iu.test(text.slice(address.to, address.to + 40)) ? text.length - 1 : address.to;
  return writtenAddress(text, { from: named?.from ?? address.from, to });
}

/** "'Ann Roe' via Sales <sales@…>": the name stands before the list, whose own address follows, or before "&lt;". */
function beforeList(text: string, from: number, to: number): number {
  const via = /['’"”]?\s+via\s/iu.exec(text.slice(from, to));
  const end = text.startsWith('&lt;', to - 4) ? to - 4 : to;
  return via && via.index > 0 ? from + via.index : end;
}

/** All of a stretch, or the capitalised words at its end where a small word that is no part of a name stands before them. */
function nameRun(text: string, { from, to }: Span): Span | undefined {
  const said = text.slice(from, to);
  const lead = /^[\s,;:.*_–—-]*/u.exec(said)?.[0].length ?? 0;
  if (!/\p{L}/u.test(said)) return undefined;
  if (/^["“]/u.test(said.slice(lead))) return { from: from + lead, to };
  const all = [...said.slice(lead).matchAll(/\S+/gu)];
  const words = all.slice(all.findIndex(each => !isSmall(each[0])));
  let first = words.length;
  while (first > 0 && mayBelongToName(words[first - 1]?.[0] ?? '')) first--;
  const isSmallName = words.length <= 2 && !words.some(each => isOrdinary(each[0]));
  if (first === words.length) return isSmallName ? { from: from + lead, to } : undefined;
  return { from: from + lead + (words[first]?.index ?? 0), to };
}

/** "Dana" opens lines in Croatian, and names people everywhere. */
const isSmall = (word: string): boolean =>
  smallWords.has(foldMail(word)) && !isGivenName(word.replace(/[^\p{L}]/gu, ''));

const particle = /^(?:van|von|de|da|di|der|den|la|le|del|el|bin|du|af|av|zu)$/u;
const mayBelongToName = (word: string): boolean =>
  /^["'“‘(<[*\\\u200b-\u200f\u202a-\u202e\u2066-\u2069]*(?:\p{Lu}|\p{Lt}|\p{Lo})/u.test(word) ||
  particle.test(word) ||
  !/[\p{L}\p{N}]/u.test(word);

/** The name of a line without an address: behind the verb, between date and verb, or before both. */
function byItself({ text, date, verb, start, end }: Found): WrittenAddress | undefined {
  const stretches: Span[] = [];
  const dateEnd = date?.end ?? start;
  if (verb) {
    stretches.push({ from: Math.max(verb.to, date && date.start >= verb.to ? date.end : verb.to), to: end });
    stretches.push({ from: Math.max(start, dateEnd <= verb.from ? dateEnd : start), to: verb.from });
    if (date && date.start >= verb.to) stretches.push({ from: verb.to, to: date.start });
  } else {
    stretches.push({ from: dateEnd, to: end });
    if (date) stretches.push({ from: start, to: date.start });
  }
  for (const stretch of stretches) {
    const name = bareStretch(text, stretch);
    if (name) return writtenAddress(text, name);
  }
  return undefined;
}

/** Words such as "o'clock" at the start blanked out, which scripts without capitals do not tell from a name. */
function withoutSmallWords(said: string): string {
  let rest = said;
  for (;;) {
    const first = /^[\s,]*([\p{Ll}\p{Lo}][\p{L}\p{M}]*)(?=[\s,])/u.exec(rest);
    if (!first || !smallWords.has(foldMail(first[1] ?? ''))) return rest.padStart(said.length);
    rest = rest.slice(first[0].length);
  }
}

function bareStretch(text: string, { from, to }: Span): Span | undefined {
  const said = withoutSmallWords(text.slice(from, to));
  const name = said.replace(/^[\s,;:.*_)\]–—-]+|[\s,;:*_([–—-]+$/gu, '');
  if (name === '') return undefined;
  const at = from + said.indexOf(name);
  const plain = name.replace(/\([^()]{1,40}\)|\[[^[\]]{1,40}\]/gu, '').replaceAll(',', ' ');
  if (isNameLike(plain))
    return plain.trim().split(/\s+/u).every(isOrdinary) ? undefined : { from: at, to: at + name.length };
  const run = nameRun(text, { from: at, to: at + name.length });
  const isName =
    run !== undefined &&
    isNameLike(text.slice(run.from, run.to)) &&
    /\s/u.test(text.slice(run.from, run.to).trim());
  return isName ? run : undefined;
}
