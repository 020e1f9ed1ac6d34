import type { ClauseState } from '../clauses/clause-state.ts';
import type { Noun } from '../nouns/nouns.ts';
import { type Role, type RoleAt, roleAt } from '../nouns/role-nouns.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';

/** Who has a role, of whom or what, and by which verb. */
export interface Held {
  readonly role: Role;
  readonly holders: readonly Noun[];
  readonly of: readonly Noun[];
  readonly group: VerbGroup;
  readonly at: number;
}

/** States a role; it tells nothing of the kinds of the names, which count where something else does. */
export function stateRole(state: ClauseState, { role, holders, of, group, at }: Held): void {
  const [subjects, objects] = role.isSubject ? [holders, of] : [of, holders];
  stateWeakly(state, role.relation, { subjects, objects, group, at });
  // The boss of a team leads it, and its kind decides.
  if (role.relation === 'reports_to' && !role.isSubject)
    stateWeakly(state, 'lead', { subjects, objects, group, at });
  nameNouns(state, [...of, ...holders], at);
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
  while (next < at + 2 && /^(?:a|an|the|its|his|her|their|new|current)$/u.test(lowerAt(tokens, next))) next++;
  const word = lowerAt(tokens, next);
  if (word === 'manager' || word === 'mgr') return managing(next);
  const isLead = /^(?:lead|leader|head)$/u.test(word);
  return isLead ? { role: { relation: 'lead', isSubject: false }, to: next + 1, isPlural: false } : undefined;
}

const managing = (at: number): RoleAt => ({
  role: { relation: 'reports_to', isSubject: false },
  to: at + 1,
  isPlural: false,
});

/** What is said without a verb holds. */
export const plainly = (tokens: readonly Token[]): VerbGroup => verbGroupAt(tokens, tokens.length);

/** "Ben's manager": whoever that is, with "Ben" before it. */
export const managerAt = (tokens: readonly Token[], at: number): RoleAt | undefined =>
  /^(?:manager|mgr|em)$/u.test(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) !== "'s"
    ? managing(at)
    : undefined;
