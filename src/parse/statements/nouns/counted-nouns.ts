import { kindOfNoun } from '../vocabulary/kind-words.ts';
import { type NounList, nounListAt } from './noun-lists.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';

const counts = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|the|these|following|\d{1,2})$/u;
const MOST_WORDS = 4;

/** "three groups: Search, Ads and Maps", "two teams, namely Search and Ads": those that a noun counts from token `at` on. */
export function countedAt(tokens: readonly Token[], at: number): NounList | undefined {
  if (!counts.test(lowerAt(tokens, at))) return undefined;
  let noun = at + 1;
  while (noun < at + MOST_WORDS && !isPlural(tokens[noun])) noun++;
  if (!isPlural(tokens[noun])) return undefined;
  const isNamely = textAt(tokens, noun + 1) === ',' && lowerAt(tokens, noun + 2) === 'namely';
  if (!isNamely && textAt(tokens, noun + 1) !== ':') return undefined;
  const list = nounListAt(tokens, isNamely ? noun + 3 : noun + 2, -1, 'object');
  return list?.nouns.every(({ means }) => means.kind === 'name') === true ? list : undefined;
}

const isPlural = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.lower.endsWith('s') && kindOfNoun(token.lower) !== undefined;
