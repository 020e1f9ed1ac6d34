import { readCompound } from '../sayings/clause-compounds.ts';
import { type ClauseState, skipAdverbs, stateAgain } from './clause-state.ts';
import { readFormer, stateFormer } from '../sayings/clause-histories.ts';
import { isPersonNoun, readBesidePerson, readFirm, stateOf } from './clause-origins.ts';
import { readPosition } from '../sayings/clause-positions.ts';
import { readFieldRole } from '../sayings/clause-role-lists.ts';
import { readRoleOfSubject } from '../sayings/clause-roles.ts';
import { readEmployersTitle, readTitle } from '../sayings/clause-titles.ts';
import { type Aside, closingOf, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isTakenBackAt } from '../tokens/sentence-flags.ts';
import { titleAt } from '../names/titles.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { ACTIVE_VERB, PREPOSITION, isAny } from '../tokens/word-flags.ts';

const MOST_DEPTH = 3;

export function readParenthesis(state: ClauseState, at: number, to: number): number {
  const close = closingOf(state.tokens, at);
  if (close === undefined || close > to) return at + 1;
  const direct = state.direct;
  const noun = direct?.to === at ? direct.nouns.at(-1) : undefined;
  if (noun) readAside(state, { noun, from: at + 1, to: close });
  else readNested(state, state.subject, at + 1, close);
  state.direct = direct && noun ? { ...direct, to: close + 1 } : undefined;
  return close + 1;
}

/** What stands in parentheses behind a noun: another name, a role, an employer, or something said about it. */
export function readAside(state: ClauseState, aside: Aside): void {
  if (!asideReaders.some(read => read(state, aside))) readNested(state, [aside.noun], aside.from, aside.to);
}

/** Reads an aside if it is of one kind, and says whether it was. */
type AsideReader = (state: ClauseState, aside: Aside) => boolean;

const asideReaders: readonly AsideReader[] = [
  readTakenBack,
  readShortFor,
  readFormerName,
  readOtherName,
  readAcronym,
  readKnownAs,
  (state, { noun, from, to }) => readFieldRole(state, noun, from, to),
  (state, { noun, from, to }) => readRoleOfSubject(state, [noun], from, undefined) === to,
  (state, { noun, from, to }) => readCompound(state, [noun], from, undefined) === to,
  (state, { noun, from, to }) => readPosition(state, noun, from, to),
  (state, { noun, from, to }) => readBesidePerson(state, noun, from, to),
  readTitleInside,
  readFurtherObjects,
];

/** "(wrong, he reports to Ben)" is about whom the sentence is about. */
function readTakenBack(state: ClauseState, { from, to }: Aside): boolean {
  if (!isTakenBackAt(state.tokens, from)) return false;
  readNested(state, state.subject, from, to);
  return true;
}

/** "(short for Halcyon Biotech)", "(stands for …)". */
function readShortFor(state: ClauseState, { noun, from }: Aside): boolean {
  if (!/^(?:short|stands?)$/u.test(lowerAt(state.tokens, from))) return false;
  readAlias(state, noun, lowerAt(state.tokens, from + 1) === 'for' ? from + 2 : from + 1);
  return true;
}

/** "Ada Roe (formerly Acme)": where somebody was. */
function readFormerName(state: ClauseState, { noun, from, to }: Aside): boolean {
  if (!/^(?:formerly|previously)$/u.test(lowerAt(state.tokens, from)) || !isPersonNoun(noun)) return false;
  const of = nounAt(state.tokens, from + 1, -1);
  if (of?.means.kind !== 'name' || of.to !== to) return false;
  stateFormer(state, [noun], of, from);
  state.clauses.push({ kind: 'noun', noun: of, at: from });
  return true;
}

