import type { EntityKind } from '../../../model/entity.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { genderOfPronoun, type Gender } from '../vocabulary/given-names.ts';
import { determiners } from './noun-words.ts';
import { isHuman } from './owned-nouns.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { CAPITALISED, isAny, KIND_NOUN, PREPOSITION, SMALL } from '../tokens/word-flags.ts';

/** Somebody or something that a sentence speaks of without a name: "our CFO", "the new service", "she". */
export interface Unnamed {
  /** The token that it starts at. */
  readonly at: number;
  readonly kind: EntityKind;
  /** Of a pronoun. */
  readonly gender: Gender | undefined;
}

const MOST_WORDS = 4;

/**
 * Whom and what a sentence speaks of without naming it: "she" in the next one may be that somebody. What is a name's own
 * role ("Ada Roe, our CFO") is none, and neither is what stands beside a name ("our CFO Ada Roe").
 */
export function unnamedIn(tokens: readonly Token[], clauses: readonly Clause[]): readonly Unnamed[] {
  const found: Unnamed[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const lower = lowerAt(tokens, at);
    const gender = genderOfPronoun(lower);
    if (gender) found.push({ at, kind: 'person', gender });
    if (!(determiners.has(lower) || counting.has(lower)) || tokens[at]?.kind !== 'word') continue;
    const kind = describedAt(tokens, at + 1);
    if (kind && !isSaidOfName(tokens, at, clauses)) found.push({ at, kind, gender: undefined });
  }
  return found;
}

const counting = new Set(['one', 'another', 'no', 'every', 'each']);

/** The kind of what a noun without a name is, whose words start at token `at`. */
function describedAt(tokens: readonly Token[], at: number): EntityKind | undefined {
  let kind: EntityKind | undefined;
  for (let next = at; next < at + MOST_WORDS; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || isAny(token, PREPOSITION)) return kind;
    if (!isAny(token, SMALL) && token.text !== token.text.toUpperCase())
      // "our CFO Ada Roe", "the service Atlas"; "the Search team" has a name of its own.
      return undefined;
    if (isHuman(token.lower)) kind = 'person';
    else if (isAny(token, KIND_NOUN)) kind = somebody.test(token.lower) ? 'person' : token.noun;
    else if (kind) return kind;
  }
  return kind;
}

/** "A customer called": somebody of it. */
const somebody = /^(?:customer|supplier|vendor|competitor)$/u;

/** "Ada Roe, our CFO", "Ada Roe is our CFO": what is said of a name. */
function isSaidOfName(tokens: readonly Token[], at: number, clauses: readonly Clause[]): boolean {
  if (/^(?:is|are|as|be|become|becomes|became|named|appointed)$/u.test(lowerAt(tokens, at - 1))) return true;
  const end = tokens
    .slice(at, at + MOST_WORDS + 2)
    .findIndex(({ lower }) => lower === 'is' || lower === 'was');
  // "Our CFO is Ada Roe".
  if (end > 0 && isAny(tokens[at + end + 1], CAPITALISED)) return true;
  if (textAt(tokens, at - 1) === ',' && isAny(tokens[at - 2], CAPITALISED)) return true;
  return clauses.some(
    clause => clause.kind === 'title' && clause.title.from >= at && clause.title.from <= at + MOST_WORDS,
  );
}
