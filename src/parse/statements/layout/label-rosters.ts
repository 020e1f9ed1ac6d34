import type { Clause } from '../clauses/clause-state.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { TopicLabel } from './labels.ts';
import { closingOf } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { isOff } from '../tokens/standing-asides.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';

interface Member {
  readonly noun: Noun;
  readonly leads: boolean;
}

/** "Search: Ada Roe (lead), Ben Poe": who is in the team or company that a line begins with. */
export function rosterOf(tokens: readonly Token[], { noun: of, to }: TopicLabel): readonly Clause[] {
  const members = membersAt(tokens, to);
  // One person behind a colon may be anything to what stands before it, unless that is called a team.
  const isRoster = members.length > 1 || of.hint === 'team' || members.some(({ leads }) => leads);
  if (!isRoster) return [];
  const common = { kind: 'stated', group: verbGroupAt([], 0), at: to, isWeak: true } as const;
  return members.flatMap(({ noun, leads }): readonly Clause[] => [
    { ...common, relation: 'team', subjects: [noun], objects: [of] },
    ...(leads ? [{ ...common, relation: 'lead', subjects: [of], objects: [noun] } as const] : []),
  ]);
}

/** The people of a list that goes to the end of the sentence; none where anything else stands in it. */
function membersAt(tokens: readonly Token[], start: number): readonly Member[] {
  const members: Member[] = [];
  let at = start;
  for (;;) {
    const noun = nounAt(tokens, at, -1);
    if (noun?.from !== at || !isPersonNoun(noun)) return [];
    const close = textAt(tokens, noun.to) === '(' ? closingOf(tokens, noun.to) : undefined;
    if (close === undefined || !isOff(tokens, noun.to + 1, close, true))
      members.push({ noun, leads: close !== undefined && isLeading(tokens, noun.to + 1, close) });
    const end = close === undefined ? noun.to : close + 1;
    if (endsSentence(tokens, end)) return members;
    at = behindJoint(tokens, end);
    if (at === end) return [];
  }
}

const endsSentence = (tokens: readonly Token[], at: number): boolean =>
  at >= tokens.length || (at === tokens.length - 1 && /^[.;]$/u.test(textAt(tokens, at)));

/** Behind what parts two members: a sign, "and", or both. */
function behindJoint(tokens: readonly Token[], at: number): number {
  const next = /^[,;&/]$/u.test(textAt(tokens, at)) ? at + 1 : at;
  return lowerAt(tokens, next) === 'and' ? next + 1 : next;
}

/** "(team lead)" */
const isLeading = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:team )?(?:lead|leader|head|manager|boss)$/u.test(wordsOf(tokens, from, to));

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
