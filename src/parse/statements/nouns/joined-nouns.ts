import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isBody, isPlainWordOfBody } from '../names/body-names.ts';
import { active } from '../patterns/compiled-patterns.ts';
import { isDepartment, isFunction } from '../vocabulary/departments.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isPluralNoun } from '../vocabulary/kind-words.ts';
import { isPersonShape } from '../names/names.ts';
import type { Noun } from './nouns.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { ADVERB, isAny } from '../tokens/word-flags.ts';

/**
 * "Data and Analytics WG", "the Research and Development team", "Finance and Operations is led by": one group that two plain
 * words name; undefined where two are meant, as in "the Data and Search teams" and "Finance and Operations report to".
 */
export function oneOfTwo(
  tokens: readonly Token[],
  nouns: readonly Noun[],
  place: 'subject' | 'object',
): Noun | undefined {
  const [first, last] = nouns;
  if (!first || !last || !mayBeOne(tokens, nouns)) return undefined;
  const isGroup = last.hint === 'team' && !isPluralNoun(lowerAt(tokens, last.to - 1));
  const isOne = isGroup || isBody(nameOf(last)) || (place === 'subject' && isSingularAt(tokens, last.to));
  return isOne ? joined(tokens, first, last) : undefined;
}

/**
 * "works in Data and Insights", "leads Sales and Marketing": one department by both words, or two; nothing here tells, and
 * the folder may know. `areSure` asks that both be words for departments.
 */
export function maybeOneOfTwo(
  tokens: readonly Token[],
  nouns: readonly Noun[],
  areSure: boolean,
): Noun | undefined {
  const [first, last] = nouns;
  if (!first || !last || !mayBeOne(tokens, nouns)) return undefined;
  const isOpen = last.hint === undefined && (!areSure || [first, last].every(isOfDepartment));
  return isOpen ? joined(tokens, first, last) : undefined;
}

const nameOf = ({ means }: Noun): string => (means.kind === 'name' ? means.name.text : '');

const isOfDepartment = (noun: Noun): boolean => {
  const name = nameOf(noun);
  return isDepartment(name) || isFunction(` ${name}`);
};

function mayBeOne(tokens: readonly Token[], [first, last, ...others]: readonly Noun[]): boolean {
  if (!first || !last || others.length > 0 || !arePair(tokens, first, last)) return false;
  const isGroup = last.hint === 'team' || isBody(nameOf(last));
  if (!isGroup) return isPlain(first) && isPlain(last);
  // "the Customs and Trade team" has one "the" for both words.
  return !isBody(nameOf(first)) && (isPlain(first) || (isDetermined(tokens, first) && isNobody(first)));
}

/** Two names with no more than "and" between them, and no more than "the" before and a noun behind. */
function arePair(tokens: readonly Token[], first: Noun, last: Noun): boolean {
  if (first.to !== last.from - 1 || !/^(?:and|&)$/u.test(lowerAt(tokens, first.to))) return false;
  if (first.means.kind !== 'name' || last.means.kind !== 'name' || first.hint !== undefined) return false;
  if (first.means.name.quoted || last.means.name.quoted) return false;
  if (last.from !== last.means.name.from) return false;
  return first.from === first.means.name.from || isDetermined(tokens, first);
}

const isDetermined = (tokens: readonly Token[], { from }: Noun): boolean =>
  /^(?:the|our|their|its)$/u.test(lowerAt(tokens, from));

const isNobody = (noun: Noun): boolean => {
  const name = nameOf(noun);
  return !noun.introduced && !noun.title && !isPersonShape(name) && !isKnownGivenName(name);
};

/** Words that name neither somebody nor anything: "Research", "Data". */
function isPlain({ means, introduced, title }: Noun): boolean {
  if (means.kind !== 'name' || introduced || title) return false;
  const words = means.name.text.split(' ');
  return (
    words.every(word => isDepartment(word) || isPlainWordOfBody(word)) &&
    (!isKnownGivenName(words[0] ?? '') || (words.length === 1 && isOrdinary(words[0] ?? '')))
  );
}

const joined = (tokens: readonly Token[], first: Noun, last: Noun): Noun | undefined => {
  if (first.means.kind !== 'name' || last.means.kind !== 'name') return undefined;
  const { name } = first.means;
  const text = `${name.text} ${textAt(tokens, first.to)} ${last.means.name.text}`;
  return {
    ...{ ...last, from: first.from },
    means: { kind: 'name', name: { ...name, to: last.means.name.to, text } },
  };
};

/** "is", "reports": the verb of one. */
function isSingularAt(tokens: readonly Token[], at: number): boolean {
  let verb = at;
  while (isAny(tokens[verb], ADVERB)) verb++;
  const word = lowerAt(tokens, verb);
  if (/^(?:is|was|has|does|isn't|wasn't|hasn't|doesn't)$/u.test(word)) return true;
  return active.get(word)?.some(({ form }) => form === 'third') === true;
}
