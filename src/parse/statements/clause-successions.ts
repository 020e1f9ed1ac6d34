import type { ClauseState } from './clause-state.ts';
import { nounListAt } from './noun-lists.ts';
import { nounAt } from './nouns.ts';
import { titleAt } from './titles.ts';
import { verbGroupAt } from './verb-groups.ts';
import { AUXILIARY, isAny, SUCCEEDS } from './word-flags.ts';

/** "Ada replaced Ben as head of the Search team". */
export function readSuccession(state: ClauseState, at: number): number | undefined {
  const tokens = state.tokens;
  if (!isAny(tokens[at], SUCCEEDS | AUXILIARY)) return undefined;
  const subjects = state.direct?.to === at ? state.direct.nouns : state.subject;
  const group = verbGroupAt(tokens, at);
  if (
    !subjects ||
    !/^(?:replace[sd]?|replacing|succeed(?:s|ed|ing)?)$/u.test(tokens[group.head]?.lower ?? '')
  )
    return undefined;
  const before = nounListAt(tokens, group.head + 1, -1, 'object');
  if (!before || tokens[before.to]?.lower !== 'as') return undefined;
  const start = before.to + (/^(?:the|a)$/u.test(tokens[before.to + 1]?.lower ?? '') ? 2 : 1);
  const title = titleAt(tokens, start);
  if (!title?.leads) return undefined;
  // "lead of Payments" is read as a title with its area.
  const area = tokens.findIndex(({ lower }, at) => at > title.from && at < title.to && lower === 'of');
  const place = area > 0 ? area : title.to;
  const of = /^(?:of|for)$/u.test(tokens[place]?.lower ?? '') ? nounAt(tokens, place + 1, -1) : undefined;
  if (!of) return undefined;
  state.clauses.push({
    kind: 'stated',
    relation: 'leads',
    subjects,
    objects: [of],
    group,
    at,
    isWeak: area > 0,
  });
  state.clauses.push({
    kind: 'stated',
    relation: 'leads',
    subjects: before.nouns,
    objects: [of],
    group: { ...group, over: true },
    at,
    isWeak: area > 0,
  });
  state.clauses.push({ kind: 'noun', noun: of, at });
  return of.to;
}
