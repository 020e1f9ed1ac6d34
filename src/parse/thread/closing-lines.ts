import { foldMail, wordsOfAll } from './mail-languages.ts';
import type { OwnNames } from './own-names.ts';

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
    .replace(/^[-–—*_~\s]+/u, '')
    .replace(/[-–—=*_,.;:!\s]+$/u, '')
    .replace(/\s+/gu, ' ');

/** How a line names its author. */
export interface NameOn {
  readonly isOwn: boolean;
  /** Nothing but the name, perhaps behind a sign-off: "Cheers, Ada". */
  readonly isAlone: boolean;
  readonly isInitials: boolean;
}

const separators = /\s*[|,•·/(]\s*|\s+[-–—=]+\s+/u;

const cannotName = (said: string, names: OwnNames): boolean =>
  !names.isKnown || said.length > 160 || isWholeLine(said) || !/\p{L}/u.test(said);

/** The author's name at the start of a line, or behind a sign-off at its start. */
export function nameOn(said: string, names: OwnNames): NameOn | undefined {
  if (cannotName(said, names)) return undefined;
  // Of two columns the left one may name the author.
  const [left = '', ...columns] = said.trim().split(/ {3,}|\t+/u);
  const bare = withoutSignOff(plain(left));
  const [head = '', ...others] = bare.split(separators);
  const rest = [...others, ...columns];
  if (head === '' || head.length > longestHead) return undefined;
  const isAlone = rest.every(part => part === '');
  if (names.isFullName(head.replace(/[.]$/u, '')) || names.isFullName(head))
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
export function isSentence(said: string): boolean {
  if (said.length > 140) return true;
  const words = said.split(/\s+/u);
  if (
    /[.?!…]["”)]?$/u.test(said) &&
    words.length >= 3 &&
    !abbreviated.test(said) &&
    !/@|\d{3}/u.test(said.slice(-24))
  )
    return true;
  const small = words.filter(
    word => /^\p{Ll}/u.test(word) && !word.includes('@') && !/^(?:www\.|http)/u.test(word),
  ).length;
  return words.length >= 5 && small * 2 >= words.length && !/\+?\d[\d ()./-]{7,}/u.test(said);
}
