import type { EntityKind } from '../../../model/entity.ts';
import { PATTERNS, type Pattern } from './patterns.ts';
import { isPreposition } from '../vocabulary/plain-words.ts';
import { formsOf } from '../vocabulary/verb-forms.ts';

/** What the words of a pattern are, in order: a choice of words that must, or may, stand; or a gap. */
export interface PatternStep {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
  readonly gap: boolean;
}

export type VerbForm = 'base' | 'third' | 'ing' | 'past' | 'participle';

export interface Compiled {
  readonly pattern: Pattern;
  readonly subject: readonly EntityKind[];
  readonly object: readonly EntityKind[];
  /** Undefined where the pattern is one of `be`. */
  readonly verb: string | undefined;
  /** Whether `be` may be left out. */
  readonly reducible: boolean;
  /** What follows the verb or `be`. */
  readonly steps: readonly PatternStep[];
}

const kindsOf = (written: string): readonly EntityKind[] =>
  written.split('|').map(kind => kind.toLowerCase() as EntityKind);

const stepOf = (written: string): PatternStep => {
  const optional = written.startsWith('[');
  const words = written.replace(/^\[|\]$/g, '');
  return { words: new Set(words.split('|')), optional, gap: words === '*' };
};

function compile(pattern: Pattern): readonly Compiled[] {
  const parts = pattern.shape.split(' ');
  const [subject = '', verb = ''] = parts;
  const common = {
    pattern,
    subject: kindsOf(subject),
    object: kindsOf(parts.at(-1) ?? ''),
    steps: parts.slice(2, -1).map(stepOf),
  };
  if (verb === 'be' || verb === '(be)') return [{ ...common, verb: undefined, reducible: verb === '(be)' }];
  return verb.split('|').map(each => ({ ...common, verb: each, reducible: false }));
}

const compiled = PATTERNS.flatMap(compile);

/** Patterns of `be`. They are looked at wherever a form of `be` stands, and some wherever a participle does. */
export const copular: ReadonlyMap<string, readonly Compiled[]> = byFirstWord(
  compiled.filter(({ verb }) => verb === undefined),
);

/** Words that stand in many sentences and tell little by themselves. */
const isFaint = (word: string): boolean => isPreposition(word) || /^(?:the|a|an|one|now|and|-)$/u.test(word);

/**
 * Words without which no pattern of `be` is there: `words` wherever they stand, `places` behind a form of `be`. A cheap
 * look for them tells sentences that cannot fit.
 */
export const copularCues = cuesOf(compiled.filter(({ verb }) => verb === undefined));

function cuesOf(patterns: readonly Compiled[]): {
  readonly words: readonly string[];
  readonly places: readonly string[];
} {
  const words: string[] = [];
  const places: string[] = [];
  for (const { steps, reducible } of patterns) {
    const needed = steps.filter(({ optional, gap }) => !optional && !gap);
    const telling = needed.find(step => ![...step.words].some(isFaint));
    const chosen = telling ?? needed[0];
    (telling !== undefined || reducible ? words : places).push(...(chosen?.words ?? []));
  }
  return { words, places };
}

/** A step that may be left out lets the next one come first. */
function byFirstWord(patterns: readonly Compiled[]): Map<string, Compiled[]> {
  const map = new Map<string, Compiled[]>();
  for (const pattern of patterns)
    for (const step of pattern.steps) {
      for (const word of step.words) {
        const known = map.get(word);
        if (!known) map.set(word, [pattern]);
        else if (!known.includes(pattern)) known.push(pattern);
      }
      if (!step.optional) break;
    }
  return map;
}

/** Whom a pattern tells of where its relation is open to others: "is responsible for the team" is no lead of a system. */
export const onlyKindOf = ({ pattern, object }: Compiled): { readonly onlyKind?: EntityKind } => {
  const [only, other] = object;
  return pattern.relation === 'leads' && only !== undefined && other === undefined ? { onlyKind: only } : {};
};

/** Every form of every verb of the table. */
export const active: ReadonlyMap<string, readonly { readonly pattern: Compiled; readonly form: VerbForm }[]> =
  byForm();

function byForm(): Map<string, { pattern: Compiled; form: VerbForm }[]> {
  const map = new Map<string, { pattern: Compiled; form: VerbForm }[]>();
  const add = (word: string, pattern: Compiled, form: VerbForm): void => {
    const known = map.get(word);
    if (known) known.push({ pattern, form });
    else map.set(word, [{ pattern, form }]);
  };
  for (const pattern of compiled) {
    if (pattern.verb === undefined) continue;
    const { base, third, ing, past, participle } = formsOf(pattern.verb);
    add(base, pattern, 'base');
    add(third, pattern, 'third');
    add(ing, pattern, 'ing');
    for (const form of past) add(form, pattern, 'past');
    for (const form of participle)
      if (form !== base || pattern.verb !== 'run') add(form, pattern, 'participle');
  }
  return map;
}
