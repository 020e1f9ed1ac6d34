import { isPossessive } from '../vocabulary/plain-words.ts';
import type { Token } from './tokens.ts';

/** The token behind the possessive that starts at `at`: "Search's", "Operations'"; 0 for none. */
export function possessiveAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (isPossessive(token)) return at + 1;
  const isPlural = /^['’]$/u.test(token?.text ?? '') && token?.spaced === false;
  return isPlural && (tokens[at - 1]?.lower.endsWith('s') ?? false) ? at + 1 : 0;
}
