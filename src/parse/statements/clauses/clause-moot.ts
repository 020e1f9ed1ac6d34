import type { ClauseState } from './clause-state.ts';
import { isErrand, isMatter, isUndone, isVisit } from './clause-visits.ts';
import type { NounList } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { Match, Predicate } from '../patterns/predicates.ts';
import { DAY, isAny } from '../tokens/word-flags.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';

/** What follows the object may say that no more than a visit or a use is meant. */
export function isMootBehind(
  { tokens }: ClauseState,
  { group, reduced }: Predicate,
  { pattern: { verb, pattern } }: Match,
  { to }: NounList,
): boolean {
  if (isUndone(tokens, to)) return true;
  // "Reporting to Ada until January, Ben now reports to Cy": no longer.
  if (reduced && lowerAt(tokens, to) === 'until' && tokens.slice(to).some(({ lower }) => lower === 'now'))
    return true;
  if (verb !== undefined) return mootBehind.get(verb)?.(tokens, to, group.head) === true;
  return pattern.relation === 'organization' && group.tense === 'past' && isVisit(tokens, to);
}

/** What takes the meaning of a verb away, by token `to` behind its object and by the token `head` that it stands at. */
const mootBehind = new Map<string, (tokens: readonly Token[], to: number, head: number) => boolean>([
  [
    'report',
    // "reports to Ben are late": papers.
    (tokens, to) => /^(?:are|were|is|was)$/u.test(lowerAt(tokens, to)) || isMatter(tokens, to),
  ],
  [
    'come',
    // "came straight from Acme": from a visit there, rather.
    (tokens, to, head) =>
      /^(?:straight|directly|back)$/u.test(lowerAt(tokens, head + 1)) || isErrand(tokens, to),
  ],
  // "sits with Search on Tuesdays": as a guest.
  ['sit', (tokens, to) => lowerAt(tokens, to) === 'on' && isAny(tokens[to + 1], DAY)],
  [
    'leave',
    // "left Acme a generous quote": what Acme got.
    (tokens, to) =>
      /^(?:an?|some|no|two|three|another)$/u.test(lowerAt(tokens, to)) &&
      !/^(?:years?|months?|weeks?|days?|decades?|while)$/u.test(lowerAt(tokens, to + 1)),
  ],
  ['lead', (tokens, to) => lowerAt(tokens, to) === 'through'],
]);

const LONGEST_ASIDE = 14;

/** "does not (yet) report", "cannot, by contract, report", "never, I repeat never, reports": something stands between. */
export function isNegatedBefore(
  { tokens }: ClauseState,
  at: number,
  { group, matches }: Predicate,
  subjects: readonly Noun[],
): boolean {
  const word = lowerAt(tokens, group.head);
  const isBase = matches.some(({ pattern }) => pattern.verb === word);
  const end = Math.max(at - LONGEST_ASIDE, ...subjects.map(({ to }) => (to <= at ? to : 0)));
  for (let before = at - 1; before >= end; before--) {
    const { lower = '' } = tokens[before] ?? {};
    if (/^(?:and|but|or|who|which|that|;|:)$/u.test(lower)) return false;
    if (lower === 'never' || (isBase && (lower === 'not' || lower === 'cannot' || lower.endsWith("n't"))))
      return true;
  }
  return false;
}
