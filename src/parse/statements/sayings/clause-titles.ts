import type { ClauseState } from '../clauses/clause-state.ts';
import { isPluralNoun, kindOfNoun } from '../vocabulary/kind-words.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { type Title, titleAt } from '../names/titles.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';

/** A role, with what it is a role at; gives where that ends. */
export function readTitle(
  state: ClauseState,
  subject: Noun,
  title: Title,
  group: VerbGroup | undefined,
  isAside = false,
): number {
  const tokens = state.tokens;
  const word = lowerAt(tokens, title.to);
  const isComma = word === ',' && (isAside || !title.leads) && isOrganizationAt(tokens, title.to + 1);
  const follows = /^(?:of|for|on|at|in|behind|with|over)$/u.test(word) || isComma;
  const named = follows ? nounAt(tokens, title.to + 1, -1) : undefined;
  // "CFO of Acme's parent": that is not Acme.
  const of = isPossessive(tokens[named?.to ?? -1]) ? undefined : named;
  state.clauses.push({ kind: 'title', subject, title, of, group, at: title.to });
  if (of) state.clauses.push({ kind: 'noun', noun: of, at: title.to + 1 });
  return of?.to ?? title.to;
}

/** Those for whom somebody holds an office, who employ nobody. */
const ofMany =
  /(?:^|\s)(?:people|public|citizens?|consumers?|ratepayers|women|children|workers|employees|veterans|patients|governor|mayor|president|minister|king|queen)$/iu;

/** "Acme's CISO": whose role it is, and where. */
export function readEmployersTitle(state: ClauseState, subject: Noun, at: number): number | undefined {
  const tokens = state.tokens;
  const of = nounAt(tokens, at, -1);
  if (of?.means.kind !== 'name' || !/^['’]s$/u.test(textAt(tokens, of.to))) return undefined;
  const title = titleAt(tokens, of.to + 1);
  if (!title) return undefined;
  const whose = of.means.name.text;
  if (ofMany.test(whose)) {
    // "Vermont People's Counsel" is a title as a whole.
    const text = `${whose}${textAt(tokens, of.to)} ${title.text}`;
    const whole = { ...title, from: at, text, leads: false, ofCompany: false };
    state.clauses.push({ kind: 'title', subject, title: whole, of: undefined, group: undefined, at: of.to });
    return title.to;
  }
  state.clauses.push({
    kind: 'title',
    subject,
    title: { ...title, ofCompany: true },
    of,
    group: undefined,
    at: of.to,
  });
  state.clauses.push({ kind: 'noun', noun: of, at });
  return title.to;
}

/** Whether a capitalised name stands here that no person bears: "(CTO, Corvid Labs)". */
function isOrganizationAt(tokens: readonly Token[], at: number): boolean {
  const noun = nounAt(tokens, at, -1);
  return (
    noun?.means.kind === 'name' &&
    // "is our CFO, Ada Roe is the COO".
    verbGroupAt(tokens, noun.to).last === 'none' &&
    !isPluralNoun(noun.means.name.text) &&
    kindOfNoun(noun.means.name.text) === undefined
  );
}
