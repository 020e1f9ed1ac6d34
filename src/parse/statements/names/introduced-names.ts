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

/** The name that words introduce at `at`: "called X", "in Acme they refer to as X", "which goes by X". */
export function introducedName(tokens: readonly Token[], at: number, first: number): Name | undefined {
  let next = at;
  if (isAny(tokens[next], PREPOSITION) && lowerAt(tokens, next) !== 'by') {
    // "a team in Acme they call X", "a team for big data which goes by X".
    let words = 0;
    while (words < 4 && next < tokens.length && !subjectsOfNaming.has(lowerAt(tokens, next))) {
      if (tokens[next]?.kind === 'sign' || isIntroducer(tokens, next) > 0) break;
      next++;
      words++;
    }
  }
  let subjects = 0;
  while (subjects < 2 && subjectsOfNaming.has(lowerAt(tokens, next))) {
    next++;
    subjects++;
  }
  while (isAny(tokens[next], ADVERB)) next++;
  const length = isIntroducer(tokens, next);
  if (length === 0) return undefined;
  if (length === 1 && lowerAt(tokens, next) === 'call' && subjects === 0) return undefined;
  return nameAt(tokens, next + length, first);
}

function isIntroducer(tokens: readonly Token[], at: number): number {
  const phrases = introducersByFirst.get(lowerAt(tokens, at));
  return (
    phrases?.find(phrase => phrase.every((word, index) => tokens[at + index]?.lower === word))?.length ?? 0
  );
}
