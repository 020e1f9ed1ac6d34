import type { ClauseState } from '../clauses/clause-state.ts';
import { textAt, lowerAt, type Token } from '../tokens/tokens.ts';
import { groupAround } from '../tokens/verb-groups.ts';
import { peopleAt } from './clause-holders.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';

/** "The Search team welcomes Ada": who is in it since; `at` is the verb. As a guest, a speaker, a customer one is there for a while. */
export function readWelcome(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const teams = state.direct?.to === at ? state.direct.nouns : state.subject;
  const [team, ...others] = teams ?? [];
  if (team?.hint !== 'team' || others.length > 0 || isSomebodysTeam(tokens, team.from)) return undefined;
  const people = peopleAt(tokens, at + 1);
  if (!people || lowerAt(tokens, at) === 'welcomed' || !isToStay(tokens, people.to)) return undefined;
  const group = groupAround(tokens, at);
  stateWeakly(state, 'team', { subjects: people.nouns, objects: [team], group, at });
  nameNouns(state, people.nouns, at);
  return people.to;
}

/** "Ada of the Search team welcomes Ben" to whatever it is. */
const isSomebodysTeam = (tokens: readonly Token[], from: number): boolean =>
  /^(?:of|from|in|on|at|for|with|by)$/u.test(lowerAt(tokens, from - 1)) ||
  /^(?:of|from|in|on|at|for|with|by)$/u.test(lowerAt(tokens, from - 2));

/** Whether nothing but "to the team" follows. */
const isToStay = (tokens: readonly Token[], at: number): boolean => {
  const isToTeam =
    lowerAt(tokens, at) === 'to' &&
    /^(?:the|its|our|their)$/u.test(lowerAt(tokens, at + 1)) &&
    /^(?:team|ranks)$/u.test(lowerAt(tokens, at + 2));
  return /^[.!]?$/u.test(textAt(tokens, isToTeam ? at + 3 : at));
};
