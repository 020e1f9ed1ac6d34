import type { ClauseState } from '../clauses/clause-state.ts';
import { textAt, lowerAt, type Token } from '../tokens/tokens.ts';
import { groupAround } from '../tokens/verb-groups.ts';
import { peopleAt } from './clause-holders.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';

/** "The Search team welcomes Ada": who is in it since; `at` is the verb. A guest is welcomed to a meeting, or for a day. */
export function readWelcome(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const teams = state.direct?.to === at ? state.direct.nouns : state.subject;
  const people = teams?.length === 1 && teams[0]?.hint === 'team' ? peopleAt(tokens, at + 1) : undefined;
  if (!teams || !people || !isToStay(tokens, people.to, lowerAt(tokens, at))) return undefined;
  const group = groupAround(tokens, at);
  stateWeakly(state, 'team', { subjects: people.nouns, objects: teams, group, at });
  nameNouns(state, people.nouns, at);
  return people.to;
}

/** Whether nothing but "as a tester", "to the team", "aboard" follows; "welcomed Ada" alone may be a visit. */
function isToStay(tokens: readonly Token[], at: number, verb: string): boolean {
  const words = tokens.slice(at, at + 3).map(({ lower }) => lower);
  if (
    /^(?:as (?:a|an|our|its|their|the) .|(?:on|to) the team|on board|aboard|to (?:its|our) ranks)/u.test(
      words.join(' '),
    )
  )
    return words[2] !== 'guest';
  return verb !== 'welcomed' && /^[.!]?$/u.test(textAt(tokens, at));
}
