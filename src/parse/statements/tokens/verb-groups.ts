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

type AuxiliaryMeaning = readonly [Auxiliary, Tense | 'hedged' | undefined];

const auxiliaries = new Map<string, AuxiliaryMeaning>([
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

/** A group while its words are read; `head` is the next of them. */
type GrowingGroup = { -readonly [Part in keyof VerbGroup]: VerbGroup[Part] };

/** Reads auxiliaries, adverbs and negations from token `at` on; there may be none of them. */
export function verbGroupAt(tokens: readonly Token[], at: number): VerbGroup {
  const group: GrowingGroup = {
    head: at,
    last: 'none',
    tense: 'present',
    negated: false,
    over: false,
    noLonger: false,
    hedged: false,
  };
  while (group.head < at + MOST_WORDS) {
    const count = takeWords(group, tokens, at);
    if (count === 0) break;
    group.head += count;
  }
  // "was once run by Ada".
  if (group.last === 'be' && group.tense === 'past' && lowerAt(tokens, group.head - 1) === 'once')
    group.over = true;
  return group;
}

/** Takes in what stands at the head of a group; gives how many words that is, none where the group ends before it. */
function takeWords(group: GrowingGroup, tokens: readonly Token[], start: number): number {
  const token = tokens[group.head];
  if (token?.kind !== 'word' || !mayBelong(token)) return 0;
  const word = token.lower;
  const next = lowerAt(tokens, group.head + 1);
  if (next === 'to' && takeBeforeTo(group, word)) return 2;
  if (got.test(word) && /(?:ed|en|lt|ht|laid)$/u.test(next)) return takeGot(group, word);
  const stem = word.endsWith("n't") ? word.slice(0, -3) : word;
  const auxiliary = auxiliaries.get(word === "'s" ? contracted(tokens, group.head) : stem);
  if (!auxiliary) return takeAdverb(group, tokens, word, next);
  // "to" belongs to the verb only at its start: "reports to" is another matter.
  if (word === 'to' && group.head !== start && group.last === 'none') return 0;
  takeAuxiliary(group, stem, auxiliary);
  if (stem !== word) group.negated = true;
  return 1;
}

const mayBelong = (token: Token): boolean =>
  isAny(token, GROUP_WORDS) || got.test(token.lower) || token.lower === 'longer' || token.lower === 'going';

/** "used to", "is going to", "seems to", "continues to": whether a word goes together with the "to" behind it. */
function takeBeforeTo(group: GrowingGroup, word: string): boolean {
  if (word === 'used' && group.last !== 'be') {
    group.over = true;
    group.last = 'to';
  } else if (word === 'going' && group.last === 'be') {
    group.tense = 'future';
    group.last = 'to';
  } else if (/^(?:seem|appear)(?:s|ed)?$/u.test(word)) {
    group.hedged = true;
    group.last = 'to';
  } else if (/^continues?$/u.test(word)) {
    // "will continue to lead": as it is now.
    if (group.tense === 'future') group.tense = 'present';
    group.last = 'modal';
  } else return false;
  return true;
}

function takeGot(group: GrowingGroup, word: string): number {
  group.last = 'be';
  if (word === 'got') group.tense = 'past';
  return 1;
}

/** Takes in an auxiliary, and what it makes of the tense of those before it. */
function takeAuxiliary(group: GrowingGroup, stem: string, [kind, meaning]: AuxiliaryMeaning): void {
  // "might become head" is no guess at what is, but at what may come.
  if (stem === 'become' && group.hedged && group.last === 'modal') group.tense = 'hypothetical';
  // "was to be rebuilt": so it was planned.
  if (kind === 'to' && group.last === 'be' && group.tense === 'past') group.tense = 'hypothetical';
  group.last = kind;
  if (meaning === 'hedged') group.hedged = true;
  else if (meaning !== undefined && group.tense !== 'hypothetical' && group.tense !== 'future')
    group.tense = meaning;
}

/** Takes in a negation or an adverb; gives how many words that is. */
function takeAdverb(group: GrowingGroup, tokens: readonly Token[], word: string, next: string): number {
  if (nearly.test(word) && !isAdverb(next)) group.tense = 'hypothetical';
  else if (word === 'not' || word === 'never') group.negated = true;
  else if (word === 'no' && next === 'longer') {
    group.over = true;
    group.noLonger = true;
    return 2;
  } else if (isAdverb(word)) {
    group.over ||= overWords.has(word) && !isCopularAdverb(tokens, group.head);
    group.hedged ||= hedges.has(word);
  } else if (!(word === 'longer' && lowerAt(tokens, group.head - 1) === 'no')) return 0;
  return 1;
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