/** "(aka Atlas)", "(formerly Atlas)". */
function readOtherName(state: ClauseState, { noun, from, to }: Aside): boolean {
  if (!/^(?:or|aka|a\.k\.a|ie|i\.e|formerly)$/u.test(lowerAt(state.tokens, from))) return false;
  const start = textAt(state.tokens, from + 1) === '.' ? from + 2 : from + 1;
  const name = nounAt(state.tokens, start, -1);
  if (name?.means.kind !== 'name' || name.to !== to) return false;
  readAlias(state, noun, start);
  return true;
}

/** "Halcyon Biotech (HBT)". */
function readAcronym(state: ClauseState, { noun, from, to }: Aside): boolean {
  const only = to === from + 1 ? state.tokens[from] : undefined;
  const named = noun.means.kind === 'name' ? noun.means.name.text : '';
  if (only?.kind !== 'word' || !isAcronym(only.text, named)) return false;
  state.clauses.push({ kind: 'alias', noun, name: only.text });
  return true;
}

/** "(also known as Atlas)". */
function readKnownAs(state: ClauseState, { noun, from }: Aside): boolean {
  if (!isAlso(state.tokens, from)) return false;
  readAlias(state, noun, from + 3);
  return true;
}

/** "(our CFO)", "(CFO, reports to Ben)", "(Acme's CFO)". */
function readTitleInside(state: ClauseState, { noun, from, to }: Aside): boolean {
  const { tokens } = state;
  const isOurs = /^(?:my|our|his|her|their)$/u.test(lowerAt(tokens, from));
  const title = titleAt(tokens, isOurs ? from + 1 : from);
  if (!title) return readEmployersTitle(state, noun, from) !== undefined;
  if (noun.means.kind === 'name' && noun.hint !== undefined) return false;
  const isWhole = title.to === to || textAt(tokens, title.to) === ',';
  if (!isWhole && !isAny(tokens[title.to], PREPOSITION)) return false;
  const end = readTitle(state, noun, title, undefined, true);
  if (end < to) readNested(state, [noun], end, to);
  return true;
}

/** "reports to Ada (and then Ben)": the last verb once more. */
function readFurtherObjects(state: ClauseState, { from, to }: Aside): boolean {
  const { tokens, last } = state;
  const word = lowerAt(tokens, from);
  if (!last || (word !== 'and' && word !== 'then')) return false;
  const start = skipAdverbs(tokens, from + (word === 'and' ? 1 : 0));
  const objects = nounListAt(tokens, lowerAt(tokens, start) === 'then' ? start + 1 : start, -1, 'object');
  if (objects?.to !== to) return false;
  stateAgain(state, last, last.subjects, objects.nouns, from);
  return true;
}

function readNested(
  state: ClauseState,
  subject: readonly Noun[] | undefined,
  from: number,
  to: number,
): void {
  if (state.depth >= MOST_DEPTH) return;
  const kept = {
    subject: state.subject,
    direct: state.direct,
    saved: state.saved,
    gap: state.gap,
    last: state.last,
    inner: state.isInner,
  };
  state.depth++;
  state.subject = subject;
  state.direct = undefined;
  state.saved = [];
  state.gap = undefined;
  state.read(from, to, -1);
  state.depth--;
  state.subject = kept.subject;
  state.direct = kept.direct;
  state.saved = kept.saved;
  state.gap = kept.gap;
  state.last = kept.last;
  state.isInner = kept.inner;
}

/** A role or a noun that says what somebody or something is, between commas; gives where it ends. */
export const readApposition = (state: ClauseState, noun: Noun, at: number, to: number): number | undefined =>
  readAliasBeside(state, noun, at) ??
  readRoleOfSubject(state, [noun], at, undefined) ??
  readFormer(state, [noun], at) ??
  readFirm(state, noun, at) ??
  readTitleBeside(state, noun, at, to) ??
  readCompound(state, [noun], at, undefined) ??
  (determiner.test(lowerAt(state.tokens, at))
    ? readKind(state, noun, at)
    : (readEmployersTitle(state, noun, at) ?? readPlaceBeside(state, noun, at)));

const determiner = /^(?:the|a|an|our|their|its|your|his|her)$/u;

