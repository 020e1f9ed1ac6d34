import { isOrdinary } from '../../../text/ordinary-words.ts';
import { oneOfTwo } from './joined-nouns.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { nounAt, type Noun } from './nouns.ts';
import { isPlainNoun, trailing } from '../tokens/plain-nouns.ts';
import { isVerbOfOne } from '../names/sentence-starts.ts';
import { isOff } from '../tokens/standing-asides.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { PREPOSITION, ADVERB, CONJUNCTION, ACTIVE_VERB, SMALL, isAny } from '../tokens/word-flags.ts';

/** What stands in parentheses behind a noun: tokens `[from, to)`, without the parentheses. */
export interface Aside {
  readonly noun: Noun;
  readonly from: number;
  readonly to: number;
}

/** One noun or several with commas and "and" between: "Ada, Ben and Cy". */
export interface NounList {
  readonly nouns: readonly Noun[];
  readonly asides: readonly Aside[];
  readonly to: number;
  /** "Ada or Ben": one of them, who knows which. */
  readonly alternatives: boolean;
}

const ands = new Set(['and', '&', '+', '/', 'or']);
const MOST_NOUNS = 30;
const MOST_ASIDE = 60;

/** Where the parenthesis that opens at `at` closes. */
export function closingOf(tokens: readonly Token[], at: number): number | undefined {
  let depth = 0;
  for (let next = at; next < Math.min(tokens.length, at + MOST_ASIDE); next++) {
    const { text } = tokens[next] ?? { text: '' };
    if (text === '(') depth++;
    else if (text === ')' && --depth === 0) return next;
  }
  return undefined;
}

/**
 * The nouns that start at token `at`. Before a verb all of them count ("Ada and Ben report to Cy"); behind one, the
 * last is left out where a verb follows that it is the subject of ("is led by Ada, and Ben runs …").
 */
export function nounListAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  place: 'subject' | 'object',
): NounList | undefined {
  const noun = nounAt(tokens, at, first);
  if (!noun || (place === 'object' && isNoObject(tokens, noun))) return undefined;
  const nouns = [noun];
  const asides: Aside[] = [];
  let to = afterAside(tokens, noun, asides);
  let alternatives = false;
  // Commas count once an "and" shows that they part a list.
  let pending: Item[] = [];
  let end = to;
  while (nouns.length + pending.length < MOST_NOUNS) {
    const item = nextItem(tokens, at, end, noun, place);
    if (!item) break;
    pending.push(item);
    end = item.to;
    if (item.and === '') continue;
    // "the Ads and Search teams": the noun behind the last is that of all.
    for (const each of pending) {
      nouns.push(each.noun);
      asides.push(...each.asides);
    }
    pending = [];
    alternatives ||= item.and === 'or';
    to = end;
  }
  const one = alternatives || asides.length > 0 ? undefined : oneOfTwo(tokens, nouns, place);
  if (one) return { nouns: [one], asides, to, alternatives };
  return { nouns: shareHint(tokens, withoutOff(tokens, nouns, asides)), asides, to, alternatives };
}

/** What goes on with a list: a noun with what stands in parentheses behind it. */
interface Item {
  readonly noun: Noun;
  readonly asides: readonly Aside[];
  readonly to: number;
  /** The "and" or the like before it; empty where there is a comma only. */
  readonly and: string;
}

/** What stands behind token `end` of a list that starts at token `at`, if the list goes on there. */
function nextItem(
  tokens: readonly Token[],
  at: number,
  end: number,
  first: Noun,
  place: 'subject' | 'object',
): Item | undefined {
  const hasComma = textAt(tokens, end) === ',';
  const word = lowerAt(tokens, hasComma ? end + 1 : end);
  const hasAnd = ands.has(word);
  if (!hasComma && !hasAnd) return undefined;
  const noun = listedAt(tokens, end + (hasComma ? 1 : 0) + (hasAnd ? 1 : 0), hasAnd);
  if (!noun) return undefined;
  const asides: Aside[] = [];
  const to = afterAside(tokens, noun, asides);
  const isApart =
    place === 'object'
      ? isApartFromObjects(tokens, at, first, noun, to, hasAnd)
      : word === 'and' && isOwnClause(tokens, at, hasComma, to);
  return isApart ? undefined : { noun, asides, to, and: hasAnd ? word : '' };
}

