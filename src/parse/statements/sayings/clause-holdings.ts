import type { ClauseState } from '../clauses/clause-state.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isWorker } from '../nouns/role-nouns.ts';
import type { RelationName } from '../../../model/relation.ts';
import { isPersonNoun, stateOf } from '../clauses/clause-origins.ts';
import { groupOfHaving } from './clause-having.ts';
import { stateRoleAt } from './clause-stated-roles.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { AUXILIARY, CAPITALISED, isAny } from '../tokens/word-flags.ts';

const LONGEST_HOLDING = 6;

/** "Ada has two direct reports: Ben and Cy", "has three people under her: Ben and Cy"; `at` is the token "has". */
export function readHasReports(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (lowerAt(tokens, at + 1) === 'no') return undefined;
  const end = reportsEnd(state, at + 1);
  if (end === undefined) return undefined;
  const isApart = /^(?::|,|-|–|—)$/u.test(textAt(tokens, end));
  return stateHeld(state, at, isApart ? end + 1 : end, ['reports_to'], true);
}

/** Where "two direct reports", "three people under her", "five engineers reporting to him" ends. */
function reportsEnd({ tokens }: ClauseState, at: number): number | undefined {
  for (let next = at; next < at + LONGEST_HOLDING; next++) {
    const token = tokens[next];
    // "would love to have Ada under her, Ada would not" counts nobody.
    if (token?.kind !== 'word' || isAny(token, CAPITALISED)) return undefined;
    if (token.lower === 'direct' && /^reports?$/u.test(lowerAt(tokens, next + 1))) return next + 2;
    const under = behindUnder(tokens, next);
    if (under !== undefined) return selfEnd(tokens, under);
  }
  return undefined;
}

/** Behind "under", "beneath", "reporting to". */
function behindUnder(tokens: readonly Token[], at: number): number | undefined {
  const isReporting = lowerAt(tokens, at) === 'reporting' && /^(?:to|into)$/u.test(lowerAt(tokens, at + 1));
  if (isReporting) return at + 2;
  return lowerAt(tokens, at) === 'under' ? at + 1 : undefined;
}

/** Where "her these days" ends before a sign that opens a list. */
function selfEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:him|her|them|me)$/u.test(lowerAt(tokens, at))) return undefined;
  const end = behindTime(tokens, at + 1);
  return /^[:,–—-]$/u.test(textAt(tokens, end)) ? end : undefined;
}

/** Behind "these days", "this quarter", "at the moment", "now": where such words end. */
function behindTime(tokens: readonly Token[], at: number): number {
  const words = tokens.slice(at, at + 3).map(({ lower }) => lower);
  const found = times.find(time => time.every((word, place) => word.test(words[place] ?? '')));
  return at + (found?.length ?? 0);
}

const spans = /^(?:days?|weeks?|months?|quarters?|years?|time|term)$/;
const times: readonly (readonly RegExp[])[] = [
  [/^at$/, /^(?:the|this)$/, /^(?:moment|time|minute)$/],
  [/^(?:these|this|last|next)$/, spans],
  [/^(?:now|today|currently|meanwhile)$/],
];

/** "Atlas has Tundra as its basis", "Ada, who has Ben for a boss"; `at` is the token "has". */
export function readHasAs(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const held = subject && nounListAt(tokens, at + 1, -1, 'object');
  if (!held || held.alternatives || !/^(?:as|for)$/u.test(lowerAt(tokens, held.to))) return undefined;
  const end = stateRoleAt(state, held.to + 1, {
    holders: held.nouns,
    of: subject,
    group: groupOfHaving(tokens, at),
    at,
  });
  return end;
}

