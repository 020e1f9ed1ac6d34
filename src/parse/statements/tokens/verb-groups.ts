import { isAdverb } from '../vocabulary/plain-words.ts';
import { lowerAt, type Token } from './tokens.ts';
import { ADVERB, AUXILIARY, NEGATION, isAny } from './word-flags.ts';

export type Tense = 'present' | 'past' | 'perfect' | 'future' | 'hypothetical';

/** What stands before the word that carries the meaning: "has not been", "might also". */
export interface VerbGroup {
  /** The token of the first word that is no auxiliary and no adverb. */
  readonly head: number;
  /** The last auxiliary, which says what form must follow. */
  readonly last: 'none' | 'be' | 'have' | 'do' | 'modal' | 'to';
  readonly tense: Tense;
  readonly negated: boolean;
  /** "no longer", "used to", "formerly". */
  readonly over: boolean;
  /** "no longer": it ended, which says that it has been told before. */
  readonly noLonger: boolean;
  readonly hedged: boolean;
}

type Auxiliary = 'be' | 'have' | 'do' | 'modal' | 'to';

const auxiliaries = new Map<string, readonly [Auxiliary, Tense | 'hedged' | undefined]>([
  ['is', ['be', 'present']],
  ['are', ['be', 'present']],
  ['am', ['be', 'present']],
  ["'m", ['be', 'present']],
  ["'re", ['be', 'present']],
  ['be', ['be', undefined]],
  ['been', ['be', undefined]],
  ['being', ['be', undefined]],
  ['become', ['be', undefined]],
  ['becomes', ['be', 'present']],
  ['became', ['be', 'present']],
  ['remain', ['be', 'present']],
  ['remains', ['be', 'present']],
  ['was', ['be', 'past']],
  ['were', ['be', 'past']],
  ['has', ['have', 'perfect']],
  ['have', ['have', 'perfect']],
  ["'ve", ['have', 'perfect']],
  ['had', ['have', 'past']],
  ['do', ['do', 'present']],
  ['does', ['do', 'present']],
  ['did', ['do', 'past']],
  ['will', ['modal', 'future']],
  ["'ll", ['modal', 'future']],
  ['wo', ['modal', 'future']],
  ['shall', ['modal', 'future']],
  ['can', ['modal', 'hypothetical']],
  ['ca', ['modal', 'hypothetical']],
  ['would', ['modal', 'hypothetical']],
  ["'d", ['modal', 'hypothetical']],
  ['may', ['modal', 'hedged']],
  ['might', ['modal', 'hedged']],
  ['could', ['modal', 'hypothetical']],
  ['must', ['modal', 'hedged']],
  ['should', ['modal', 'hypothetical']],
  ['to', ['to', undefined]],
]);

/** The forms of `be`, and of what is used like it. */
export const beForms: readonly string[] = [...auxiliaries]
  .filter(([, [kind]]) => kind === 'be')
  .map(([word]) => word);

/** What may begin a group of verbs, negations and adverbs left out. */
export const auxiliaryWords: readonly string[] = [
  ...[...auxiliaries.keys()].flatMap(word => [word, `${word}n't`]),
  ...'get gets got used seem seems seemed appear appears appeared continue continues'.split(' '),
];

const beginners = new Set(auxiliaryWords);

/** Whether a word may begin a group of verbs: "is", "doesn't", "used" (to). */
export const isAuxiliary = (word: string): boolean => beginners.has(word) || word === "'s";

/** "almost became": it is not so; "almost always" is another matter. */
const nearly = /^(?:almost|nearly|hardly)$/u;
/** "got transferred" is as "was transferred". */
const got = /^(?:get|gets|got)$/u;
const MOST_WORDS = 9;
const overWords = new Set(['formerly', 'previously', 'originally']);
const hedges = new Set(
  'apparently probably presumably reportedly supposedly likely perhaps maybe possibly allegedly'.split(' '),
);

/** What a group of verbs consists of, but for "no longer". */
const GROUP_WORDS = AUXILIARY | ADVERB | NEGATION;

