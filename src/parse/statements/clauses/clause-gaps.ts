import { readAside } from './clause-asides.ts';
import { isPersonNoun } from './clause-origins.ts';
import { isPossessor } from './clause-possessors.ts';
import { type ClauseState, stateAgain } from './clause-state.ts';
import { nameNouns } from '../sayings/clause-stating.ts';
import { maybeOneOfTwo } from '../nouns/joined-nouns.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import type { Name } from '../names/names.ts';
import type { Match } from '../patterns/predicates.ts';
import type { VerbGroup } from '../tokens/verb-groups.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isPreposition } from '../vocabulary/plain-words.ts';
import { ADVERB, isAny } from '../tokens/word-flags.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';

/** "…, not to Ben", "but to Cy", "and on Tundra": the last verb once more, from its last word on. */
export function readSameVerb(state: ClauseState, at: number): number | undefined {
  const tokens = state.tokens;
  const denied = lowerAt(tokens, at) === 'not' || lowerAt(tokens, at) === 'rather';
  let next = denied ? at + (lowerAt(tokens, at + 1) === 'than' ? 2 : 1) : at;
  while (isAny(tokens[next], ADVERB)) next++;
  const said = saidWith(state, at, lowerAt(tokens, next));
  if (!said) return undefined;
  const { group, matches, subjects } = said;
  const objects = nounListAt(tokens, next + 1, -1, 'object');
  if (!objects || isPossessor(state, objects, said)) return undefined;
  const but = lowerAt(tokens, at - 1) === 'but';
  // "reports to Ada until 31 March, then to Ben": what comes later.
  const isLater =
    lowerAt(tokens, next - 1) === 'then' && tokens.slice(0, at).some(({ lower }) => lower === 'until');
  state.clauses.push({
    kind: 'relation',
    group: {
      ...group,
      ...((but || denied) && { negated: false, over: false }),
      ...(isLater && { tense: 'future' as const }),
    },
    matches,
    subjects,
    objects: objects.nouns,
    isMoot: objects.alternatives,
    isDenied: denied,
    at: next,
  });
  nameNouns(state, objects.nouns, next);
  for (const aside of objects.asides) readAside(state, aside);
  state.direct = objects;
  return objects.to;
}

interface Said {
  readonly group: VerbGroup;
  readonly matches: readonly Match[];
  readonly subjects: readonly Noun[];
}

/**
 * The last verb if a preposition is its last word, or else the one before an aside that a comma has closed: "is built on Tundra,
 * which takes care of the rest, and on Quarry".
 */
function saidWith({ tokens, last, clauses }: ClauseState, at: number, word: string): Said | undefined {
  if (!last || !isPreposition(word)) return undefined;
  const { predicate, match, subjects } = last;
  if (tokens[match.lastWord]?.lower === word)
    return { ...predicate, matches: predicate.matches.filter(({ to }) => to === match.to), subjects };
  if (!/^(?:and|but)$/u.test(lowerAt(tokens, at - 1)) || textAt(tokens, at - 2) !== ',') return undefined;
  const outer = clauses.findLast(
    clause =>
      clause.kind === 'relation' && clause.matches.some(({ lastWord }) => tokens[lastWord]?.lower === word),
  );
  const isClosed = tokens
    .slice(outer?.kind === 'relation' ? outer.at : at, at)
    .some(({ lower }, index, all) => all[index - 1]?.text === ',' && /^(?:which|who)$/u.test(lower));
  return isClosed && outer?.kind === 'relation' ? outer : undefined;
}

/** "Search is led by Ada, and Ads by Ben": the last verb once more, of another subject. */
export function readGapped(state: ClauseState, at: number): number | undefined {
  const { tokens, last } = state;
  const also = readAsDoes(state, at) ?? readDoesNow(state, at);
  if (also !== undefined) return also;
  const word = last ? tokens[last.match.lastWord]?.lower : undefined;
  if (!last || word === undefined) return undefined;
  if (!isPreposition(word)) return readJoined(state, at);
  const subjects = nounListAt(tokens, at, -1, 'subject');
  if (!subjects || tokens[subjects.to]?.lower !== word) return undefined;
  const objects = nounListAt(tokens, subjects.to + 1, -1, 'object');
  if (!objects || objects.alternatives || isPossessor(state, objects, last.predicate)) return undefined;
  const one = maybeOneOfTwo(tokens, subjects.nouns, true);
  const nouns = one ? [one] : subjects.nouns;
  stateAgain(state, last, nouns, objects.nouns, at);
  nameNouns(state, nouns, at);
  nameNouns(state, objects.nouns, at);
  state.direct = objects;
  return objects.to;
}

