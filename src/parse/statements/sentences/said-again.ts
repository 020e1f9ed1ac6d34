import type { Statement } from '../../../model/statement.ts';
import { keyOf } from '../nouns/meaning.ts';

/**
 * Whether the sentence of a statement has said it already, as the last of what is read: "Before joining Acme, Ada spent six
 * years at Bolt" tells twice where she was.
 */
export function isSaidAgain(before: readonly Statement[], said: Statement): boolean {
  for (let index = before.length - 1; index >= 0; index--) {
    const other = before[index];
    if (other?.span.from !== said.span.from) return false;
    if (isSame(other, said)) return true;
  }
  return false;
}

const compared: readonly (keyof Statement)[] = [
  'relation',
  'text',
  'polarity',
  'hedged',
  'until',
  'happened',
];

const isSame = (one: Statement, other: Statement): boolean =>
  compared.every(key => one[key] === other[key]) &&
  keyOf(one.subject) === keyOf(other.subject) &&
  (one.object && keyOf(one.object)) === (other.object && keyOf(other.object));
