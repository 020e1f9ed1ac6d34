import { readCompound } from '../sayings/clause-compounds.ts';
import { type ClauseState, skipAdverbs } from './clause-state.ts';
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
export function readAside(state: ClauseState, { noun, from, to }: Aside): void {
  const tokens = state.tokens;
  const word = lowerAt(tokens, from);
  if (isTakenBackAt(tokens, from)) {
    // "(wrong, he reports to Ben)" is about whom the sentence is about.
    readNested(state, state.subject, from, to);
    return;
  }
  if (word === 'short' || word === 'stands' || word === 'stand') {
    const start = lowerAt(tokens, from + 1) === 'for' ? from + 2 : from + 1;
    readAlias(state, noun, start);
    return;
  }
  if ((word === 'formerly' || word === 'previously') && isPersonNoun(noun)) {
    const of = nounAt(tokens, from + 1, -1);
    if (of?.means.kind === 'name' && of.to === to) {
      stateFormer(state, [noun], of, from);
      state.clauses.push({ kind: 'noun', noun: of, at: from });
      return;
    }
  }
  if (
    word === 'or' ||
    word === 'aka' ||
    word === 'a.k.a' ||
    word === 'ie' ||
    word === 'i.e' ||
    word === 'formerly'
  ) {
    const start = textAt(tokens, from + 1) === '.' ? from + 2 : from + 1;
    const name = nounAt(tokens, start, -1);
    if (name?.means.kind === 'name' && name.to === to) {
      readAlias(state, noun, start);
      return;
    }
  }
  const named = noun.means.kind === 'name' ? noun.means.name.text : '';
  const only = to === from + 1 ? tokens[from] : undefined;
  if (only?.kind === 'word' && isAcronym(only.text, named)) {
    state.clauses.push({ kind: 'alias', noun, name: only.text });
    return;
  }
  if (isAlso(tokens, from)) {
    readAlias(state, noun, from + 3);
    return;
  }
  if (readFieldRole(state, noun, from, to) || readRoleOfSubject(state, [noun], from, undefined) === to)
    return;
  if (readCompound(state, [noun], from, undefined) === to) return;
  if (readPosition(state, noun, from, to) || readBesidePerson(state, noun, from, to)) return;
  const isOurs = /^(?:my|our|his|her|their)$/u.test(word);
  const title = titleAt(tokens, isOurs ? from + 1 : from);
  const employer = title ? undefined : readEmployersTitle(state, noun, from);
  if (employer !== undefined) return;
  if (title && (noun.means.kind !== 'name' || noun.hint === undefined)) {
    const behind = tokens[title.to];
    if (title.to === to || behind?.text === ',' || isAny(behind, PREPOSITION)) {
      const end = readTitle(state, noun, title, undefined, true);
      if (end < to) readNested(state, [noun], end, to);
      return;
    }
  }
  if ((word === 'and' || word === 'then') && state.last) {
    const start = skipAdverbs(tokens, from + (word === 'and' ? 1 : 0));
    const objects = nounListAt(tokens, lowerAt(tokens, start) === 'then' ? start + 1 : start, -1, 'object');
    if (objects?.to === to) {
      const { predicate, match, subjects } = state.last;
      const matches = predicate.matches.filter(each => each.to === match.to);
      state.clauses.push({
        kind: 'relation',
        group: predicate.group,
        matches,
        subjects,
        objects: objects.nouns,
        isMoot: false,
        isDenied: false,
        at: from,
      });
      return;
    }
  }
  readNested(state, [noun], from, to);
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
export function readApposition(state: ClauseState, noun: Noun, at: number, to: number): number | undefined {
  const tokens = state.tokens;
  if (lowerAt(tokens, at) === 'short' && lowerAt(tokens, at + 1) === 'for')
    return readAlias(state, noun, at + 2);
  const known = /^(?:aka|a\.k\.a)$/u.test(lowerAt(tokens, at)) ? 1 : isAlso(tokens, at) ? 3 : 0;
  if (known > 0) return readAlias(state, noun, at + known + (textAt(tokens, at + 1) === '.' ? 1 : 0));
  const role =
    readRoleOfSubject(state, [noun], at, undefined) ??
    readFormer(state, [noun], at) ??
    readFirm(state, noun, at);
  if (role !== undefined) return role;
  const determined = /^(?:the|a|an|our|their|its|your|his|her)$/u.test(lowerAt(tokens, at));
  // "our new CFO".
  const isNew = determined && /^(?:new|newest|current|first)$/u.test(lowerAt(tokens, at + 1));
  const start = at + (determined ? 1 : 0) + (isNew ? 1 : 0);
  const title = titleAt(tokens, start);
  if (title && title.to <= to && noun.hint !== 'team' && noun.hint !== 'system') {
    const behind = tokens[title.to];
    const isApart =
      behind === undefined ||
      behind.kind === 'sign' ||
      isAny(behind, PREPOSITION) ||
      /^(?:and|but|who)$/u.test(behind.lower);
    if (isApart) return readTitle(state, noun, title, undefined);
  }
  const compound = readCompound(state, [noun], at, undefined);
  if (compound !== undefined) return compound;
  if (start === at) return readEmployersTitle(state, noun, at) ?? readPlaceBeside(state, noun, at);
  const apposed = nounAt(tokens, at, -1);
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
