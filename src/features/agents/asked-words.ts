import { plainLetters } from '../../text/characters/plain-letters.ts';

/** Words of a question that say nothing of what it is about. */
const empty = new Set(
  `a about all also an and any are as at be been besides by can did do does for from had has have he her his how i if in
   into is it its me my of on or our she so some tell that the their them there they this to us was we were what when
   where which who whom whose why will with would you your says said say`.split(/\s+/),
);

// An emoji is a word of its own, a flag is one of two letters.
const word = /[\p{L}\p{M}\p{N}]+|\p{RI}\p{RI}|\p{Extended_Pictographic}/gu;

/** The words of a text as they are compared, whatever their case and accents. */
export const searchedWords = (text: string): string[] => plainLetters(text).match(word) ?? [];

/** Of a question, so many words are looked for at most. */
const MOST = 32;

/** The words that a question is about; all of them where it has no others. */
export function askedWords(question: string): readonly string[] {
  const words = [...new Set(searchedWords(question))];
  const telling = words.filter(each => !empty.has(each));
  return (telling.length > 0 ? telling : words).slice(0, MOST);
}

/** What another form of a word is worth. */
export const FORM = 0.75;

/**
 * How well words answer to those that were asked for: one for each that is there, a little less for another form of it
 * (“decides”, “decision”).
 */
export function scoreOf(asked: readonly string[], words: ReadonlySet<string>): number {
  let score = 0;
  for (const one of asked)
    if (words.has(one)) score += 1;
    else if ([...words].some(other => isFormOf(one, other))) score += FORM;
  return score;
}

/** Whether two words begin alike and differ in their endings only. */
export function isFormOf(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one[same] === other[same]) same++;
  if (shorter < 4) return same === shorter && Math.abs(one.length - other.length) <= 1 && shorter > 1;
  return same >= Math.max(4, shorter - 3) && Math.max(one.length, other.length) - same <= 4;
}
