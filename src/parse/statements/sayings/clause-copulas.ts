import { readAside } from '../clauses/clause-asides.ts';
import { readCompound } from './clause-compounds.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { readFormer, readLastEmployer, readTimeAt } from './clause-histories.ts';
import { readRoleOfOwner, readRoleOfSubject } from './clause-roles.ts';
import { readTitle } from './clause-titles.ts';
import { isPersonShape } from '../names/names.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { titleAt, type Title } from '../names/titles.ts';
import type { Token } from '../tokens/tokens.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { ADVERB, AUXILIARY, isAny } from '../tokens/word-flags.ts';

const appointing = /^(?:appointed|named|made|promoted|elected|chosen|confirmed|designated)$/u;

/** "was appointed as head of Search": since then somebody is. */
function appointed(tokens: readonly Token[], group: VerbGroup): VerbGroup {
  if (group.last !== 'be' || !appointing.test(tokens[group.head]?.lower ?? '')) return group;
  const isLed = /^(?:as|to|to be)$/u.test(tokens[group.head + 1]?.lower ?? '');
  // "might be made head" is no guess at what is.
  const mayCome = group.hedged && group.tense === 'present';
  const isDone = group.tense === 'past' || group.tense === 'perfect';
  const tense = mayCome ? 'hypothetical' : isDone ? 'present' : group.tense;
  return { ...group, head: group.head + (isLed ? 2 : 1), tense };
}

/** "X is the CFO of Acme", "Cobalt is a scheduler", "their platforms are X and Y". */
export function readCopula(state: ClauseState, at: number, first: number): number | undefined {
  const tokens = state.tokens;
  if (!isAny(tokens[at], AUXILIARY | ADVERB)) return undefined;
  const group = appointed(tokens, verbGroupAt(tokens, at));
  if (group.last !== 'be' || /^(?:whoever|whichever|whatever)$/u.test(tokens[at - 1]?.lower ?? ''))
    return undefined;
  const direct = state.direct?.to === at && !state.isInner ? state.direct.nouns : undefined;
  const subjects = direct ?? state.subject;
  const [subject] = subjects ?? [];
  if (!subject || !subjects) return undefined;
  state.subject = subjects;
  const role = readRoleOfSubject(state, subjects, group.head, group) ?? formerOf(state, subjects, group);
  if (role !== undefined) return role;
  const start = behindDeterminer(tokens, group.head);
  // "a Site Reliability engineer" is a role besides.
  const compound = readCompound(state, subjects, group.head, group);
  const title =
    subject.means.kind === 'thing' && subject.hint !== 'person' ? undefined : titleAt(tokens, start);
  if (title && subjects.length === 1 && subject.hint !== 'team' && subject.hint !== 'system') {
    state.direct = undefined;
    const end = readTitle(state, subject, title, group);
    return end;
  }
  if (compound !== undefined) return compound;
  const objects = nounListAt(tokens, group.head, -1, 'object');
  if (!objects) return undefined;
  const [object] = objects.nouns;
  if (!object) return undefined;
  if (object.means.kind === 'thing' && object.hint !== undefined) {
    for (const noun of subjects) state.clauses.push({ kind: 'is', noun, hint: object.hint });
  } else if (object.means.kind === 'name') {
    const hint = subject.means.kind === 'thing' ? subject.hint : undefined;
    for (const noun of objects.nouns) {
      state.clauses.push({ kind: 'noun', noun, at: group.head });
      if (hint !== undefined && noun.hint === undefined) state.clauses.push({ kind: 'is', noun, hint });
    }
    if (hint !== undefined && subject.means.kind === 'thing') state.subject = objects.nouns;
    if (subjects.length === 1) readOwnBoss(state, subject, objects, group);
    readMembers(state, subject, objects, group);
  }
  state.direct = objects;
  state.isInner = false;
  for (const aside of objects.asides) readAside(state, aside);
  return objects.to + (first > objects.to ? 1 : 0);
}

