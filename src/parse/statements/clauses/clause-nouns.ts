import { readAside } from './clause-asides.ts';
import { readHolderBehind } from '../sayings/clause-compounds.ts';
import { readPossessive } from '../sayings/clause-possessives.ts';
import { readOrigin, readPossessed } from './clause-origins.ts';
import { employedAt } from '../sayings/clause-positions.ts';
import { readOwnManager } from '../sayings/clause-own-holders.ts';
import { nameNouns } from '../sayings/clause-stating.ts';
import { readRole } from '../sayings/clause-roles.ts';
import { type ClauseState, NO_NOUN } from './clause-state.ts';
import { active } from '../patterns/compiled-patterns.ts';
import { isHuman } from '../nouns/owned-nouns.ts';
import { isModifier, type NounList } from '../nouns/noun-lists.ts';
import { nounAt } from '../nouns/nouns.ts';
import { isPreposition } from '../vocabulary/plain-words.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { isVerbAt } from '../patterns/predicates.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { ACTIVE_VERB, isAny, STARTS_PHRASE } from '../tokens/word-flags.ts';
import { lowerAt, textAt } from '../tokens/tokens.ts';

/** Whether a list is a pronoun that stands for what the parentheses around it are about. */
function isBack({ nouns: [noun, ...others] }: NounList): boolean {
  return (
    others.length === 0 &&
    noun?.means.kind === 'pronoun' &&
    /^(?:it|they|this|he|she)$/u.test(noun.means.word)
  );
}

/** "the person who replaced Ada reports to": behind another verb of a relative clause stands its object. */
function isObjectInside({ tokens, saved }: ClauseState, at: number): boolean {
  const verb = tokens[at - 1];
  if (verb?.kind !== 'word' || verb.text !== verb.lower || !/[^e]ed$/u.test(verb.lower)) return false;
  return (
    (saved.length > 0 && /^(?:who|that|which)$/u.test(lowerAt(tokens, at - 2))) ||
    lowerAt(tokens, at - 2) === 'whoever'
  );
}

/** Words that begin a clause with a subject of its own, and stand before times and things, too. */
const joining = /^(?:as|since|after|before|until|till)$/u;

/** "the price of Atlas is based on": what is said of a measure or a text is not said of the thing. */
const measures =
  /^(?:price|cost|costs|size|budget|invoice|licence|license|success|speed|review|description|history|future|idea|copy|example|report|documentation|demo|training|test|start|end|rest|absence)$/u;

const partitive = /^(?:parts?|half|piece|bit|share|portion|some)$/u;

/** "Part of Search moves", "the Atlas training is": the verb that follows is not about the name. */
function isPartOrModifier({ tokens }: ClauseState, { nouns, to }: NounList, at: number): boolean {
  const [noun, ...others] = nouns;
  if (!noun || others.length > 0 || noun.means.kind !== 'name') return false;
  if (lowerAt(tokens, at - 1) === 'of' && partitive.test(lowerAt(tokens, at - 2))) return true;
  if (!isModifier(tokens, noun) || noun.to !== to) return false;
  // "The Leeds plant runs on": what the place has is not what the town has.
  const isDoing = isAny(tokens[to + 1], ACTIVE_VERB) && tokens[to]?.noun === undefined;
  return isDoing || verbGroupAt(tokens, to + 1).last === 'be';
}

function readUnmeant(state: ClauseState, { nouns, to }: NounList, at: number): number {
  nameNouns(state, nouns, at);
  state.subject = [NO_NOUN];
  state.direct = undefined;
  state.isFresh = false;
  state.isStrange = false;
  return to;
}

/** "Our developers in Search are Ada and Ben", "the team behind Atlas is Search". */
function roleOfThing(state: ClauseState, { nouns: [noun, ...others], to }: NounList): number | undefined {
  if (!noun || others.length > 0 || noun.to !== to || noun.means.kind === 'name') return undefined;
  return isAny(state.tokens[to - 1], STARTS_PHRASE) ? readRole(state, to - 1) : undefined;
}

