import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { titleAt } from '../names/titles.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { listedRole, ofRoleAt, type Role, type RoleAt, roleAt } from '../nouns/role-nouns.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import type { VerbGroup } from '../tokens/verb-groups.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { linkedAt } from './clause-holders.ts';
import { listedAt, readPairs } from './clause-role-lists.ts';
import { managerAt, plainly, stateRole } from './clause-stated-roles.ts';
import { readTitle } from './clause-titles.ts';
import { tellSystems } from './clause-told-kinds.ts';

/** "the owner of Quarry is Ada", "users of Quarry: Search and Ads", "as owner of Quarry, Ada …", "Leads: Search – Ada". */
export function readRole(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const listed = listedRole(tokens, at);
  if (listed) return readPairs(state, listed);
  const isFronted = lowerAt(tokens, at) === 'as';
  const titled = isFronted ? readFrontedTitle(state, at + 1) : undefined;
  if (titled !== undefined) return titled;
  const found = roleOfAt(tokens, isFronted ? at + 1 : at);
  if (!found) return undefined;
  if (found.isOfSystem) tellSystems(state, found.of.nouns);
  if (textAt(tokens, found.to) === ':') return readListed(state, found, at);
  return isFronted ? readFronted(state, found, at) : readLinked(state, found, at);
}

/** A role with what it is of: "the owner of Quarry"; it ends before token `to`. */
interface RoleOf {
  readonly role: Role;
  readonly of: NounList;
  readonly to: number;
  /** "system owner of": what has such a one is a system. */
  readonly isOfSystem: boolean;
}

/** What owners of systems are called by. Companies have product owners, too. */
const ownedFields = /^(?:system|service|application|app|technical)$/u;

function roleOfAt(tokens: readonly Token[], at: number): RoleOf | undefined {
  const found = roleAt(tokens, at);
  const of = found && ofRoleAt(tokens, found.to);
  if (!of || of.alternatives || isPossessive(tokens[of.to])) return undefined;
  const link = lowerAt(tokens, found.to);
  const field = lowerAt(tokens, found.to - 2);
  const isOfSystem =
    found.role.relation === 'owner' &&
    ((/^(?:of|for)$/u.test(link) && ownedFields.test(field)) || (link === 'of' && field === 'product'));
  return { role: found.role, of, to: of.to, isOfSystem };
}

/** "users of Quarry: Search and Ads" */
function readListed(state: ClauseState, { role, of, to }: RoleOf, at: number): number | undefined {
  const holders = listedAt(state.tokens, to + 1);
  if (!holders || holders.alternatives) return undefined;
  stateRole(state, { role, holders: holders.nouns, of: of.nouns, group: plainly(state.tokens), at });
  return holders.to;
}

/** "as owner of Quarry, Ada …" */
function readFronted(state: ClauseState, { role, of, to }: RoleOf, at: number): number | undefined {
  const { tokens } = state;
  const holders = textAt(tokens, to) === ',' ? nounListAt(tokens, to + 1, -1, 'subject') : undefined;
  if (!holders || holders.alternatives) return undefined;
  stateRole(state, { role, holders: holders.nouns, of: of.nouns, group: plainly(tokens), at });
  return to + 1;
}

/** "the owner of Quarry is Ada" */
function readLinked(state: ClauseState, { role, of, to }: RoleOf, at: number): number | undefined {
  const linked = linkedAt(state.tokens, to);
  if (!linked) return undefined;
  const { holders, group } = linked;
  stateRole(state, { role, holders: holders.nouns, of: of.nouns, group, at });
  state.direct = holders;
  state.subject = holders.nouns;
  return holders.to;
}

/** "As head of the Search team, Ada …"; `at` is the token behind "as". */
function readFrontedTitle(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const start = /^(?:the|a|an|our|their|new)$/u.test(lowerAt(tokens, at)) ? at + 1 : at;
  const title = titleAt(tokens, start);
  if (!title) return undefined;
  const isOf = /^(?:of|for|at|on)$/u.test(lowerAt(tokens, title.to));
  const end = isOf ? nounAt(tokens, title.to + 1, -1)?.to : title.to;
  if (end === undefined || textAt(tokens, end) !== ',') return undefined;
  const [subject, ...others] = nounListAt(tokens, end + 1, -1, 'subject')?.nouns ?? [];
  if (subject?.means.kind !== 'name' || others.length > 0) return undefined;
  readTitle(state, subject, title, undefined);
  return end + 1;
}

