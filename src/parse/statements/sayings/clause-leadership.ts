import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { nounAt } from '../nouns/nouns.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { lowerAt, textAt } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
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

/** "Under Ada's leadership the Search team has doubled"; `at` is the "under". "The team grew" may be long ago. */
export function readUnderLeadership(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const person = nounAt(tokens, at + 1, -1);
  const behind = person && isPersonNoun(person) ? possessiveAt(tokens, person.to) : 0;
  if (!person || behind === 0 || !/^(?:leadership|direction|management)$/u.test(lowerAt(tokens, behind)))
    return undefined;
  const led = nounListAt(tokens, textAt(tokens, behind + 1) === ',' ? behind + 2 : behind + 1, -1, 'subject');
  if (!led?.nouns.every(({ hint }) => hint === 'team')) return undefined;
  const group = verbGroupAt(tokens, led.to);
  const isNow = group.last !== 'none' || /[^s]s$/u.test(lowerAt(tokens, group.head));
  if (!isNow || group.tense === 'past') return undefined;
  const said = {
    ...group,
    negated: false,
    tense: group.tense === 'perfect' ? ('present' as const) : group.tense,
  };
  stateWeakly(state, 'lead', { subjects: led.nouns, objects: [person], group: said, at });
  nameNouns(state, [person], at);
  // What the team has done is read on its own.
  return led.nouns[0]?.from;
}
