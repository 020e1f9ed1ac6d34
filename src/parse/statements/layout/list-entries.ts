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
  const start = /^[•*–-]$/u.test(textAt(tokens, 0)) ? 1 : 0;
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
  const sign = tokens[of.to];
  if (sign?.text === '(') {
    const close = tokens.findIndex(({ text }, index) => index > of.to && text === ')');
    const inside = close > 0 && close < to ? valuesAt(tokens, of.to + 1, close) : undefined;
    return inside?.to === close && close + 1 === to ? { of: [of], values: inside.nouns, to } : undefined;
  }
  let start = of.to;
  while (start < of.to + 2 && joins.test(textAt(tokens, start))) start++;
  if (start === of.to && lowerAt(tokens, start) === 'to') start++;
  const values = start > of.to ? valuesAt(tokens, start, to) : undefined;
  return values ? { of: [of], values: firstOfOneKind(values), to } : undefined;
}

/** A line that is no more than somebody and a team or company: "Ada Roe / Search", "Ada Roe – Search". */
export function placeIn(tokens: readonly Token[]): Pair | undefined {
  const start = /^[•*–-]$/u.test(textAt(tokens, 0)) ? 1 : 0;
  const person = nounAt(tokens, start, -1);
  if (!person || !isPersonNoun(person) || !/^[/|–—-]$/u.test(textAt(tokens, person.to))) return undefined;
  const of = nounAt(tokens, person.to + 1, -1);
  return of?.means.kind === 'name' && of.to === tokens.length ? { of: [person], values: [of] } : undefined;
}
