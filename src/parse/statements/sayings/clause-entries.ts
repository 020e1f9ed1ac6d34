import type { ClauseState } from '../clauses/clause-state.ts';
import { titleAt } from '../names/titles.ts';
import type { Noun } from '../nouns/nouns.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { readRoleOfSubject } from './clause-roles.ts';
import { readTitle } from './clause-titles.ts';

const entering =
  /^(?:joins?|joined|joining|starts?|started|starting|begins?|began|returns?|returned|comes?|came|serves?|served|acts?|acted|acting|continues?|hired|takes|took|taken|steps?|stepped|stepping|promoted|works?|working)$/u;
const LONGEST_ENTRY = 10;

/** "joins on Monday as head of Search": whoever comes, and as what; `at` is the "as". */
export function readAsTitle(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const [person, ...others] = subject ?? [];
  const since = person && others.length === 0 ? entryOf(tokens, person, at) : undefined;
  if (!person || !since) return undefined;
  const owned = readRoleOfSubject(state, [person], at + 1, since);
  if (owned !== undefined) return owned;
  const start = /^(?:the|a|an|our|their|its|new)$/u.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const title = titleAt(tokens, lowerAt(tokens, start) === 'new' ? start + 1 : start);
  return title && readTitle(state, person, title, since);
}

/** The verb by which somebody comes or serves, before the "as" at token `at`: since then somebody is what follows. */
function entryOf(tokens: readonly Token[], person: Noun, at: number): VerbGroup | undefined {
  let verb = at - 1;
  while (verb > at - LONGEST_ENTRY && verb > person.from && !entering.test(lowerAt(tokens, verb))) verb--;
  if (!entering.test(lowerAt(tokens, verb)) || isLeaving(tokens, verb)) return undefined;
  const group = verbGroupAt(tokens, person.to);
  if (group.negated || group.tense === 'hypothetical' || group.over) return undefined;
  return group.tense === 'past' ? { ...group, tense: 'present' } : group;
}

/** "stepped down", "stepping back". */
const isLeaving = (tokens: readonly Token[], at: number): boolean =>
  /^(?:down|back|aside|away|out)$/u.test(lowerAt(tokens, at + 1));
