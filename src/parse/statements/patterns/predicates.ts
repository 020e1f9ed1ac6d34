import { active, copular, type Compiled, type PatternStep, type VerbForm } from './compiled-patterns.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt, type VerbGroup } from '../tokens/verb-groups.ts';
import {
  ADVERB,
  AUXILIARY,
  TITLE_NOUN,
  ACTIVE_VERB,
  COPULAR_WORD,
  STARTS_PREDICATE,
  isAny,
} from '../tokens/word-flags.ts';

/** The verb of a pattern where it stands, and what else the words say. */
export interface Predicate {
  /** The patterns that the words fit, those that take in more words first. */
  readonly matches: readonly Match[];
  readonly group: VerbGroup;
  /** Whether it stands without auxiliary as in "the team led by Ada", "reporting to Ben". */
  readonly reduced: boolean;
}

export interface Match {
  readonly pattern: Compiled;
  /** The form that its verb has; undefined where the pattern is one of `be`. */
  readonly form: VerbForm | undefined;
  /** The token that the object starts at. */
  readonly to: number;
  /** The token of the last word of the pattern: "to", "by", "on". */
  readonly lastWord: number;
}

/** The predicate that starts at token `at`, if a pattern of the table does. */
export function predicateAt(tokens: readonly Token[], at: number): Predicate | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || !isAny(token, STARTS_PREDICATE)) return undefined;
  const group = verbGroupAt(tokens, at);
  const head = tokens[group.head];
  if (!head || isAdjective(tokens, group.head)) return undefined;
  const matches: Match[] = [];
  if (isAny(head, ACTIVE_VERB) && !(group.head === at && isBehindBe(tokens, at)))
    matchActive(tokens, group, head.lower, matches);
  if (group.last === 'be' || group.last === 'none') matchCopular(tokens, group, at, matches);
  if (matches.length === 0) return undefined;
  return {
    matches: matches.toSorted((a, b) => b.to - a.to),
    group: isToldInPast(group, matches) ? { ...group, tense: 'past' } : group,
    reduced: isReduced(group, matches),
  };
}

/** The patterns of a verb that stands in one of its forms behind what a group of verbs ends with. */
function matchActive(tokens: readonly Token[], group: VerbGroup, word: string, matches: Match[]): void {
  for (const { pattern, form } of active.get(word) ?? []) {
    if (!fits(form, group, word)) continue;
    const match = matchSteps(tokens, pattern, form, group.head + 1);
    if (match) matches.push(match);
  }
}

/** The patterns of `be`, behind a form of it or where it may be left out. */
function matchCopular(tokens: readonly Token[], group: VerbGroup, at: number, matches: Match[]): void {
  for (const pattern of copularAt(tokens, group, at)) {
    if (group.last === 'none' && !pattern.reducible) continue;
    const isBefore = pattern.steps[0]?.words.has(lowerAt(tokens, group.head - 1)) === true;
    const match = matchSteps(tokens, pattern, undefined, isBefore ? group.head - 1 : group.head);
    if (match) matches.push(match);
  }
}

/** "led by Ada", "reporting to Ben". */
const isReduced = ({ last }: VerbGroup, matches: readonly Match[]): boolean =>
  last === 'none' && matches.some(({ form }) => form === undefined || form === 'ing');

/** "Ada led it"; "almost acquired" did not happen. */
const isToldInPast = ({ last, tense }: VerbGroup, matches: readonly Match[]): boolean =>
  last === 'none' &&
  tense !== 'hypothetical' &&
  matches.every(({ form }) => form !== undefined) &&
  matches.some(({ form }) => form === 'past');

/** Whether the verb of a clause stands at token `at`. */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const predicate = predicateAt(tokens, at);
  if (predicate) return !predicate.reduced;
  const { last } = verbGroupAt(tokens, at);
  return last !== 'none' && last !== 'to';
}

/** "has been moved to": a participle that somebody undergoes. */
function isBehindBe(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (word.endsWith('ing')) return false;
  let before = at - 1;
  while (isAny(tokens[before], ADVERB)) before--;
  return /^(?:am|is|are|was|were|be|been|being|got|gets?)$/u.test(lowerAt(tokens, before));
}

/** "your own calendar", "is managing director", "sent his report to". */
const isAdjective = (tokens: readonly Token[], at: number): boolean =>
  (determining.test(lowerAt(tokens, at - 1)) && active.get(lowerAt(tokens, at))?.[0]?.form === 'base') ||
  (lowerAt(tokens, at) === 'own' && possessive.test(lowerAt(tokens, at - 1))) ||
  (lowerAt(tokens, at) === 'managing' && isAny(tokens[at + 1], TITLE_NOUN));
const determining = /^(?:a|an|the|my|your|his|her|its|our|their|whose|'s|no|any|every|each)$/u;
const possessive = /^(?:my|your|his|her|its|our|their|whose|'s)$/u;

/** Patterns of `be` that may start here; "formerly" is an adverb and the first word of one. */
function copularAt(tokens: readonly Token[], group: VerbGroup, at: number): readonly Compiled[] {
  const found = copularBy(tokens[group.head]);
  const before = group.head > at ? copularBy(tokens[group.head - 1]) : nothing;
  return before.length > 0 ? [...found, ...before] : found;
}

const nothing: readonly Compiled[] = [];

const copularBy = (token: Token | undefined): readonly Compiled[] =>
  token !== undefined && isAny(token, COPULAR_WORD) ? (copular.get(token.lower) ?? nothing) : nothing;

function fits(form: VerbForm, { last }: VerbGroup, word: string): boolean {
  switch (last) {
    case 'none':
      return form !== 'participle';
    case 'be':
      return form === 'ing';
    case 'have':
      return form === 'participle' || form === 'past' || (form === 'base' && word === 'run');
    default:
      return form === 'base';
  }
}

function matchSteps(
  tokens: readonly Token[],
  pattern: Compiled,
  form: VerbForm | undefined,
  at: number,
): Match | undefined {
  const to = stepsFrom(tokens, pattern.steps, 0, at);
  return to === undefined ? undefined : { pattern, form, to, lastWord: to - 1 };
}

const LONGEST_GAP = 5;

/** Where the words end that steps of a pattern ask for, from the one with an index on. */
function stepsFrom(
  tokens: readonly Token[],
  steps: readonly PatternStep[],
  index: number,
  at: number,
): number | undefined {
  const step = steps[index];
  if (!step) return at;
  if (step.gap) return stepsBehindGap(tokens, steps, index + 1, at);
  let next = at;
  while (next < at + 3 && !step.words.has(lowerAt(tokens, next)) && isAny(tokens[next], ADVERB)) next++;
  const token = tokens[next];
  if (token && token.quotation === 0 && step.words.has(token.lower)) {
    const end = stepsFrom(tokens, steps, index + 1, next + 1);
    if (end !== undefined) return end;
  }
  return step.optional ? stepsFrom(tokens, steps, index + 1, at) : undefined;
}

function stepsBehindGap(
  tokens: readonly Token[],
  steps: readonly PatternStep[],
  index: number,
  at: number,
): number | undefined {
  for (let next = at; next <= at + LONGEST_GAP; next++) {
    const end = stepsFrom(tokens, steps, index, next);
    if (end !== undefined) return end;
    // "The process is done through": a verb stands between.
    if (tokens[next]?.kind !== 'word' || isAny(tokens[next], AUXILIARY)) break;
  }
  return undefined;
}
