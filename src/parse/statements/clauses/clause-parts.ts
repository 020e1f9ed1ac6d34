import type { ClauseState } from './clause-state.ts';
import type { Token } from '../tokens/tokens.ts';
import { ADVERB, isAny, PREPOSITION, SMALL } from '../tokens/word-flags.ts';

/** A part of the sentence begins that may have a subject of its own. */
export function startPart(state: ClauseState): void {
  state.isFresh = true;
  state.isStrange = false;
}

/** "… and conversations are kept in": a noun that names nobody may be the subject of the next verb. */
export function noteStray(state: ClauseState, token: Token): void {
  const { kind, lower } = token;
  if (kind !== 'word') return;
  if (isAny(token, PREPOSITION)) state.isFresh = false;
  else if (somebody.test(lower)) state.isStrange = true;
  else if (
    state.isFresh &&
    !state.isStrange &&
    isAny(token, SMALL) &&
    !isAny(token, ADVERB) &&
    !/^(?:the|a|an|all|some|its|their|his|her|our|my|no|not|then|so)$/u.test(lower)
  )
    state.isStrange = true;
}

/** With a capital too, where the sentence begins. */
const somebody =
  /^(?:somebody|someone|everybody|everyone|anybody|anyone|people|nobody|something|everything|anything|nothing)$/u;

/** "said that the printer reports to": a sentence of its own, with a subject of its own; "at that time" is none. */
export const opensSaid = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1] !== undefined && !isAny(tokens[at - 1], PREPOSITION);
