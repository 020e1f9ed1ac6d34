import type { EntityKind } from '../../../model/entity.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { readTitle } from './clause-titles.ts';
import { isPluralNoun } from '../vocabulary/kind-words.ts';
import { closingOf, type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { fieldLabels } from '../layout/field-labels.ts';
import { listedRole, ofRoleAt, type Role, type RoleAt, roleAt } from '../nouns/role-nouns.ts';
import { isOff } from '../tokens/standing-asides.ts';
import type { Token } from '../tokens/tokens.ts';
import { titleAt } from '../names/titles.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';

interface Held {
  readonly role: Role;
  readonly holders: readonly Noun[];
  readonly of: readonly Noun[];
  readonly group: VerbGroup;
  readonly at: number;
}

/** States a role; it tells nothing of the kinds of the names, which count where something else does. */
export function stateRole(state: ClauseState, { role, holders, of, group, at }: Held): void {
  const [subjects, objects] = role.isSubject ? [holders, of] : [of, holders];
  const common = { subjects, objects, group, at, isWeak: true };
  state.clauses.push({ kind: 'stated', relation: role.relation, ...common });
  // The boss of a team leads it, and its kind decides.
  if (role.relation === 'reports_to' && !role.isSubject)
    state.clauses.push({ kind: 'stated', relation: 'lead', ...common });
  for (const noun of [...of, ...holders]) state.clauses.push({ kind: 'noun', noun, at });
}

/** States the role that the words from token `at` on name, determiner and adjectives included; gives where they end. */
export function stateRoleAt(state: ClauseState, at: number, held: Omit<Held, 'role'>): number | undefined {
  const { tokens } = state;
  const found = roleAt(tokens, at) ?? leaderAt(tokens, at);
  if (found) stateRole(state, { ...held, role: found.role });
  return found?.to;
}

/** "a manager", "its lead". */
function leaderAt(tokens: readonly Token[], at: number): RoleAt | undefined {
  let next = at;
  while (next < at + 2 && /^(?:a|an|the|its|his|her|their|new|current)$/u.test(tokens[next]?.lower ?? ''))
    next++;
  const word = tokens[next]?.lower ?? '';
  if (word === 'manager' || word === 'mgr') return managing(next);
  const isLead = /^(?:lead|leader|head)$/u.test(word);
  return isLead ? { role: { relation: 'lead', isSubject: false }, to: next + 1, isPlural: false } : undefined;
}

const managing = (at: number): RoleAt => ({
  role: { relation: 'reports_to', isSubject: false },
  to: at + 1,
  isPlural: false,
});

export const plainly = (tokens: readonly Token[]): VerbGroup => verbGroupAt(tokens, tokens.length);

/** "the owner of Quarry is Ada", "users of Quarry: Search and Ads", "as owner of Quarry, Ada …", "Leads: Search – Ada". */
export function readRole(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const listed = listedRole(tokens, at);
  if (listed) return readPairs(state, listed);
  const isFronted = tokens[at]?.lower === 'as';
  const titled = isFronted ? readFrontedTitle(state, at + 1) : undefined;
  if (titled !== undefined) return titled;
  const found = roleAt(tokens, isFronted ? at + 1 : at);
  const of = found && ofRoleAt(tokens, found.to);
  if (!found || !of || of.alternatives || isPossessive(tokens[of.to])) return undefined;
  const { role } = found;
  const sign = tokens[of.to]?.text;
  if (isFronted || sign === ':') {
    const holders = sign === ':' || sign === ',' ? partsAt(tokens, of.to + 1, sign === ':') : undefined;
    if (!holders || holders.alternatives) return undefined;
    stateRole(state, { role, holders: holders.nouns, of: of.nouns, group: plainly(tokens), at });
    return sign === ':' ? holders.to : of.to + 1;
  }
  const group = verbGroupAt(tokens, of.to);
  const start = /^(?:called|named)$/u.test(tokens[group.head]?.lower ?? '') ? group.head + 1 : group.head;
  const holders = group.last === 'be' ? nounListAt(tokens, start, -1, 'object') : undefined;
  if (!holders || holders.alternatives || isPossessive(tokens[holders.to])) return undefined;
  stateRole(state, { role, holders: holders.nouns, of: of.nouns, group, at });
  state.direct = holders;
  state.subject = holders.nouns;
  return holders.to;
}

/** "As head of the Search team, Ada …"; `at` is the token behind "as". */
function readFrontedTitle(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const start = /^(?:the|a|an|our|their|new)$/u.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const title = titleAt(tokens, start);
  const isOf = title && /^(?:of|for|at|on)$/u.test(tokens[title.to]?.lower ?? '');
  const end = title && isOf ? nounAt(tokens, title.to + 1, -1)?.to : title?.to;
  const behind =
    tokens[end ?? -1]?.text === ',' ? nounListAt(tokens, (end ?? 0) + 1, -1, 'subject') : undefined;
  const [subject, ...others] = behind?.nouns ?? [];
  if (!title || subject?.means.kind !== 'name' || others.length > 0) return undefined;
  readTitle(state, subject, title, undefined);
  return (end ?? 0) + 1;
}

/** Several nouns with commas between, which end the sentence or stand before a verb. */
function partsAt(tokens: readonly Token[], at: number, isWhole: boolean): NounList | undefined {
  const list = nounListAt(tokens, at, -1, 'subject');
  if (!list || !isWhole) return list;
  const nouns = [...list.nouns];
  let to = list.to;
  // Of several the brackets speak of the one before them.
  const [first] = list.asides;
  const isFirstOff =
    first && /^[,;]$/u.test(tokens[to]?.text ?? '') && isOff(tokens, first.from, first.to, true);
  if (nouns.length === 1 && isFirstOff) nouns.pop();
  while (/^[,;]$/u.test(tokens[to]?.text ?? '')) {
    const next = nounAt(tokens, to + 1, -1);
    if (next?.means.kind !== 'name') return undefined;
    const close = tokens[next.to]?.text === '(' ? closingOf(tokens, next.to) : undefined;
    if (close === undefined || !isOff(tokens, next.to + 1, close, true)) nouns.push(next);
    to = close === undefined ? next.to : close + 1;
  }
  const isEnd = tokens[to] === undefined || /^[.;)]$/u.test(tokens[to]?.text ?? '');
  return isEnd ? { ...list, nouns, to } : undefined;
}