/** "The Search team is Ada, Ben and a few contractors": its people, where names of nothing else stand among them. */
function readMembers(state: ClauseState, subject: Noun, objects: NounList, group: VerbGroup): void {
  const people = objects.nouns.filter(isPersonNoun);
  const isPeople = objects.nouns.every(noun => isPersonNoun(noun) || noun.means.kind === 'thing');
  if (subject.hint !== 'team' || objects.nouns.length < 2 || people.length === 0 || !isPeople) return;
  if (objects.alternatives) return;
  state.clauses.push({
    ...{ kind: 'stated', relation: 'team', subjects: people, objects: [subject], group },
    ...{ at: group.head, isWeak: true },
  });
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

/** "the lead of the Search team is Ada". */
export function readLeadOf(state: ClauseState, at: number): number | undefined {
  const tokens = state.tokens;
  const title = titleAt(tokens, at);
  if (!title) return undefined;
  // "head of Data Platform" is read as a title with its area.
  const inside = ofInside(tokens, title);
  const start = inside > 0 ? inside : title.to;
  const of = /^(?:of|for|on)$/u.test(tokens[start]?.lower ?? '') ? nounAt(tokens, start + 1, -1) : undefined;
  if (!of || !title.leads) return undefined;
  const group = verbGroupAt(tokens, of.to);
  // "our lead on the Search side, Ada Roe,".
  const isBeside = group.last === 'none' && tokens[of.to]?.text === ',';
  if (group.last !== 'be' && !isBeside) return undefined;
  const objects = nounListAt(tokens, isBeside ? of.to + 1 : group.head, -1, 'object');
  const [person] = objects?.nouns ?? [];
  if (isBeside && (person?.means.kind !== 'name' || !isPersonShape(person.means.name.text))) return undefined;
  if (!objects || !person || person.means.kind === 'thing' || isPossessive(tokens[objects.to]))
    return undefined;
  state.clauses.push({ kind: 'stated', relation: 'lead', subjects: [of], objects: [person], group, at });
  state.direct = objects;
  state.subject = objects.nouns;
  return objects.to;
}

/** "Henrik's manager is Simone": who is whose. */
export function readPossessive(state: ClauseState, list: NounList): number | undefined {
  const tokens = state.tokens;
  const at = list.to;
  const behind = possessiveAt(tokens, at);
  if (behind === 0) return undefined;
  const role =
    readRoleOfOwner(state, list, behind) ??
    readLastEmployer(state, list, behind) ??
    readTimeAt(state, list, behind);
  if (role !== undefined) return role;
  if (/^(?:team|group|department)$/u.test(tokens[behind]?.lower ?? ''))
    return readOwnTeam(state, list, behind);
  const boss = bossAt(tokens, behind);
  if (!boss) return readEmployees(state, list, behind);
  const named = namedBehind(tokens, boss.to);
  if (!named) return undefined;
  const { objects, group } = named;
  // Whose boss a team or a person has, the folder tells: "Search's boss", "Ada's team lead".
  const common = { subjects: list.nouns, objects: objects.nouns, group, at };
  const hinted = list.nouns.every(({ hint }) => hint === 'team' || hint === 'system');
  const isSure = boss.isLead || hinted;
  state.clauses.push({ kind: 'stated', relation: 'lead', ...common, isWeak: !isSure });
  if (!hinted && (boss.ofTeam || !boss.isLead))
    state.clauses.push({ kind: 'stated', relation: 'reports_to', ...common, isWeak: boss.isLead });
  state.direct = objects;
  if (group.last === 'none') state.subject = objects.nouns;
  return objects.to;
}

/** "Ada's team is Search". */
function readOwnTeam(state: ClauseState, { nouns: subjects }: NounList, at: number): number | undefined {
  const { tokens } = state;
  const group = verbGroupAt(tokens, at + 1);
  const objects = group.last === 'be' ? nounListAt(tokens, group.head, -1, 'object') : undefined;
  if (!objects || objects.alternatives || isPossessive(tokens[objects.to])) return undefined;
  const common = { subjects, objects: objects.nouns, group, at, isWeak: true };
  state.clauses.push({ kind: 'stated', relation: 'team', ...common });
  return objects.to;
}

interface Boss {
  readonly to: number;
  /** Whether it is the word for who leads a thing rather than for a person's manager. */
  readonly isLead: boolean;
  /** "team lead", "group manager". */
  readonly ofTeam: boolean;
}

/** The noun for a manager or lead that starts at token `at`: "new line manager", "team lead". */
function bossAt(tokens: readonly Token[], at: number): Boss | undefined {
  let next = at;
  while (next < at + 3 && /^(?:new|direct|line|current|own|interim)$/u.test(tokens[next]?.lower ?? ''))
    next++;
  const ofTeam = /^(?:team|group|squad|unit|department)$/u.test(tokens[next]?.lower ?? '');
  if (ofTeam) next++;
  const noun = tokens[next]?.lower ?? '';
  if (!/^(?:manager|mgr|em|boss|supervisor|superior|lead|leader|head)$/u.test(noun)) return undefined;
  return { to: next + 1, isLead: /^(?:lead|leader|head)$/u.test(noun), ofTeam };
}

/** Who that is: "is Ada", ", Ada Roe, …", "Ada Roe". */
function namedBehind(
  tokens: readonly Token[],
  at: number,
): { readonly objects: NounList; readonly group: VerbGroup } | undefined {
  const group = verbGroupAt(tokens, at);
  if (group.last === 'be') {
    const objects = nounListAt(tokens, group.head, -1, 'object');
    return objects && !isPossessive(tokens[objects.to]) ? { objects, group } : undefined;
  }
  if (group.last !== 'none') return undefined;
  const isApart = tokens[at]?.text === ',';
  const noun = nounAt(tokens, isApart ? at + 1 : at, -1);
  if (!noun || !isPersonNoun(noun) || possessiveAt(tokens, noun.to) > 0) return undefined;
  if (isApart && !/^(?:,|;|\)|:|-|–|—|\.)?$/u.test(tokens[noun.to]?.text ?? '')) return undefined;
  return { objects: { nouns: [noun], asides: [], to: noun.to, alternatives: false }, group };
}