/** "Ada reports to Ben, as does Cy", "and so does Cy": the same of somebody else; `at` is the "as". */
function readAsDoes(state: ClauseState, at: number): number | undefined {
  const { tokens, clauses } = state;
  const isSame =
    /^(?:as|so)$/u.test(lowerAt(tokens, at)) && /^(?:do|does|did|is|are|has)$/u.test(lowerAt(tokens, at + 1));
  const said = isSame ? clauses.findLast(clause => clause.kind === 'relation') : undefined;
  const subjects = said && nounListAt(tokens, at + 2, -1, 'subject');
  if (!subjects || subjects.alternatives || !endsPart(tokens[subjects.to])) return undefined;
  clauses.push({ ...said, subjects: subjects.nouns, at });
  nameNouns(state, subjects.nouns, at);
  return subjects.to;
}

const endsPart = (behind: Token | undefined): boolean => behind === undefined || behind.kind === 'sign';

/** "Ada no longer heads Search, Ben does": what one does no more another does now. */
export function readDoesNow({ tokens, clauses }: ClauseState, at: number): number | undefined {
  const said = clauses.findLast(clause => clause.kind === 'relation' || clause.kind === 'title');
  if (!said?.group || !(said.group.noLonger || said.group.negated)) return undefined;
  const list = nounListAt(tokens, at, -1, 'subject');
  const [subject, ...others] = list?.nouns ?? [];
  if (!list || !subject || others.length > 0) return undefined;
  const end = behindDoes(tokens, list.to);
  if (end === undefined) return undefined;
  const tense = lowerAt(tokens, list.to) === 'will' ? 'future' : 'present';
  const group: VerbGroup = { ...said.group, tense, negated: false, over: false, noLonger: false };
  if (said.kind === 'title') clauses.push({ ...said, subject, group });
  else clauses.push({ ...said, subjects: [subject], group, at });
  clauses.push({ kind: 'noun', noun: subject, at });
  return end;
}

/** "does", "is now", "will": where the part of a sentence ends that ends with such a verb. */
function behindDoes(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:does|do|is|has|will)$/u.test(lowerAt(tokens, at))) return undefined;
  let end = at + 1;
  while (/^(?:now|today|instead|currently)$/u.test(lowerAt(tokens, end))) end++;
  return endsPart(tokens[end]) ? end : undefined;
}

/** "Ada leads Payments and Owen Pryce Customer Care": two names without a verb between, of which the first is a person's. */
function readJoined(state: ClauseState, at: number): number | undefined {
  const { tokens, last } = state;
  const both = nounAt(tokens, at, -1);
  if (!last?.subjects.every(isPersonNoun) || both?.means.kind !== 'name' || both.hint !== undefined)
    return undefined;
  const behind = tokens[both.to];
  const { name } = both.means;
  const middle = name.from + 2;
  const isPair = name.to > middle && name.to - name.from === name.text.split(' ').length;
  const isKnown = isKnownGivenName(textAt(tokens, name.from));
  if (!isPair || !isKnown || (behind && !/^[.,;]$/u.test(behind.text))) return undefined;
  const [subject, object] = [partOf(both, name, name.from, middle), partOf(both, name, middle, name.to)];
  stateAgain(state, last, [subject], [object], at);
  nameNouns(state, [subject, object], at);
  return both.to;
}

/** The words `[from, to)` of a name as a name. */
function partOf(noun: Noun, name: Name, from: number, to: number): Noun {
  const text = name.text
    .split(' ')
    .slice(from - name.from, to - name.from)
    .join(' ');
  return { ...noun, from, to, means: { kind: 'name', name: { ...name, from, to, text } } };
}
