import type { Addressed } from '../../../model/statement.ts';
import type { Token } from '../tokens/tokens.ts';

const forms = new Map<string, Addressed>([
  ['dr', 'any'],
  ['prof', 'any'],
  ['doctor', 'any'],
  ['professor', 'any'],
  ['mr', 'male'],
  ['messrs', 'male'],
  ['herr', 'male'],
  ['sir', 'male'],
  ['dame', 'female'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['frau', 'female'],
]);
export const formsOfAddress: readonly string[] = [...forms.keys()];

/** Whom a form of address is for, if a word is one; "miss" in lower case is a verb. */
export function addressOf({ text, lower }: Token): Addressed | undefined {
  const found = forms.get(lower);
  return found !== undefined && (text !== lower || lower.length < 4) ? found : undefined;
}
