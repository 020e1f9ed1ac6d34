import { groupBy } from '../../../text/grouping.ts';
import { nameAt, type Name } from './names.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { PREPOSITION, ADVERB, isAny } from '../tokens/word-flags.ts';

const introducer: readonly (readonly string[])[] = [
  'named',
  'called',
  'dubbed',
  'nicknamed',
  'known as',
  'by the name of',
  'referred to as',
  'refer to as',
  'goes by the name of',
  'go by the name of',
  'goes by the name',
  'goes by',
  'is called',
  'are called',
  'is named',
  'is known as',
  'call',
].map(phrase => phrase.split(' '));
const introducersByFirst = groupBy(introducer, ([first]) => first);
const subjectsOfNaming = new Set(
  'they we people everybody everyone he she who which that i you all folks'.split(' '),
);

const MOST_SUBJECTS = 2;

/** The name that words introduce at `at`: "called X", "in Acme they refer to as X", "which goes by X". */
export function introducedName(tokens: readonly Token[], at: number, first: number): Name | undefined {
  const isPlaced = isAny(tokens[at], PREPOSITION) && lowerAt(tokens, at) !== 'by';
  const start = isPlaced ? behindPlace(tokens, at) : at;
  let next = start;
  while (next < start + MOST_SUBJECTS && subjectsOfNaming.has(lowerAt(tokens, next))) next++;
  const hasSubject = next > start;
  while (isAny(tokens[next], ADVERB)) next++;
  const length = lengthOfIntroducer(tokens, next);
  // "call Ada": somebody asks to.
  if (length === 0 || (!hasSubject && lowerAt(tokens, next) === 'call')) return undefined;
  return nameAt(tokens, next + length, first);
}

const MOST_WORDS_OF_PLACE = 4;

/** "a team in Acme they call X", "a team for big data which goes by X": what says who calls it so may stand behind a place. */
function behindPlace(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + MOST_WORDS_OF_PLACE && isOfPlace(tokens, next)) next++;
  return next;
}

const isOfPlace = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] !== undefined &&
  tokens[at].kind !== 'sign' &&
  !subjectsOfNaming.has(tokens[at].lower) &&
  lengthOfIntroducer(tokens, at) === 0;

/** How many words introduce a name at `at`. */
function lengthOfIntroducer(tokens: readonly Token[], at: number): number {
  const phrases = introducersByFirst.get(lowerAt(tokens, at));
  return (
    phrases?.find(phrase => phrase.every((word, index) => lowerAt(tokens, at + index) === word))?.length ?? 0
  );
}
