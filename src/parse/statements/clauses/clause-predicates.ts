import { readAside } from './clause-asides.ts';
import { active } from '../patterns/compiled-patterns.ts';
import { type ClauseState, dashes, namesOfThing } from './clause-state.ts';
import { isPossessor } from './clause-possessors.ts';
import { isMadeTo, isNounRather, isWanted } from './clause-unfinished.ts';
import { isMootBehind, isNegatedBefore } from './clause-moot.ts';
import { isPersonShape } from '../names/names.ts';
import { countedAt } from '../nouns/counted-nouns.ts';
import { closingOf, type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { titleAt } from '../names/titles.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { type Match, type Predicate, predicateAt } from '../patterns/predicates.ts';

export function readPredicate(state: ClauseState, at: number): number | undefined {
  const tokens = state.tokens;
  const predicate = predicateAt(tokens, at);
  if (!predicate) return undefined;
  const isAdjacent = state.direct?.to === at && !state.isInner;
  const [match, objects] = objectsOf(state, predicate);
  if (isAdjacent ? isMadeTo(state, at, predicate) : isNounRather(state, at, predicate)) return undefined;
  const subjects =
    subjectsAt(state, at, predicate, isAdjacent) ?? frontedSubject(state, at, predicate, objects);
  if (!subjects || (predicate.reduced && isWanted(state, subjects, predicate))) return undefined;
  if (!match) return undefined;
  if (isBoughtFrom(tokens, predicate, match, objects?.to)) {
    for (const noun of state.gap ?? [])
      if (isUsed(tokens, noun)) state.clauses.push({ kind: 'is', noun, hint: 'system' });
    return match.to;
  }
  // "promoted to lead of Search": an office.
  if (!objects && predicate.group.last === 'be' && titleAt(tokens, match.to)) return undefined;
  const nouns = objects?.nouns ?? state.gap ?? [];
  const isSaid = nouns.length > 0 || predicate.matches.some(({ pattern }) => pattern.pattern.ends);
  if (isAdjacent && !predicate.reduced && lowerAt(tokens, at) !== 'to') state.subject = subjects;
  if (isSaid || isPersonal(predicate))
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
        (objects?.alternatives ?? false) ||
        (objects !== undefined && isMootBehind(state, predicate, match, objects)) ||
        (((predicate.group.last === 'to' && predicate.group.tense !== 'future') ||
          lowerAt(tokens, at) === 'to') &&
          !mayFollow(state, predicate, at)),
      isDenied: false,
      at,
    });
  state.isMoot = false;
  state.last = { predicate, match, subjects };
  if (!objects) {
    state.direct = undefined;
    return match.to;
  }
  for (const noun of objects.nouns) state.clauses.push({ kind: 'noun', noun, at: match.to });
  for (const aside of objects.asides) readAside(state, aside);
  state.direct = objects;
  state.isInner = false;
  return whence(state, objects, subjects, predicate, match);
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
  const direct = state.direct;
  if (!isAdjacent && (state.isStrange || isAskedOfLabel(state, predicate))) return undefined;
  // "joined Acme to lead": who joined is who leads.
  if (lowerAt(state.tokens, at) === 'to') return state.subject;
  if (isAdjacent && direct) {
    const isOnlyThings = direct.nouns.every(({ means }) => means.kind === 'thing');
    if (predicate.reduced && isOnlyThings) return state.label ?? namesOfThing(state, direct.nouns);
    return direct.nouns;
  }
  const before = state.tokens[at - 1];
  const isBehindComma = before?.text === ',' && direct?.to === at - 1;
  if (predicate.reduced) {
    // "the Inbox team, formerly led by Ada," and labels with "…, reporting up to Ada".
    if (state.label && (isBehindComma || (before !== undefined && dashes.has(before.text))))
      return state.label;
    // "the search for a head of Search, run by Ada": who knows what Ada runs.
    const [noun] = direct?.nouns ?? [];
    const isOfSomebody = noun !== undefined && tokensOfHead.test(wordsBefore(state, noun));
    if (isBehindComma && direct) return isOfSomebody ? undefined : direct.nouns;
    const starts =
      before === undefined || /^(?:and|or|but|\(|,|:|-|–|—|…|\.+|who|which|that)$/u.test(before.lower);
    return starts ? state.subject : undefined;
  }
  // "the machine that Kafka runs on belongs to Search": it does, and not Kafka.
  if (state.last?.match.to !== at) return state.subject;
  return state.saved.length > 0 ? state.saved.pop() : undefined;
}

/** "Olga: use the new form": what somebody says or is to do, and nothing that she does. */
const isAskedOfLabel = ({ tokens, label, subject }: ClauseState, { group, reduced }: Predicate): boolean =>
  label !== undefined &&
  !reduced &&
  subject === label &&
  group.last === 'none' &&
  active.get(lowerAt(tokens, group.head))?.[0]?.form === 'base';

const tokensOfHead = / for (?:a|an|the) (?:new )?(?:head|lead|leader|manager|director) of$/u;
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
  subjects: readonly Noun[],
  { group }: Predicate,
  match: Match,
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
  for (const noun of others.nouns) state.clauses.push({ kind: 'noun', noun, at });
  state.direct = others;
  return others.to;
}

/** Verbs that only people are the subject of, so that "Ada Roe runs marathons" still tells of a person. */
const isPersonal = ({ matches }: Predicate): boolean =>
  matches.some(({ pattern }) => pattern.subject.length === 1 && pattern.subject[0] === 'person');
