import type { EntityKind } from '../../../model/entity.ts';
import { kindOfSide } from '../vocabulary/departments.ts';
import { kindOfNoun } from '../vocabulary/kind-words.ts';
import type { Token } from '../tokens/tokens.ts';

/** What a noun behind a name says of it; people of a name are those of a company. */
export function nounBehind(
  word: string,
  tokens: readonly Token[],
  at: number,
  name: string,
): EntityKind | undefined {
  if (/^(?:customers?|supplier|competitor|product|products|solution|business|side)$/u.test(word))
    return word === 'side' ? kindOfSide(name) : undefined;
  if (word === 'unit' && tokens[at + 1]?.lower !== undefined) return 'team';
  const kind = kindOfNoun(word);
  if (kind !== 'person') return kind;
  return /^(?:people|folks|guys)$/u.test(word) ? 'organization' : undefined;
}
