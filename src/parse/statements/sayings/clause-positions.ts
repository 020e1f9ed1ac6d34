import { isCompanyName } from '../names/name-kinds.ts';
import { isKnownOrganization } from '../vocabulary/known-organizations.ts';
import { isPersonNoun, stateOf } from '../clauses/clause-origins.ts';
import { type ClauseState, dashes } from '../clauses/clause-state.ts';
import { nounListAt, type NounList } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { type Title, titleAt } from '../names/titles.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { CAPITALISED, isAny } from '../tokens/word-flags.ts';
import { nameNouns } from './clause-stating.ts';

const visitors = new Set(
  'guest visitor visiting observer speaker panelist panellist delegate attending'.split(' '),
);
const withArea = new Set('mgr manager director vp svp evp avp head asst coordinator supervisor'.split(' '));
const forOthers = new Set(
  'rep representative liaison delegate spokesperson spokesman spokeswoman'.split(' '),
);
/** The words without which nothing that this file reads is there, but for names beside titles. */
export const positionWords: readonly string[] = [...visitors, ...withArea, ...forOthers];
const MOST_WORDS = 7;

/**
 * What stands in parentheses behind somebody's name and no row of the table writes: "(Guest from Acme)", "(Guest - Acme
 * board rep)", "(Mgr. North Desk)"; whether it is one of these.
 */
export function readPosition(state: ClauseState, person: Noun, start: number, to: number): boolean {
  const { tokens } = state;
  if (!isPersonNoun(person)) return false;
  let from = start;
  if (visitors.has(lowerAt(tokens, from))) {
    from++;
    if (dashes.has(textAt(tokens, from)) || textAt(tokens, from) === ',') from++;
  }
  const isFrom =
    lowerAt(tokens, from) === 'from' || (from > start && /^(?:of|at)$/u.test(lowerAt(tokens, from)));
  const of = isFrom ? nounAt(tokens, from + 1, -1) : undefined;
  if (of?.means.kind === 'name' && of.to === to) {
    stateOf(state, person, of, from);
    return true;
  }
  const title = wholeTitle(tokens, from, to);
  if (title)
    state.clauses.push({ kind: 'title', subject: person, title, of: undefined, group: undefined, at: from });
  return title !== undefined;
}

/** A title that ends or begins with its noun and is written with capitals: "Mgr. North Desk", "Acme board rep". */
function wholeTitle(tokens: readonly Token[], from: number, to: number): Title | undefined {
  if (to - from < 2 || to - from > MOST_WORDS) return undefined;
  const isArea = withArea.has(lowerAt(tokens, from)) && isAreaTo(tokens, from + 1, to);
  const isRep = forOthers.has(lowerAt(tokens, to - 1)) && isAny(tokens[from], CAPITALISED);
  if (!isArea && !isRep) return undefined;
  let text = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || (token.kind !== 'word' && !/^[.&/-]$/u.test(token.text))) return undefined;
    text += (text !== '' && token.spaced ? ' ' : '') + token.text;
  }
  return { from, to, text, leads: false, ofCompany: false };
}

/** Whether the words up to `to` are what somebody manages, and no company: "North Desk" of "Mgr. North Desk". */
function isAreaTo(tokens: readonly Token[], at: number, to: number): boolean {
  const start = textAt(tokens, at) === '.' ? at + 1 : at;
  let name = '';
  for (let next = start; next < to; next++) {
    const token = tokens[next];
    const joins = next > start && next < to - 1 && /^(?:of|and|&|-|\/)$/u.test(token?.lower ?? '');
    if (!token || !(joins || (token.kind === 'word' && isAny(token, CAPITALISED)))) return false;
    name += ` ${token.text}`;
  }
  return name !== '' && !isCompanyName(name) && !isKnownOrganization(name.trim().toLowerCase());
}

/** "the Co-Chairs of the Fair, Ada Roe and Ben Poe"; `at` is the office; gives where the names end. */
export function readOfficeOfMany(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const isOf = /^(?:of|for|at)$/u.test(lowerAt(tokens, at + 1));
  const end = isOf ? areaEnd(tokens, at + 2) : at + 1;
  const isApart = /^[,:]$/u.test(textAt(tokens, end));
  if (isOf && !isApart) return undefined;
  const holders = nounListAt(tokens, isApart ? end + 1 : end, -1, 'object');
  if (!holders || holders.nouns.length < 2 || holders.alternatives) return undefined;
  if (!holders.nouns.every(isPersonNoun)) return undefined;
  const office = textAt(tokens, at);
  const title = { from: at, to: at + 1, text: office, leads: false, ofCompany: office.endsWith('founders') };
  for (const subject of holders.nouns)
    state.clauses.push({ kind: 'title', subject, title, of: undefined, group: undefined, at });
  nameNouns(state, holders.nouns, at);
  state.direct = holders;
  state.subject = holders.nouns;
  return holders.to;
}

const LONGEST_AREA = 4;

/** Where "the Fair" ends, and "the gala", which is no name. */
function areaEnd(tokens: readonly Token[], at: number): number {
  const of = nounAt(tokens, at, -1);
  if (of) return of.to;
  let end = at;
  while (end < at + LONGEST_AREA && tokens[end]?.kind === 'word') end++;
  return end;
}

/** "Acme Corp. CEO Ada Roe": the person behind a company's name and a title of it; undefined for nobody. */
export function employedAt(state: ClauseState, { nouns, to }: NounList): NounList | undefined {
  const { tokens } = state;
  const [of, ...others] = nouns;
  if (!of || others.length > 0 || of.means.kind !== 'name' || of.title) return undefined;
  const start = textAt(tokens, to) === '.' ? to + 1 : to;
  if (tokens[start]?.spaced !== true || titleAt(tokens, start)?.ofCompany !== true) return undefined;
  const list = nounListAt(tokens, start, -1, 'subject');
  const [person] = list?.nouns ?? [];
  if (!list || !person?.title) return undefined;
  const title = { ...person.title, ofCompany: true };
  state.clauses.push({ kind: 'title', subject: person, title, of, group: undefined, at: to });
  state.clauses.push({ kind: 'noun', noun: of, at: to });
  const { title: _, ...holder } = person;
  return { ...list, nouns: [holder, ...list.nouns.slice(1)] };
}
