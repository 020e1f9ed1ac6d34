import { WORD, classAt } from '../../text/characters/characters.ts';
import { foldName } from '../../text/names.ts';

/** How what was typed fits a name; the smaller `rank`, the better. */
export interface NameMatch {
  readonly rank: number;
  /** Whether only its letters are in the name, in their order. */
  readonly isLoose: boolean;
  /** How the name goes on behind what was typed, folded; nothing where only its letters are in the name. */
  readonly rest: string;
}

const START = 0;
const LATER_WORD = 2;
/** Behind everything that begins as typed, whoever it is. */
const LETTERS = 32;

/**
 * How a folded name fits what was typed: it begins so, one of its later words does, or it holds the letters in their
 * order, the first of them at the start of a word. Undefined where it fits in none of these ways.
 */
export function nameMatch(spelling: string, typed: string): NameMatch | undefined {
  const words = foldedSoFar(typed);
  const at = beginning(spelling, words);
  if (at !== undefined)
    return { rank: at === 0 ? START : LATER_WORD, isLoose: false, rest: spelling.slice(at + words.length) };
  // Behind a blank the next word is to come, and is to be one of the name's.
  const isHeld = !words.endsWith(' ') && holdsInOrder(spelling, words.replaceAll(' ', ''));
  return isHeld ? { rank: LETTERS, isLoose: true, rest: '' } : undefined;
}

/** Whether the words begin the name or one of its later words, whatever their case. */
export const isBegunBy = (name: string, typed: string): boolean =>
  isBegun(foldName(name), foldedSoFar(typed));

/** The same for what is folded already. */
export const isBegun = (spelling: string, words: string): boolean => beginning(spelling, words) !== undefined;

/** As `foldName`, but for the blank at the end, behind which the next word is to come. */
export const foldedSoFar = (typed: string): string => {
  const words = foldName(typed);
  return words !== '' && /\s$/.test(typed) ? `${words} ` : words;
};

/** Where the name, or the first of its words that does, begins with these words. */
function beginning(spelling: string, words: string): number | undefined {
  let at = spelling.indexOf(words);
  while (at > 0 && classAt(spelling, at - 1) === WORD) at = spelling.indexOf(words, at + 1);
  return at < 0 ? undefined : at;
}

function holdsInOrder(spelling: string, letters: string): boolean {
  let at = 0;
  for (const [nth, letter] of [...letters].entries()) {
    const found = nth === 0 ? beginning(spelling, letter) : spelling.indexOf(letter, at);
    if (found === undefined || found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
