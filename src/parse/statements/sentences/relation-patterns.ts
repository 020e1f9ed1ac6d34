import type { EntityKind } from '../../../model/entity.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { isCompanyName, isLikelyPerson, mayBearOrdinaryName } from '../names/name-kinds.ts';
import { writtenName } from '../nouns/meaning.ts';
import type { Noun } from '../nouns/nouns.ts';
import { isForOthers } from '../nouns/unfitting-nouns.ts';
import type { Compiled } from '../patterns/compiled-patterns.ts';
import type { SentenceContext } from './sentence-context.ts';
import { lowerAt } from '../tokens/tokens.ts';

type Kinds = readonly EntityKind[];
type RelationClause = Extract<Clause, { kind: 'relation' }>;

interface Sides {
  readonly subjects: readonly Noun[];
  readonly objects: readonly Noun[];
}

/** The first pattern that both sides fit; where nobody knows who the subject is, the first that the objects fit. */
export function patternOf(
  context: SentenceContext,
  patterns: readonly Compiled[],
  { subjects, objects }: Sides,
): Compiled | undefined {
  // "consists of Ada and Ben": the one that may be a team makes none of the other.
  const isWhole = (pattern: Compiled): boolean =>
    objects.every(noun => context.may(noun, pattern.object, subjects));
  const fitting = patterns.filter(pattern => fits(context, pattern, { subjects, objects }));
  const both = fitting.find(isWhole) ?? fitting[0];
  const ofPerson =
    both?.pattern.relation === 'part_of' ? membership(context, patterns, subjects, objects) : undefined;
  if (both) return ofPerson ?? both;
  const isUnknown = subjects.every(({ means }) => means.kind === 'thing' || means.kind === 'pronoun');
  if (!isUnknown) return undefined;
  return patterns.find(
    pattern =>
      !isSomebodysDoing(pattern, subjects) &&
      !isThingsDoing(pattern, subjects) &&
      fits(context, pattern, { subjects: [], objects }),
  );
}

/** "She wrote to Kestrel", "we wrote to Kestrel": what people do with a letter, and no system with its data. */
const isSomebodysDoing = ({ subject, verb }: Compiled, subjects: readonly Noun[]): boolean =>
  subject.every(kind => kind === 'system') &&
  subjects.some(
    ({ means }) => means.kind === 'pronoun' && (verb === 'write' ? someone : oneself).test(means.word),
  );

/** "The warehouse runs Gantrix": what is a thing by its own noun leads nothing. */
const isThingsDoing = ({ subject, verb }: Compiled, subjects: readonly Noun[]): boolean =>
  verb === 'run' &&
  subject.every(kind => kind === 'person') &&
  subjects.some(({ means, hint }) => means.kind !== 'name' && hint !== undefined && hint !== 'person');

const oneself = /^(?:i|he|she)$/u;
const someone = /^(?:i|he|she|we|you|they)$/u;

/** "Search reports into Core": a pattern of names of which nothing here tells the kind; the folder may know. */
export function uncuedPattern(
  context: SentenceContext,
  patterns: readonly Compiled[],
  { subjects, objects }: Sides,
): Compiled | undefined {
  if (![...subjects, ...objects].every(({ means }) => means.kind === 'name')) return undefined;
  return patterns.find(
    each =>
      each.pattern.cued === true &&
      subjects.some(noun => context.may(noun, each.subject)) &&
      objects.some(noun => context.may(noun, each.object)),
  );
}

/** "Bo Lund is part of the Leadership team": a name like a person's, of which nothing else tells, is a member's, no team's. */
function membership(
  context: SentenceContext,
  patterns: readonly Compiled[],
  subjects: readonly Noun[],
  objects: readonly Noun[],
): Compiled | undefined {
  const isPeople = subjects.every(noun => {
    const name = writtenName(noun) ?? '';
    return isUnknownName(context, noun) && isLikelyPerson(name) && !isOrdinary(name.split(' ').at(-1) ?? '');
  });
  if (!isPeople) return undefined;
  return patterns.find(
    each => each.pattern.relation === 'team' && fits(context, each, { subjects, objects }),
  );
}

/** Whether the words fit a pattern of other kinds too: a person belongs to something, and a team does. */
export const mayBeOther = (
  context: SentenceContext,
  { subject, object }: Compiled,
  { matches, subjects, objects }: RelationClause,
): boolean =>
  matches.some(
    ({ pattern }) =>
      (pattern.subject[0] !== subject[0] &&
        subjects.some(noun => context.mayBeGuessed(noun, pattern.subject)) &&
        fits(context, pattern, { subjects: [], objects })) ||
      (pattern.object[0] !== object[0] &&
        objects.some(noun => context.mayBeGuessed(noun, pattern.object)) &&
        subjects.some(noun => context.may(noun, pattern.subject))),
  );

function fits(context: SentenceContext, pattern: Compiled, { subjects, objects }: Sides): boolean {
  const isCued = hasKind(context, subjects, pattern.subject) || hasKind(context, objects, pattern.object);
  if (pattern.pattern.cued && !isCued) return false;
  if (isForOthers(context, pattern, subjects, objects)) return false;
  if (subjects.length === 1 && subjects.some(noun => isSeveral(context, pattern, noun))) return false;
  if (pattern.pattern.known && subjects.some(noun => isUnknownName(context, noun))) return false;
  const isSubject = subjects.length === 0 || subjects.some(noun => context.may(noun, pattern.subject));
  return isSubject && objects.some(noun => context.may(noun, pattern.object, subjects));
}

/** "Grant Applications report to Ada": several things, where "Grant Long reports to Ada" tells of one person. */
function isSeveral({ note, sentence }: SentenceContext, { verb }: Compiled, noun: Noun): boolean {
  const name = writtenName(noun);
  if (name === undefined || note.kindOf(name) !== undefined || noun.hint !== undefined) return false;
  if (isLikelyPerson(name) || !mayBearOrdinaryName(name)) return false;
  const next = lowerAt(sentence.tokens, noun.to);
  return next === verb || /^(?:are|have|do|were)$/u.test(next);
}

const hasKind = (context: SentenceContext, nouns: readonly Noun[], kinds: Kinds): boolean =>
  nouns.some(noun => isOfKind(context, noun, kinds));

/** Whether words in or beside a noun, or another sentence, tell that it is of one of these kinds. */
export function isOfKind(context: SentenceContext, noun: Noun, kinds: Kinds): boolean {
  const name = writtenName(noun);
  if (name === undefined) return noun.hint !== undefined && kinds.includes(noun.hint);
  const kind = noun.hint ?? context.note.kindOf(name);
  return kind === undefined ? isCompanyName(name) && kinds.includes('organization') : kinds.includes(kind);
}

/** Several words with capitals that may be anything, so that they may be somebody as well. */
function isUnknownName(context: SentenceContext, noun: Noun): boolean {
  const name = writtenName(noun);
  if (!name?.includes(' ') || noun === context.sentence.parsed.label?.noun) return false;
  return (noun.hint ?? context.note.kindOf(name)) === undefined;
}
