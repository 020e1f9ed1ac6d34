import type { ClauseState } from '../clauses/clause-state.ts';
import { mayBe } from '../names/name-kinds.ts';
import type { NounList } from '../nouns/noun-lists.ts';
import { nounAt } from '../nouns/nouns.ts';
import { isVerbAt } from '../patterns/predicates.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { isAny, SMALL } from '../tokens/word-flags.ts';

const isVerb = (tokens: readonly Token[], at: number): boolean =>
  isVerbAt(tokens, at) || (isAny(tokens[at], SMALL) && /(?:[^s]s|ed)$/u.test(lowerAt(tokens, at)));

/**
 * "Our database, Tundra, stores", "Our team, Search, welcomes": the name between commas is what the noun means, where a verb
 * follows; "my team, Ada, Ben and Cy, meets" lists it. `at` is the token behind the first comma.
 */
export function readThingCalled(state: ClauseState, direct: NounList, at: number): number | undefined {
  const { tokens } = state;
  const [thing, ...others] = direct.nouns;
  if (
    thing?.means.kind !== 'thing' ||
    thing.hint === undefined ||
    thing.hint === 'person' ||
    others.length > 0
  )
    return undefined;
  if (!/^(?:my|our|their|his|her|its|your)$/u.test(lowerAt(tokens, thing.from))) return undefined;
  const named = nounAt(tokens, at, -1);
  if (named?.means.kind !== 'name' || named.hint !== undefined || textAt(tokens, named.to) !== ',')
    return undefined;
  if (!mayBe(named.means.name.text, [thing.hint], undefined) || !isVerb(tokens, named.to + 1))
    return undefined;
  const noun = { ...named, hint: thing.hint };
  state.clauses.push({ kind: 'is', noun: named, hint: thing.hint }, { kind: 'noun', noun, at });
  const called = { ...direct, nouns: [noun], to: named.to + 1 };
  if (state.subject === direct.nouns) state.subject = called.nouns;
  state.direct = called;
  return called.to;
}
