import { readAside } from '../clauses/clause-asides.ts';
import { readCompound } from './clause-compounds.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { readFormer } from './clause-histories.ts';
import { readRoleOfSubject } from './clause-roles.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';
import { readTitle } from './clause-titles.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import { titleAt } from '../names/titles.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { ADVERB, AUXILIARY, isAny } from '../tokens/word-flags.ts';

const appointing = /^(?:appointed|named|made|promoted|elected|chosen|confirmed|designated)$/u;

/** "was appointed as head of Search": since then somebody is. */
function appointed(tokens: readonly Token[], group: VerbGroup): VerbGroup {
  if (group.last !== 'be' || !appointing.test(lowerAt(tokens, group.head))) return group;
  const isLed = /^(?:as|to|to be)$/u.test(lowerAt(tokens, group.head + 1));
  // "might be made head" is no guess at what is.
  const mayCome = group.hedged && group.tense === 'present';
  const isDone = group.tense === 'past' || group.tense === 'perfect';
  const tense = mayCome ? 'hypothetical' : isDone ? 'present' : group.tense;
  return { ...group, head: group.head + (isLed ? 2 : 1), tense };
}

/** "X is the CFO of Acme", "Cobalt is a scheduler", "their platforms are X and Y". */
export function readCopula(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (!isAny(tokens[at], AUXILIARY | ADVERB)) return undefined;
  if (/^(?:whoever|whichever|whatever)$/u.test(lowerAt(tokens, at - 1))) return undefined;
  const group = appointed(tokens, verbGroupAt(tokens, at));
  if (group.last !== 'be') return undefined;
  const subjects = state.direct?.to === at && !state.isInner ? state.direct.nouns : state.subject;
  const [subject] = subjects ?? [];
  if (!subject || !subjects) return undefined;
  state.subject = subjects;
  return (
    readRoleOfSubject(state, subjects, group.head, group) ??
    formerOf(state, subjects, group) ??
    readOfficeOrCompound(state, subjects, subject, group) ??
    readIdentity(state, subjects, subject, group)
  );
}

/** "their platforms are X and Y": who or what somebody or something is. */
function readIdentity(
  state: ClauseState,
  subjects: readonly Noun[],
  subject: Noun,
  group: VerbGroup,
): number | undefined {
  const objects = nounListAt(state.tokens, group.head, -1, 'object');
  if (!objects) return undefined;
  tellKinds(state, subjects, objects.nouns, group);
  if (objects.nouns[0]?.means.kind === 'name') {
    if (subjects.length === 1) readOwnBoss(state, subject, objects, group);
    readMembers(state, subject, objects, group);
  }
  state.direct = objects;
  state.isInner = false;
  for (const aside of objects.asides) readAside(state, aside);
  return objects.to;
}

/** "is our CFO", "is the Atlas owner"; "is a Site Reliability engineer" is both. */
function readOfficeOrCompound(
  state: ClauseState,
  subjects: readonly Noun[],
  subject: Noun,
  group: VerbGroup,
): number | undefined {
  const { tokens } = state;
  const compound = readCompound(state, subjects, group.head, group);
  const title =
    subjects.length === 1 && mayHoldOffice(subject)
      ? titleAt(tokens, behindDeterminer(tokens, group.head))
      : undefined;
  if (!title) return compound;
  state.direct = undefined;
  return readTitle(state, subject, title, group);
}

const mayHoldOffice = ({ means, hint }: Noun): boolean =>
  hint !== 'team' && hint !== 'system' && (means.kind !== 'thing' || hint === 'person');

/** "Cobalt is a scheduler", "their platforms are X and Y": each side tells what the other is. */
function tellKinds(
  state: ClauseState,
  subjects: readonly Noun[],
  objects: readonly Noun[],
  { head }: VerbGroup,
): void {
  const [[subject], [object]] = [subjects, objects];
  if (object?.means.kind === 'thing' && object.hint !== undefined)
    for (const noun of subjects) state.clauses.push({ kind: 'is', noun, hint: object.hint });
  if (object?.means.kind !== 'name') return;
  const hint = subject?.means.kind === 'thing' ? subject.hint : undefined;
  for (const noun of objects) {
    state.clauses.push({ kind: 'noun', noun, at: head });
    if (hint !== undefined && noun.hint === undefined) state.clauses.push({ kind: 'is', noun, hint });
  }
  if (hint !== undefined) state.subject = objects;
}

/** "The Search team is Ada, Ben and a few contractors": its people, where names of nothing else stand among them. */
function readMembers(state: ClauseState, subject: Noun, objects: NounList, group: VerbGroup): void {
  const people = objects.nouns.filter(isPersonNoun);
  const isPeople = objects.nouns.every(noun => isPersonNoun(noun) || noun.means.kind === 'thing');
  if (subject.hint !== 'team' || objects.nouns.length < 2 || people.length === 0 || !isPeople) return;
  if (objects.alternatives) return;
  stateWeakly(state, 'team', { subjects: people, objects: [subject], group, at: group.head });
}

/** "My boss is Ada Roe": whose boss that is, who writes says. */
function readOwnBoss(state: ClauseState, subject: Noun, objects: NounList, group: VerbGroup): void {
  const { tokens } = state;
  const { means, from, to } = subject;
  if (means.kind !== 'placeholder' || means.owner !== 'author' || !/^(?:boss|manager)$/u.test(means.noun))
    return;
  const isFormer = tokens.slice(from, to).some(({ lower }) => /^(?:old|former|ex|previous)$/u.test(lower));
  if (isFormer || objects.alternatives || objects.nouns.length > 1 || isPossessive(tokens[objects.to]))
    return;
  const author: Noun = { ...subject, means: { kind: 'author' } };
  const at = group.head;
  state.clauses.push({
    kind: 'stated',
    relation: 'reports_to',
    subjects: [author],
    objects: objects.nouns,
    group,
    at,
  });
}

const formerOf = (state: ClauseState, subjects: readonly Noun[], group: VerbGroup): number | undefined =>
  group.negated || group.tense === 'hypothetical' ? undefined : readFormer(state, subjects, group.head);

/** "the new head": where the noun begins. */
function behindDeterminer(tokens: readonly Token[], at: number): number {
  let start = at;
  if (/^(?:the|a|an|our|their|its|your|one)$/u.test(lowerAt(tokens, start))) start++;
  while (/^(?:new|current|actual|overall|very)$/u.test(lowerAt(tokens, start))) start++;
  return start;
}

/** "this is where Ada works": the one who sits there belongs to it. */
export function readWhere(state: ClauseState, at: number): number {
  const { tokens } = state;
  const isPlace = /^(?:is|are|be|'s)$/u.test(lowerAt(tokens, at - 1));
  const place = state.subject ?? state.direct?.nouns;
  state.direct = undefined;
  const end = isPlace && place ? readWhoIsThere(state, place, at) : undefined;
  if (!isPlace) state.subject = undefined;
  return end ?? at + 1;
}

function readWhoIsThere(state: ClauseState, place: readonly Noun[], at: number): number | undefined {
  const { tokens } = state;
  const list = nounListAt(tokens, at + 1, -1, 'subject');
  if (!list) return undefined;
  const group = verbGroupAt(tokens, list.to);
  if (!/^(?:sit|sits|work|works|live|lives|belong|belongs)$/u.test(lowerAt(tokens, group.head)))
    return undefined;
  state.clauses.push({ kind: 'stated', relation: 'team', subjects: list.nouns, objects: place, group, at });
  nameNouns(state, list.nouns, at + 1);
  return group.head + 1;
}
