import type { RelationName } from '../../../model/relation.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { VerbGroup } from '../tokens/verb-groups.ts';

/** The two sides of what is said, and the verb that says it. */
interface Said {
  readonly subjects: readonly Noun[];
  readonly objects: readonly Noun[];
  readonly group: VerbGroup;
  readonly at: number;
}

/** States a relation that counts only where something else tells what the names are. */
export function stateWeakly({ clauses }: ClauseState, relation: RelationName, said: Said): void {
  clauses.push({ kind: 'stated', relation, ...said, isWeak: true });
}

/** Keeps in mind that the sentence names these. */
export function nameNouns({ clauses }: ClauseState, nouns: readonly Noun[], at: number): void {
  for (const noun of nouns) clauses.push({ kind: 'noun', noun, at });
}
