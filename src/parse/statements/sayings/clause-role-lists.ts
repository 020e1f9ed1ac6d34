import type { EntityKind } from '../../../model/entity.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { fieldLabels } from '../layout/field-labels.ts';
import { closingOf, type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import type { RoleAt } from '../nouns/role-nouns.ts';
import { isOff } from '../tokens/standing-asides.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { isPluralNoun } from '../vocabulary/kind-words.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { plainly, stateRole } from './clause-stated-roles.ts';
import { tellSystems } from './clause-told-kinds.ts';

/** Several nouns with commas or semicolons between, which end the sentence: those behind "Users of Quarry:". */
export function listedAt(tokens: readonly Token[], at: number): NounList | undefined {
  const list = nounListAt(tokens, at, -1, 'subject');
  if (!list) return undefined;
  const nouns = isFirstOff(tokens, list) ? [] : [...list.nouns];
  let to = list.to;
  while (isPart(tokens, to)) {
    const next = nounAt(tokens, to + 1, -1);
    if (next?.means.kind !== 'name') return undefined;
    const close = textAt(tokens, next.to) === '(' ? closingOf(tokens, next.to) : undefined;
    if (close === undefined || !isOff(tokens, next.to + 1, close, true)) nouns.push(next);
    to = close === undefined ? next.to : close + 1;
  }
  const isEnd = tokens[to] === undefined || /^[.;)]$/u.test(textAt(tokens, to));
  return isEnd ? { ...list, nouns, to } : undefined;
}

const isPart = (tokens: readonly Token[], at: number): boolean => /^[,;]$/u.test(textAt(tokens, at));

/** "Ada (no longer), Ben": of several the brackets speak of the one before them. */
function isFirstOff(tokens: readonly Token[], { nouns, asides: [first], to }: NounList): boolean {
  return (
    nouns.length === 1 &&
    first !== undefined &&
    isPart(tokens, to) &&
    isOff(tokens, first.from, first.to, true)
  );
}

/** "Leads: Search – Ada, Ads – Ben": pairs of a thing and whoever has the role. */
export function readPairs(state: ClauseState, { role, to }: RoleAt): number | undefined {
  const { tokens } = state;
  let at = to + 1;
  for (;;) {
    const thing = nounAt(tokens, at, -1);
    const isPair = /^(?:-|–|—|:|=)$/u.test(textAt(tokens, thing?.to ?? -1));
    const holder = thing && isPair ? nounAt(tokens, thing.to + 1, -1) : undefined;
    if (!thing || !holder) return at > to + 1 ? at : undefined;
    stateRole(state, { role, holders: [holder], of: [thing], group: plainly(tokens), at });
    at = holder.to;
    if (!/^[,;]$/u.test(textAt(tokens, at))) return at;
    at++;
  }
}

const LONGEST_FIELD = 5;

/** Where the colon behind a label of few words stands; -1 for none. */
function colonAt(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + LONGEST_FIELD); at++)
    if (textAt(tokens, at) === ':') return at;
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
  if (roles.length === 0) return false;
  if (roles.some(({ relation }) => relation === 'owner') && isDownAt(tokens, to + 1))
    tellSystems(state, [noun]);
  const kind = noun.hint === undefined ? listedKind(tokens, noun.from) : undefined;
  if (kind) state.clauses.push({ kind: 'is', noun, hint: kind });
  if (roles.some(({ relation }) => relation === 'lead'))
    for (const holder of holders.nouns.filter(isPersonNoun))
      state.clauses.push({ kind: 'is', noun: holder, hint: 'person' });
  return true;
}

/** "will be down on Sunday": what only systems are, where figures are "down again" and "down by ten". */
function isDownAt(tokens: readonly Token[], at: number): boolean {
  const { last, head } = verbGroupAt(tokens, at);
  if (last !== 'be') return false;
  const state = lowerAt(tokens, head);
  if (/^(?:offline|unavailable)$/u.test(state)) return true;
  return (
    state === 'down' && /^(?:|[.!;]|on|this|tonight|today|tomorrow|until)$/u.test(lowerAt(tokens, head + 1))
  );
}

/** "We have three teams: Ingest (lead: Ada), Billing (lead: Ben)": what the list before its colon is of. */
function listedKind(tokens: readonly Token[], before: number): EntityKind | undefined {
  const colon = tokens.findIndex(({ text }, at) => text === ':' && at < before);
  const noun = tokens[colon - 1];
  return noun?.noun !== undefined && noun.noun !== 'person' && isPluralNoun(noun.lower)
    ? noun.noun
    : undefined;
}
