import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isBelongingOfAny, readAlternatives } from './alternative-readings.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { onlyKindOf, type Compiled } from '../patterns/compiled-patterns.ts';
import { maybeOneOfTwo } from '../nouns/joined-nouns.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { writtenName, PEOPLE, type Meant } from '../nouns/meaning.ts';
import { isDepartment, isDivision } from '../vocabulary/departments.ts';
import { isLikelyPerson, isSoftware, mayBearOrdinaryName } from '../names/name-kinds.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { Pattern } from '../patterns/patterns.ts';
import type { Match } from '../patterns/predicates.ts';
import { isOfKind, mayBeOther, patternOf, uncuedPattern } from './relation-patterns.ts';
import type { SentenceContext } from './sentence-context.ts';
import { lowerAt } from '../tokens/tokens.ts';
import type { VerbGroup } from '../tokens/verb-groups.ts';

type RelationClause = Extract<Clause, { kind: 'relation' }>;

/** What a clause of the pattern table states, by the pattern that the kinds of its nouns fit. */
export function readRelationClause(context: SentenceContext, clause: RelationClause): void {
  const parts = partsOf(clause);
  if (parts) {
    for (const subjects of parts) readRelationClause(context, { ...clause, subjects });
    return;
  }
  const patterns = clause.matches.map(({ pattern }) => pattern);
  const sure = patternOf(context, patterns, clause);
  const compiled = sure ?? uncuedPattern(context, patterns, clause);
  if (!compiled) {
    const isHuman = patterns.every(({ subject }) => /person|team/u.test(subject.join(' ')));
    if (isHuman) for (const noun of clause.subjects) voteForPerson(context, noun);
    return;
  }
  readAlternatives(context, clause, compiled);
  const lefts = clause.subjects.flatMap(noun => context.meant(noun, compiled.subject, true) ?? []);
  const either = departmentOf(context, compiled, clause.objects);
  const wholes = either ? [...clause.objects, either] : clause.objects;
  const rights = wholes.flatMap(noun => context.meant(noun, compiled.object, false, lefts) ?? []);
  const isWeak = !sure || either !== undefined || isUnsure(context, clause, compiled);
  voteForSides(context, clause, compiled, { lefts, rights, isWeak });
  stateSides(context, clause, compiled, { lefts, rights });
}

/** "Ada and the Search team report to Ben": each side by its own pattern. */
function partsOf({ subjects, matches }: RelationClause): readonly (readonly Noun[])[] | undefined {
  const teams = subjects.filter(({ hint, means }) => hint === 'team' && means.kind === 'name');
  if (teams.length === 0 || teams.length === subjects.length || !matches.some(isReporting)) return undefined;
  return [subjects.filter(noun => !teams.includes(noun)), teams];
}

/** What the two sides of a clause turned out to mean. */
interface MeantSides {
  readonly lefts: readonly Meant[];
  readonly rights: readonly Meant[];
}

/** Whether the place in such a pattern tells nothing of the kinds of the names. */
const isUnsure = (context: SentenceContext, clause: RelationClause, compiled: Compiled): boolean =>
  isRunByUnknown(context, clause, compiled.pattern) ||
  isBelongingOfAny(context, clause, compiled) ||
  (compiled.pattern.placed === true && !isTold(context, compiled, clause.objects));

function voteForSides(
  context: SentenceContext,
  clause: RelationClause,
  compiled: Compiled,
  { lefts, rights, isWeak }: MeantSides & { readonly isWeak: boolean },
): void {
  const isGuess = mayBeOther(context, compiled, clause);
  // "Corvane runs Quarry": a company may, too.
  const isOpen = isGuess && compiled.subject.length === 1 && compiled.subject[0] === 'person';
  for (const left of lefts)
    if (!(isWeak || isOpen) || isFullName(left)) context.vote(left, compiled.subject, compiled, isGuess);
  if (!isWeak) for (const right of rights) context.vote(right, compiled.object, compiled, isGuess);
}

function stateSides(
  context: SentenceContext,
  clause: RelationClause,
  compiled: Compiled,
  { lefts, rights }: MeantSides,
): void {
  const { group, at } = clause;
  const { pattern } = compiled;
  const isFormer = isFormerEmployer(pattern, group);
  if (clause.isMoot || context.isMoot(group, at, pattern.event === true || isFormer)) return;
  const ends = clause.isDenied || (pattern.ends ?? false) !== (group.negated || group.over);
  const relation = isFormer ? 'previously' : pattern.relation;
  const polarity = ends && !isFormer ? 'ends' : 'states';
  for (const [left, right] of pairsOf(context, lefts, rights)) {
    const [subject, object] = pattern.turned ? [right, left] : [left, right];
    const sides = { subject: subject.meaning.reference, object: object.meaning.reference };
    context.state({ relation, ...sides, polarity, ...onlyKindOf(compiled) }, group, at);
    if (!ends || !isLeaving(pattern, group)) continue;
    const was = { subject: left.meaning.reference, object: right.meaning.reference };
    context.state({ relation: 'previously', ...was, polarity: 'states' }, group, at);
  }
}

