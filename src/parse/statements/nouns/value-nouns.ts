import type { Noun } from './nouns.ts';
import { nounAt } from './nouns.ts';
import { closingOf } from './noun-lists.ts';
import { isPersonShape } from '../names/names.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { openers } from '../vocabulary/plain-words.ts';
import { isLeftOpen, isOff } from '../tokens/standing-asides.ts';
import { GIVEN_NAME, isAny, SMALL } from '../tokens/word-flags.ts';

/** Names that stand alone, as the value of a field or an entry of a list. */
export interface NameValues {
  readonly nouns: readonly Noun[];
  readonly to: number;
}

const MOST_VALUES = 30;
/** What may follow the names without changing them: since when, in which place. */
const goesOn = /^(?:since|from|as|effective|starting|based|with|in|at|for|who|which|until|till|and)$/u;

/**
 * The names from token `at` up to `to`, with commas, semicolons, slashes, "and" between; undefined where anything else
 * stands there than names and what may follow them.
 */
export function valuesAt(tokens: readonly Token[], at: number, to: number): NameValues | undefined {
  const nouns: Noun[] = [];
  let next = at;
  while (nouns.length < MOST_VALUES) {
    const noun = valueAt(tokens, next, to);
    // "Ada Roe, since May": the comma parts what follows from the name.
    if (!noun) return nouns.length > 0 && isTail(tokens, next, to) ? { nouns, to: next } : undefined;
    const end = behindBrackets(tokens, noun.to);
    if (end === undefined || (end > noun.to && end > to)) return undefined;
    // Of several the brackets speak of the one before them only.
    if (end === noun.to || !isOff(tokens, noun.to + 1, end - 1, nouns.length > 0 || end < to))
      nouns.push(noun);
    if (endsValues(tokens, end, to)) return { nouns, to: end };
    next = behindDivider(tokens, end);
    if (next === end)
      return isTail(tokens, end, to) && lowerAt(tokens, end) !== 'or' ? { nouns, to: end } : undefined;
  }
  return undefined;
}

/** The name that starts right at token `at` and ends before token `to`. */
function valueAt(tokens: readonly Token[], at: number, to: number): Noun | undefined {
  const noun = nounAt(tokens, at, -1);
  if (noun?.means.kind !== 'name' || noun.from !== at || noun.to > to) return undefined;
  return noun.indefinite || isSaid(tokens, noun) ? undefined : noun;
}

/** Behind the parenthesis that opens at token `at`, and `at` where none does; undefined where it does not close. */
function behindBrackets(tokens: readonly Token[], at: number): number | undefined {
  if (textAt(tokens, at) !== '(') return at;
  const close = closingOf(tokens, at);
  return close === undefined ? undefined : close + 1;
}

/** Behind a comma, an "and" or both; `at` itself where neither stands there. */
function behindDivider(tokens: readonly Token[], at: number): number {
  const next = /^[,;/&+]$/u.test(textAt(tokens, at)) ? at + 1 : at;
  return lowerAt(tokens, next) === 'and' ? next + 1 : next;
}

const endsValues = (tokens: readonly Token[], at: number, to: number): boolean =>
  at >= to || (at + 1 >= to && textAt(tokens, at) === '.');

/** "Ask Ada Roe", "Not Ada": the capital is that of a sentence. */
const isSaid = (tokens: readonly Token[], { from, to }: Noun): boolean =>
  to > from + 1 &&
  openers.has(lowerAt(tokens, from)) &&
  !isAny(tokens[from], GIVEN_NAME) &&
  lowerAt(tokens, from) !== 'the';

/** Whether what follows the names leaves them as they are: "– since May", "since May", ", eight people". */
function isTail(tokens: readonly Token[], at: number, to: number): boolean {
  const first = tokens[at];
  if (first === undefined || isLeftOpen(tokens, at, to)) return false;
  if (/^[-–—;|]$/u.test(first.text)) return true;
  return tokens[at - 1]?.kind === 'sign'
    ? isAny(first, SMALL) || /^\p{N}/u.test(first.text)
    : goesOn.test(first.lower) && first.lower !== 'and';
}

/** The one name that all tokens from `at` on are, perhaps with what tells its kind, or a colon, behind it. */
export function onlyName(tokens: readonly Token[], at = 0): Noun | undefined {
  let start = at;
  // "3. Payments", "2.1 Payments".
  while (start < at + 4 && /^(?:\d+|[.)•*–-])$/u.test(textAt(tokens, start))) start++;
  const noun = nounAt(tokens, start, -1);
  if (noun?.means.kind !== 'name' || noun.indefinite || noun.title) return undefined;
  let end = behindBrackets(tokens, noun.to) ?? noun.to + 1;
  if (textAt(tokens, end) === ':') end++;
  return end >= tokens.length ? noun : undefined;
}

/** "Ada Roe, Search": the second is where the first is from, and no second owner. */
export function firstOfOneKind({ nouns }: NameValues): readonly Noun[] {
  const isPerson = ({ means }: Noun): boolean => means.kind === 'name' && isPersonShape(means.name.text);
  const [first] = nouns;
  return first && isPerson(first) ? nouns.filter(isPerson) : nouns;
}
