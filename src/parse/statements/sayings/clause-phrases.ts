import { addTo } from '../../../text/grouping.ts';
import { positionWords, readOfficeOfMany } from './clause-positions.ts';
import {
  readHasAs,
  readHasBoss,
  readHasOwnership,
  readHasPeople,
  readHasReports,
  readHasUnder,
} from './clause-holdings.ts';
import {
  readBefore,
  readDidBefore,
  readFormerJob,
  readHired,
  readOwnTime,
  readStint,
  readTakenOver,
} from './clause-histories.ts';
import { readMaking, readUsedUnder } from './clause-makings.ts';
import { goneWords, readGone, readResignation } from './clause-resignations.ts';
import { readTransfer } from './clause-transfers.ts';
import { readRoleOfSubject, readWhose } from './clause-roles.ts';
import { type ClauseState, NO_NOUN } from '../clauses/clause-state.ts';
import { readTitle } from './clause-titles.ts';
import { countedAt } from '../nouns/counted-nouns.ts';
import { kindOfNoun } from '../vocabulary/kind-words.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { nounAt } from '../nouns/nouns.ts';
import { officesOfMany } from '../vocabulary/plain-words.ts';
import type { Token } from '../tokens/tokens.ts';
import { titleAt } from '../names/titles.ts';
import { roleStarts } from '../nouns/role-nouns.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { isAny, STARTS_PHRASE } from '../tokens/word-flags.ts';

