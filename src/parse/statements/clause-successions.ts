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
  const of =
    title?.leads === true && /^(?:of|for)$/u.test(tokens[title.to]?.lower ?? '')
      ? nounAt(tokens, title.to + 1, -1)
      : undefined;
  if (!of) return undefined;
  state.clauses.push({ kind: 'stated', relation: 'leads', subjects, objects: [of], group, at });
  state.clauses.push({
    kind: 'stated',
    relation: 'leads',
    subjects: before.nouns,
    objects: [of],
    group: { ...group, over: true },
    at,
  });
  state.clauses.push({ kind: 'noun', noun: of, at });
  return of.to;
}
