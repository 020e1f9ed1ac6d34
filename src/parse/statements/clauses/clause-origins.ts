import type { ClauseState } from './clause-state.ts';
import { isPersonShape } from '../names/names.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isBehindPersonCue } from '../names/person-cues.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';

/** Whether a noun is somebody's whole name, or a link. */
export const isPersonNoun = ({ means }: Noun): boolean =>
  means.kind === 'name' && (means.name.link !== undefined || isPersonShape(means.name.text));

/** States that somebody is of a team or company, where something else tells that it is one. */
export function stateOf(state: ClauseState, person: Noun, of: Noun, at: number): void {
  const group = verbGroupAt(state.tokens, state.tokens.length);
  state.clauses.push({
    ...{ kind: 'stated', relation: 'team', subjects: [person], objects: [of], group, at, isWeak: true },
  });
  state.clauses.push({ kind: 'noun', noun: of, at });
}

const beforeFrom = /^(?:is|are|and|&|to|with|by|for|of|,|:|;|-|–|—|\*|that|but|when|because|as|,)$/u;

/** "ask Ada Roe in Search", "spoke to Ada Roe at Acme"; "met Ada Roe at Acme" is another matter. */
const isBehindAsking = (tokens: readonly Token[], at: number, word: string): boolean =>
  isBehindPersonCue(tokens, at) &&
  (word === 'in' || !/^(?:met|meets?|invited?|with)$/u.test(lowerAt(tokens, at - 1)));

/** "Ada Roe of Acme", "with Ada Roe from Search": where somebody is from; "hired Ada Roe from Acme" is another matter. */
export function readOrigin(state: ClauseState, { nouns, to }: NounList): void {
  const { tokens } = state;
  const person = nouns.at(-1);
  const at = lowerAt(tokens, to) === 'over' ? to + 1 : to;
  if (!person || person.to !== to || !isPersonNoun(person) || !tellsOrigin(tokens, person, at)) return;
  if (firmAt(tokens, at + 1) !== undefined) {
    readFirm(state, person, to);
    return;
  }
  const of = nounListAt(tokens, at + 1, -1, 'object');
  const [place, ...others] = of?.nouns ?? [];
  if (place?.means.kind !== 'name' || others.length > 0 || isPossessive(tokens[place.to])) return;
  stateOf(state, person, place, to);
}

/** Whether the word at token `at` says where the person before it is from, as far as what stands before both allows. */
function tellsOrigin(tokens: readonly Token[], { from }: Noun, at: number): boolean {
  const word = lowerAt(tokens, at);
  if (word === 'of') return true;
  if (word === 'from') return from === 0 || beforeFrom.test(lowerAt(tokens, from - 1));
  return (word === 'in' || word === 'at') && isBehindAsking(tokens, from, word);
}

/** "Search's Ada Roe": `at` is the token behind the possessive. */
export function readPossessed(state: ClauseState, { nouns: [of, ...others] }: NounList, at: number): void {
  const person = nounAt(state.tokens, at, -1);
  if (!of || others.length > 0 || !person || person.from !== at || !isPersonNoun(person)) return;
  if (!isPossessive(state.tokens[person.to])) stateOf(state, person, of, at);
}

/** "Ada Roe (Search)", and "Ada Roe, Search" as a whole line. */
export function readBesidePerson(state: ClauseState, person: Noun, from: number, to: number): boolean {
  const of = nounAt(state.tokens, from, -1);
  if (!isPersonNoun(person) || of?.means.kind !== 'name' || of.to !== to) return false;
  stateOf(state, person, of, from);
  return true;
}

/** "Ada Roe, of the consulting firm of Acme,"; `at` is the "of" behind the comma; gives where the name ends. */
export function readFirm(state: ClauseState, person: Noun, at: number): number | undefined {
  const { tokens } = state;
  if (lowerAt(tokens, at) !== 'of' || !isPersonNoun(person)) return undefined;
  const start = firmAt(tokens, at + 1) ?? at + 1;
  const of = nounAt(tokens, start, -1);
  if (of?.means.kind !== 'name' || of.from !== start || isPossessive(tokens[of.to])) return undefined;
  // "the law firm of Roe and Poe" is called by both.
  if (/^(?:and|&)$/u.test(lowerAt(tokens, of.to))) return undefined;
  if (start === at + 1) stateOf(state, person, of, at);
  else stateEmployer(state, person, of, at);
  return of.to;
}

/** Behind "the law firm of": where the name of the firm begins. */
function firmAt(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:the|a|an)$/u.test(lowerAt(tokens, at))) return undefined;
  for (let next = at + 1; next < at + 5; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word') return undefined;
    if (token.noun === 'organization') return lowerAt(tokens, next + 1) === 'of' ? next + 2 : undefined;
  }
  return undefined;
}

function stateEmployer(state: ClauseState, person: Noun, firm: Noun, at: number): void {
  const group = verbGroupAt(state.tokens, state.tokens.length);
  const of: Noun = { ...firm, hint: 'organization', introduced: true };
  const [subjects, objects] = [[person], [of]];
  state.clauses.push({ kind: 'stated', relation: 'organization', subjects, objects, group, at });
  state.clauses.push({ kind: 'noun', noun: of, at });
}
