import type { ClauseState } from './clause-state.ts';
import { kindOfNoun } from './kind-words.ts';
import type { NounList } from './noun-lists.ts';
import { isPossessive } from './plain-words.ts';
import type { Predicate } from './predicates.ts';

/** "leads Vega's storage group" and "reports to Ada's deputy" are about neither; "reports into Ada's org" is about Ada. */
export function isPossessor({ tokens }: ClauseState, objects: NounList, { matches }: Predicate): boolean {
  if (!isPossessive(tokens[objects.to])) return false;
  if (!matches.some(({ pattern }) => pattern.pattern.relation === 'reports_to')) return true;
  return ![1, 2, 3].some(next => isGroupNoun(tokens[objects.to + next]?.lower ?? ''));
}

/** What somebody has who leads people. */
const isGroupNoun = (word: string): boolean =>
  kindOfNoun(word) === 'team' || /^(?:organi[sz]ation|area|line|chain|leadership|management)$/u.test(word);
