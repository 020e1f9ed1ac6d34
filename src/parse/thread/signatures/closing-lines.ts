import { bitsAt, bitsOf, foldedIn, LOWER, PAIR, SPACES, STARTS } from '../../../text/characters/letters.ts';
import { foldMail, wordsOfAll } from '../languages/mail-languages.ts';
import { bareLine, markerLength } from './bare-line.ts';
import type { OwnNames } from '../senders/own-names.ts';
import { hasRole, isCompany } from '../senders/role-words.ts';

const regards = new Set(wordsOfAll(language => language.regards));

/** Whether a line only ends a letter: "Best regards,", "Mit freundlichen Grüßen". */
export const isSignOff = (said: string): boolean => {
  const folded = plain(foldMail(said));
  return (
    regards.has(folded) ||
    (/^(?:and |wishing you )?.{0,60}\b(?:best|regards|greetings|grüße|saludos|salutations),?$/u.test(
      folded,
    ) &&
      folded.split(' ').length <= 9)
  );
};

const plain = (said: string): string =>
  said
    .replace(/^[-–—+•*_~|\s]+/u, '')
    .replace(/[-–—=*_,.;:!\\|、。，．！\s]+$/u, '')
    .replace(/\s+/gu, ' ');

/** How a line names its author. */
export interface NameOn {
  readonly isOwn: boolean;
  /** Nothing but the name, perhaps behind a sign-off: "Cheers, Ada". */
  readonly isAlone: boolean;
  readonly isInitials: boolean;
}

