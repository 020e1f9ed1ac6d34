import { nounListAt } from '../nouns/noun-lists.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { valuesAt } from '../nouns/value-nouns.ts';
import { wordOf } from '../tokens/words.ts';
import { AUXILIARY, isAny, PREPOSITION } from '../tokens/word-flags.ts';

const askers = /^(?:who|whom|what|which|where)$/u;
const yes = /^(?:yes|yep|yeah|correct|right|exactly|indeed)$/u;
/** What may stand behind a question's own words: "Where did Ada work before?" */
const trailing = /^(?:before|now|today|currently|exactly|again|these|days|then)$/u;
const LONGEST = 16;

/**
 * What a question and its answer say together, as the tokens of one sentence: "Who runs Search? Ada Roe does." is "Ada Roe
 * runs Search", "What is Atlas built on? Tundra." is "Atlas is built on Tundra", "Is Ada in Search? Yes." is "Ada is in
 * Search". Undefined where the answer is no more than names or a yes, or the question is of another kind.
 */
export function answered(question: readonly Token[], answer: readonly Token[]): readonly Token[] | undefined {
  const asked = behindMark(question, 'q').filter(({ text }) => text !== '?');
  const said = behindMark(answer, 'a');
  if (asked.length < 3 || asked.length > LONGEST || said.length === 0 || said.length > LONGEST)
    return undefined;
  const asksForYes = isAny(asked[0], AUXILIARY) && lowerAt(asked, 0) !== 'to';
  if (!asksForYes) return filledIn(asked, said);
  return isYes(said) ? turned(asked, 0, [], []) : undefined;
}

/** What a question says with the names of its answer in the place of the word that asks. */
function filledIn(asked: readonly Token[], said: readonly Token[]): readonly Token[] | undefined {
  const before = isAny(asked[0], PREPOSITION) ? asked.slice(0, 1) : [];
  const names = askers.test(lowerAt(asked, before.length)) ? namesOf(said) : undefined;
  if (!names) return undefined;
  const verb = behindAsker(asked, before.length);
  const isTurned = isAny(asked[verb], AUXILIARY);
  return (isTurned ? turned(asked, verb, before, names) : undefined) ?? subjectFirst(asked, verb, names);
}

const MOST_NOUNS = 2;

/** Behind the word that asks, and the nouns that belong to it: "Which team is Ada in?" */
function behindAsker(asked: readonly Token[], at: number): number {
  const start = at + 1;
  if (!/^(?:which|what)$/u.test(lowerAt(asked, at))) return start;
  let verb = start;
  while (verb < start + MOST_NOUNS && asked[verb]?.noun !== undefined && !isAny(asked[verb], AUXILIARY))
    verb++;
  return verb;
}

/**
 * "Who leads Search?": the answer stands where the question word does. "Treasury and Payments" are two in it, although the
 * question has the verb of one.
 */
function subjectFirst(
  asked: readonly Token[],
  verb: number,
  names: readonly Token[],
): readonly Token[] | undefined {
  if (isAny(names[0], PREPOSITION)) return undefined;
  const parted = names.map(token =>
    token.lower === 'and' ? { ...token, ...wordOf('+'), kind: 'sign' as const } : token,
  );
  return [...parted, ...asked.slice(verb)];
}

/** "What is Atlas built on?": the verb goes behind its subject, and the answer to the end. */
function turned(
  asked: readonly Token[],
  verb: number,
  before: readonly Token[],
  names: readonly Token[],
): readonly Token[] | undefined {
  const auxiliary = asked[verb];
  const subject = nounListAt(asked, verb + 1, -1, 'subject');
  if (!auxiliary || !subject || subject.to > asked.length || /^['’]s?$/u.test(textAt(asked, subject.to)))
    return undefined;
  const [noun] = subject.nouns;
  if (noun?.means.kind !== 'name') return undefined;
  let end = asked.length;
  while (end > subject.to && trailing.test(lowerAt(asked, end - 1))) end--;
  const rest = asked.slice(subject.to, end);
  const isDoubled = (isAny(rest.at(-1), PREPOSITION) || before.length > 0) && isAny(names[0], PREPOSITION);
  return [
    ...asked.slice(verb + 1, subject.to),
    auxiliary,
    ...rest,
    ...before,
    ...(isDoubled ? names.slice(1) : names),
  ];
}

/** The names that an answer is, with the preposition before them: "Ada Roe does.", "In Search." */
function namesOf(said: readonly Token[]): readonly Token[] | undefined {
  const lead = said
    .slice(0, 3)
    .map(({ lower }) => lower)
    .join(' ');
  const start = /^(?:that|it) is\b/u.test(lead) || /^(?:that|it) 's\b/u.test(lead) ? 2 : 0;
  const isPlace = isAny(said[start], PREPOSITION);
  const last = said.at(-1)?.text === '.' ? said.length - 1 : said.length;
  const end = /^(?:does|do|is|are|did|has)$/u.test(lowerAt(said, last - 1)) ? last - 1 : last;
  const names = valuesAt(said, isPlace ? start + 1 : start, end);
  return names ? said.slice(start, names.to).filter(({ text }) => text !== '.') : undefined;
}

/** "Yes.", "Yes, it does." */
function isYes(said: readonly Token[]): boolean {
  const words = said.filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
  const [first = '', ...others] = words;
  return (
    yes.test(first) &&
    others.length <= 3 &&
    others.every(word => /^(?:it|he|she|they|does|do|is|are|has|that|correct|right)$/u.test(word))
  );
}

/** Without the "Q:" or "A:" before it. */
const behindMark = (tokens: readonly Token[], mark: string): readonly Token[] =>
  tokens[0]?.lower === mark && textAt(tokens, 1) === ':' ? tokens.slice(2) : tokens;
