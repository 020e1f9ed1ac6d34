import { behindBullet } from './bullets.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { Noun } from '../nouns/nouns.ts';
import { nounAt } from '../nouns/nouns.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { firstOfOneKind, valuesAt } from '../nouns/value-nouns.ts';

/** Two sides of a pair in a list: "Atlas – Ada Roe". */
export interface Pair {
  readonly of: readonly Noun[];
  readonly values: readonly Noun[];
}

const joins = /^(?:-|–|—|--|:|\/|\||=|→|>|=>|⇒)$/u;

/** The pair that a whole line is: "Atlas – Ada Roe", "Atlas: Ada Roe", "Atlas (Ada Roe)". */
export function entryOf(tokens: readonly Token[]): Pair | undefined {
  const start = behindBullet(tokens);
  const found = pairAt(tokens, start, tokens.length);
  return found?.to === tokens.length ? found : undefined;
}

/** The pairs that stand behind a colon, with commas or semicolons between: "Atlas – Ada Roe, Tundra – Ben Poe". */
export function inlinePairs(tokens: readonly Token[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < tokens.length;) {
    const pair = pairAt(tokens, at, nextParting(tokens, at));
    if (!pair) return [];
    pairs.push(pair);
    at = pair.to;
    if (/^[,;.]$/u.test(textAt(tokens, at))) at++;
    if (lowerAt(tokens, at) === 'and') at++;
  }
  return pairs;
}

/** The comma or semicolon behind which the next pair begins. */
function nextParting(tokens: readonly Token[], at: number): number {
  for (let next = at; next < tokens.length; next++)
    if (/^[,;]$/u.test(textAt(tokens, next)) || (textAt(tokens, next) === '.' && next === tokens.length - 1))
      return next;
  return tokens.length;
}

function pairAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): (Pair & { readonly to: number }) | undefined {
  const of = nounAt(tokens, at, -1);
  if (of?.means.kind !== 'name' || of.from !== at || of.indefinite) return undefined;
  const values =
    textAt(tokens, of.to) === '('
      ? valuesInParentheses(tokens, of.to, to)
      : valuesBehindSign(tokens, of.to, to);
  return values && { of: [of], values, to };
}

/** "(Ada Roe)", up to the end of the pair. */
function valuesInParentheses(
  tokens: readonly Token[],
  open: number,
  to: number,
): readonly Noun[] | undefined {
  const close = tokens.findIndex(({ text }, index) => index > open && text === ')');
  if (close + 1 !== to) return undefined;
  const inside = valuesAt(tokens, open + 1, close);
  return inside?.to === close ? inside.nouns : undefined;
}

const MOST_SIGNS = 2;

/** "– Ada Roe", "=> Ada Roe", "to Ada Roe" */
function valuesBehindSign(tokens: readonly Token[], at: number, to: number): readonly Noun[] | undefined {
  let start = at;
  while (start < at + MOST_SIGNS && joins.test(textAt(tokens, start))) start++;
  if (start === at && lowerAt(tokens, at) === 'to') start++;
  const values = start > at ? valuesAt(tokens, start, to) : undefined;
  return values && firstOfOneKind(values);
}

/** A line that is no more than somebody and a team or company: "Ada Roe / Search", "Ada Roe – Search". */
export function placeIn(tokens: readonly Token[]): Pair | undefined {
  const start = behindBullet(tokens);
  const person = nounAt(tokens, start, -1);
  if (!person || !isPersonNoun(person) || !/^[/|–—-]$/u.test(textAt(tokens, person.to))) return undefined;
  const of = nounAt(tokens, person.to + 1, -1);
  return of?.means.kind === 'name' && of.to === tokens.length ? { of: [person], values: [of] } : undefined;
}
