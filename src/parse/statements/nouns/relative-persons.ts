import { isPersonNoun } from '../clauses/clause-origins.ts';
import { type ClauseState, NO_NOUN } from '../clauses/clause-state.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import type { Noun } from './nouns.ts';
import { isHuman } from './owned-nouns.ts';
import { isWorker } from './role-nouns.ts';
import { isAny, TITLE_NOUN, TITLE_WORD } from '../tokens/word-flags.ts';
import { lowerAt } from '../tokens/tokens.ts';

/**
 * Whom "who" means behind where somebody is from: Ada in "Ada Roe from Search, who left", and nobody with a name in "a Head of
 * Procurement who reports to" and "an engineer from Search who left". Undefined where the noun itself may be somebody.
 */
export function personOf(
  { tokens, clauses }: ClauseState,
  noun: Noun | undefined,
): readonly Noun[] | undefined {
  if (noun?.means.kind !== 'name' || isPersonNoun(noun) || isKnownGivenName(noun.means.name.text))
    return undefined;
  if (!/^(?:of|for|from|in|at|on)$/u.test(lowerAt(tokens, noun.from - 1))) return undefined;
  const holder = tokens[noun.from - 2];
  const word = holder?.lower ?? '';
  if (isAny(holder, TITLE_NOUN | TITLE_WORD) || isHuman(word) || isWorker(word)) return [NO_NOUN];
  const before = clauses.findLast(
    clause => clause.kind === 'noun' && clause.noun.to === noun.from - 1 && isPersonNoun(clause.noun),
  );
  return before?.kind === 'noun' ? [before.noun] : undefined;
}
