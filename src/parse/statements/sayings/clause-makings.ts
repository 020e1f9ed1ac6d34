import type { ClauseState } from '../clauses/clause-state.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { allMeantAt } from './clause-holders.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';
import { mayBeSystem, tellSystems } from './clause-told-kinds.ts';

const making =
  /^(?:built|builds?|building|rebuilt|wrote|writes?|developed|develops?|implemented|runs?|hosts?)$/u;

/** "Search built Quarry on top of Kafka": what is made, and on what. */
export function readMaking(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const group = verbGroupAt(tokens, at);
  if (!isMaking(tokens, group, at)) return undefined;
  const made = nounAt(tokens, group.head + 1, -1);
  const base = made?.means.kind === 'name' ? onTopOf(tokens, made.to) : undefined;
  const bases = base === undefined ? undefined : nounListAt(tokens, base, -1, 'object');
  if (!made || !bases || bases.alternatives) return undefined;
  const done: VerbGroup = group.tense === 'past' ? { ...group, tense: 'present' } : group;
  stateWeakly(state, 'built_on', { subjects: [made], objects: bases.nouns, group: done, at });
  // Who made it is read by the table.
  return undefined;
}

/** Whether something is really made: "Building Atlas on Tundra would cost" is no more than a thought. */
function isMaking(tokens: readonly Token[], { head, last }: VerbGroup, at: number): boolean {
  const verb = lowerAt(tokens, head);
  if (!making.test(verb) || (last !== 'none' && last !== 'have')) return false;
  return verb !== 'building' || (at > 0 && !thinking.test(lowerAt(tokens, at - 1)));
}

const thinking =
  /^(?:suggest|propose|consider|recommend|discus|contemplat|favou?r|oppos|reject|avoid|mean|propos|consider|recommend|envisag|imagin)(?:s|e|es|ed|d|ing|ses|sed|sing)?$|^(?:of|about|against|for|without|by|before|than)$/u;

/** Behind "on", "upon", "on top of". */
function onTopOf(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:on|upon|atop|around)$/u.test(lowerAt(tokens, at))) return undefined;
  return lowerAt(tokens, at + 1) === 'top' && lowerAt(tokens, at + 2) === 'of' ? at + 3 : at + 1;
}

/** "Atlas uses Tundra under the hood": what it is built on; `at` is the verb, which the table reads too. */
export function readUsedUnder(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const subjects = state.direct?.to === at ? state.direct.nouns : state.subject;
  const group = verbGroupAt(tokens, at);
  if (!/^(?:use[sd]?|leverages?)$/u.test(lowerAt(tokens, group.head))) return undefined;
  const used = subjects && nounListAt(tokens, group.head + 1, -1, 'object');
  if (!used || used.alternatives || !isUnderneath(tokens, used.to)) return undefined;
  stateWeakly(state, 'built_on', { subjects, objects: used.nouns, group, at });
  return undefined;
}

const bases =
  /^(?:base|basis|foundation|backbone|backend|back-end|engine|database|datastore|store|core|runtime|platform)$/u;

function isUnderneath(tokens: readonly Token[], at: number): boolean {
  const [first = '', ...others] = tokens.slice(at, at + 4).map(({ lower }) => lower);
  if (/^(?:underneath|internally|beneath)$/u.test(first)) return true;
  if (first === 'under' || first === 'behind') return /^the (?:hood|covers|scenes)/u.test(others.join(' '));
  return first === 'as' && others.some(word => bases.test(word));
}

/** "Under the hood Atlas is Tundra.", "Under the hood, Atlas uses Tundra.": what the table would read as a user of it. */
export function readUnderHood(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (lowerAt(tokens, at + 1) !== 'the' || !/^(?:hood|bonnet|covers)$/u.test(lowerAt(tokens, at + 2)))
    return undefined;
  const what = nounAt(tokens, textAt(tokens, at + 3) === ',' ? at + 4 : at + 3, -1);
  if (!what) return undefined;
  const group = verbGroupAt(tokens, what.to);
  if (group.last !== 'be') return mayBeSystem(what) ? readUsesInside(state, what, group, at) : undefined;
  const basis = nounAt(tokens, group.head, -1);
  if (basis?.means.kind !== 'name' || basis.indefinite) return undefined;
  stateWeakly(state, 'built_on', { subjects: [what], objects: [basis], group, at });
  nameNouns(state, [what, basis], at);
  return basis.to;
}

const using = /^(?:uses?|used|using|leverages?|employs?)$/u;

/** "Atlas uses Tundra" behind "under the hood": only systems have one. */
function readUsesInside(state: ClauseState, what: Noun, group: VerbGroup, at: number): number | undefined {
  const { tokens } = state;
  const bases = using.test(lowerAt(tokens, group.head)) ? allMeantAt(tokens, group.head + 1) : undefined;
  if (!bases) return undefined;
  tellSystems(state, [what]);
  const done = lowerAt(tokens, group.head) === 'used' && group.last === 'none';
  const said: VerbGroup = done ? { ...group, tense: 'past' } : group;
  stateWeakly(state, 'built_on', { subjects: [what], objects: bases.nouns, group: said, at });
  nameNouns(state, [what, ...bases.nouns], at);
  return bases.to;
}
