import { type ClauseState, NO_NOUN } from './clause-state.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';

const exceptions =
  'except for | except | excluding | apart from | aside from | other than | besides | save for'
    .split('|')
    .map(phrase => phrase.trim().split(' '));
export const exceptionStarts: readonly string[] = exceptions.map(([first = '']) => first);
const everybody = new Set(
  'everyone everybody everything all anyone anybody nobody none nothing one any'.split(' '),
);

/** "Everyone but Ada reports to Cem": nothing is said of those who are left out, nor of anybody by name. */
export function readException(state: ClauseState, at: number): number | undefined {
  const start = behindException(state.tokens, at);
  const list = start === undefined ? undefined : nounListAt(state.tokens, start, -1, 'subject');
  if (!list) return undefined;
  for (const noun of list.nouns) state.clauses.push({ kind: 'noun', noun, at });
  state.subject ??= [NO_NOUN];
  state.direct = undefined;
  state.isFresh = false;
  return list.to;
}

function behindException(tokens: readonly Token[], at: number): number | undefined {
  if (lowerAt(tokens, at) === 'but') return everybody.has(lowerAt(tokens, at - 1)) ? at + 1 : undefined;
  const phrase = exceptions.find(words => words.every((word, index) => tokens[at + index]?.lower === word));
  return phrase && at + phrase.length;
}
