import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { nounAt } from '../nouns/nouns.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { type Title, titleAt } from '../names/titles.ts';
import type { Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { isAny, PREPOSITION, SMALL } from '../tokens/word-flags.ts';

/** "Our CFO is Ada Roe", "The new CTO of Acme is Ada Roe": whose office that is; `at` is the token of the office. */
export function readOffice(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const bare = isDetermined(tokens, at) ? titleAt(tokens, at) : undefined;
  if (!bare) return undefined;
  const title = withArea(tokens, bare);
  const of = /^(?:of|at|for)$/u.test(tokens[title.to]?.lower ?? '')
    ? nounAt(tokens, title.to + 1, -1)
    : undefined;
  const group = verbGroupAt(tokens, of?.to ?? title.to);
  if (group.last !== 'be' || isPossessive(tokens[of?.to ?? -1])) return undefined;
  const holders = nounListAt(tokens, group.head, -1, 'object');
  const [holder, ...others] = holders?.nouns ?? [];
  if (!holders || !holder || others.length > 0 || !isPersonNoun(holder) || isPossessive(tokens[holders.to]))
    return undefined;
  state.clauses.push({ kind: 'title', subject: holder, title, of, group, at: title.to });
  state.clauses.push({ kind: 'noun', noun: holder, at: group.head });
  state.direct = holders;
  state.subject = holders.nouns;
  return holders.to;
}

/** "the", "our new": behind somebody's name and "'s" the office is of somebody else. */
function isDetermined(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (/^(?:new|current|present|interim|acting|own)$/u.test(tokens[before]?.lower ?? '')) before--;
  return /^(?:the|our|their|its|your)$/u.test(tokens[before]?.lower ?? '');
}

const MOST_OF_AREA = 3;

/** "head of procurement": one to three words in lower case before the verb. */
function withArea(tokens: readonly Token[], title: Title): Title {
  if (tokens[title.to]?.lower !== 'of') return title;
  for (let to = title.to + 1; to <= title.to + 1 + MOST_OF_AREA; to++) {
    if (to > title.to + 1 && verbGroupAt(tokens, to).last === 'be') {
      const words = tokens.slice(title.to, to).map(({ text }) => text);
      return { ...title, to, text: [title.text, ...words].join(' ') };
    }
    if (!isAny(tokens[to], SMALL) || isAny(tokens[to], PREPOSITION)) break;
  }
  return title;
}
