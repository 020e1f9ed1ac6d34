import type { Token } from './tokens.ts';
import { ACTIVE_VERB, ADVERB, AUXILIARY, CONJUNCTION, isAny, PREPOSITION, SMALL } from './word-flags.ts';

/** A word in lower case that is neither a verb nor one of those that go on with the sentence. */
export function isPlainNoun(token: Token | undefined, verbs?: 'verbs too'): boolean {
  if (token?.kind !== 'word' || !token.spaced || !isAny(token, SMALL)) return false;
  return (verbs !== undefined || !isAny(token, ACTIVE_VERB)) && isContent(token);
}

/** Neither goes on with the sentence nor is an auxiliary. */
function isContent(token: Token): boolean {
  if (isAny(token, AUXILIARY | PREPOSITION | CONJUNCTION | ADVERB)) return false;
  const { lower } = token;
  return !trailing.has(lower) && !functionWords.test(lower) && !/^\p{N}/u.test(lower);
}

const functionWords =
  /^(?:as|the|a|an|not|no|their|his|her|our|my|its|your|this|that|these|those|we|they|he|she|you|it|'s|'re|'ve|respectively|ago|full-time|part-time|next|later|straight|directly|up|out|down|off|on|again|very|much|more|well|please|next|every|any)$/u;

/** Words that stand behind a noun and tell when or how, and are no verb. */
export const trailing = new Set(
  'too today now here there instead yesterday last this these alone together since again both all each only etc already'.split(
    ' ',
  ),
);