/** "Leads: Search – Ada, Ads – Ben": pairs of a thing and whoever has the role. */
function readPairs(state: ClauseState, { role, to }: RoleAt): number | undefined {
  const { tokens } = state;
  let at = to + 1;
  for (;;) {
    const thing = nounAt(tokens, at, -1);
    const isPair = /^(?:-|–|—|:|=)$/u.test(tokens[thing?.to ?? -1]?.text ?? '');
    const holder = thing && isPair ? nounAt(tokens, thing.to + 1, -1) : undefined;
    if (!thing || !holder) return at > to + 1 ? at : undefined;
    stateRole(state, { role, holders: [holder], of: [thing], group: plainly(tokens), at });
    at = holder.to;
    if (!/^[,;]$/u.test(tokens[at]?.text ?? '')) return at;
    at++;
  }
}

const LONGEST_FIELD = 5;

/** Where the colon behind a label of few words stands; -1 for none. */
function colonAt(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + LONGEST_FIELD); at++) if (tokens[at]?.text === ':') return at;
  return -1;
}

/** "Quarry (owner: Ada)", "Ada (line manager: Ben)". */
export function readFieldRole(state: ClauseState, noun: Noun, from: number, to: number): boolean {
  const { tokens } = state;
  const colon = colonAt(tokens, from, to);
  const holders = colon > from ? nounListAt(tokens, colon + 1, -1, 'object') : undefined;
  if (holders?.to !== to || holders.alternatives) return false;
  const words = tokens.slice(from, colon).map(({ lower }) => lower);
  const roles = fieldLabels(words.join(' '));
  // Whom or what the label may be of, the kinds of the names tell.
  for (const role of roles)
    stateRole(state, { role, holders: holders.nouns, of: [noun], group: plainly(tokens), at: from });
  const kind = roles.length > 0 ? listedKind(tokens, noun.from) : undefined;
  if (kind && noun.hint === undefined) state.clauses.push({ kind: 'is', noun, hint: kind });
  if (roles.some(({ relation }) => relation === 'lead'))
    for (const holder of holders.nouns)
      if (isPersonNoun(holder)) state.clauses.push({ kind: 'is', noun: holder, hint: 'person' });
  return roles.length > 0;
}

/** "We have three teams: Ingest (lead: Ada), Billing (lead: Ben)": what the list before its colon is of. */
function listedKind(tokens: readonly Token[], before: number): EntityKind | undefined {
  const colon = tokens.findIndex(({ text }, at) => text === ':' && at < before);
  const noun = tokens[colon - 1];
  return noun?.noun !== undefined && noun.noun !== 'person' && isPluralNoun(noun.lower)
    ? noun.noun
    : undefined;
}

