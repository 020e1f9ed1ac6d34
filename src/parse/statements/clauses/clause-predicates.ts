import { readAside } from './clause-asides.ts';
import { active } from '../patterns/compiled-patterns.ts';
import { type ClauseState, dashes, namesOfThing, type SaidVerb } from './clause-state.ts';
import { isPossessor } from './clause-possessors.ts';
import { nameNouns } from '../sayings/clause-stating.ts';
import { isMadeTo, isNounRather, isWanted } from './clause-unfinished.ts';
import { isMootBehind, isNegatedBefore } from './clause-moot.ts';
import { isPersonShape } from '../names/names.ts';
import { countedAt } from '../nouns/counted-nouns.ts';
import { closingOf, type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { titleAt } from '../names/titles.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { type Match, type Predicate, predicateAt } from '../patterns/predicates.ts';

/** A verb of the table of patterns with what follows it; gives where that ends. */
export function readPredicate(state: ClauseState, at: number): number | undefined {
  const predicate = predicateAt(state.tokens, at);
  if (!predicate) return undefined;
  const isAdjacent = state.direct?.to === at && !state.isInner;
  if (isAdjacent ? isMadeTo(state, at, predicate) : isNounRather(state, at, predicate)) return undefined;
  const [match, objects] = objectsOf(state, predicate);
  const subjects =
    subjectsAt(state, at, predicate, isAdjacent) ?? frontedSubject(state, at, predicate, objects);
  if (!match || !subjects || (predicate.reduced && isWanted(state, subjects, predicate))) return undefined;
  return readVerb(state, { predicate, match, subjects }, objects, at, isAdjacent);
}

function readVerb(
  state: ClauseState,
  verb: SaidVerb,
  objects: NounList | undefined,
  at: number,
  isAdjacent: boolean,
): number | undefined {
  const { tokens } = state;
  const { predicate, match } = verb;
  if (isBoughtFrom(tokens, predicate, match, objects?.to)) return readBought(state, match);
  // "promoted to lead of Search": an office.
  if (!objects && predicate.group.last === 'be' && titleAt(tokens, match.to)) return undefined;
  if (isAdjacent && !predicate.reduced && lowerAt(tokens, at) !== 'to') state.subject = verb.subjects;
  stateVerb(state, verb, objects, at, isAdjacent);
  state.isMoot = false;
  state.last = verb;
  if (objects) return readObjects(state, objects, verb);
  state.direct = undefined;
  return match.to;
}

function stateVerb(
  state: ClauseState,
  verb: SaidVerb,
  objects: NounList | undefined,
  at: number,
  isAdjacent: boolean,
): void {
  const { predicate, match, subjects } = verb;
  const nouns = objects?.nouns ?? state.gap ?? [];
  const isSaid = nouns.length > 0 || predicate.matches.some(({ pattern }) => pattern.pattern.ends);
  if (!isSaid && !isPersonal(predicate)) return;
  state.clauses.push({
    kind: 'relation',
    group: isOverBehind(state, objects)
      ? { ...predicate.group, over: true, noLonger: true }
      : predicate.group,
    matches: predicate.matches.filter(({ to }) => objects === undefined || to === match.to),
    subjects,
    objects: nouns,
    isMoot:
      state.isMoot ||
      (!isAdjacent && isNegatedBefore(state, at, predicate, subjects)) ||
      (objects !== undefined && (objects.alternatives || isMootBehind(state, predicate, match, objects))) ||
      (isInfinitive(state, predicate, at) && !mayFollow(state, predicate, at)),
    isDenied: false,
    at,
  });
}

/** "has to run", "to run". */
const isInfinitive = ({ tokens }: ClauseState, { group }: Predicate, at: number): boolean =>
  (group.last === 'to' && group.tense !== 'future') || lowerAt(tokens, at) === 'to';

/** What stands behind a verb that has been said; gives where it ends. */
function readObjects(state: ClauseState, objects: NounList, verb: SaidVerb): number {
  nameNouns(state, objects.nouns, verb.match.to);
  for (const aside of objects.asides) readAside(state, aside);
  state.direct = objects;
  state.isInner = false;
  return whence(state, objects, verb);
}

/** "Reporting to Ada, Ben runs the night shift": the subject follows, and something is said of it; "on Kafka, Quarry." are two. */
function frontedSubject(
  { tokens }: ClauseState,
  at: number,
  { reduced }: Predicate,
  objects: NounList | undefined,
): readonly Noun[] | undefined {
  if (at > 0 || !reduced || textAt(tokens, objects?.to ?? -1) !== ',') return undefined;
  const subjects = nounListAt(tokens, (objects?.to ?? 0) + 1, -1, 'subject');
  return subjects && tokens[subjects.to]?.kind === 'word' ? subjects.nouns : undefined;
}

/** "bought Atlas from Corvane", "bought seats of Atlas": as a customer, and not the company. */
function isBoughtFrom(
  tokens: readonly Token[],
  { group }: Predicate,
  { pattern: { pattern, verb }, to }: Match,
  end: number | undefined,
): boolean {
  if (pattern.relation !== 'acquired_by' || (verb !== 'buy' && verb !== 'acquire')) return false;
  const at = end ?? to;
  if (bought.test(lowerAt(tokens, at))) return true;
  return (
    group.last !== 'be' && lowerAt(tokens, at) === 'from' && nounAt(tokens, at + 1, -1)?.means.kind === 'name'
  );
}

function readBought(state: ClauseState, { to }: Match): number {
  for (const noun of state.gap ?? [])
    if (isUsed(state.tokens, noun)) state.clauses.push({ kind: 'is', noun, hint: 'system' });
  return to;
}

/** "uses Atlas, which Acme bought from Corvane": what is used and has a vendor. */
const isUsed = (tokens: readonly Token[], { from }: Noun): boolean =>
  /^us(?:e|es|ed|ing)$/u.test(lowerAt(tokens, from - 1));

const bought =
  /^(?:licen[cs]es?|subscriptions?|seats?|shares?|stakes?|stock|hardware|servers?|tickets?|hours?|days?|credits?)$/u;

/** "reports to Ada no more". */
function isOverBehind({ tokens }: ClauseState, objects: NounList | undefined): boolean {
  if (!objects || lowerAt(tokens, objects.to) !== 'no') return false;
  return (
    /^(?:more|longer)$/u.test(lowerAt(tokens, objects.to + 1)) && lowerAt(tokens, objects.to + 2) !== 'than'
  );
}

/** "joined Acme to lead the team": what somebody came for, not what somebody wants or plans. */
function mayFollow(state: ClauseState, { group }: Predicate, at: number): boolean {
  // "used to run" ends it, "seems to run" assumes it, "has to run" says nothing.
  if (group.over || lowerAt(state.tokens, at) !== 'to') return group.over || group.hedged;
  const before = state.last?.predicate.matches[0]?.pattern.pattern.relation;
  return before === 'organization' || before === 'team' || before === 'previously';
}

function subjectsAt(
  state: ClauseState,
  at: number,
  predicate: Predicate,
  isAdjacent: boolean,
): readonly Noun[] | undefined {
  const { direct, label } = state;
  if (!isAdjacent && (state.isStrange || isAskedOfLabel(state, predicate))) return undefined;
  // "joined Acme to lead": who joined is who leads.
  if (lowerAt(state.tokens, at) === 'to') return state.subject;
  if (isAdjacent && direct) {
    const isOnlyThings = direct.nouns.every(({ means }) => means.kind === 'thing');
    return predicate.reduced && isOnlyThings ? (label ?? namesOfThing(state, direct.nouns)) : direct.nouns;
  }
  if (predicate.reduced) return subjectsOfReduced(state, at);
  // "the machine that Kafka runs on belongs to Search": it does, and not Kafka.
  return state.last?.match.to === at ? state.saved.pop() : state.subject;
}

/** Whom a verb without auxiliary is about that stands behind a sign or a word like "and". */
function subjectsOfReduced(state: ClauseState, at: number): readonly Noun[] | undefined {
  const { tokens, direct, label, subject } = state;
  const before = textAt(tokens, at - 1);
  const besideComma = before === ',' && direct?.to === at - 1 ? direct : undefined;
  // "the Inbox team, formerly led by Ada," and labels with "…, reporting up to Ada".
  if (label && (besideComma || dashes.has(before))) return label;
  if (besideComma) return isSought(state, besideComma) ? undefined : besideComma.nouns;
  return opening.test(lowerAt(tokens, at - 1)) ? subject : undefined;
}

/** What may stand before such a verb, if anything does. */
const opening = /^(?:and|or|but|\(|,|:|-|–|—|…|\.+|who|which|that)?$/u;

/** "the search for a head of Search, run by Ada": who knows what Ada runs. */
const isSought = (state: ClauseState, { nouns: [noun] }: NounList): boolean =>
  noun !== undefined && seekingHead.test(wordsBefore(state, noun));

/** "Olga: use the new form": what somebody says or is to do, and nothing that she does. */
const isAskedOfLabel = ({ tokens, label, subject }: ClauseState, { group, reduced }: Predicate): boolean =>
  label !== undefined &&
  !reduced &&
  subject === label &&
  group.last === 'none' &&
  active.get(lowerAt(tokens, group.head))?.[0]?.form === 'base';

const seekingHead = / for (?:a|an|the) (?:new )?(?:head|lead|leader|manager|director) of$/u;
const wordsBefore = ({ tokens }: ClauseState, { from }: Noun): string =>
  ` ${tokens
    .slice(Math.max(0, from - 6), from)
    .map(({ lower }) => lower)
    .join(' ')}`;

/** The longest match that a noun follows. */
function objectsOf(
  state: ClauseState,
  predicate: Predicate,
): readonly [Match | undefined, NounList | undefined] {
  const tokens = state.tokens;
  const ends = [...new Set(predicate.matches.map(({ to }) => to))];
  for (const end of ends) {
    const objects = countedAt(tokens, end) ?? nounListAt(tokens, end, -1, 'object');
    if (!objects || isPossessor(state, objects, predicate)) continue;
    const named = namedLater(state, objects);
    return [predicate.matches.find(({ to }) => to === end), named ?? objects];
  }
  return [predicate.matches[0], undefined];
}

/** "founded by two people from the lab (Ada Roe)": the parenthesis names whom the noun means. */
function namedLater(state: ClauseState, objects: NounList): NounList | undefined {
  const [noun, ...others] = objects.nouns;
  if (noun?.means.kind !== 'thing' || noun.hint !== 'person' || others.length > 0) return undefined;
  for (let at = noun.to; at < Math.min(state.tokens.length, noun.to + 12); at++) {
    if (textAt(state.tokens, at) !== '(') continue;
    const close = closingOf(state.tokens, at);
    const inside = close === undefined ? undefined : nounListAt(state.tokens, at + 1, -1, 'subject');
    if (!inside || inside.to !== close) return undefined;
    const isPeople = inside.nouns.every(
      each => each.means.kind === 'name' && isPersonShape(each.means.name.text),
    );
    return isPeople ? { ...inside, to: close + 1 } : undefined;
  }
  return undefined;
}

/** "took over the team from Ben", "joined Acme from Bolt", "moved from one team to another". */
function whence(
  state: ClauseState,
  objects: NounList,
  { predicate: { group }, match, subjects }: SaidVerb,
): number {
  const tokens = state.tokens;
  const { relation, event, ends } = match.pattern.pattern;
  const word = lowerAt(tokens, objects.to);
  if (event !== true) return objects.to;
  const others = nounListAt(tokens, objects.to + 1, -1, 'object');
  if (!others) return objects.to;
  const at = objects.to;
  if (relation === 'leads' && word === 'from')
    state.clauses.push({
      kind: 'stated',
      relation: 'leads',
      subjects: others.nouns,
      objects: objects.nouns,
      group: { ...group, over: true },
      at,
      isHandedOn: true,
    });
  else if (relation === 'organization' && word === 'from' && ends !== true)
    state.clauses.push({
      kind: 'stated',
      relation: 'previously',
      subjects,
      objects: others.nouns,
      group,
      at,
    });
  else if (ends === true && /^(?:to|into)$/u.test(word) && lowerAt(tokens, match.lastWord) === 'from')
    state.clauses.push({
      kind: 'stated',
      relation: 'organization',
      subjects,
      objects: others.nouns,
      group,
      at,
    });
  else return objects.to;
  nameNouns(state, others.nouns, at);
  state.direct = others;
  return others.to;
}

/** Verbs that only people are the subject of, so that "Ada Roe runs marathons" still tells of a person. */
const isPersonal = ({ matches }: Predicate): boolean =>
  matches.some(({ pattern }) => pattern.subject.length === 1 && pattern.subject[0] === 'person');