/** Each of one side with each of the other, or with its own: "Ada and Ben lead Mesh and Ads respectively." */
function pairsOf(
  { sentence }: SentenceContext,
  lefts: readonly Meant[],
  rights: readonly Meant[],
): readonly (readonly [Meant, Meant])[] {
  const isPaired = sentence.tokens.some(({ lower }) => lower === 'respectively');
  return lefts.flatMap((left, place) =>
    rights
      .filter((right, other) => left.key !== right.key && (!isPaired || place === other))
      .map(right => [left, right] as const),
  );
}

/** "was at Acme", "used to work for Acme": where somebody comes from. */
const isFormerEmployer = (
  { relation, event, ends }: Pattern,
  { tense, over, negated, noLonger }: VerbGroup,
): boolean =>
  relation === 'organization' && !event && !ends && (over || tense === 'past') && !negated && !noLonger;

const isReporting = ({ pattern: { pattern, verb } }: Match): boolean =>
  pattern.relation === 'reports_to' && verb === 'report';

/** "is run by Lodestar": one word that nobody is known to be called may be a company's as well. */
const isRunByUnknown = (
  { note, sentence }: SentenceContext,
  { group, objects }: RelationClause,
  { relation, turned }: Pattern,
): boolean =>
  relation === 'lead' &&
  turned !== true &&
  /^(?:run|ran|managed|overseen|directed|under)$/u.test(lowerAt(sentence.tokens, group.head)) &&
  objects.some(noun => {
    const name = writtenName(noun);
    if (name === undefined || name.includes(' ') || noun.hint !== undefined) return false;
    return !isKnownGivenName(name) && note.kindOf(name) !== 'person';
  });

/** "works in Sales and Marketing": perhaps one department, of which the folder may know. */
const departmentOf = (
  { sentence }: SentenceContext,
  { pattern: { relation, turned } }: Compiled,
  objects: readonly Noun[],
): Noun | undefined =>
  turned !== true && (relation === 'team' || relation === 'leads')
    ? maybeOneOfTwo(sentence.tokens, objects, relation === 'leads')
    : undefined;

/** "left Acme", "no longer works at Acme": that is where somebody comes from. */
const isLeaving = ({ relation, ends }: Pattern, { negated, noLonger, tense }: VerbGroup): boolean =>
  relation === 'organization' &&
  !negated &&
  (noLonger || (ends === true && (tense === 'past' || tense === 'perfect')));

/** Whether something tells that the object of a pattern that places, too, stand before is no place. */
function isTold(context: SentenceContext, { object, verb }: Compiled, objects: readonly Noun[]): boolean {
  if (objects.some(noun => isOfKind(context, noun, object))) return true;
  // "sits in Products": ordinary words with a capital are departments there.
  const mayBeTeam = object.includes('team') || object.includes('organization');
  if (mayBeTeam && objects.some(noun => isCalledAsDepartment(writtenName(noun), verb !== undefined)))
    return true;
  // "Before that I was at Acme."
  const { tokens } = context.sentence;
  return tokens.some(
    ({ lower }, at) => lower === 'before' && /^(?:that|this)$/u.test(lowerAt(tokens, at + 1)),
  );
}

const isCalledAsDepartment = (name: string | undefined, isVerb: boolean): boolean =>
  name !== undefined &&
  (isDepartment(name) || isDivision(name) || (isVerb && isOrdinary(name) && !isSoftware(name)));

/** "Gerda is in Porto" tells of a person only where the name looks like one's. */
const isFullName = ({ meaning: { reference } }: Meant): boolean =>
  reference.kind === 'name' &&
  (isLikelyPerson(reference.name) ||
    (mayBearOrdinaryName(reference.name) && !isOrdinary(reference.name.split(' ').at(-1) ?? '')));

/** "Ada Roe runs marathons" states nothing, but only people run them. */
function voteForPerson(context: SentenceContext, noun: Noun): void {
  const name = writtenName(noun);
  if (name === undefined || !name.includes(' ') || noun.hint !== undefined) return;
  const known = context.note.kindOf(name);
  if (known === undefined && !isLikelyPerson(name)) return;
  const person = known === undefined || known === 'person' ? context.meant(noun, PEOPLE, true) : undefined;
  if (person) context.vote(person, PEOPLE);
}