/** ", short for Halcyon Biotech,", ", aka Atlas,", ", also known as Atlas,". */
function readAliasBeside(state: ClauseState, noun: Noun, at: number): number | undefined {
  const { tokens } = state;
  const word = lowerAt(tokens, at);
  if (word === 'short' && lowerAt(tokens, at + 1) === 'for') return readAlias(state, noun, at + 2);
  if (word === 'aka' || word === 'a.k.a')
    return readAlias(state, noun, textAt(tokens, at + 1) === '.' ? at + 2 : at + 1);
  return isAlso(tokens, at) ? readAlias(state, noun, at + 3) : undefined;
}

/** ", our new CFO,", ", head of sales at Acme". */
function readTitleBeside(state: ClauseState, noun: Noun, at: number, to: number): number | undefined {
  const { tokens } = state;
  const isDetermined = determiner.test(lowerAt(tokens, at));
  const isNew = isDetermined && /^(?:new|newest|current|first)$/u.test(lowerAt(tokens, at + 1));
  const title = titleAt(tokens, at + (isDetermined ? 1 : 0) + (isNew ? 1 : 0));
  if (!title || title.to > to || noun.hint === 'team' || noun.hint === 'system') return undefined;
  return endsTitle(tokens[title.to]) ? readTitle(state, noun, title, undefined) : undefined;
}

const endsTitle = (behind: Token | undefined): boolean =>
  behind === undefined ||
  behind.kind === 'sign' ||
  isAny(behind, PREPOSITION) ||
  /^(?:and|but|who)$/u.test(behind.lower);

/** ", our new database,". */
function readKind(state: ClauseState, noun: Noun, at: number): number | undefined {
  const apposed = nounAt(state.tokens, at, -1);
  if (apposed?.means.kind !== 'thing' && apposed?.means.kind !== 'pronoun') return undefined;
  if (apposed.hint === undefined) return undefined;
  state.clauses.push({ kind: 'is', noun, hint: apposed.hint });
  return apposed.to;
}

/** "Ada Roe, Search, will send the file": where somebody is from, between commas and before a verb. */
function readPlaceBeside(state: ClauseState, person: Noun, at: number): number | undefined {
  const { tokens } = state;
  const of = isPersonNoun(person) ? nounAt(tokens, at, -1) : undefined;
  if (of?.means.kind !== 'name' || of.from !== at || isPersonNoun(of) || textAt(tokens, of.to) !== ',')
    return undefined;
  const { last } = verbGroupAt(tokens, of.to + 1);
  const isVerb = (last !== 'none' && last !== 'to') || isAny(tokens[of.to + 1], ACTIVE_VERB);
  if (!isVerb) return undefined;
  stateOf(state, person, of, at);
  return of.to;
}

function readAlias(state: ClauseState, noun: Noun, at: number): number {
  const name = nounAt(state.tokens, at, -1);
  if (name?.means.kind !== 'name') return at;
  state.clauses.push({ kind: 'alias', noun, name: name.means.name.text });
  return name.to;
}

const isAlso = (tokens: readonly Token[], at: number): boolean =>
  (lowerAt(tokens, at) === 'also' &&
    /^(?:known|called)$/u.test(lowerAt(tokens, at + 1)) &&
    lowerAt(tokens, at + 2) === 'as') ||
  (lowerAt(tokens, at) === 'known' &&
    lowerAt(tokens, at + 1) === 'internally' &&
    lowerAt(tokens, at + 2) === 'as');

/** Whether the capitals of one name are the initials of the other, in either order: "HBT" for "Halcyon Biotech". */
function isAcronym(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!/^[\p{Lu}\p{N}&]{2,6}$/u.test(short)) return false;
  let at = 0;
  for (const letter of long.toUpperCase()) if (letter === short[at]) at++;
  const initial = long[0]?.toUpperCase();
  return at === short.length && initial === short[0] && long.length >= short.length + 2;
}
