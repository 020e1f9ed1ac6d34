import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { nounAt } from '../nouns/nouns.ts';
import { lowerAt } from '../tokens/tokens.ts';
import { linkedAt } from './clause-holders.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';

/** "At the helm of the Search team is Ada"; `at` is the "helm". */
export function readHelm(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (
    lowerAt(tokens, at - 1) !== 'the' ||
    lowerAt(tokens, at - 2) !== 'at' ||
    lowerAt(tokens, at + 1) !== 'of'
  )
    return undefined;
  const of = nounAt(tokens, at + 2, -1);
  const linked = of && linkedAt(tokens, of.to);
  if (!of || !linked?.holders.nouns.every(isPersonNoun)) return undefined;
  const { holders, group } = linked;
  stateWeakly(state, 'lead', { subjects: [of], objects: holders.nouns, group, at });
  nameNouns(state, [of, ...holders.nouns], at);
  return holders.to;
}
