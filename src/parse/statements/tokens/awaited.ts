import { groupBy } from '../../../text/grouping.ts';
import { lowerAt, type Token } from './tokens.ts';
import type { Tense } from './verb-groups.ts';
import { CAPITALISED, DATE_WORD, DAY, isAny } from './word-flags.ts';

/** What stands behind these words has not happened yet where its verb is in the present: "once Ada leads it". */
const waits: readonly (readonly string[])[] =
  'before | once | until | till | when | whenever | after | by the time | as soon as | the moment | in case | provided'
    .split(' | ')
    .map(phrase => phrase.split(' '));
const waitsByLast = groupBy(waits, phrase => phrase.at(-1));
const awaitingSubjects =
  /^(?:he|she|it|they|we|i|you|the|my|our|his|her|their|this|that|nobody|everyone|somebody)$/u;
/** "until the end of March" is a time, and no clause. */
const times =
  /^(?:end|start|beginning|middle|close|day|days|week|weeks|month|months|quarter|year|years|morning|evening|night|weekend|meeting|call|next|last|first|second|summer|autumn|winter|spring)$/u;
const borders = /^(?:[,;:()—–]|but)$/u;
/** A clause with more words before its verb is rather two. */
const LONGEST_WAY = 14;

/**
 * Whether what the verb at token `at` says is only waited for, or put behind something better: "before Ada reports to
 * Ben", "by the time Ada leads it", "would rather leave than report to Ben". What happened is told in the past.
 */
export function isAwaitedAt(tokens: readonly Token[], at: number, tense: Tense): boolean {
  if (tense === 'past' || lowerAt(tokens, at) === 'became') return false;
  if (isOutdone(tokens, at) || isPreferred(tokens, at)) return true;
  for (let before = at - 1; before >= 0 && before > at - LONGEST_WAY; before--) {
    const word = lowerAt(tokens, before);
    if (borders.test(word)) return false;
    const isPhrase = waitsByLast
      .get(word)
      ?.some(phrase =>
        phrase.every((each, index) => tokens[before + 1 - phrase.length + index]?.lower === each),
      );
    if (isPhrase && startsClause(tokens, before + 1)) return true;
  }
  return false;
}

function startsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || isAny(token, DAY) || isAny(token, DATE_WORD)) return false;
  if (token.kind !== 'link' && !isAny(token, CAPITALISED) && !awaitingSubjects.test(token.lower))
    return false;
  return !tokens.slice(at, at + 3).some(({ lower }) => times.test(lower) || /^\d/u.test(lower));
}

/** "would rather report to Ben", "prefers to report to Ben": a wish. */
const isPreferred = (tokens: readonly Token[], at: number): boolean =>
  /^(?:rather|sooner)$/u.test(lowerAt(tokens, at - 1)) ||
  (lowerAt(tokens, at - 1) === 'to' && /^prefer(?:s|red)?$/u.test(lowerAt(tokens, at - 2)));

/** "rather … than report to Ben" */
function isOutdone(tokens: readonly Token[], at: number): boolean {
  const than = lowerAt(tokens, at - 1) === 'than' ? at - 1 : at - 2;
  if (lowerAt(tokens, than) !== 'than' || isAny(tokens[at - 1], CAPITALISED)) return false;
  return tokens
    .slice(Math.max(0, than - LONGEST_WAY), than)
    .some(({ lower }) => /^(?:rather|sooner|prefer|prefers|preferred)$/u.test(lower));
}