/** Sayings of a relation that no row of the pattern table can write; gives where the phrase ends. */
export function readPhrase(state: ClauseState, at: number): number | undefined {
  const token = state.tokens[at];
  if (!isAny(token, STARTS_PHRASE)) return undefined;
  for (const read of phrasesByWord.get(token?.lower ?? '') ?? []) {
    const end = read(state, at);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** What each phrase may begin with. Those of one word are tried in this order. */
const phrases: readonly (readonly [words: string, read: typeof readMaking])[] = [
  [
    'built build builds building rebuilt wrote write writes developed develop develops implemented run runs host hosts',
    readMaking,
  ],
  // Auxiliaries may stand before the verb.
  ['has have had to', readMaking],
  ['ownership responsibility maintenance leadership management lead direction', readHandedTo],
  ['has have', readParts],
  ['within inside under in below beneath', readWithin],
  ['under', readUnderHood],
  ['to', readToWhom],
  ['up', readUpTo],
  ['his her their', readFormerJob],
  ['his her their', readOwnTime],
  ['previously formerly', readDidBefore],
  ['as', readResignation],
  [goneWords, readGone],
  ['as', readAsTitle],
  ['who which what', readQuery],
  ['whose', readWhose],
  ['has have', readHasReports],
  ['has have', readHasBoss],
  ['has have', readHasOwnership],
  ['has have', readHasAs],
  ['has have', readHasUnder],
  ['has have', readHasPeople],
  ['took takes take', readTakenOver],
  ['use uses used leverage leverages', readUsedUnder],
  [
    'hand hands handed handing pass passes passed transferred moved moving shifted reassigned ported migrated rebased assigned rolled introduced deployed',
    readTransfer,
  ],
  ['responsible accountable', readResponsible],
  ['took takes take responsible hired hires hire recruited poached', readHired],
  ['before prior', readBefore],
  ['stint spell apprenticeship internship traineeship', readStint],
  ['has have had', readUsedUnder],
  [officesOfMany.join(' '), readOfficeOfMany],
];
const phrasesByWord = new Map<string, (typeof readMaking)[]>();
for (const [words, read] of phrases) for (const word of words.split(' ')) addTo(phrasesByWord, word, read);

/** Every word that a phrase or a role may begin with. */
export const phraseStarts: readonly string[] = [...roleStarts, ...phrasesByWord.keys()];

/** The words without which no phrase of this file is there; what stands directly behind a person's name needs none. */
export const phraseWords: readonly string[] = (
  'built builds building build rebuilt wrote write writes developed develop develops implemented ' +
  'ownership responsibility maintenance leadership management direction accountable whom whose former onetime one-time previous last old earlier has have ' +
  'previously formerly days tenure stint spell apprenticeship internship traineeship hand hands handed pass passes passed transferred moved shifted reassigned ported migrated rebased assigned rolled introduced deployed hired hires hire recruited poached before prior alumnus alumna alumni alum'
)
  .split(' ')
  .concat(officesOfMany, positionWords);

/** "Ownership of Quarry lies with Search", "responsibility for Quarry rests with Ada", "ownership of Quarry moved to Ads". */
function readHandedTo(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (!/^(?:of|for)$/u.test(tokens[at + 1]?.lower ?? '')) return undefined;
  const things = nounListAt(tokens, at + 2, -1, 'object');
  const group = things && verbGroupAt(tokens, things.to);
  if (!things || !group) return undefined;
  const isHanded = group.last === 'be' && handed.test(tokens[group.head]?.lower ?? '');
  const isMoved = isHanded || movedTo.test(tokens[group.head]?.lower ?? '');
  const isHeld = /^(?:lies?|rests?|sits?|stays?|remains?|is)$/u.test(tokens[group.head]?.lower ?? '');
  const link =
    group.last === 'be' && tokens[group.head]?.lower === 'with'
      ? group.head
      : behindFrom(tokens, group.head + 1);
  if (
    !(isMoved && tokens[link]?.lower === 'to') &&
    !((isHeld || link === group.head) && tokens[link]?.lower === 'with')
  )
    return undefined;
  const holders = nounListAt(tokens, link + 1, -1, 'object');
  if (!holders || holders.alternatives) return undefined;
  const since =
    (isMoved && group.tense === 'past') || group.tense === 'perfect'
      ? { ...group, tense: 'present' as const }
      : group;
  const relation = /^(?:ownership|responsibility|maintenance)$/u.test(tokens[at]?.lower ?? '')
    ? 'owner'
    : 'lead';
  const common = { subjects: things.nouns, objects: holders.nouns, group: since, at, isWeak: true };
  state.clauses.push({ kind: 'stated', relation, ...common });
  for (const noun of [...things.nouns, ...holders.nouns]) state.clauses.push({ kind: 'noun', noun, at });
  return holders.to;
}

const handed = /^(?:handed|passed|transferred|moved|given|shifted|reassigned)$/u;

/** Where "over from Ada" ends. */
function behindFrom(tokens: readonly Token[], at: number): number {
  const next = /^(?:over|on|back)$/u.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const from = tokens[next]?.lower === 'from' ? nounAt(tokens, next + 1, -1) : undefined;
  return from?.to ?? next;
}

const movedTo =
  /^(?:moves?|moved|pass(?:es|ed)?|goes|went|gone|transfers?|transferred|shifts?|shifted|falls?|fell)$/u;

/** "Core has two teams: Search and Ads". */
function readParts(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (!state.subject) return undefined;
  let next = at + 1;
  while (next < at + 4 && kindOfNoun(tokens[next]?.lower ?? '') === undefined) next++;
  const noun = tokens[next]?.lower ?? '';
  if (kindOfNoun(noun) !== 'team' || !noun.endsWith('s') || !/^[:,]$/u.test(tokens[next + 1]?.text ?? ''))
    return undefined;
  const parts = nounListAt(tokens, next + 2, -1, 'object');
  if (!parts || parts.nouns.some(({ means }) => means.kind !== 'name')) return undefined;
  const group = verbGroupAt(tokens, tokens.length);
  const [subjects, objects] = [parts.nouns, state.subject];
  state.clauses.push({ kind: 'stated', relation: 'part_of', subjects, objects, group, at });
  for (const part of parts.nouns) state.clauses.push({ kind: 'noun', noun: part, at: next + 2 });
  return parts.to;
}

/** "Within Core there is the Search team". */
function readWithin(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (!holdsThere(tokens, at)) return undefined;
  const whole = nounAt(tokens, at + 1, -1);
  const there = whole && tokens[whole.to]?.text === ',' ? whole.to + 1 : whole?.to;
  if (!whole || there === undefined || tokens[there]?.lower !== 'there') return undefined;
  const group = verbGroupAt(tokens, there + 1);
  const parts =
    group.last === 'be'
      ? (countedAt(tokens, group.head) ?? nounListAt(tokens, group.head, -1, 'object'))
      : undefined;
  if (!parts) return undefined;
  const [subjects, objects] = [parts.nouns, [whole]];
  state.clauses.push({ kind: 'stated', relation: 'part_of', subjects, objects, group, at, isWeak: true });
  for (const noun of [whole, ...parts.nouns]) state.clauses.push({ kind: 'noun', noun, at });
  return parts.to;
}

/** "Under the hood Atlas is Tundra." */
function readUnderHood(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (tokens[at + 1]?.lower !== 'the' || !/^(?:hood|bonnet|covers)$/u.test(tokens[at + 2]?.lower ?? ''))
    return undefined;
  const what = nounAt(tokens, tokens[at + 3]?.text === ',' ? at + 4 : at + 3, -1);
  const group = what && verbGroupAt(tokens, what.to);
  const basis = group?.last === 'be' ? nounAt(tokens, group.head, -1) : undefined;
  if (!what || !group || basis?.means.kind !== 'name' || basis.indefinite) return undefined;
  const [subjects, objects] = [[what], [basis]];
  state.clauses.push({ kind: 'stated', relation: 'built_on', subjects, objects, group, at, isWeak: true });
  for (const noun of [what, basis]) state.clauses.push({ kind: 'noun', noun, at });
  return basis.to;
}

/** Cheap, since it is asked wherever "in" stands. */
function holdsThere(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 2; next < tokens.length; next++) if (tokens[next]?.lower === 'there') return true;
  return false;
}

const askers =
  /^(?:asks?|asked|asking|knows?|knew|wonder|wonders|wondered|wondering|unclear|sure|decides?|decided|out|see|checks?|checked|tells?|told|explains?|explained|clarify|clarified|discuss|discussed|discussing|question|learn|remember|forgot|of|about|on|over)$/u;

/** "asked who leads the team": nobody in this sentence is said to. */
function readQuery(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (!askers.test(tokens[at - 1]?.lower ?? '')) return undefined;
  state.subject = [NO_NOUN];
  state.direct = undefined;
  state.isFresh = false;
  return at + 1;
}

/** "It's up to them to use Atlas": it does nothing. */
function readUpTo(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (tokens[at + 1]?.lower !== 'to' || !/^(?:is|was|'s)$/u.test(tokens[at - 1]?.lower ?? ''))
    return undefined;
  state.subject = [NO_NOUN];
  state.direct = undefined;
  return at + 2;
}

/** "Ada, to whom Ben reports,": `at` is the "to"; gives where the verb ends. */
function readToWhom(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (tokens[at + 1]?.lower !== 'whom') return undefined;
  const bosses = state.direct?.nouns.slice(-1);
  const reports = nounListAt(tokens, at + 2, -1, 'subject');
  const group = reports && verbGroupAt(tokens, reports.to);
  if (!bosses || !group || !/^(?:reports?|answers?)$/u.test(tokens[group.head]?.lower ?? ''))
    return undefined;
  const [subjects, objects] = [reports.nouns, bosses];
  state.clauses.push({ kind: 'stated', relation: 'reports_to', subjects, objects, group, at });
  for (const noun of reports.nouns) state.clauses.push({ kind: 'noun', noun, at });
  state.direct = undefined;
  return group.head + 1;
}

/** "Responsible for Atlas: the Search team". */
function readResponsible(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (tokens[at + 1]?.lower !== 'for' || tokens[at - 1]?.kind === 'word') return undefined;
  const of = nounListAt(tokens, at + 2, -1, 'object');
  const holders = of && tokens[of.to]?.text === ':' ? nounListAt(tokens, of.to + 1, -1, 'object') : undefined;
  if (!of || !holders || holders.alternatives) return undefined;
  const group = verbGroupAt(tokens, tokens.length);
  const common = { subjects: of.nouns, objects: holders.nouns, group, at, isWeak: true };
  state.clauses.push(
    { kind: 'stated', relation: 'owner', ...common },
    { kind: 'stated', relation: 'lead', ...common },
  );
  for (const noun of [...of.nouns, ...holders.nouns]) state.clauses.push({ kind: 'noun', noun, at });
  return holders.to;
}

const entering =
  /^(?:joins?|joined|joining|starts?|started|starting|begins?|began|returns?|returned|comes?|came|serves?|served|acts?|acted|acting|continues?|hired|takes|took|taken|steps?|stepped|stepping|promoted|works?|working)$/u;
const LONGEST_ENTRY = 10;

/** "stepped down", "stepping back". */
const isLeaving = (tokens: readonly Token[], at: number): boolean =>
  /^(?:down|back|aside|away|out)$/u.test(tokens[at + 1]?.lower ?? '');

/** "joins on Monday as head of Search": whoever comes, and as what. */
function readAsTitle(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const [person, ...others] = subject ?? [];
  if (!person || others.length > 0) return undefined;
  let verb = at - 1;
  while (verb > at - LONGEST_ENTRY && verb > person.from && !entering.test(tokens[verb]?.lower ?? '')) verb--;
  if (!entering.test(tokens[verb]?.lower ?? '') || isLeaving(tokens, verb)) return undefined;
  const group = verbGroupAt(tokens, person.to);
  if (group.negated || group.tense === 'hypothetical' || group.over) return undefined;
  const since = { ...group, tense: group.tense === 'past' ? ('present' as const) : group.tense };
  const owned = readRoleOfSubject(state, [person], at + 1, since);
  if (owned !== undefined) return owned;
  const start = /^(?:the|a|an|our|their|its|new)$/u.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const title = titleAt(tokens, tokens[start]?.lower === 'new' ? start + 1 : start);
  if (!title) return undefined;
  return readTitle(state, person, title, since);
}
