import type { Addressed } from '../../model/statement.ts';
import type { Name } from './names.ts';
import type { Noun } from './nouns.ts';
import type { Token } from './tokens.ts';

const forms = new Map<string, Addressed>([
  ['dr', 'any'],
  ['prof', 'any'],
  ['mr', 'male'],
  ['herr', 'male'],
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

/** "Ms Stone" is a person, whatever word Stone is; "Dr Ada Roe" is no more than Ada Roe. */
export const addressed = (noun: Noun, { text, link }: Name, address: Addressed): Noun =>
  text.includes(' ') || link !== undefined || noun.hint !== undefined
    ? noun
    : { ...noun, hint: 'person', address };
