import { type ClauseState, NO_NOUN } from '../clauses/clause-state.ts';
import { readTitle } from './clause-titles.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { type Title, titleAt } from '../names/titles.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { groupAround, type VerbGroup } from '../tokens/verb-groups.ts';
import { AUXILIARY, isAny, SUCCEEDS } from '../tokens/word-flags.ts';

/** An office that passes from somebody to somebody. */
interface Succession {
  readonly holders: readonly Noun[];
  readonly before: readonly Noun[];
  readonly title: Title;
  readonly group: VerbGroup;
  readonly at: number;
}

/**
 * "Ada replaced Ben as head of the Search team", "Ada succeeds Ben as CFO", "Ben was succeeded by Ada as CFO", "Ada took over as
 * CFO from Ben": who has an office now, and who has it no more.
 */
export function readSuccession(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (!takes.test(lowerAt(tokens, at)) && !isAny(tokens[at], SUCCEEDS | AUXILIARY)) return undefined;
  const subjects = state.direct?.to === at ? state.direct.nouns : state.subject;
  const group = groupOf(tokens, at);
  if (!subjects || !group) return undefined;
  const start = { subjects, group: sinceDone(tokens, group), at };
  const verb = lowerAt(tokens, group.head);
  if (follows.test(verb))
    return group.last === 'be' ? readPassive(state, start) : readFollowing(state, start);
  if (!takes.test(verb) || group.last === 'be') return undefined;
  return lowerAt(tokens, group.head + 1) === 'over' ? readTakeover(state, start) : readPlace(state, start);
}

/** "succeeded Ben" has no auxiliary, and happened. */
function sinceDone(tokens: readonly Token[], group: VerbGroup): VerbGroup {
  const isDone = group.last === 'none' && group.tense === 'present' && done.test(lowerAt(tokens, group.head));
  return isDone ? { ...group, tense: 'perfect' } : group;
}

/** "has taken her place", "takes Ben's seat": the office of whoever had it. */
function readPlace(state: ClauseState, start: Start): number | undefined {
  const { tokens } = state;
  const at = start.group.head + 1;
  const owner = tokens[at];
  const isPronoun = /^(?:his|her)$/u.test(owner?.lower ?? '');
  const named = isPronoun ? undefined : nounAt(tokens, at, -1);
  const behind = named ? possessiveAt(tokens, named.to) : isPronoun ? at + 1 : 0;
  if (!owner || behind === 0 || !seat.test(lowerAt(tokens, behind))) return undefined;
  const pronoun = { kind: 'pronoun', word: owner.lower, noun: undefined } as const;
  const before: Noun = named ?? { ...NO_NOUN, from: at, to: at + 1, means: pronoun };
  return readSameOffice(state, { nouns: [before], asides: [], to: behind + 1, alternatives: false }, start);
}

const seat = /^(?:place|seat|post|role|position|job|chair|office)$/u;

/** "is to succeed Ben", "is set to succeed Ben": what is coming; "would like to succeed Ben" tells of nothing. */
function groupOf(tokens: readonly Token[], at: number): VerbGroup | undefined {
  const group = groupAround(tokens, at);
  const before = tokens[group.head - 2];
  if (group.last !== 'to' || group.over) return group;
  if (/^(?:appointed|named|chosen|selected|elected)$/u.test(before?.lower ?? '')) return group;
  const isComing = isAny(before, AUXILIARY) || /^(?:going|set|due)$/u.test(before?.lower ?? '');
  if (!isComing) return undefined;
  return group.tense === 'present' ? { ...group, tense: 'future' } : group;
}

const follows = /^(?:replace[sd]?|replacing|succeed(?:s|ed|ing)?|follow(?:s|ed)?)$/u;
const takes = /^(?:takes?|taking|took|taken)$/u;
const done = /^(?:replaced|succeeded|followed|took)$/u;

interface Start {
  readonly subjects: readonly Noun[];
  readonly group: VerbGroup;
  readonly at: number;
}

/** "succeeds Ben as CFO" */
function readFollowing(state: ClauseState, { subjects, group, at }: Start): number | undefined {
  const before = nounListAt(state.tokens, group.head + 1, -1, 'object');
  const title = before && officeAt(state.tokens, before.to);
  if (!before || before.alternatives) return undefined;
  if (!title) return readSameOffice(state, before, { subjects, group, at });
  return stateSuccession(state, { holders: subjects, before: before.nouns, title, group, at });
}

/** "Ada succeeded Ben in 2022": in the office that Ben has by what stands before. */
function readSameOffice(
  { tokens, clauses }: ClauseState,
  { nouns, to }: NounList,
  { subjects, group, at }: Start,
): number | undefined {
  const [[holder, ...others], [before, ...more]] = [subjects, nouns];
  if (!holder || !before || others.length + more.length > 0) return undefined;
  if (/^follow/u.test(lowerAt(tokens, group.head)) || !endsThere.test(lowerAt(tokens, to))) return undefined;
  const isDone = !group.negated && !group.over && !group.hedged;
  if (!isDone || [holder, before].some(({ means }) => means.kind === 'thing')) return undefined;
  clauses.push({ kind: 'follows', holder, before, group, at });
  for (const noun of [holder, before]) clauses.push({ kind: 'noun', noun, at });
  return to;
}

const endsThere =
  /^(?:[.,;)]|in|last|this|next|since|and|when|after|effective|from|until|today|earlier|later|then)?$/u;

