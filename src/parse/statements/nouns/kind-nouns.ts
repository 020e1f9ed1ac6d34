import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import {
  ADVERB,
  CONJUNCTION,
  isAny,
  KIND_NOUN,
  KIND_REACH,
  NEAR_KIND,
  PREPOSITION,
  SMALL,
} from '../tokens/word-flags.ts';

/** Nouns that are verbs behind "to". */
const alsoVerbs = new Set(['cache', 'index', 'queue', 'stack', 'vendor']);

/** Longer words with a capital are names rather than abbreviations: "CRM system". */
const LONGEST_ABBREVIATION = 4;

/**
 * The last of the nouns in lower case that say a kind, over the words that describe it from token `at` on: "software" in
 * "new CRM software"; -1 where there is none.
 */
export function kindNounAt(tokens: readonly Token[], at: number, isDetermined: boolean): number {
  if (!isAny(tokens[at], NEAR_KIND) || (!isDetermined && isVerbAt(tokens, at))) return -1;
  let head = -1;
  for (let next = at; next < at + KIND_REACH; next++) {
    if (textAt(tokens, next) === '/') continue;
    const token = tokens[next];
    if (!mayDescribe(token)) break;
    if (isAny(token, SMALL) && isAny(token, KIND_NOUN)) head = next;
    else if (head >= 0 || (!isDetermined && isAny(token, ADVERB))) break;
  }
  return head;
}

const mayDescribe = (token: Token | undefined): token is Token =>
  token?.kind === 'word' &&
  !isAny(token, PREPOSITION | CONJUNCTION) &&
  (isAny(token, SMALL) || token.text.length <= LONGEST_ABBREVIATION);

/** "to vendor Quarry". */
const isVerbAt = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'to' && alsoVerbs.has(lowerAt(tokens, at));
