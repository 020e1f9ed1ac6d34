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
  /** The token that the object starts at. */
  readonly to: number;
  /** The token of the last word of the pattern: "to", "by", "on". */
  readonly lastWord: number;
}

/** The predicate that starts at token `at`, if a pattern of the table does. */
export function predicateAt(tokens: readonly Token[], at: number): Predicate | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  if (!isAny(token, STARTS_PREDICATE)) return undefined;
  const group = verbGroupAt(tokens, at);
  const head = tokens[group.head];
  if (!head || isAdjective(tokens, group.head)) return undefined;
  const matches: Match[] = [];
  let reduced = false;
  let isPast = false;
  const isPassive = group.head === at && isAny(head, ACTIVE_VERB) && isBehindBe(tokens, at);
  for (const { pattern, form } of isPassive || !isAny(head, ACTIVE_VERB)
    ? []
    : (active.get(head.lower) ?? [])) {
    if (!fits(form, group, head.lower)) continue;
    const match = matchSteps(tokens, pattern, group.head + 1);
    if (!match) continue;
    matches.push(match);
    reduced ||= group.last === 'none' && form === 'ing';
    isPast ||= group.last === 'none' && form === 'past';
  }
  const actives = matches.length;
  if (group.last === 'be' || group.last === 'none')
    for (const pattern of copularAt(tokens, group, at)) {
      const start = pattern.steps[0]?.words.has(lowerAt(tokens, group.head - 1))
        ? group.head - 1
        : group.head;
      const match = matchSteps(tokens, pattern, start);
      if (!match) continue;
      if (group.last === 'none' && !pattern.reducible) continue;
      matches.push(match);
      reduced ||= group.last === 'none';
    }
  if (matches.length === 0) return undefined;
  // "almost acquired" did not happen.
  const isTold = isPast && matches.length === actives && group.tense !== 'hypothetical';
  const told = isTold ? { ...group, tense: 'past' as const } : group;
  return { matches: matches.toSorted((a, b) => b.to - a.to), group: told, reduced };
}

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

function matchSteps(tokens: readonly Token[], pattern: Compiled, at: number): Match | undefined {
  const to = stepsFrom(tokens, pattern.steps, 0, at);
  return to === undefined ? undefined : { pattern, to, lastWord: to - 1 };
}

const LONGEST_GAP = 5;

function stepsFrom(
  tokens: readonly Token[],
  steps: readonly PatternStep[],
  index: number,
  at: number,
): number | undefined {
  const step = steps[index];
  if (!step) return at;
  if (step.gap) {
    for (let next = at; next <= at + LONGEST_GAP; next++) {
      const end = stepsFrom(tokens, steps, index + 1, next);
      if (end !== undefined) return end;
      // "The process is done through": a verb stands between.
      if (tokens[next]?.kind !== 'word' || isAny(tokens[next], AUXILIARY)) break;
    }
    return undefined;
  }
  let next = at;
  while (next < at + 3 && !step.words.has(lowerAt(tokens, next)) && isAny(tokens[next], ADVERB)) next++;
  const token = tokens[next];
  if (token && token.quotation === 0 && step.words.has(token.lower)) {
    const end = stepsFrom(tokens, steps, index + 1, next + 1);
    if (end !== undefined) return end;
  }
  return step.optional ? stepsFrom(tokens, steps, index + 1, at) : undefined;
}