/** "Core has Search under it", "… under its roof", "Ada has Ben under her"; `at` is the token "has". */
export function readHasUnder(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const held = subject && nounListAt(tokens, at + 1, -1, 'object');
  if (!held || held.alternatives) return undefined;
  const isReporting = lowerAt(tokens, held.to) === 'reporting';
  const start = /^(?:beneath|below)$/u.test(lowerAt(tokens, held.to))
    ? held.to + 1
    : behindUnder(tokens, held.to);
  const word = start === undefined ? '' : lowerAt(tokens, start);
  if (/^(?:him|her)$/u.test(word)) return stateUnder(state, held, subject, at);
  if (isReporting || !/^(?:it|itself|its|them|their)$/u.test(word)) return undefined;
  const group = groupOfHaving(tokens, at);
  stateWeakly(state, 'part_of', { subjects: held.nouns, objects: subject, group, at });
  nameNouns(state, held.nouns, at);
  return held.to + 2;
}

/** "Ada has Ben under her", "Ada has Ben reporting to her". */
function stateUnder(
  state: ClauseState,
  { nouns, to }: NounList,
  objects: readonly Noun[],
  at: number,
): number | undefined {
  const { tokens } = state;
  if (isWished(tokens, at) || !nouns.every(isPersonNoun) || objects.length !== 1) return undefined;
  stateWeakly(state, 'reports_to', { subjects: nouns, objects, group: groupOfHaving(tokens, at), at });
  nameNouns(state, nouns, at);
  return to + 2;
}

/** "would love to have three people under her"; `at` is the token "have". */
const isWished = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'to' && !isAny(tokens[at - 2], AUXILIARY);

/** "We have two people in Search: Ada and Ben"; `at` is the token "have". */
export function readHasPeople(state: ClauseState, at: number): number | undefined {
  const place = workplaceOf(state.tokens, at + 1);
  if (!place || textAt(state.tokens, place.to) !== ':') return undefined;
  const people = nounListAt(state.tokens, place.to + 1, -1, 'object');
  if (!people?.nouns.every(isPersonNoun) || people.alternatives) return undefined;
  for (const person of people.nouns) stateOf(state, person, place, at);
  nameNouns(state, people.nouns, at);
  return people.to;
}

/** "Search" of "two analysts in Search". */
function workplaceOf(tokens: readonly Token[], at: number): Noun | undefined {
  for (let next = at; next < at + LONGEST_HOLDING - 1; next++) {
    if (tokens[next]?.kind !== 'word' || lowerAt(tokens, next) === 'no') return undefined;
    const isIn = isWorker(lowerAt(tokens, next - 1)) && /^(?:in|on|at|from)$/u.test(lowerAt(tokens, next));
    const place = isIn ? nounAt(tokens, next + 1, -1) : undefined;
    if (place) return place;
  }
  return undefined;
}

/** "Ada has a new manager, Ben Poe", "Search has a new head: Ada"; `at` is the token "has". */
export function readHasBoss(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  let next = at + 1;
  if (!/^(?:a|an|its|their|his|her)$/u.test(lowerAt(tokens, next))) return undefined;
  next++;
  while (/^(?:new|line|direct|different|team|interim|permanent)$/u.test(lowerAt(tokens, next))) next++;
  if (!/^(?:manager|boss|supervisor|lead|leader|head)$/u.test(lowerAt(tokens, next))) return undefined;
  if (!/^(?::|,|-|–|—|in|called|named)$/u.test(lowerAt(tokens, next + 1))) return undefined;
  return stateHeld(state, at, next + 2, ['reports_to', 'lead'], false);
}

/** The people named from token `start` on are what the one subject has. */
function stateHeld(
  state: ClauseState,
  at: number,
  start: number,
  relations: readonly RelationName[],
  areSubjects: boolean,
): number | undefined {
  const { tokens, subject } = state;
  const held = subject?.length === 1 ? nounListAt(tokens, start, -1, 'object') : undefined;
  if (!subject || !held || held.alternatives || isWished(tokens, at)) return undefined;
  const isHeld = areSubjects ? isName : isPersonNoun;
  if (!held.nouns.every(isHeld)) return undefined;
  const [subjects, objects] = areSubjects ? [held.nouns, subject] : [subject, held.nouns];
  const group = groupOfHaving(tokens, at);
  for (const relation of relations) stateWeakly(state, relation, { subjects, objects, group, at });
  nameNouns(state, held.nouns, at);
  return held.to;
}

const isName = ({ means }: Noun): boolean => means.kind === 'name';