/** "Ada is the owner of Quarry", "Search, a subgroup of Core, …": what the nouns before are; gives where that ends. */
export function readRoleOfSubject(
  state: ClauseState,
  holders: readonly Noun[],
  at: number,
  group: VerbGroup | undefined,
): number | undefined {
  const { tokens } = state;
  const owned = readOwnersRole(state, holders, at, group) ?? readOwnerOfIt(state, holders, at, group);
  if (owned !== undefined) return owned;
  const found = roleOfAt(tokens, at);
  if (!found) return undefined;
  const { role, of, isOfSystem } = found;
  if (isOfSystem) tellSystems(state, of.nouns);
  stateRole(state, { role, holders, of: of.nouns, group: group ?? plainly(tokens), at });
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
  const isOneOf = lowerAt(tokens, at) === 'one' && lowerAt(tokens, at + 1) === 'of';
  const of = nounAt(tokens, isOneOf ? at + 2 : at, -1);
  const behind = of?.means.kind === 'name' ? possessiveAt(tokens, of.to) : 0;
  if (!of || behind === 0) return undefined;
  const found = roleAt(tokens, behind) ?? managerAt(tokens, behind) ?? ownedAt(tokens, behind, group);
  if (!found || (isOneOf && !found.isPlural)) return undefined;
  stateRole(state, { role: found.role, holders, of: [of], group: group ?? plainly(tokens), at });
  state.direct = undefined;
  return found.to;
}

/** "Questions about Atlas go to Ada, who is its owner": of the one thing that the sentence has named before. */
function readOwnerOfIt(
  state: ClauseState,
  holders: readonly Noun[],
  at: number,
  group: VerbGroup | undefined,
): number | undefined {
  const { tokens } = state;
  const found = lowerAt(tokens, at) === 'its' ? roleAt(tokens, at) : undefined;
  const of = found?.role.relation === 'owner' ? onlyThingBefore(state, at) : undefined;
  if (!found || !of || ofRoleAt(tokens, found.to)) return undefined;
  if (ownedFields.test(lowerAt(tokens, found.to - 2))) tellSystems(state, [of]);
  stateRole(state, { role: found.role, holders, of: [of], group: group ?? plainly(tokens), at });
  return found.to;
}

/** The only name before token `at` that is no person's. */
function onlyThingBefore({ clauses }: ClauseState, at: number): Noun | undefined {
  const things = clauses.flatMap(clause =>
    clause.kind === 'noun' &&
    clause.noun.to <= at &&
    clause.noun.means.kind === 'name' &&
    !isPersonNoun(clause.noun)
      ? clause.noun
      : [],
  );
  const [first] = things;
  return things.every(({ from }) => from === first?.from) ? first : undefined;
}

/** "Atlas is Search's service", "Ben (Ada's report)": what belongs to whoever stands before. */
function ownedAt(tokens: readonly Token[], at: number, group: VerbGroup | undefined): RoleAt | undefined {
  const word = lowerAt(tokens, at);
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
export function readRoleOfOwner(state: ClauseState, list: NounList, at: number): number | undefined {
  const { tokens } = state;
  const found = roleAt(tokens, at);
  if (!found) return undefined;
  const { role, to } = found;
  if (textAt(tokens, to) === ':') {
    const holders = listedAt(tokens, to + 1);
    if (holders)
      stateRole(state, { role, holders: holders.nouns, of: list.nouns, group: plainly(tokens), at });
    return holders?.to;
  }
  const linked = linkedAt(tokens, to);
  if (!linked) return undefined;
  stateRole(state, { role, holders: linked.holders.nouns, of: list.nouns, group: linked.group, at });
  state.direct = linked.holders;
  return linked.holders.to;
}

/** "the team, whose lead is Ada": the role at what stands before; `at` is the token "whose". */
export function readWhose(state: ClauseState, at: number): number | undefined {
  const { tokens, direct } = state;
  const end = textAt(tokens, at - 1) === ',' ? at - 1 : at;
  const of = direct?.to === end ? direct.nouns.at(-1) : undefined;
  const found = of && whoseRoleAt(tokens, at + 1, of);
  const linked = found && linkedAt(tokens, found.to);
  if (!linked) return undefined;
  const { holders, group } = linked;
  stateRole(state, { role: found.role, holders: holders.nouns, of: [of], group, at });
  return holders.to;
}

function whoseRoleAt(tokens: readonly Token[], at: number, { hint }: Noun): RoleAt | undefined {
  const word = lowerAt(tokens, at);
  const isLead = /^(?:lead|head|leader)$/u.test(word) || (word === 'manager' && hint === 'team');
  if (isLead) return { role: { relation: 'lead', isSubject: false }, to: at + 1, isPlural: false };
  return roleAt(tokens, at) ?? managerAt(tokens, at);
}
