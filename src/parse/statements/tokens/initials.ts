import { textAt, type Token } from './tokens.ts';
import { CAPITALISED, isAny, KIND_NOUN, ORDINARY_WORD, TITLE_NOUN } from './word-flags.ts';

export const isCapital = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && isAny(token, CAPITALISED);

/** "J", "J.R": one letter, or several with full stops between. */
export const isInitialLetters = (text: string): boolean =>
  text.length === 1 || (text.charAt(1) === '.' && /^\p{Lu}(?:\.\p{Lu})+$/u.test(text));

/** "A. Moss", where "A" is no article and "A. Budget" no line of a list. */
export function isInitialAt(tokens: readonly Token[], at: number): boolean {
  const [initial, stop, surname] = tokens.slice(at, at + 3);
  if (initial?.kind !== 'word' || stop?.text !== '.' || stop.spaced || !isInitialLetters(initial.text))
    return false;
  return isCapital(initial) && isCapital(surname) && !isAny(surname, ORDINARY_WORD | KIND_NOUN | TITLE_NOUN);
}

/** "J. Moss", "J Moss"; "I" is the author. */
export const isInitial = (tokens: readonly Token[], at: number): boolean =>
  textAt(tokens, at + 1) === '.'
    ? isCapital(tokens[at + 2])
    : tokens[at + 1]?.spaced === true && isCapital(tokens[at + 1]) && !/^[IA]$/u.test(textAt(tokens, at));
