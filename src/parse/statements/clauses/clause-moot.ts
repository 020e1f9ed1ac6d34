import type { ClauseState } from './clause-state.ts';
import { isErrand, isMatter, isUndone, isVisit } from './clause-visits.ts';
import type { NounList } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { Match, Predicate } from '../patterns/predicates.ts';
import { DAY, isAny } from '../tokens/word-flags.ts';
import { lowerAt } from '../tokens/tokens.ts';

/** What follows the object may say that no more than a visit or a use is meant. */
export const isMootBehind = (
  { tokens }: ClauseState,
  { group, reduced }: Predicate,
  { pattern }: Match,
  { to }: NounList,
): boolean =>
  isUndone(tokens, to) ||
  // "Reporting to Ada until January, Ben now reports to Cy": no longer.
  (lowerAt(tokens, to) === 'until' && reduced && tokens.slice(to).some(({ lower }) => lower === 'now')) ||
  // "reports to Ben are late": papers.
  (pattern.verb === 'report' && /^(?:are|were|is|was)$/u.test(lowerAt(tokens, to))) ||
  // "came straight from Acme": from a visit there, rather.
  (pattern.verb === 'come' && /^(?:straight|directly|back)$/u.test(lowerAt(tokens, group.head + 1))) ||
  (pattern.verb === 'come' && isErrand(tokens, to)) ||
  // "sits with Search on Tuesdays": as a guest.
  (pattern.verb === 'sit' && lowerAt(tokens, to) === 'on' && isAny(tokens[to + 1], DAY)) ||
  // "left Acme a generous quote": what Acme got.
  (pattern.verb === 'leave' &&
    /^(?:an?|some|no|two|three|another)$/u.test(lowerAt(tokens, to)) &&
    !/^(?:years?|months?|weeks?|days?|decades?|while)$/u.test(lowerAt(tokens, to + 1))) ||
  (pattern.verb === 'report' && isMatter(tokens, to)) ||
  (pattern.verb === 'lead' && lowerAt(tokens, to) === 'through') ||
  (pattern.verb === undefined &&
    pattern.pattern.relation === 'organization' &&
    group.tense === 'past' &&
    isVisit(tokens, to));

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
