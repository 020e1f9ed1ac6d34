import type { ClauseState } from '../clauses/clause-state.ts';
import { mayBe } from '../names/name-kinds.ts';
import type { Noun } from '../nouns/nouns.ts';
import { textAt, type Token } from '../tokens/tokens.ts';
import { isDivision, isWorkWord } from '../vocabulary/departments.ts';
import { isWrittenOrganization } from '../vocabulary/known-organizations.ts';

/** Whether a noun is a name that nothing keeps from being a system's: "Harbor", and no "Finance", "Siemens", "Sprint 12". */
export function mayBeSystem({ means, hint }: Noun): boolean {
  if (means.kind !== 'name' || (hint !== undefined && hint !== 'system')) return false;
  const { text } = means.name;
  const isOther = isWorkWord(text) || isDivision(text) || isWrittenOrganization(text) || /\d/u.test(text);
  return !isOther && mayBe(text, ['system'], undefined);
}

/** "Sprint 12", "Platform 9": one of several that are counted, behind its name. */
export const isNumberAt = (tokens: readonly Token[], at: number): boolean => /^\d/u.test(textAt(tokens, at));

/** Words that are said of systems only tell that these are some. */
export function tellSystems({ clauses, tokens }: ClauseState, nouns: readonly Noun[]): void {
  for (const noun of nouns)
    if (noun.hint === undefined && mayBeSystem(noun) && !isNumberAt(tokens, noun.to))
      clauses.push({ kind: 'is', noun, hint: 'system' });
}
