import type { ClauseState } from '../clauses/clause-state.ts';
import { countedAt } from '../nouns/counted-nouns.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { nounAt } from '../nouns/nouns.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { kindOfNoun } from '../vocabulary/kind-words.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';

/** "Core has two teams: Search and Ads". */
export function readParts(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const start = subject && behindTeams(tokens, at + 1);
  const parts = start === undefined ? undefined : nounListAt(tokens, start, -1, 'object');
  if (!subject || !parts || parts.nouns.some(({ means }) => means.kind !== 'name')) return undefined;
  const group = verbGroupAt(tokens, tokens.length);
  const said = { subjects: parts.nouns, objects: subject, group, at };
  state.clauses.push({ kind: 'stated', relation: 'part_of', ...said });
  nameNouns(state, parts.nouns, at);
  return parts.to;
}

const MOST_COUNTING = 3;

/** Behind "two new teams:". */
function behindTeams(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  while (next < at + MOST_COUNTING && kindOfNoun(lowerAt(tokens, next)) === undefined) next++;
  const noun = lowerAt(tokens, next);
  const isTeams = kindOfNoun(noun) === 'team' && noun.endsWith('s');
  return isTeams && /^[:,]$/u.test(textAt(tokens, next + 1)) ? next + 2 : undefined;
}

/** "Within Core there is the Search team". */
export function readWithin(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (!holdsThere(tokens, at)) return undefined;
  const whole = nounAt(tokens, at + 1, -1);
  if (!whole) return undefined;
  const there = textAt(tokens, whole.to) === ',' ? whole.to + 1 : whole.to;
  const group = verbGroupAt(tokens, there + 1);
  if (lowerAt(tokens, there) !== 'there' || group.last !== 'be') return undefined;
  const parts = countedAt(tokens, group.head) ?? nounListAt(tokens, group.head, -1, 'object');
  if (!parts) return undefined;
  stateWeakly(state, 'part_of', { subjects: parts.nouns, objects: [whole], group, at });
  nameNouns(state, [whole, ...parts.nouns], at);
  return parts.to;
}

/** Cheap, since it is asked wherever "in" stands. */
function holdsThere(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 2; next < tokens.length; next++) if (lowerAt(tokens, next) === 'there') return true;
  return false;
}