/** "Ada is the owner of Quarry", "Search, a subgroup of Core, …": what the nouns before are; gives where that ends. */
export function readRoleOfSubject(
  state: ClauseState,
  holders: readonly Noun[],
  at: number,
  group: VerbGroup | undefined,
): number | undefined {
  const { tokens } = state;
  const owned = readOwnersRole(state, holders, at, group);
  if (owned !== undefined) return owned;
  const found = roleAt(tokens, at);
  const of = found && ofRoleAt(tokens, found.to);
  if (!found || !of || of.alternatives || isPossessive(tokens[of.to])) return undefined;
  stateRole(state, { role: found.role, holders, of: of.nouns, group: group ?? plainly(tokens), at });
  state.direct = of;
  state.isInner = false;
  return of.to;
}

/** "Ada is Ben's boss", "Ada, Ben's boss, …". */
function readOwnersRole(
  state: ClauseState,
  holders: readonly Noun[],
  at: number,
  group: VerbGroup | undefined,
): number | undefined {
  const { tokens } = state;
  const isOneOf = tokens[at]?.lower === 'one' && tokens[at + 1]?.lower === 'of';
  const of = nounAt(tokens, isOneOf ? at + 2 : at, -1);
  const behind = of?.means.kind === 'name' ? possessiveAt(tokens, of.to) : 0;
  if (!of || behind === 0) return undefined;
  const found = roleAt(tokens, behind) ?? managerAt(tokens, behind) ?? ownedAt(tokens, behind, group);
  if (!found || (isOneOf && !found.isPlural)) return undefined;
  stateRole(state, { role: found.role, holders, of: [of], group: group ?? plainly(tokens), at });
  state.direct = undefined;
  return found.to;
}

const managerAt = (tokens: readonly Token[], at: number): RoleAt | undefined =>
  /^(?:manager|mgr|em)$/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower !== "'s"
    ? managing(at)
    : undefined;

/** "Atlas is Search's service", "Ben (Ada's report)": what belongs to whoever stands before. */
function ownedAt(tokens: readonly Token[], at: number, group: VerbGroup | undefined): RoleAt | undefined {
  const word = tokens[at]?.lower ?? '';
  const behind = tokens[at + 1];
  if (behind !== undefined && behind.kind !== 'sign') return undefined;
  const to = at + 1;
  const isReport = word === 'report' && !group;
  const areReports = /^(?:people|directs|reports|reportees)$/u.test(word);
  if (isReport || areReports)
    return { role: { relation: 'reports_to', isSubject: true }, to, isPlural: areReports };
  const isThing = /^(?:system|service|platform|tool|app|application|product)$/u.test(word);
  return isThing ? { role: { relation: 'owner', isSubject: true }, to, isPlural: false } : undefined;
}

/** "Quarry's owner is Ada", "Ada's direct reports are Ben and Cy"; `at` is the token behind `'s`. */
export function readRoleOfOwner(state: ClauseState, { nouns: of }: NounList, at: number): number | undefined {
  const { tokens } = state;
  const found = roleAt(tokens, at);
  const group = found && verbGroupAt(tokens, found.to);
  if (found && tokens[found.to]?.text === ':') {
    const listed = partsAt(tokens, found.to + 1, true);
    if (listed) stateRole(state, { role: found.role, holders: listed.nouns, of, group: plainly(tokens), at });
    return listed?.to;
  }
  const holders = group?.last === 'be' ? nounListAt(tokens, group.head, -1, 'object') : undefined;
  if (!found || !group || !holders || holders.alternatives || isPossessive(tokens[holders.to]))
    return undefined;
  stateRole(state, { role: found.role, holders: holders.nouns, of, group, at });
  state.direct = holders;
  return holders.to;
}

/** "the team, whose lead is Ada": the role at what stands before; `at` is the token "whose". */
export function readWhose(state: ClauseState, at: number): number | undefined {
  const { tokens, direct } = state;
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const of = direct?.to === end ? direct.nouns.at(-1) : undefined;
  const word = tokens[at + 1]?.lower ?? '';
  const isLead = /^(?:lead|head|leader)$/u.test(word) || (word === 'manager' && of?.hint === 'team');
  const lead: RoleAt = { role: { relation: 'lead', isSubject: false }, to: at + 2, isPlural: false };
  const found = isLead ? lead : (roleAt(tokens, at + 1) ?? managerAt(tokens, at + 1));
  const group = found && verbGroupAt(tokens, found.to);
  const holders = group?.last === 'be' ? nounListAt(tokens, group.head, -1, 'object') : undefined;
  if (!of || !found || !group || !holders || holders.alternatives || isPossessive(tokens[holders.to]))
    return undefined;
  stateRole(state, { role: found.role, holders: holders.nouns, of: [of], group, at });
  return holders.to;
}
