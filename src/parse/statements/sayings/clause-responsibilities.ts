import type { EntityKind } from '../../../model/entity.ts';
import type { RelationName } from '../../../model/relation.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { nounListAt, type NounList } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { groupOfHaving } from './clause-having.ts';
import { plainly } from './clause-stated-roles.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';

const owning = /^(?:ownership|responsibility|maintenance|operation|administration|stewardship)$/u;
const handed = /^(?:handed|passed|transferred|moved|given|shifted|reassigned)$/u;
const movedTo =
  /^(?:moves?|moved|pass(?:es|ed)?|goes|went|gone|transfers?|transferred|shifts?|shifted|falls?|fell)$/u;
const resting = /^(?:lies?|rests?|sits?|stays?|remains?)$/u;

/** "Ownership of Quarry lies with Search", "responsibility for Quarry rests with Ada", "operation of Quarry was handed to Ads". */
export function readHandedTo(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const isOf = /^(?:of|for)$/u.test(lowerAt(tokens, at + 1));
  const things = isOf ? nounListAt(tokens, at + 2, -1, 'object') : undefined;
  const passed = things && passedTo(tokens, verbGroupAt(tokens, things.to));
  const holders = passed && nounListAt(tokens, passed.to, -1, 'object');
  if (!holders || holders.alternatives || isForAWhile(tokens, holders.to)) return undefined;
  const relation = owning.test(lowerAt(tokens, at)) ? 'owner' : 'lead';
  stateWeakly(state, relation, { subjects: things.nouns, objects: holders.nouns, group: passed.group, at });
  nameNouns(state, [...things.nouns, ...holders.nouns], at);
  return holders.to;
}

/** "… while Ben is away", "… as a trial", "… and to Ads in 2020", "… but has gone back": not theirs, or not any more. */
const isForAWhile = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(({ lower }, next) => next >= at && (forAWhile.test(lower) || isPassedOn(tokens, next)));

const forAWhile = /^(?:when|while|whenever|if|until|unless|during|as|but|then|since|back|again)$/u;

/** "and to Ads in 2020" */
const isPassedOn = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'and' && lowerAt(tokens, at + 1) === 'to';

/** Where those begin who have it behind "was handed over to", "moved from Ads to", "lies with", "is with". */
function passedTo(
  tokens: readonly Token[],
  group: VerbGroup,
): { readonly to: number; readonly group: VerbGroup } | undefined {
  const { head, last } = group;
  const verb = lowerAt(tokens, head);
  if (last === 'be' && verb === 'with') return { to: head + 1, group: sinceThen(group, false) };
  const isMoved = (last === 'be' && handed.test(verb)) || movedTo.test(verb);
  if (!isMoved && !resting.test(verb)) return undefined;
  const link = behindFrom(tokens, head + 1);
  if (lowerAt(tokens, link) !== (isMoved ? 'to' : 'with')) return undefined;
  return { to: link + 1, group: sinceThen(group, isMoved) };
}

/** What has been handed over is somebody's since then. */
function sinceThen(group: VerbGroup, isMoved: boolean): VerbGroup {
  const isSince = group.tense === 'perfect' || (isMoved && group.tense === 'past');
  return isSince ? { ...group, tense: 'present' } : group;
}

/** Where "over from Ada" ends. */
function behindFrom(tokens: readonly Token[], at: number): number {
  const next = /^(?:over|on|back)$/u.test(lowerAt(tokens, at)) ? at + 1 : at;
  const from = lowerAt(tokens, next) === 'from' ? nounAt(tokens, next + 1, -1) : undefined;
  return from?.to ?? next;
}

/** "Responsible for Atlas: the Search team", "Responsible for Atlas, our scheduler: Ada". */
export function readResponsible(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (lowerAt(tokens, at + 1) !== 'for' || tokens[at - 1]?.kind === 'word') return undefined;
  const of = nounListAt(tokens, at + 2, -1, 'object');
  if (!of) return undefined;
  const described = describedBehind(tokens, of);
  const colon = described?.to ?? of.to;
  const holders = textAt(tokens, colon) === ':' ? nounListAt(tokens, colon + 1, -1, 'object') : undefined;
  if (!holders || holders.alternatives) return undefined;
  if (described) state.clauses.push({ kind: 'is', noun: described.noun, hint: described.hint });
  const said = { subjects: of.nouns, objects: holders.nouns, group: plainly(tokens), at };
  for (const relation of heldBy(described?.hint ?? of.nouns[0]?.hint)) stateWeakly(state, relation, said);
  nameNouns(state, [...of.nouns, ...holders.nouns], at);
  return holders.to;
}

/** Who is responsible for a system owns it, and for a team leads it. */
const heldBy = (kind: EntityKind | undefined): readonly RelationName[] =>
  kind === 'team' ? ['lead'] : kind === 'system' ? ['owner'] : ['owner', 'lead'];

/** "Atlas, our scheduler": what the one name before is. */
function describedBehind(
  tokens: readonly Token[],
  { nouns: [noun, ...others], to }: NounList,
): { readonly noun: Noun; readonly hint: EntityKind; readonly to: number } | undefined {
  const described = textAt(tokens, to) === ',' ? nounAt(tokens, to + 1, -1) : undefined;
  if (!noun || others.length > 0 || described?.hint === undefined || described.means.kind === 'name')
    return undefined;
  return { noun, hint: described.hint, to: described.to };
}

const fully = /^(?:the|full|sole|overall|clear|joint|formal|end-to-end)$/u;

/** "Search has full ownership of Atlas", "Ada has overall responsibility for the Search team"; `at` is the token "has". */
export function readHasOwnership(state: ClauseState, at: number): number | undefined {
  const { subject } = state;
  const things = subject && ownedThingsAt(state.tokens, at + 1);
  if (!things || things.alternatives || !isOfAll(state.tokens, things.to)) return undefined;
  const group = groupOfHaving(state.tokens, at);
  const relation = things.nouns.every(({ hint }) => hint === 'team') ? 'lead' : 'owner';
  stateWeakly(state, relation, { subjects: things.nouns, objects: subject, group, at });
  nameNouns(state, things.nouns, at);
  return things.to;
}

/** Whether nothing follows that says for which part or when: "the Search team's budget", "Atlas in Europe". */
const isOfAll = (tokens: readonly Token[], at: number): boolean =>
  possessiveAt(tokens, at) === 0 && (tokens[at] === undefined || tokens[at].kind === 'sign');

/** What "full ownership of", "responsibility for" is of. */
function ownedThingsAt(tokens: readonly Token[], at: number): NounList | undefined {
  let next = at;
  while (fully.test(lowerAt(tokens, next))) next++;
  const isOwned = /^(?:ownership|responsibility)$/u.test(lowerAt(tokens, next));
  if (!isOwned || !/^(?:of|for)$/u.test(lowerAt(tokens, next + 1))) return undefined;
  return nounListAt(tokens, next + 2, -1, 'object');
}