/** "the new head": where the noun begins. */
function behindDeterminer(tokens: readonly Token[], at: number): number {
  let start = at;
  if (/^(?:the|a|an|our|their|its|your|one)$/u.test(tokens[start]?.lower ?? '')) start++;
  while (/^(?:new|current|actual|overall|very)$/u.test(tokens[start]?.lower ?? '')) start++;
  return start;
}

/** Where the area of a title begins: the "of" of "head of Data Platform". */
function ofInside(tokens: readonly Token[], { from, to }: Title): number {
  for (let at = from; at < to; at++) if (tokens[at]?.lower === 'of') return at;
  return -1;
}

/** "Acme's CTO is Ada Roe". */
function readEmployees(state: ClauseState, list: NounList, at: number): number | undefined {
  const { tokens } = state;
  const title = titleAt(tokens, at);
  const group = title && verbGroupAt(tokens, title.to);
  const [of, ...others] = list.nouns;
  if (!title || group?.last !== 'be' || !of || others.length > 0) return undefined;
  const objects = nounListAt(tokens, group.head, -1, 'object');
  const [subject] = objects?.nouns ?? [];
  if (!objects || subject?.means.kind !== 'name' || isPossessive(tokens[objects.to])) return undefined;
  if (/\blead$/iu.test(title.text)) {
    const { nouns } = objects;
    state.clauses.push({
      kind: 'stated',
      relation: 'lead',
      subjects: [of],
      objects: nouns,
      group,
      at: list.to,
    });
    state.clauses.push({ kind: 'noun', noun: subject, at: group.head });
    state.direct = objects;
    return objects.to;
  }
  const role = { ...title, ofCompany: true };
  state.clauses.push({ kind: 'title', subject, title: role, of, group, at: list.to });
  state.clauses.push({ kind: 'noun', noun: subject, at: group.head });
  state.direct = objects;
  return objects.to;
}

/** "this is where Ada works": the one who sits there belongs to it. */
export function readWhere(state: ClauseState, at: number): number {
  const tokens = state.tokens;
  const place = state.subject ?? state.direct?.nouns;
  const isPlace = /^(?:is|are|be|'s)$/u.test(tokens[at - 1]?.lower ?? '');
  const list = place && isPlace ? nounListAt(tokens, at + 1, -1, 'subject') : undefined;
  const group = list && verbGroupAt(tokens, list.to);
  const verb = group && tokens[group.head]?.lower;
  if (
    place &&
    list &&
    group &&
    verb !== undefined &&
    /^(?:sit|sits|work|works|live|lives|belong|belongs)$/u.test(verb)
  ) {
    state.clauses.push({ kind: 'stated', relation: 'team', subjects: list.nouns, objects: place, group, at });
    for (const noun of list.nouns) state.clauses.push({ kind: 'noun', noun, at: at + 1 });
    state.direct = undefined;
    return group.head + 1;
  }
  state.direct = undefined;
  if (!isPlace) state.subject = undefined;
  return at + 1;
}
