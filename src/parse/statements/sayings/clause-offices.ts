import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { type Title, titleAt } from '../names/titles.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { isAny, PREPOSITION, SMALL } from '../tokens/word-flags.ts';
import { allMeantAt, type Linked, linkedAt } from './clause-holders.ts';
import { nameNouns } from './clause-stating.ts';

/** "Our CFO is Ada Roe", "The new CTO of Acme is Ada Roe": whose office that is; `at` is the token of the office. */
export function readOffice(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const bare = isDetermined(tokens, at) ? titleAt(tokens, at) : undefined;
  if (!bare) return undefined;
  const title = withArea(tokens, bare);
  const isOf = /^(?:of|at|for)$/u.test(lowerAt(tokens, title.to));
  const of = isOf ? nounAt(tokens, title.to + 1, -1) : undefined;
  const linked = linkedAt(tokens, of?.to ?? title.to);
  const [holder, ...others] = linked?.holders.nouns ?? [];
  if (!linked || !holder || others.length > 0 || !isPersonNoun(holder)) return undefined;
  const { holders, group } = linked;
  state.clauses.push({ kind: 'title', subject: holder, title, of, group, at: title.to });
  nameNouns(state, [holder], group.head);
  state.direct = holders;
  state.subject = holders.nouns;
  return holders.to;
}

/** "the", "our new": behind somebody's name and "'s" the office is of somebody else. */
function isDetermined(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (/^(?:new|current|present|interim|acting|own)$/u.test(lowerAt(tokens, before))) before--;
  return /^(?:the|our|their|its|your)$/u.test(lowerAt(tokens, before));
}

const MOST_OF_AREA = 3;

/** "head of procurement": one to three words in lower case before the verb. */
function withArea(tokens: readonly Token[], title: Title): Title {
  if (lowerAt(tokens, title.to) !== 'of') return title;
  for (let to = title.to + 1; to <= title.to + 1 + MOST_OF_AREA; to++) {
    if (to > title.to + 1 && verbGroupAt(tokens, to).last === 'be') {
      const words = tokens.slice(title.to, to).map(({ text }) => text);
      return { ...title, to, text: [title.text, ...words].join(' ') };
    }
    if (!isAny(tokens[to], SMALL) || isAny(tokens[to], PREPOSITION)) break;
  }
  return title;
}

/** "the lead of the Search team is Ada", "our lead on the Search side, Ada Roe,". */
export function readLeadOf(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const title = titleAt(tokens, at);
  const of = title?.leads === true ? areaOf(tokens, title) : undefined;
  const named = of && (linkedAt(tokens, of.to) ?? leaderBeside(tokens, of.to));
  const [person] = named?.holders.nouns ?? [];
  if (!of || !named || !person || person.means.kind === 'thing') return undefined;
  const { holders, group } = named;
  state.clauses.push({ kind: 'stated', relation: 'lead', subjects: [of], objects: [person], group, at });
  state.direct = holders;
  state.subject = holders.nouns;
  return holders.to;
}

/** What a title is over: "head of Data Platform" is read as a title with its area. */
function areaOf(tokens: readonly Token[], title: Title): Noun | undefined {
  const inside = ofInside(tokens, title);
  const start = inside > 0 ? inside : title.to;
  return /^(?:of|for|on)$/u.test(lowerAt(tokens, start)) ? nounAt(tokens, start + 1, -1) : undefined;
}

/** "Ada Roe" behind a comma, where no verb follows the area. */
function leaderBeside(tokens: readonly Token[], at: number): Linked | undefined {
  const group = verbGroupAt(tokens, at);
  if (group.last !== 'none' || textAt(tokens, at) !== ',') return undefined;
  const holders = allMeantAt(tokens, at + 1);
  const [person] = holders?.nouns ?? [];
  return holders && person && isPersonNoun(person) ? { holders, group } : undefined;
}

/** Where the area of a title begins: the "of" of "head of Data Platform". */
function ofInside(tokens: readonly Token[], { from, to }: Title): number {
  for (let at = from; at < to; at++) if (lowerAt(tokens, at) === 'of') return at;
  return -1;
}
