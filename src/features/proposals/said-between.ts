import type { Span } from '../../text/span.ts';
import type { RelationWords } from './relation-words.ts';

/** What a sentence says of two of its names: `swapped` is the relation the other way round, `open` neither for sure. */
export type Saying = 'said' | 'swapped' | 'denied' | 'open' | 'wordless';

/** A sentence with the places of all names in it, and the two that are asked about. */
export interface NamedSentence {
  readonly text: string;
  readonly names: readonly Span[];
  readonly subject: Span;
  readonly object: Span;
}

interface Word extends Span {
  readonly text: string;
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** What is denied, asked or only thought of is not said. */
const DENYING =
  /\?|n['’]t\b|\b(?:[Nn]ot|[Nn]ever|[Nn]o longer|[Nn]either|[Nn]or|[Ww]ithout|[Ii]f|[Ww]hether|[Uu]nless|would|should|could|might|may|wish|hope|[Ii]nstead of|[Rr]ather than)\b/u;

/** Behind these words somebody else may be meant, or something else be said. */
const BREAKING =
  /[;:!.?"“”()—–\n]|\b(?:that|said|says|told|tells|think|thinks|thought|asked|asks|because|but|while|when|whereas|although|than|like|as well as)\b/iu;

const MOST_WORDS_BETWEEN = 5;

/** Holds a relation's words against a sentence: which of its two names does what to the other. */
export function sayingOfWords(sentence: NamedSentence, words: RelationWords): Saying {
  if (DENYING.test(sentence.text)) return 'denied';
  const found = wordsOutside(sentence).flatMap((word, at, all) => {
    const says = [byVerb(sentence, words, word, all.slice(at + 1)), byNoun(sentence, words, word)];
    return says.filter(each => each !== undefined);
  });
  if (found.length === 0) return 'wordless';
  if (found.includes('said')) return found.includes('swapped') ? 'open' : 'said';
  return found.includes('swapped') ? 'swapped' : 'open';
}

const wordsOutside = ({ text, names }: NamedSentence): Word[] =>
  [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) =>
    names.some(name => index < name.to && name.from < index + word.length)
      ? []
      : [{ text: word.toLowerCase(), from: index, to: index + word.length }],
  );

function byVerb(
  sentence: NamedSentence,
  { forward, backward }: RelationWords,
  word: Word,
  behind: readonly Word[],
): Saying | undefined {
  const isForward = forward.has(word.text);
  if (!isForward && !backward.has(word.text)) return undefined;
  const [first, second] = inOrder(sentence);
  if (!isNearBefore(sentence, first, word) || !isNearBehind(sentence, word, second)) return 'open';
  const isTurned = behind.slice(0, 3).some(({ text, to }) => text === 'by' && to <= second.from);
  return (first === sentence.subject) === (isForward !== isTurned) ? 'said' : 'swapped';
}

function byNoun(sentence: NamedSentence, words: RelationWords, word: Word): Saying | undefined {
  const { subject, object } = sentence;
  const isOfSubject = words.ofSubject.has(word.text);
  if (!isOfSubject && !words.ofObject.has(word.text)) return undefined;
  const whose = owner(sentence, word);
  if (whose === undefined) return 'open';
  const bearer = whose === subject ? object : subject;
  return (bearer === subject) === isOfSubject ? 'said' : 'swapped';
}

/** Whose it is that a noun names: “Ben's manager” or “the manager of Ben”, where the other name stands beside it. */
function owner(sentence: NamedSentence, noun: Word): Span | undefined {
  const { text } = sentence;
  const [first, second] = inOrder(sentence);
  const isOf = (name: Span): boolean =>
    /^ (?:of|for|to|at|in) (?:the )?$/u.test(text.slice(noun.to, name.from)) && !isWhose(sentence, name);
  const isPossessor = (name: Span): boolean =>
    name.to < noun.from && /^['’]s? (?:[\p{Ll}-]+ ){0,2}$/u.test(text.slice(name.to, noun.from));
  if (isOf(second) && isNearBefore(sentence, first, noun)) return second;
  if (isPossessor(first) && noun.to < second.from && links(text.slice(noun.to, second.from))) return first;
  if (isPossessor(second) && links(text.slice(first.to, second.from))) return second;
  return undefined;
}

/** What links a name and a noun that it bears: “is”, “is now the”, a comma. */
const links = (between: string): boolean =>
  /^(?:,| (?:is|was|remains|became|has been))(?: (?:now|still|also|the|a|our|their)){0,3} $/u.test(between);

const inOrder = ({ subject, object }: NamedSentence): readonly [Span, Span] =>
  subject.from < object.from ? [subject, object] : [object, subject];

/** Stands for a name between two places. */
const NAME = '\0';

/** Whether a name is the one before a word, or in its row: “Ben and Ada both report”. */
function isNearBefore(sentence: NamedSentence, name: Span, word: Span): boolean {
  if (word.from < name.to) return false;
  const between = withoutNames(sentence, name.to, word.from);
  const row = between.lastIndexOf(NAME) + 1;
  return isRow(between.slice(0, row)) && isFree(between.slice(row));
}

/** Whether a name only says whose something is. */
const isWhose = ({ text }: NamedSentence, name: Span): boolean => /^['’]s?\b/u.test(text.slice(name.to));

/** Whether a name is the one behind a word, or in its row, and not only whose something is: “to Ada and Ben”. */
function isNearBehind(sentence: NamedSentence, word: Span, name: Span): boolean {
  if (name.from < word.to || isWhose(sentence, name)) return false;
  const between = withoutNames(sentence, word.to, name.from);
  const row = between.indexOf(NAME);
  return row < 0 ? isFree(between) : isFree(between.slice(0, row)) && isRow(between.slice(row));
}

function withoutNames({ text, names }: NamedSentence, from: number, to: number): string {
  let rest = '';
  let at = from;
  for (const name of names.filter(each => each.from >= from && each.to <= to)) {
    rest += text.slice(at, name.from) + NAME;
    at = name.to;
  }
  return rest + text.slice(at, to);
}

/** Nothing, or names with “and” and commas: a comma alone may part whom a sentence speaks to from whom it speaks of. */
const isRow = (text: string): boolean => {
  const words = text.split(/[\s,\0]+/u).filter(word => word !== '');
  return text === '' || (words.length > 0 && words.every(word => word === 'and' || word === '&'));
};

/** Whether nobody else and nothing else may be meant in it. */
const isFree = (text: string): boolean =>
  !/^['’]s?\b/u.test(text) &&
  !/\p{Lu}\p{Ll}/u.test(text) &&
  !BREAKING.test(text) &&
  [...text.matchAll(WORDS)].length <= MOST_WORDS_BETWEEN;
