import type { ClauseState } from './clause-state.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { Predicate } from '../patterns/predicates.ts';
import { lowerAt } from '../tokens/tokens.ts';

/** "sent the Q3 report to Ada": a word behind a determiner and another word is no verb, unless that one is a plural. */
export function isNounRather(
  { tokens }: ClauseState,
  at: number,
  { group, matches, reduced }: Predicate,
): boolean {
  const word = tokens[at]?.lower;
  const before = lowerAt(tokens, at - 1);
  if (reduced || group.last !== 'none' || !matches.some(({ pattern }) => pattern.verb === word)) return false;
  const isDetermined = /^(?:the|a|an|my|your|his|her|its|our|their|this|that)$/u.test(
    lowerAt(tokens, at - 2),
  );
  return isDetermined && (before === 'sales' || !/[^us]s$/u.test(before));
}

/** "wants Atlas rebuilt on Tundra", "instead of Ben leading it", "would love to have Ada under her": it is not so. */
export function isWanted({ tokens }: ClauseState, [first]: readonly Noun[], { group }: Predicate): boolean {
  if (!first) return false;
  const before = lowerAt(tokens, first.from - 1);
  if (before === 'have') return lowerAt(tokens, first.from - 2) === 'to';
  const isDoing = tokens[group.head]?.lower.endsWith('ing') === true;
  if (isDoing && /^(?:of|about|against|than|without)$/u.test(before)) return true;
  return /^(?:want|wants|wanted|like|likes|liked|need|needs|needed|prefer|prefers|preferred|expect|expects|see)$/u.test(
    before,
  );
}

/** "let Ada work for Ben", "make Ada report to Ben": it is not said that she does. */
export function isMadeTo(
  { tokens, direct }: ClauseState,
  at: number,
  { group, matches }: Predicate,
): boolean {
  const isBase = group.last === 'none' && matches.some(({ pattern }) => pattern.verb === tokens[at]?.lower);
  const first = direct?.nouns[0];
  return (
    isBase &&
    first !== undefined &&
    /^(?:let|lets|make|makes|made|making|have|had|having|see|saw|help|watch)$/u.test(
      lowerAt(tokens, first.from - 1),
    )
  );
}
