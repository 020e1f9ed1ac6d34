import { readApposition, readParenthesis } from './clause-asides.ts';
import { readDoesNow, readGapped, readSameVerb } from './clause-gaps.ts';
import { readBesidePerson } from './clause-origins.ts';
import { startPart } from './clause-parts.ts';
import { type ClauseState, dashes } from './clause-state.ts';
import { readThingCalled } from '../sayings/clause-called.ts';
import type { NounList } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import { isVerbAt } from '../patterns/predicates.ts';
import { isTakenBackAt } from '../tokens/sentence-flags.ts';
import { isAddressing } from '../tokens/spoken-to.ts';
import { lowerAt, textAt } from '../tokens/tokens.ts';
import { isAny, TITLE_NOUN, TITLE_WORD } from '../tokens/word-flags.ts';

/** Signs that part a sentence, and what stands behind them; gives where to go on. */
export function readSign(state: ClauseState, sign: string, at: number, to: number): number | undefined {
  if (sign === '(') return readParenthesis(state, at, to);
  if (sign === ',' || (sign === '.' && isAddressed(state, at))) return readComma(state, at, to);
  if (sign !== ':' && sign !== ';' && !dashes.has(sign)) return undefined;
  const now = sign === ':' ? undefined : readDoesNow(state, at + 1);
  if (now !== undefined) return now;
  state.direct = undefined;
  if (sign === ':' || sign === ';') state.saved = [];
  if (state.label) state.subject = state.label;
  else if (sign === ';') state.subject = undefined;
  startPart(state);
  return at + 1;
}

/** "Attention: Ada Roe. Chairman, Acme": the lines of an address in one. */
const isAddressed = ({ tokens, direct }: ClauseState, at: number): boolean =>
  /^att(?:n|ention)$/u.test(lowerAt(tokens, 0)) &&
  direct?.to === at &&
  isAny(tokens[at + 1], TITLE_NOUN | TITLE_WORD);

function readComma(state: ClauseState, at: number, to: number): number {
  startPart(state);
  const read = readVerbAgain(state, at) ?? readBesideNoun(state, at, to);
  if (read !== undefined) return read;
  if (state.saved.length > 0 && isVerbAt(state.tokens, at + 1)) {
    state.subject = state.saved.pop();
    state.gap = undefined;
    state.direct = undefined;
  }
  return at + 1;
}

/** "reports to Ada, no, to Ben", ", not to Ben", ", and Ads by Ben": the last verb once more. */
function readVerbAgain(state: ClauseState, at: number): number | undefined {
  const next = at + 1;
  const again = isTakenBackAt(state.tokens, at - 1) ? readSameVerb(state, next) : undefined;
  if (again !== undefined) return again;
  return /^(?:not|rather)$/u.test(lowerAt(state.tokens, next))
    ? (readSameVerb(state, next) ?? next)
    : readGapped(state, next);
}

/** What a comma parts from the noun right before it. */
function readBesideNoun(state: ClauseState, at: number, to: number): number | undefined {
  const { tokens, direct } = state;
  const noun = direct?.to === at ? direct.nouns.at(-1) : undefined;
  if (!direct || !noun) return undefined;
  const next = at + 1;
  const isFirst = noun.from === 0 || (noun.from === 1 && tokens[0]?.kind === 'sign');
  if (isFirst && isAddressing(tokens, next)) {
    state.subject = undefined;
    state.direct = undefined;
    return next;
  }
  if (isFirst && direct.nouns.length === 1 && readBesidePerson(state, noun, next, tokens.length)) return to;
  return readThingCalled(state, direct, next) ?? readApposed(state, direct, noun, { next, to });
}

/** "Ada, our CTO, and Ben, …": a list of people goes on behind what says who one of them is. */
function readApposed(
  state: ClauseState,
  direct: NounList,
  noun: Noun,
  { next, to }: { readonly next: number; readonly to: number },
): number | undefined {
  const apposed = readApposition(state, noun, next, to);
  if (apposed === undefined) return undefined;
  const end = textAt(state.tokens, apposed) === ',' ? apposed + 1 : apposed;
  state.direct = { ...direct, to: end };
  return end;
}