/** "was succeeded by Ada as CFO", "was replaced as CFO by Ada" */
function readPassive(state: ClauseState, { subjects, group, at }: Start): number | undefined {
  const { tokens } = state;
  const early = officeAt(tokens, group.head + 1);
  const by = early?.to ?? group.head + 1;
  const holders = lowerAt(tokens, by) === 'by' ? nounListAt(tokens, by + 1, -1, 'object') : undefined;
  const title = early ?? (holders && officeAt(tokens, holders.to));
  if (!holders || holders.alternatives) return undefined;
  const happened = group.tense === 'past' ? { ...group, tense: 'perfect' as const } : group;
  if (!title) {
    const before = { ...holders, nouns: subjects };
    return readSameOffice(state, before, { subjects: holders.nouns, group: happened, at });
  }
  stateSuccession(state, { holders: holders.nouns, before: subjects, title, group: happened, at });
  return Math.max(holders.to, title.to);
}

/** "took over as CFO from Ben", "took over from Ben as CFO", "takes over the CFO role from Ben" */
function readTakeover(state: ClauseState, { subjects, group, at }: Start): number | undefined {
  const { tokens } = state;
  const from = group.head + 2;
  const early = officeAt(tokens, from) ?? namedOfficeAt(tokens, from);
  const before = fromWhom(tokens, early?.to ?? from);
  const title = early ?? (before && officeAt(tokens, before.to));
  if (!title) return before && readSameOffice(state, before, { subjects, group, at });
  const nouns = before?.nouns ?? [];
  const end = stateSuccession(state, { holders: subjects, before: nouns, title, group, at });
  return end === undefined ? undefined : Math.max(end, before?.to ?? 0);
}

const fromWhom = (tokens: readonly Token[], at: number): NounList | undefined =>
  /^(?:from|for)$/u.test(lowerAt(tokens, at)) ? nounListAt(tokens, at + 1, -1, 'object') : undefined;

/** "as the new CFO": as what. */
function officeAt(tokens: readonly Token[], at: number): Title | undefined {
  if (lowerAt(tokens, at) !== 'as') return undefined;
  let start = at + 1;
  while (start < at + 3 && /^(?:the|a|an|our|their|its|new)$/u.test(lowerAt(tokens, start))) start++;
  return titleAt(tokens, start);
}

/** "the CFO role", "the role of CFO" */
function namedOfficeAt(tokens: readonly Token[], at: number): Title | undefined {
  const start = /^(?:the|our|their|his|her)$/u.test(lowerAt(tokens, at)) ? at + 1 : at;
  if (office.test(lowerAt(tokens, start)))
    return lowerAt(tokens, start + 1) === 'of' ? titleAt(tokens, start + 2) : undefined;
  const title = titleAt(tokens, start);
  return title && office.test(lowerAt(tokens, title.to)) ? { ...title, to: title.to + 1 } : undefined;
}

const office = /^(?:role|position|job|post|office|seat)$/u;

function stateSuccession(state: ClauseState, succession: Succession): number | undefined {
  const { title } = succession;
  const led = title.leads ? ledBy(state.tokens, title) : undefined;
  return led ? stateLead(state, succession, led.of, led.isInside) : stateOffice(state, succession);
}

/** What somebody of a title leads: "lead of Payments" is read as a title with its area, which stands inside it. */
export function ledBy(
  tokens: readonly Token[],
  title: Title,
): { readonly of: Noun; readonly isInside: boolean } | undefined {
  const area = tokens.findIndex(({ lower }, at) => at > title.from && at < title.to && lower === 'of');
  const isInside = area > 0;
  const place = isInside ? area : title.to;
  const of = /^(?:of|for)$/u.test(lowerAt(tokens, place)) ? nounAt(tokens, place + 1, -1) : undefined;
  return of && { of, isInside };
}

function stateLead(
  state: ClauseState,
  { holders, before, title, group, at }: Succession,
  of: Noun,
  isWeak: boolean,
): number {
  const common = { kind: 'stated', relation: 'leads', objects: [of], at, isWeak } as const;
  const [holder, ...others] = holders;
  const isOffice = isWeak && !/^(?:lead|leader)\b/iu.test(title.text);
  // "as head of Customs" is an office besides.
  if (isOffice && holder && others.length === 0 && !group.negated && !group.over)
    state.clauses.push({ kind: 'title', subject: holder, title, of: undefined, group, at });
  else state.clauses.push({ ...common, subjects: holders, group });
  const lost = { ...common, subjects: before, group: { ...group, over: true }, isHandedOn: true } as const;
  if (before.length > 0) state.clauses.push(lost);
  loseTitle(state, before, title, group);
  state.clauses.push({ kind: 'noun', noun: of, at });
  return of.to;
}

/** Only what is nothing but an office is one: "replaced Atlas as the lead system" is about systems. */
function stateOffice(state: ClauseState, { holders, before, title, group }: Succession): number | undefined {
  const { tokens } = state;
  const behind = tokens[title.to];
  const isWhole = behind === undefined || behind.kind === 'sign' || goesOn.test(behind.lower);
  const [holder, ...others] = holders;
  const isDone = !group.negated && !group.over && !(group.hedged && group.last === 'modal');
  if (!isWhole || !isDone || !holder || others.length > 0 || bare.test(title.text)) return undefined;
  const end = readTitle(state, holder, title, group);
  loseTitle(state, before, title, group);
  return end;
}

/** States that those have an office no more. */
export function loseTitle(
  { clauses }: ClauseState,
  before: readonly Noun[],
  title: Title,
  group: VerbGroup,
): void {
  for (const noun of before) {
    const lost = { subject: noun, title, of: undefined, group, at: title.to, isLost: true } as const;
    clauses.push({ kind: 'title', ...lost });
    clauses.push({ kind: 'noun', noun, at: noun.from });
  }
}

const goesOn =
  /^(?:of|for|at|in|on|from|by|effective|with|after|when|last|this|next|since|and|but|who|which|until|starting|as|earlier|today|now|then)$/u;
const bare = /^(?:lead|leader|head|boss|owner|founder|partner|principal)$/iu;