export function readNouns(state: ClauseState, list: NounList, at: number): number {
  const employed = employedAt(state, list);
  if (employed) return readNouns(state, employed, employed.nouns[0]?.from ?? at);
  const role = readHolderBehind(state, list) ?? roleOfThing(state, list);
  if (role !== undefined) return role;
  if (isPartOrModifier(state, list, at)) return readUnmeant(state, list, at);
  putInPlace(state, list, at);
  if (state.depth > 0 && isBack(list)) {
    // "Atlas (it persists to Tundra)".
    state.direct = { ...list, nouns: state.subject ?? list.nouns };
    state.isInner = false;
    return list.to;
  }
  if (mayBeSubject(state, at)) state.subject = state.isHeadless ? [NO_NOUN] : list.nouns;
  nameNouns(state, list.nouns, at);
  for (const aside of list.asides) readAside(state, aside);
  readOwnManager(state, list);
  readOrigin(state, list);
  state.direct = namedAside(state, list);
  if (state.subject === list.nouns) state.subject = state.direct.nouns;
  const possessed = readPossessive(state, list);
  if (possessed !== undefined) return possessed;
  readOwned(state, list);
  return list.to;
}

/** Keeps in mind the nouns that have just been met, and whether they are a subject where they stand. */
function putInPlace(state: ClauseState, list: NounList, at: number): void {
  const isClause = joining.test(lowerAt(state.tokens, at - 1)) && isVerbAt(state.tokens, list.to);
  state.isInner = !isClause && (isOfOther(state, at) || isObjectInside(state, at));
  // "is glad since Ben leads Search": what follows is about him.
  if (isClause) state.subject = list.nouns;
  state.isFresh = false;
  state.isStrange = false;
  state.direct = list;
}

/** "Since leaving Acme and joining Bolt, he …": what is left is not who joins. */
function mayBeSubject({ tokens, subject, isInner }: ClauseState, at: number): boolean {
  if (subject !== undefined || isInner) return false;
  const before = lowerAt(tokens, at - 1);
  return !before.endsWith('ing') || !active.has(before);
}

/** Whether nouns hang on a preposition that stands behind what the next verb is about. */
function isOfOther({ tokens, subject, isStrange }: ClauseState, at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (!isPreposition(before)) return false;
  if (subject !== undefined) return true;
  // "the head of sales at Acme": a noun that names nobody may stand before the preposition.
  if (before !== 'of') return isStrange;
  // "The Head of Procurement reports to": who that is has no name here.
  const owned = lowerAt(tokens, at - 2);
  return measures.test(owned) || isHuman(owned);
}

/** "Search's Ada Roe"; "Ada's team runs": what follows is about something of hers; "she's" is a verb. */
function readOwned(state: ClauseState, list: NounList): void {
  const possessive = possessiveAt(state.tokens, list.to);
  if (possessive > 0) readPossessed(state, list, possessive);
  const owner = list.nouns.at(-1) ?? NO_NOUN;
  if (owner.means.kind === 'pronoun' || !/^['’]s$/u.test(textAt(state.tokens, list.to))) return;
  if (state.subject === state.direct?.nouns)
    state.subject = [{ ...owner, means: { kind: 'thing' }, hint: undefined }];
  state.direct = undefined;
}

/** "The application side (Atlas) uses": what the parentheses name is what the noun means. */
function namedAside(state: ClauseState, list: NounList): NounList {
  const [noun, ...others] = list.nouns;
  const [aside] = list.asides;
  if (noun?.means.kind !== 'thing' || others.length > 0 || !aside) return list;
  const named = nounAt(state.tokens, aside.from, -1);
  return named?.means.kind === 'name' && named.to === aside.to ? { ...list, nouns: [named] } : list;
}
