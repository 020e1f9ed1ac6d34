import { lowerAt, type Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { ADVERB, AUXILIARY, isAny, NEGATION } from '../tokens/word-flags.ts';

/** What stands around the "have" at token `at`, which is a verb by itself there: "does not have", "might have". */
export function groupOfHaving(tokens: readonly Token[], at: number): VerbGroup {
  let start = at;
  while (isAny(tokens[start - 1], AUXILIARY | ADVERB | NEGATION)) start--;
  const group = verbGroupAt(tokens, start);
  return isNoLongerAt(tokens, 0) || isNoLongerAt(tokens, start - 2) ? { ...group, negated: true } : group;
}

/** "The team no longer has", "No longer does the team have". */
const isNoLongerAt = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'no' && lowerAt(tokens, at + 1) === 'longer';
