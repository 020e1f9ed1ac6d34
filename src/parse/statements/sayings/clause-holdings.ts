import type { ClauseState } from '../clauses/clause-state.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isWorker } from '../nouns/role-nouns.ts';
import type { RelationName } from '../../../model/relation.ts';
import { isPersonNoun, stateOf } from '../clauses/clause-origins.ts';
import { stateRoleAt } from './clause-roles.ts';
import type { Token } from '../tokens/tokens.ts';
import { groupAround, verbGroupAt } from '../tokens/verb-groups.ts';
import { AUXILIARY, CAPITALISED, isAny } from '../tokens/word-flags.ts';

const LONGEST_HOLDING = 6;

/** "Ada has two direct reports: Ben and Cy", "has three people under her: Ben and Cy"; `at` is the token "has". */
export function readHasReports(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (tokens[at + 1]?.lower === 'no') return undefined;
  const end = reportsEnd(state, at + 1);
  if (end === undefined) return undefined;
  const isApart = /^(?::|,|-|–|—)$/u.test(tokens[end]?.text ?? '');
  return stateHeld(state, at, isApart ? end + 1 : end, ['reports_to'], true);
}

/** Where "two direct reports", "three people under her", "five engineers reporting to him" ends. */
function reportsEnd({ tokens }: ClauseState, at: number): number | undefined {
  for (let next = at; next < at + LONGEST_HOLDING; next++) {
    const token = tokens[next];
    // "would love to have Ada under her, Ada would not" counts nobody.
    if (token?.kind !== 'word' || isAny(token, CAPITALISED)) return undefined;
    if (token.lower === 'direct' && /^reports?$/u.test(tokens[next + 1]?.lower ?? '')) return next + 2;
    if (token.lower === 'reporting' && /^(?:to|into)$/u.test(tokens[next + 1]?.lower ?? '')) next++;
    else if (token.lower !== 'under') continue;
    const isSelf = /^(?:him|her|them|me)$/u.test(tokens[next + 1]?.lower ?? '');
    const end = behindTime(tokens, next + 2);
    return isSelf && /^[:,–—-]$/u.test(tokens[end]?.text ?? '') ? end : undefined;
  }
  return undefined;
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
  if (!held || held.alternatives || !/^(?:as|for)$/u.test(tokens[held.to]?.lower ?? '')) return undefined;
  const end = stateRoleAt(state, held.to + 1, {
    holders: held.nouns,
    of: subject,
    group: groupAround(tokens, at),
    at,
  });
  return end;
}

/** "Core has Search under it", "… under its roof"; `at` is the token "has". */
export function readHasUnder(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const held = subject && nounListAt(tokens, at + 1, -1, 'object');
  if (!held || held.alternatives) return undefined;
  const isReporting =
    tokens[held.to]?.lower === 'reporting' && /^(?:to|into)$/u.test(tokens[held.to + 1]?.lower ?? '');
  if (!isReporting && !/^(?:under|beneath|below)$/u.test(tokens[held.to]?.lower ?? '')) return undefined;
  const word = tokens[held.to + (isReporting ? 2 : 1)]?.lower ?? '';
  const group = groupAround(tokens, at);
  if (/^(?:him|her)$/u.test(word)) return stateUnder(state, held, subject, at);
  if (isReporting || !/^(?:it|itself|its|them|their)$/u.test(word)) return undefined;
  const common = { subjects: held.nouns, objects: subject, group, at, isWeak: true };
  state.clauses.push({ kind: 'stated', relation: 'part_of', ...common });
  for (const noun of held.nouns) state.clauses.push({ kind: 'noun', noun, at });
  return held.to + 2;
}

