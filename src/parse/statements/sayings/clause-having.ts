import type { Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { ADVERB, AUXILIARY, isAny, NEGATION } from '../tokens/word-flags.ts';

/** What stands around the "have" at token `at`, which is a verb by itself there: "does not have", "might have". */
export function groupOfHaving(tokens: readonly Token[], at: number): VerbGroup {
  let start = at;
  while (isAny(tokens[start - 1], AUXILIARY | ADVERB | NEGATION)) start--;
  return verbGroupAt(tokens, start);
}