const separators = /\s*[|,•·/(]\s*|\s+[-–—=]+\s+/u;

/** Asked of every line: whether it starts with a letter that a name of the author starts with, or as a sign-off does. */
function mayName(said: string, names: OwnNames): boolean {
  let at = 0;
  while (at < said.length && (bitsOf(said.charCodeAt(at)) & (STARTS | PAIR)) === 0) at++;
  const bits = bitsOf(said.charCodeAt(at));
  if ((bits & PAIR) !== 0 || names.mayStartWith(foldedIn(bits))) return true;
  return startsSignOff(said.slice(at, at + 2));
}

/** Whether two characters can be the first of a sign-off. */
export const startsSignOff = (pair: string): boolean => regardsStarts.has(pair.toLowerCase());
const regardsStarts = new Set([...regards].map(phrase => phrase.slice(0, 2).replace('’', "'")));

const cannotName = (said: string, names: OwnNames): boolean =>
  !names.isKnown || said.length > 160 || isWholeLine(said) || !/\p{L}/u.test(said);

/** "i.A.", "i.V.", "ppa.": what somebody who signs for another writes before the name. */
const proxy =
  /^[*_]{0,2}(?:i\. ?[AV]\.|i[AV]|ppa\.?|p\. ?p\.(?: ?a\.)?|im Auftrag|in Vertretung)\s{1,3}(?=\S)/iu;

/** Titles before a name: "Dr. ", "Prof. Dr.-Ing. ", "Mr ". */
const titles =
  /^[*_]{0,2}(?:(?:(?:dipl|ing|mag|mgr|dott|dott\.ssa|drs|ir|sr|sra|m)\.|(?:mr|mrs|ms|dr|prof|professor|herr|frau|mme)\b\.?)(?:-\p{L}{2,7}\.)?\s{1,3}){1,3}(?=\p{Lu})/iu;

/** How many characters of a line stand before the name in it: titles, and what says that somebody signs for another. */
export const leadLength = (said: string): number =>
  mayLead.test(said) ? (proxy.exec(said)?.[0].length ?? titles.exec(said)?.[0].length ?? 0) : 0;
const mayLead = /^[*_idmpfhsIDMPFHS]/u;

/** The author's name at the start of a line, or behind a sign-off at its start. */
export function nameOn(line: string, names: OwnNames): NameOn | undefined {
  const written = bareLine(line).trim();
  const marked = written.slice(markerLength(written));
  const said = marked.slice(leadLength(marked));
  if (!mayName(said, names) || cannotName(said, names)) return undefined;
  // Of two columns the left one may name the author.
  const [left = '', ...columns] = said.trim().split(/ {3,}|\t+/u);
  const bare = withoutSignOff(plain(left));
  const [first = '', ...others] = bare.split(separators);
  const head = first.replace(/[*_]+$/u, '');
  const rest = [...others, ...columns];
  if (head === '' || head.length > longestHead) return undefined;
  const isAlone = rest.every(part => part === '');
  if ((head.endsWith('.') && names.isFullName(head.slice(0, -1))) || names.isFullName(head))
    return { isOwn: true, isAlone, isInitials: false };
  if (names.isShortName(head) && (isAlone || head.split(' ').length < 3))
    return { isOwn: true, isAlone, isInitials: false };
  return isAlone && names.isInitials(head) ? { isOwn: true, isAlone: false, isInitials: true } : undefined;
}

const longestHead = 60;

/** Longer than a name, with a sign-off before it, and without any sign that could end one: most lines of prose. */
const isWholeLine = (said: string): boolean =>
  said.length > longestHead + longestSignOff &&
  !/[|,•·/(=.!;\t–—-]|\s{3}/u.test(said.slice(0, longestHead + longestSignOff));
const longestSignOff = 44;

/** "Thanks -=- Paul Roe/Recruiter" without the thanks. */
function withoutSignOff(said: string): string {
  const cut = /^(.{2,40}?)(?:\s*[,.!;]\s*|\s+[-–—=]+\s+)(?=\S)/u.exec(said);
  return cut && regards.has(foldMail(cut[1] ?? '').trim()) ? said.slice(cut[0].length) : said;
}

/** Abbreviations that end a line without ending a sentence. */
const abbreviated =
  /\b(?:inc|ltd|co|corp|cie|p\.c|l\.l\.p|l\.p|n\.w|s\.w|n\.e|s\.e|d\.c|u\.s|u\.s\.a|esq|ph\.d|m\.d|jr|sr|e\.v|s\.a|b\.v|n\.v|s\.l|st|ave|rd|blvd|no|dr|fl|bldg|univ|dept)\.$/iu;

/** Whether a line reads like prose rather than a line of contact data. */
export function isSentence(line: string): boolean {
  const said = bareLine(line).trim().replace(/\\$/u, '');
  if (said.length > 140) return true;
  const { words, small } = countWords(said);
  if (words >= 3 && endsSentence(said)) return true;
  if (words < 5 || small * 2 < words || /\+?\d[\d ()./-]{7,}/u.test(said)) return false;
  return !isTitled(said) && !/: (?:https?:|www\.)\S{3,}$/u.test(said);
}

/** "Chief of Staff to the CEO": of the words with a small letter each joins others. */
const isTitled = (said: string): boolean => !joinsNothing.test(said) && hasRole(said);
const joinsNothing =
  /(?<!\S)(?!(?:of|to|the|for|and|in|at|de|des|du|la|le|les|der|die|für|und|dla|di|del|della|van|voor|en|et|e|y|och|og|i)(?!\S))\p{Ll}/u;

const endsSentence = (said: string): boolean =>
  mayEnd.has(said.charCodeAt(said.length - 1)) &&
  /[.?!…]["”)]?$/u.test(said) &&
  !abbreviated.test(said) &&
  !isCompany(said) &&
  !/@|\d{3}/u.test(said.slice(-24));
const mayEnd = new Set([...'.?!…"”)'].map(sign => sign.charCodeAt(0)));

/** How many words a line has, and how many of them start with a small letter and are no address. */
function countWords(said: string): { readonly words: number; readonly small: number } {
  let words = 0;
  let small = 0;
  let isInside = false;
  let sign = said.indexOf('@');
  for (let at = 0; at < said.length; at++) {
    const bits = bitsOf(said.charCodeAt(at));
    const isSpace = (bits & SPACES) !== 0;
    if (!isSpace && !isInside) {
      words++;
      if (sign >= 0 && sign < at) sign = said.indexOf('@', at);
      if ((((bits & PAIR) === 0 ? bits : bitsAt(said, at)) & LOWER) !== 0 && !isLink(said, at, sign)) small++;
    }
    isInside = !isSpace;
  }
  return { words, small };
}

/** Whether the word at a place is a mail address or the address of a page; `sign` is the next "@". */
function isLink(said: string, from: number, sign: number): boolean {
  if (said.startsWith('www.', from) || said.startsWith('http', from)) return true;
  return sign >= 0 && !/\s/u.test(said.slice(from, sign));
}
