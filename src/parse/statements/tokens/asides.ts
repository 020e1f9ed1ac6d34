import type { Span } from '../../../text/span.ts';
import { lowerAt, textAt, type Token } from './tokens.ts';
import { ACTIVE_VERB, AUXILIARY, CAPITALISED, isAny, KIND_NOUN } from './word-flags.ts';

const relative = /^(?:who|whom|whose|which|where)$/u;
/** Who comes into an office comes into it when the sentence says: "our new CFO, starts on 1 March". */
const arriving = /^(?:new|newly|incoming|future|next|designate|designated)$/u;

/**
 * The aside that the word at token `at` stands in, between its commas, and undefined where it stands in the sentence
 * itself: ", our CFO,", ", who leads Pricing,", ", led by Ada Roe,". When a sentence says that something happens is not when
 * what an aside in it says begins. `from` and `to` bound the clause, behind a word like "who" if there is one.
 */
export function asideAround(tokens: readonly Token[], { from, to }: Span, at: number): Span | undefined {
  const start = isRelative(tokens, from) ? from : appositionStart(tokens, from, at);
  if (start === undefined) return undefined;
  let close = at;
  while (close < to && textAt(tokens, close) !== ',') close++;
  return close < to ? { from: start, to: close } : undefined;
}

/** ", who" or ", whose" right before the clause. */
const isRelative = (tokens: readonly Token[], from: number): boolean =>
  relative.test(lowerAt(tokens, from - 1)) && textAt(tokens, from - 2) === ',';

/** Longer are clauses rather than somebody's office. */
const MOST_WORDS = 12;

function appositionStart(tokens: readonly Token[], from: number, at: number): number | undefined {
  // ", leads Search," is a clause of a list.
  if (isFinite(tokens, at)) return undefined;
  let start = at;
  while (start > from && at - start < MOST_WORDS && textAt(tokens, start - 1) !== ',') {
    start--;
    if (isFinite(tokens, start)) return undefined;
  }
  if (textAt(tokens, start - 1) !== ',' || comesIn(tokens, { from: start, to: at })) return undefined;
  // "In May, the CFO, …": the words before are the sentence's own.
  return isAny(tokens[start - 2], CAPITALISED | KIND_NOUN) || /^[)\]"”’]$/u.test(textAt(tokens, start - 2))
    ? start
    : undefined;
}

/** A verb of its own; "led by" is none, nor "head of". */
const isFinite = (tokens: readonly Token[], at: number): boolean =>
  isAny(tokens[at], AUXILIARY) ||
  (isAny(tokens[at], ACTIVE_VERB) && !/^(?:by|of)$/u.test(lowerAt(tokens, at + 1)));

const comesIn = (tokens: readonly Token[], { from, to }: Span): boolean =>
  tokens.slice(from, to).some(({ lower }) => arriving.test(lower));
