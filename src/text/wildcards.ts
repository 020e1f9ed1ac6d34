/** A piece of a pattern for a name: a character that stands for itself, one of several, or any number of any. */
type Piece = string | OneOf | typeof ANY;

interface OneOf {
  readonly isNegated: boolean;
  /** First and last UTF-16 code units. */
  readonly ranges: readonly (readonly [number, number])[];
}

const ANY: unique symbol = Symbol('any number of characters');
const ONE: OneOf = { isNegated: true, ranges: [] };

/** Any number of whole names. */
export const DEEP: unique symbol = Symbol('any number of names');

/** A pattern for one name of a path, or `DEEP`; of a name without wildcards, the name. */
export type NamePattern = string | readonly Piece[] | typeof DEEP;

/** Any one name. */
export const ANY_NAME: NamePattern = [ANY];

/**
 * Reads `*`, `?`, `[a-z]`, `[!a]` and `\` before a character that stands for itself; a bracket that nothing closes
 * stands for itself too.
 */
export function namePattern(text: string): NamePattern {
  if (!/[*?[\\]/.test(text)) return text;
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const oneOf = character === '[' ? readOneOf(text, at) : undefined;
    if (oneOf) {
      pieces.push(oneOf.found);
      at = oneOf.end;
    } else if (character === '?') pieces.push(ONE);
    else if (character === '\\') pieces.push(text.charAt(++at));
    else if (character !== '*') pieces.push(character);
    else if (pieces.at(-1) !== ANY) pieces.push(ANY);
  }
  return pieces.every(piece => typeof piece === 'string') ? pieces.join('') : pieces;
}

/** What the `[` at `start` begins, and where its `]` stands. */
function readOneOf(text: string, start: number): { readonly found: OneOf; readonly end: number } | undefined {
  const isNegated = text[start + 1] === '!' || text[start + 1] === '^';
  const first = start + (isNegated ? 2 : 1);
  const ranges: [number, number][] = [];
  for (let at = first; at < text.length; at++) {
    if (text[at] === ']' && at > first) return { found: { isNegated, ranges }, end: at };
    if (text[at] === '\\') at++;
    const from = text.charCodeAt(at);
    const isRange = text[at + 1] === '-' && at + 2 < text.length && text[at + 2] !== ']';
    if (isRange) at += 2;
    ranges.push([from, text.charCodeAt(at)]);
  }
  return undefined;
}

/** The first `[` of a pattern for one name that nothing closes, or whose range runs backwards and fits nothing, with its end. */
export function brokenBracket(text: string): string | undefined {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') {
      const oneOf = readOneOf(text, at);
      if (!oneOf) return text.slice(at);
      if (oneOf.found.ranges.some(([from, to]) => from > to)) return text.slice(at, oneOf.end + 1);
      at = oneOf.end;
    }
  }
  return undefined;
}

/** Whether the names of a path fit the patterns. */
export const fitsPath = (patterns: readonly NamePattern[], names: readonly string[]): boolean =>
  follows(patterns, names, DEEP, fitsName);

export function fitsName(pattern: NamePattern, name: string): boolean {
  if (typeof pattern === 'string') return pattern === name;
  return pattern !== DEEP && follows<Piece, string>(pattern, name, ANY, fitsCharacter);
}

function fitsCharacter(piece: Piece, character: string): boolean {
  if (typeof piece !== 'object') return piece === character;
  const unit = character.charCodeAt(0);
  return piece.ranges.some(([from, to]) => from <= unit && unit <= to) !== piece.isNegated;
}

/**
 * Whether all items follow the pattern, in which `any` stands for any number of them; in at most as many steps as both
 * are long, multiplied. Where an item does not fit, only the last `any` takes one more: an earlier one could gain nothing
 * by it, so nothing is tried twice over.
 */
function follows<Part, Item>(
  pattern: readonly Part[],
  items: ArrayLike<Item>,
  any: Part,
  fits: (part: Part, item: Item) => boolean,
): boolean {
  let at = 0;
  let lastAny = -1;
  let lastItem = 0;
  for (let item = 0; item < items.length;) {
    const part = pattern[at];
    if (part === any) {
      lastAny = at++;
      lastItem = item;
    } else if (part !== undefined && fits(part, items[item] as Item)) {
      at++;
      item++;
    } else if (lastAny >= 0) {
      at = lastAny + 1;
      item = ++lastItem;
    } else return false;
  }
  while (pattern[at] === any) at++;
  return at === pattern.length;
}
