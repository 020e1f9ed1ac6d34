import { isPersonNoun } from './clause-origins.ts';
import type { ClauseState } from './clause-state.ts';
import { nounListAt, type NounList } from './noun-lists.ts';
import { possessiveAt } from './possessives.ts';
import { verbGroupAt } from './verb-groups.ts';

const holders = /^(?:lead|leader|head|manager|boss|owner|maintainer|director|chief)$/u;

const otherHolders =
  /^(?:a|an|any|one|another|some|former|ex|deputy|old|previous|past|future|next|acting|potential)$/u;

/**
 * "The Search lead, Ada Roe, …", "Search team lead Ada Roe", "the Atlas owner is Ada Roe": whoever leads or owns what
 * stands before; gives where the name ends.
 */
export function readHolderBehind(state: ClauseState, { nouns, to }: NounList): number | undefined {
  const { tokens } = state;
  const [of, ...others] = nouns;
  if (!of || others.length > 0 || of.means.kind !== 'name') return undefined;
  const noun = tokens[to]?.lower === 'team' ? to + 1 : to;
  const word = tokens[noun]?.lower ?? '';
  if (!holders.test(word) || tokens[to]?.spaced !== true) return undefined;
  // "a Search manager, Ada": one of several.
  const before = [tokens[of.from - 1], tokens[of.from]].map(token => token?.lower ?? '');
  if (before.some(each => otherHolders.test(each))) return undefined;
  const group = verbGroupAt(tokens, noun + 1);
  const isSaid = group.last === 'be';
  if (!isSaid && group.last !== 'none') return undefined;
  const isApart = tokens[noun + 1]?.text === ',';
  const start = isSaid ? group.head : isApart ? noun + 2 : noun + 1;
  const people = nounListAt(tokens, start, -1, 'object');
  if (!people?.nouns.every(isPersonNoun) || people.alternatives || possessiveAt(tokens, people.to) > 0)
    return undefined;
  const relation = /^(?:owner|maintainer)$/u.test(word) ? 'owner' : 'lead';
  const common = { subjects: [of], objects: people.nouns.slice(0, 1), group, at: to, isWeak: true };
  state.clauses.push({ kind: 'stated', relation, ...common });
  for (const person of people.nouns) state.clauses.push({ kind: 'noun', noun: person, at: to });
  state.direct = people;
  state.subject = people.nouns;
  return people.to;
}
