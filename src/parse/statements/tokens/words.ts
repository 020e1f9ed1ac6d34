import { EMPTY_HASH, mixed } from '../../../text/characters/word-bits.ts';
import { ownCopy } from '../../../text/remembered.ts';
import { exceptionStarts } from '../clauses/clause-exceptions.ts';
import { phraseStarts } from '../sayings/clause-phrases.ts';
import { turningWords } from '../clauses/clauses.ts';
import { active, copular } from '../patterns/compiled-patterns.ts';
import { isGivenName } from '../vocabulary/given-names.ts';
import { isRelative, isTitleNoun, isTitleWord, kindOfNoun } from '../vocabulary/kind-words.ts';
import { isKnownOrganization } from '../vocabulary/known-organizations.ts';
import { productNames, startsOf } from '../vocabulary/known-products.ts';
import { dividers } from '../layout/labels.ts';
import { isCapitalised } from '../names/names.ts';
import { nounStarts } from '../nouns/noun-words.ts';
import * as Plain from '../vocabulary/plain-words.ts';
import { doubtStarts } from './sentence-flags.ts';
import { denialStarts } from './unasserted.ts';
import { isAuxiliary } from './verb-groups.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import * as Flag from './word-flags.ts';

/** What is kept no longer than there is room for it, so that no text can fill the memory. */
const SLOTS = 1 << 15;
const MOST_WORDS = SLOTS / 2;
const LONGEST_WORD = 40;

const slots = new Array<Flag.Word | undefined>(SLOTS).fill(undefined);
let kept = 0;

/** The word that stands at `from … to`; `hash` is that of its code units, in their case. Words met before are not cut out. */
export function wordAt(text: string, from: number, to: number, hash: number): Flag.Word {
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let word = slots[slot]; word; word = slots[slot]) {
    if (word.text.length === to - from && isAt(text, from, word.text)) return word;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const cut = text.slice(from, to);
  if (to - from > LONGEST_WORD) return newWord(cut, lowered(cut));
  if (kept >= MOST_WORDS) {
    slots.fill(undefined);
    kept = 0;
    slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
  const own = ownCopy(cut);
  const word = newWord(own, lowered(own));
  slots[slot] = word;
  kept++;
  return word;
}

/** A word that was cut out of a text. */
export function wordOf(text: string): Flag.Word {
  let hash = EMPTY_HASH;
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
  return wordAt(text, 0, text.length, hash);
}

/** A word, or the label of a link, whose lower case is known. */
export const newWord = (text: string, lower: string): Flag.Word => ({
  text,
  lower,
  flags: flagsOfWord(text, lower),
  noun: kindOfNoun(lower),
});

function isAt(text: string, from: number, word: string): boolean {
  for (let at = word.length - 1; at >= 0; at--)
    if (text.charCodeAt(from + at) !== word.charCodeAt(at)) return false;
  return true;
}

const lowered = (word: string): string => word.toLowerCase().replaceAll('’', "'");

const inside = (words: Iterable<string>): ((word: string) => boolean) => {
  const set = new Set(words);
  return word => set.has(word);
};

/** What each bit says of a word in lower case. */
const tests: readonly (readonly [flag: number, test: (lower: string) => boolean])[] = [
  [Flag.OPENER, Plain.isOpener],
  [Flag.NEVER_NAME, Plain.isNeverName],
  [Flag.DATE_WORD, Plain.isDateWord],
  [Flag.DAY, Plain.isDay],
  [Flag.PARTICLE, Plain.isParticle],
  [Flag.PREPOSITION, Plain.isPreposition],
  [Flag.ADVERB, Plain.isAdverb],
  [Flag.CONJUNCTION, Plain.isConjunction],
  [Flag.AUXILIARY, isAuxiliary],
  [Flag.TITLE_NOUN, isTitleNoun],
  [Flag.TITLE_WORD, isTitleWord],
  [Flag.ORDINARY_WORD, isOrdinary],
  [Flag.GIVEN_NAME, isGivenName],
  [Flag.KIND_NOUN, lower => kindOfNoun(lower) !== undefined],
  [Flag.RELATIVE_NOUN, isRelative],
  [Flag.ACTIVE_VERB, lower => active.has(lower)],
  [Flag.COPULAR_WORD, lower => copular.has(lower)],
  [Flag.LEADS_NOUN, inside(nounStarts)],
  [Flag.TURNS, inside([...turningWords, ...exceptionStarts])],
  [Flag.SUCCEEDS, lower => /^(?:replac|succeed|follow(?:s|ed)$)/u.test(lower)],
  [Flag.DOUBTS, inside([...doubtStarts, ...denialStarts])],
  [Flag.DIVIDER, inside(dividers)],
  [Flag.STARTS_PHRASE, inside(phraseStarts)],
  [Flag.NEGATION, inside(['not', 'no', 'never'])],
  [Flag.ORGANIZATION, isKnownOrganization],
  [Flag.PRODUCT_PREFIX, inside(productNames.flatMap(startsOf))],
];

function flagsOfWord(text: string, lower: string): number {
  let flags = text === lower ? Flag.SMALL : 0;
  if (isCapitalised(text)) flags |= Flag.CAPITALISED;
  for (const [flag, test] of tests) if (test(lower)) flags |= flag;
  return flags;
}