/** The noun that starts at token `at`, if it may go on with a list; behind a comma alone only what has a name may. */
function listedAt(tokens: readonly Token[], at: number, isBehindAnd: boolean): Noun | undefined {
  const noun = nounAt(tokens, at, -1);
  if (!noun || noun.means.kind === 'pronoun' || lowerAt(tokens, at) === 'that') return undefined;
  return noun.means.kind === 'thing' && !isBehindAnd ? undefined : noun;
}

/** Whether a noun behind the objects that start at token `at` is none of them. */
const isApartFromObjects = (
  tokens: readonly Token[],
  at: number,
  first: Noun,
  noun: Noun,
  to: number,
  isBehindAnd: boolean,
): boolean =>
  /^['’]s$/u.test(textAt(tokens, noun.to)) ||
  isSubjectAt(tokens, to) ||
  // "is led by Ada, and Ads by Ben".
  (isBehindAnd && isOtherBehind(tokens, tokens[at - 1], to)) ||
  isOtherPair(first, noun);

/** What cannot be an object, though a noun starts there. */
const isNoObject = (tokens: readonly Token[], noun: Noun): boolean =>
  isClauseAt(tokens, noun) || isModifier(tokens, noun) || isOnlyPointing(tokens, noun);

/** "Ada (no longer), Ben and Cy": of several those whom brackets do not take back. */
function withoutOff(
  tokens: readonly Token[],
  nouns: readonly Noun[],
  asides: readonly Aside[],
): readonly Noun[] {
  if (nouns.length < 2 || asides.length === 0) return nouns;
  const off = asides.filter(({ from, to }) => isOff(tokens, from, to, true)).map(({ noun }) => noun);
  const left = nouns.filter(noun => !off.includes(noun));
  return left.length > 0 ? left : nouns;
}

/** "leads Payments and Owen Pryce Customer Care": behind somebody's whole name stands what that person leads. */
function isOtherPair({ means: first }: Noun, { means, hint }: Noun): boolean {
  if (first.kind !== 'name' || means.kind !== 'name' || hint !== undefined) return false;
  const [given = '', ...others] = means.name.text.split(' ');
  const isPerson = (name: string): boolean => isKnownGivenName(name) && !isOrdinary(name);
  return others.length > 1 && isPerson(given) && !isPerson(first.name.text.split(' ')[0] ?? '');
}

/** "I maintain that we need it", "that Ada is late": a clause follows, not what "that" stands for. */
function isClauseAt(tokens: readonly Token[], { from, to, means }: Noun): boolean {
  const next = tokens[to];
  if (means.kind === 'name' && lowerAt(tokens, from) === 'that' && means.name.from > from)
    return isSubjectAt(tokens, to);
  if (to !== from + 1 || lowerAt(tokens, from) !== 'that' || next?.kind !== 'word') return false;
  return !isAny(next, PREPOSITION | CONJUNCTION | ADVERB);
}

/** "under this plan": a word that points at a noun which names nobody stands for nobody. */
const isOnlyPointing = (tokens: readonly Token[], { to, means }: Noun): boolean =>
  means.kind === 'pronoun' &&
  /^(?:this|that|these|those)$/u.test(lowerAt(tokens, to - 1)) &&
  isPlainNoun(tokens[to], 'verbs too');

/** "the Council hearing", "our Falcon firmware": the name only says which one, and is not what is meant. */
export function isModifier(tokens: readonly Token[], { from, to, means, hint }: Noun): boolean {
  if (means.kind === 'name' && hint === 'team' && belongings.has(lowerAt(tokens, to))) return true;
  if (means.kind !== 'name' || hint !== undefined) return false;
  if (means.name.from === from) return tokens[to]?.spaced === true && norms.has(tokens[to].lower);
  return isPlainNoun(tokens[to]);
}

/** "the Search team channel": what a team has, which others are in and run as well. */
const belongings = new Set(
  `backlog board budget calendar call calls channel chat dinner folder inbox lunch mailbox meeting meetings newsletter
  off-site offsite page party retro retrospective room site space stand-up standup sync wiki workshop workspace`.split(
    /\s+/u,
  ),
);

/** "in Kestrel format": what a thing is written in or keeps to is no place where it is. */
const norms = new Set(
  'format formats standard standards convention conventions protocol protocols specification spec syntax encoding notation'.split(
    ' ',
  ),
);

/** "by", or "and Compliance by": the preposition before the list once more. */
function isOtherBehind(tokens: readonly Token[], before: Token | undefined, at: number): boolean {
  if (before === undefined || !isAny(before, PREPOSITION)) return false;
  if (tokens[at]?.lower === before.lower) return true;
  const next = ands.has(lowerAt(tokens, at)) ? nounAt(tokens, at + 1, -1) : undefined;
  return next !== undefined && tokens[next.to]?.lower === before.lower;
}

/**
 * "We met Ada and Ben leads Payments", "invoices go to Ads, and Core is led by Cy": behind an object, or a comma, the verb of
 * one has the last noun alone for its subject. "The work on Ads and Core is led by Cy" goes on.
 */
function isOwnClause(tokens: readonly Token[], at: number, hasComma: boolean, after: number): boolean {
  const before = tokens[at - 1];
  const isObject = isAny(before, SMALL) && !isAny(before, PREPOSITION) && before?.lower !== 'both';
  return (hasComma || isObject) && isVerbOfOne(tokens[after]) && isSubjectAt(tokens, after);
}

function afterAside(tokens: readonly Token[], noun: Noun, asides: Aside[]): number {
  if (textAt(tokens, noun.to) !== '(') return noun.to;
  const close = closingOf(tokens, noun.to);
  if (close === undefined) return noun.to;
  asides.push({ noun, from: noun.to + 1, to: close });
  return close + 1;
}

function shareHint(tokens: readonly Token[], nouns: readonly Noun[]): readonly Noun[] {
  const [first] = nouns;
  // "Messrs Roe and Poe" are two men.
  const address = lowerAt(tokens, first?.from ?? -1) === 'messrs' ? first?.address : undefined;
  if (address) return nouns.map(noun => ({ ...noun, hint: 'person' as const, address }));
  const last = nouns.at(-1);
  // "Ada, Ben and their groups" are no groups.
  const isPlural =
    last?.hint !== undefined &&
    last.means.kind === 'name' &&
    (tokens[last.to - 1]?.lower.endsWith('s') ?? false);
  return isPlural && nouns.length > 1
    ? nouns.map(noun => ({ ...noun, hint: noun.hint ?? (isGiven(noun) ? undefined : last.hint) }))
    : nouns;
}

/** "Ada, Ben and the Acme folks": Ada is no company. */
const isGiven = ({ means }: Noun): boolean =>
  means.kind === 'name' && isKnownGivenName(means.name.text) && !isOrdinary(means.name.text);

/** Whether what ends before token `at` is the subject of a verb that stands there. */
function isSubjectAt(tokens: readonly Token[], at: number): boolean {
  const group = verbGroupAt(tokens, at);
  if (group.last !== 'none' && group.last !== 'to') return true;
  const head = tokens[group.head];
  if (head?.kind !== 'word' || !head.spaced || head.text !== head.lower || head.lower === 'to') return false;
  if (isAny(head, ACTIVE_VERB)) return true;
  const { lower } = head;
  if (isAny(head, PREPOSITION | CONJUNCTION | ADVERB) || trailing.has(lower)) return false;
  return !/^(?:as|the|a|an|not|no|their|his|her|our|my|its|'s|respectively)$/u.test(lower);
}