/** Reads auxiliaries, adverbs and negations from token `at` on; there may be none of them. */
export function verbGroupAt(tokens: readonly Token[], at: number): VerbGroup {
  let head = at;
  let last: VerbGroup['last'] = 'none';
  let tense: Tense = 'present';
  let negated = false;
  let over = false;
  let noLonger = false;
  let hedged = false;
  for (; head < at + MOST_WORDS; head++) {
    const token = tokens[head];
    if (token?.kind !== 'word') break;
    if (
      !isAny(token, GROUP_WORDS) &&
      !got.test(token.lower) &&
      token.lower !== 'longer' &&
      token.lower !== 'going'
    )
      break;
    const word = token.lower;
    const next = tokens[head + 1]?.lower;
    const stem = word.endsWith("n't") ? word.slice(0, -3) : word;
    const auxiliary = auxiliaries.get(word === "'s" ? contracted(tokens, head) : stem);
    if (word === 'used' && next === 'to' && last !== 'be') {
      over = true;
      last = 'to';
      head++;
    } else if (word === 'going' && next === 'to' && last === 'be') {
      tense = 'future';
      last = 'to';
      head++;
    } else if (next === 'to' && /^(?:seem|appear)(?:s|ed)?$/u.test(word)) {
      hedged = true;
      last = 'to';
      head++;
    } else if (next === 'to' && /^continues?$/u.test(word)) {
      // "will continue to lead": as it is now.
      if (tense === 'future') tense = 'present';
      last = 'modal';
      head++;
    } else if (got.test(word) && /(?:ed|en|lt|ht|laid)$/u.test(next ?? '')) {
      last = 'be';
      if (word === 'got') tense = 'past';
    } else if (auxiliary) {
      const [kind, meaning] = auxiliary;
      // "to" belongs to the verb only at its start: "reports to" is another matter.
      if (kind === 'to' && head !== at && last === 'none') break;
      // "might become head" is no guess at what is, but at what may come.
      if (stem === 'become' && hedged && last === 'modal') tense = 'hypothetical';
      // "was to be rebuilt": so it was planned.
      if (kind === 'to' && last === 'be' && tense === 'past') tense = 'hypothetical';
      last = kind;
      if (stem !== word) negated = true;
      if (meaning === 'hedged') hedged = true;
      else if (meaning !== undefined && !(tense === 'hypothetical' || tense === 'future')) tense = meaning;
    } else if (nearly.test(word) && !isAdverb(next ?? '')) tense = 'hypothetical';
    else if (word === 'not' || word === 'never') negated = true;
    else if (word === 'no' && next === 'longer') {
      over = true;
      noLonger = true;
      head++;
    } else if (word === 'longer' && lowerAt(tokens, head - 1) === 'no') continue;
    else if (isAdverb(word)) {
      over ||= overWords.has(word) && !isCopularAdverb(tokens, head);
      hedged ||= hedges.has(word);
    } else break;
  }
  // "was once run by Ada".
  const wasOnce = last === 'be' && tense === 'past' && lowerAt(tokens, head - 1) === 'once';
  return { head, last, tense, negated, over: over || wasOnce, noLonger, hedged };
}

/** "formerly at Acme" tells a past employer, which is a fact of its own. */
const isCopularAdverb = (tokens: readonly Token[], at: number): boolean =>
  /^(?:at|of|with)$/u.test(lowerAt(tokens, at + 1));

/** What `'s` stands for: "is" behind a pronoun, else it is a possessive. */
const contracted = (tokens: readonly Token[], at: number): string =>
  /^(?:he|she|it|that|this|who|there|what|here)$/u.test(lowerAt(tokens, at - 1)) ? 'is' : '';

/** The group of verbs that token `at` is the last of, from its first auxiliary on. */
export function groupAround(tokens: readonly Token[], at: number): VerbGroup {
  let start = at;
  while (isAny(tokens[start - 1], GROUP_WORDS)) start--;
  for (; start < at; start++) {
    const group = verbGroupAt(tokens, start);
    if (group.head === at) return group;
  }
  return verbGroupAt(tokens, at);
}
