import type { EntityKind } from '../../../model/entity.ts';
import { bitsOf, GOES_ON, UPPER } from '../../../text/characters/letters.ts';
import { isBody, isPlainWordOfBody } from './body-names.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isWrittenOrganization } from '../vocabulary/known-organizations.ts';
import { DATE_WORD, isAny, OPENER } from '../tokens/word-flags.ts';
import { wordOf } from '../tokens/words.ts';

const MOST_WORDS = 3;
/** What stands before a sign that joins is no longer than this. */
const LONGEST = 60;

/**
 * Where the name of a group or company begins of which the piece behind a joining "&" or "and" was found at `at`: "Docs &
 * Tools WG", "C&S WG", "Community and Safety Working Group". Gives `at` where nothing joins. "and" joins plain words only:
 * in "Petra Vogel and Release WG" and "TSC and Release WG" it parts two.
 */
export function startOfJoined(text: string, at: number, from: number, kind: EntityKind): number {
  const before = text.slice(Math.max(from, at - LONGEST), at);
  const glued = /(?<![\p{L}\p{N}&])\p{Lu}[\p{L}]{0,5}&$/u.exec(before);
  if (glued) return at - glued[0].length;
  const [joint] = /\s(?:&|and)\s$/u.exec(before) ?? [];
  if (joint === undefined) return at;
  const words = wordsBefore(before.slice(0, -joint.length));
  if (words.length === 0) return at;
  const isJoined = joint.trim() === '&' || (kind === 'team' && isPlain(words));
  return isJoined ? at - joint.length - words.join(' ').length : at;
}

/** The capitalised words that a text ends in, without one that only starts the sentence; none where they are too many. */
function wordsBefore(text: string): readonly string[] {
  const words = text.split(' ');
  let first = words.length;
  while (first > 0 && isNameWord(words[first - 1] ?? '')) first--;
  const found = words.slice(first);
  // Behind a comma or another "and" it is the last of a list.
  const isListed = /(?:,|\band|&)$/u.test(words[first - 1] ?? '');
  return isListed || found.length > MOST_WORDS ? [] : found;
}

const isNameWord = (word: string): boolean =>
  (bitsOf(word.charCodeAt(0)) & UPPER) !== 0 &&
  [...word].every(letter => (bitsOf(letter.charCodeAt(0)) & GOES_ON) !== 0) &&
  !isAny(wordOf(word), OPENER | DATE_WORD);

/** "Community", "Docs": neither somebody nor a group or company. */
const isPlain = (words: readonly string[]): boolean =>
  words.every(word => isPlainWordOfBody(word)) &&
  !isKnownGivenName(words[0] ?? '') &&
  !isBody(words.join(' ')) &&
  !isWrittenOrganization(words.join(' '));
