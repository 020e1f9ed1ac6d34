import type { EntityKind } from '../../../model/entity.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isBelongingOfAny, readAlternatives } from './alternative-readings.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { onlyKindOf, type Compiled } from '../patterns/compiled-patterns.ts';
import { maybeOneOfTwo } from '../nouns/joined-nouns.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { writtenName, PEOPLE, type Meant } from '../nouns/meaning.ts';
import { isDepartment, isDivision } from '../vocabulary/departments.ts';
import { isCompanyName, isLikelyPerson, isSoftware, mayBearOrdinaryName } from '../names/name-kinds.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { Pattern } from '../patterns/patterns.ts';
import type { Match } from '../patterns/predicates.ts';
import type { SentenceContext } from './sentence-context.ts';
import { isForOthers } from '../nouns/unfitting-nouns.ts';
import { lowerAt } from '../tokens/tokens.ts';
import type { VerbGroup } from '../tokens/verb-groups.ts';

type Kinds = readonly EntityKind[];

/** What a clause of the pattern table states, by the pattern that the kinds of its nouns fit. */
export function readRelationClause(
  context: SentenceContext,
  clause: Extract<Clause, { kind: 'relation' }>,
): void {
  const { matches, subjects, objects, group, at } = clause;
  // "Ada and the Search team report to Ben": each side by its own pattern.
  const teams = subjects.filter(({ hint, means }) => hint === 'team' && means.kind === 'name');
  if (teams.length > 0 && teams.length < subjects.length && matches.some(isReporting)) {
    const others = subjects.filter(noun => !teams.includes(noun));
    for (const each of [others, teams]) readRelationClause(context, { ...clause, subjects: each });
    return;
  }
  const patterns = matches.map(({ pattern }) => pattern);
  const sure = patternOf(context, patterns, clause);
  const compiled = sure ?? uncuedPattern(context, patterns, clause);
  if (!compiled) {
    const isHuman = matches.every(({ pattern }) => /person|team/u.test(pattern.subject.join(' ')));
    if (isHuman) for (const noun of subjects) voteForPerson(context, noun);
    return;
  }
  readAlternatives(context, clause, compiled);
  const { pattern } = compiled;
  const lefts = subjects.flatMap(noun => context.meant(noun, compiled.subject, true) ?? []);
  const either = departmentOf(context, compiled, objects);
  const wholes = either ? [...objects, either] : objects;
  const rights = wholes.flatMap(noun => context.meant(noun, compiled.object, false, lefts) ?? []);
  const isWeak =
    !sure ||
    either !== undefined ||
    isRunByUnknown(context, clause, pattern) ||
    isBelongingOfAny(context, clause, compiled) ||
    ((pattern.placed ?? false) && !isTold(context, compiled, objects));
  const isGuess = mayBeOther(context, compiled, clause);
  // "Corvane runs Quarry": a company may, too.
  const isOpen = isGuess && compiled.subject.length === 1 && compiled.subject[0] === 'person';
  for (const left of lefts)
    if (!(isWeak || isOpen) || isFullName(left)) context.vote(left, compiled.subject, compiled, isGuess);
  if (!isWeak) for (const right of rights) context.vote(right, compiled.object, compiled, isGuess);

  // "was at Acme", "used to work for Acme": where somebody comes from.
  const isEmployer = pattern.relation === 'organization' && !pattern.event && !pattern.ends;
  const isFormer = isEmployer && (group.over || group.tense === 'past') && !group.negated && !group.noLonger;
  if (clause.isMoot || context.isMoot(group, at, (pattern.event ?? false) || isFormer)) return;
  const ends = clause.isDenied || (pattern.ends ?? false) !== (group.negated || group.over);
  const isPaired = context.sentence.tokens.some(({ lower }) => lower === 'respectively');
  for (const [place, left] of lefts.entries())
    for (const [other, right] of rights.entries()) {
      // "Ada and Ben lead Mesh and Ads respectively."
      if (left.key === right.key || (isPaired && place !== other)) continue;
      const [subject, object] = pattern.turned ? [right, left] : [left, right];
      context.state(
        {
          relation: isFormer ? 'previously' : pattern.relation,
          subject: subject.meaning.reference,
          object: object.meaning.reference,
          polarity: ends && !isFormer ? 'ends' : 'states',
          ...onlyKindOf(compiled),
        },
        group,
        at,
      );
      if (ends && isLeaving(pattern, group))
        context.state(
          {
            relation: 'previously',
            subject: left.meaning.reference,
            object: right.meaning.reference,
            polarity: 'states',
          },
          group,
          at,
        );
    }
}

const isReporting = ({ pattern: { pattern, verb } }: Match): boolean =>
  pattern.relation === 'reports_to' && verb === 'report';

/** "is run by Lodestar": one word that nobody is known to be called may be a company's as well. */
const isRunByUnknown = (
  { note, sentence }: SentenceContext,
  { group, objects }: Extract<Clause, { kind: 'relation' }>,
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

interface Sides {
  readonly subjects: readonly Noun[];
  readonly objects: readonly Noun[];
}

/** The first pattern that both sides fit; where nobody knows who the subject is, the first that the objects fit. */
function patternOf(
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
function uncuedPattern(
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
const mayBeOther = (
  context: SentenceContext,
  { subject, object }: Compiled,
  { matches, subjects, objects }: Extract<Clause, { kind: 'relation' }>,
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
function isOfKind(context: SentenceContext, noun: Noun, kinds: Kinds): boolean {
  const name = writtenName(noun);
  if (name === undefined) return noun.hint !== undefined && kinds.includes(noun.hint);
  const kind = noun.hint ?? context.note.kindOf(name);
  return kind === undefined ? isCompanyName(name) && kinds.includes('organization') : kinds.includes(kind);
}

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

/** Several words with capitals that may be anything, so that they may be somebody as well. */
function isUnknownName(context: SentenceContext, noun: Noun): boolean {
  const name = writtenName(noun);
  if (!name?.includes(' ') || noun === context.sentence.parsed.label?.noun) return false;
  return (noun.hint ?? context.note.kindOf(name)) === undefined;
}

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
