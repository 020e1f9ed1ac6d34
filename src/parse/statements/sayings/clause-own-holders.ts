import { isPersonNoun } from '../clauses/clause-origins.ts';
import { plainly, stateRole } from './clause-stated-roles.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import type { NounList } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { Role } from '../nouns/role-nouns.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';

/** "Ada and her manager, Ben, …", "the Search team and its lead, Ada": whose manager is who. */
export function readOwnManager(state: ClauseState, { nouns }: NounList): void {
  const { tokens } = state;
  readOwnLead(state, nouns);
  nouns.forEach((noun, place) => {
    if (noun.means.kind !== 'name' || !isOwnManager(tokens, noun.means.name.from)) return;
    const before = nouns[place - 1] ?? onlyPersonBefore(state, noun);
    if (!before) return;
    const role: Role = { relation: 'reports_to', isSubject: false };
    stateRole(state, { role, holders: [noun], of: [before], group: plainly(tokens), at: noun.from });
  });
}

/** "its owner, Ada", "its manager Ada": of the one thing that the sentence has named before. */
function readOwnLead(state: ClauseState, nouns: readonly Noun[]): void {
  const { tokens } = state;
  for (const noun of nouns) {
    if (noun.means.kind !== 'name') continue;
    const from = noun.means.name.from;
    const at = textAt(tokens, from - 1) === ',' ? from - 2 : from - 1;
    const word = lowerAt(tokens, at);
    if (
      lowerAt(tokens, at - 1) !== 'its' ||
      !/^(?:owner|maintainer|lead|leader|head|manager|boss)$/u.test(word)
    )
      continue;
    const before = state.clauses.flatMap(clause =>
      clause.kind === 'noun' && clause.noun.to < at && clause.noun.means.kind === 'name' ? clause.noun : [],
    );
    const of = before.at(-1);
    const relation = /^(?:owner|maintainer)$/u.test(word) ? 'owner' : 'lead';
    if (of && !isPersonNoun(of))
      stateRole(state, {
        role: { relation, isSubject: false },
        holders: [noun],
        of: [of],
        group: plainly(tokens),
        at,
      });
  }
}

/** Whether "her manager", "his line manager," stands before the name that starts at token `at`. */
function isOwnManager(tokens: readonly Token[], at: number): boolean {
  let before = textAt(tokens, at - 1) === ',' ? at - 2 : at - 1;
  if (!/^(?:manager|boss|supervisor|superior|chief)$/u.test(lowerAt(tokens, before))) return false;
  before--;
  while (/^(?:new|line|direct|current|own)$/u.test(lowerAt(tokens, before))) before--;
  return /^(?:his|her|their)$/u.test(lowerAt(tokens, before));
}

/** Whom "her" means where the sentence has named one person so far. */
function onlyPersonBefore({ clauses }: ClauseState, { from }: Noun): Noun | undefined {
  const people = clauses.flatMap(clause =>
    clause.kind === 'noun' && clause.noun.to <= from && isPersonNoun(clause.noun) ? clause.noun : [],
  );
  const [first] = people;
  return people.every(each => each.from === first?.from) ? first : undefined;
}
