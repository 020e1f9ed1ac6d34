import { isPersonNoun } from '../clauses/clause-origins.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';

/** The nouns at token `at`, all of whom are meant: "Ada or Ben" is one of them, and "Ada's friend" neither. */
export function allMeantAt(tokens: readonly Token[], at: number): NounList | undefined {
  const list = nounListAt(tokens, at, -1, 'object');
  return list && !list.alternatives && possessiveAt(tokens, list.to) === 0 ? list : undefined;
}

/** The people at token `at`, where it names nobody else. */
export function peopleAt(tokens: readonly Token[], at: number): NounList | undefined {
  const list = allMeantAt(tokens, at);
  return list?.nouns.every(isPersonNoun) === true ? list : undefined;
}

/** A noun that is a name; "Acme" of "Acme's parent" is not what is meant. */
export function nameNounAt(tokens: readonly Token[], at: number): Noun | undefined {
  const noun = nounAt(tokens, at, -1);
  return noun?.means.kind === 'name' && possessiveAt(tokens, noun.to) === 0 ? noun : undefined;
}

/** Who that is by the "is" at token `at`. */
export interface Linked {
  readonly holders: NounList;
  readonly group: VerbGroup;
}

/** "is Ada Roe", "are Ada and Ben", "is called Ada Roe": of whom or what the words before the verb at token `at` are said. */
export function linkedAt(tokens: readonly Token[], at: number): Linked | undefined {
  const group = verbGroupAt(tokens, at);
  if (group.last !== 'be') return undefined;
  const isCalled = /^(?:called|named)$/u.test(lowerAt(tokens, group.head));
  const holders = allMeantAt(tokens, isCalled ? group.head + 1 : group.head);
  return holders && { holders, group };
}
