import type { ClauseState } from './clause-state.ts';
import { kindOfNoun } from '../vocabulary/kind-words.ts';
import type { NounList } from '../nouns/noun-lists.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import type { Predicate } from '../patterns/predicates.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';

/** "leads Vega's storage group" and "reports to Ada's deputy" are about neither; "reports into Ada's org" is about Ada. */
export function isPossessor(
  { tokens }: ClauseState,
  objects: NounList,
  { matches }: Pick<Predicate, 'matches'>,
): boolean {
  if (possessiveAt(tokens, objects.to) === 0) return false;
  if (!matches.some(({ pattern }) => pattern.pattern.relation === 'reports_to')) return true;
  return ![1, 2, 3].some(next => isGroupNoun(tokens, objects.to + next));
}

/** What somebody has who leads people; a "team lead" is somebody else. */
function isGroupNoun(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  const isGroup =
    kindOfNoun(word) === 'team' || /^(?:organi[sz]ation|area|line|chain|leadership|management)$/u.test(word);
  return isGroup && !/^(?:lead|leader|head|manager|boss|director|assistant)$/u.test(lowerAt(tokens, at + 1));
}
