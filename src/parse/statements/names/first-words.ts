import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import type { Name } from './names.ts';
import { isPlainNoun } from '../tokens/plain-nouns.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { ACTIVE_VERB, ADVERB, CONJUNCTION, PREPOSITION, isAny, SMALL } from '../tokens/word-flags.ts';

/** "Online data belongs to": a capital that only the sentence's start gave to an ordinary word. */
export function isFirstWordOnly(tokens: readonly Token[], name: Name): boolean {
  if (!isLoneStart(name)) return false;
  const next = tokens[name.to];
  if (next?.kind !== 'word' || next.text !== next.lower || next.lower === "'s") return false;
  // "Agreement that we wait": a clause of what there is.
  if (next.lower === 'that' && !isKnownGivenName(name.text)) return true;
  if (!isOrdinary(name.text)) return isAbstract(name.text) && goesOn(next);
  // "Payments platform is owned by", and no "Template engine for".
  if (next.noun === 'system' && verbGroupAt(tokens, name.to + 1).last !== 'none') return false;
  if (next.noun === 'team' || isAny(next, CONJUNCTION | ADVERB)) return false;
  return !isAny(next, ACTIVE_VERB) && verbGroupAt(tokens, name.to).last === 'none';
}

/** One word of which nothing but its place may have made a name. */
const isLoneStart = ({ startsSentence, quoted, from, to }: Name): boolean =>
  startsSentence && !quoted && to === from + 1;

const goesOn = (next: Token): boolean =>
  isAny(next, PREPOSITION | CONJUNCTION | ADVERB) ||
  /^(?:off|up|out|down|a|an|the|any|some)$/u.test(next.lower);

/** "Kicking off the talks", "Alignment on the plan": what somebody does or what there is. */
const isAbstract = (word: string): boolean =>
  word.length > 5 &&
  /\p{Ll}(?:ings?|ments?|tions?|sions?|ness|ity|ities|ances?|ences?)$/u.test(word) &&
  !isKnownGivenName(word);

/** "Freight billing system is owned by": where the sentence begins only the first word of a name has a capital. */
export function describedName(tokens: readonly Token[], name: Name): Name | undefined {
  if (!isLoneStart(name)) return undefined;
  const [word, kind, behind] = tokens.slice(name.to, name.to + 3);
  if (!isPlainNoun(word) || word?.noun !== undefined) return undefined;
  if (kind?.noun === undefined || !isAny(kind, SMALL) || !behind || kind.noun === 'person') return undefined;
  const isSaid = verbGroupAt(tokens, name.to + 2).last !== 'none' || isAny(behind, ACTIVE_VERB);
  return isSaid ? { ...name, to: name.to + 1, text: `${name.text} ${word?.text ?? ''}` } : undefined;
}

const MOST_WORDS = 2;

/** "the Atlas reporting team": the words between say which team of Atlas, and belong to its name. */
export function teamCalledBy(tokens: readonly Token[], name: Name): Name | undefined {
  if (name.quoted || lowerAt(tokens, name.from - 1) !== 'the') return undefined;
  let to = name.to;
  while (to < name.to + MOST_WORDS && isOfTeam(tokens[to])) to++;
  const kind = tokens[to];
  if (to === name.to || kind?.noun !== 'team' || !isAny(kind, SMALL) || kind.lower === 'side')
    return undefined;
  const words = tokens.slice(name.to, to).map(({ text }) => text);
  return { ...name, to, text: [name.text, ...words].join(' ') };
}

const isOfTeam = (token: Token | undefined): boolean =>
  token?.noun === undefined && isPlainNoun(token, 'verbs too');