/** "Ada has Ben under her", "Ada has Ben reporting to her". */
function stateUnder(
  { tokens, clauses }: ClauseState,
  { nouns, to }: NounList,
  objects: readonly Noun[],
  at: number,
): number | undefined {
  const isWished = tokens[at - 1]?.lower === 'to' && !isAny(tokens[at - 2], AUXILIARY);
  if (isWished || !nouns.every(isPersonNoun) || objects.length !== 1) return undefined;
  const group = groupAround(tokens, at);
  clauses.push({ kind: 'stated', relation: 'reports_to', subjects: nouns, objects, group, at, isWeak: true });
  for (const noun of nouns) clauses.push({ kind: 'noun', noun, at });
  return to + 2;
}

/** "We have two people in Search: Ada and Ben"; `at` is the token "have". */
export function readHasPeople(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  for (let next = at + 1; next < at + LONGEST_HOLDING; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || token.lower === 'no') return undefined;
    const isIn = isWorker(tokens[next - 1]?.lower ?? '') && /^(?:in|on|at|from)$/u.test(token.lower);
    const place = isIn ? nounAt(tokens, next + 1, -1) : undefined;
    if (!place) continue;
    const people =
      tokens[place.to]?.text === ':' ? nounListAt(tokens, place.to + 1, -1, 'object') : undefined;
    if (!people?.nouns.every(isPersonNoun) || people.alternatives) return undefined;
    for (const person of people.nouns) stateOf(state, person, place, at);
    for (const noun of people.nouns) state.clauses.push({ kind: 'noun', noun, at });
    return people.to;
  }
  return undefined;
}

/** "Ada has a new manager, Ben Poe", "Search has a new head: Ada"; `at` is the token "has". */
export function readHasBoss(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  let next = at + 1;
  if (!/^(?:a|an|its|their|his|her)$/u.test(tokens[next]?.lower ?? '')) return undefined;
  next++;
  while (/^(?:new|line|direct|different|team|interim|permanent)$/u.test(tokens[next]?.lower ?? '')) next++;
  const noun = tokens[next]?.lower ?? '';
  if (!/^(?:manager|boss|supervisor|lead|leader|head)$/u.test(noun)) return undefined;
  const link = tokens[next + 1]?.lower ?? '';
  if (!/^(?::|,|-|–|—|in|called|named)$/u.test(link)) return undefined;
  return stateHeld(state, at, next + 2, ['reports_to', 'lead'], false);
}

/** "Search has full ownership of Atlas"; `at` is the token "has". */
export function readHasOwnership(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  let next = at + 1;
  while (/^(?:the|full|sole|overall|clear|joint|formal|end-to-end)$/u.test(tokens[next]?.lower ?? '')) next++;
  const isOwned =
    /^(?:ownership|responsibility)$/u.test(tokens[next]?.lower ?? '') &&
    /^(?:of|for)$/u.test(tokens[next + 1]?.lower ?? '');
  const things = isOwned && subject ? nounListAt(tokens, next + 2, -1, 'object') : undefined;
  if (!things || !subject || things.alternatives) return undefined;
  const [subjects, group] = [things.nouns, verbGroupAt(tokens, at)];
  state.clauses.push({
    kind: 'stated',
    relation: 'owner',
    subjects,
    objects: subject,
    group,
    at,
    isWeak: true,
  });
  return things.to;
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
  if (!held || !subject || held.alternatives || held.nouns.some(({ means }) => means.kind !== 'name'))
    return undefined;
  if (!areSubjects && !held.nouns.every(isPersonNoun)) return undefined;
  const group = verbGroupAt(tokens, at);
  // "would love to have three people under her"
  if (tokens[at - 1]?.lower === 'to' && !isAny(tokens[at - 2], AUXILIARY)) return undefined;
  const [subjects, objects]: readonly (readonly Noun[])[] = areSubjects
    ? [held.nouns, subject]
    : [subject, held.nouns];
  for (const relation of relations)
    state.clauses.push({
      ...{
        kind: 'stated',
        relation,
        subjects: subjects ?? [],
        objects: objects ?? [],
        group,
        at,
        isWeak: true,
      },
    });
  for (const noun of held.nouns) state.clauses.push({ kind: 'noun', noun, at });
  return held.to;
}
