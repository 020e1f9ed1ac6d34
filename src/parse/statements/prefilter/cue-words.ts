import { ordinaryWords } from '../../../text/ordinary-words.ts';
import { WordBits } from '../../../text/characters/word-bits.ts';
import { active, copularCues } from '../patterns/compiled-patterns.ts';
import { kindNouns, relativeNouns, titleNouns } from '../vocabulary/kind-words.ts';
import { organizationNames } from '../vocabulary/known-organizations.ts';
import { productNames, smallProducts, startsOf } from '../vocabulary/known-products.ts';
import { dividers } from '../layout/labels.ts';
import { phraseWords } from '../sayings/clause-phrases.ts';
import { peopleLists } from '../nouns/noun-cues.ts';
import { teamNouns } from '../names/name-ends.ts';
import { determiners, pluralDeterminers, pronouns } from '../nouns/noun-words.ts';
import { personCues } from '../names/person-cues.ts';
import {
  adverbs,
  conjunctions,
  imperatives,
  neverNames,
  openers,
  particles,
} from '../vocabulary/plain-words.ts';
import { roleNouns } from '../nouns/role-nouns.ts';
import { corrections } from '../tokens/sentence-flags.ts';
import { stanceWords } from '../patterns/stance-phrases.ts';
import { auxiliaryWords, beForms } from '../tokens/verb-groups.ts';

/** The word may state something or tell the kind of a name near it. */
export const TELLS = 1;
/** It tells something of other sentences, even where its own names nobody. */
export const ANNOUNCES = 1 << 1;
/** No name where a sentence starts. */
export const OPENS = 1 << 2;
/** No name anywhere. */
export const NEVER_NAMES = 1 << 3;
/** Stands for somebody or something without a capital: "I", "my", "dbt". */
export const NAMES = 1 << 4;
export const BE = 1 << 5;
/** May stand between a form of `be` and what it links: "is not at", "is now in". */
export const BETWEEN = 1 << 6;
/** Tells something behind a form of `be`: "is at Acme". */
export const PLACES = 1 << 7;
/** Tells of a person directly before or behind the name. */
export const BEFORE_PERSON = 1 << 8;
export const BEHIND_PERSON = 1 << 9;
/** The last two words before a person's name: "spoke with". */
export const TALKS = 1 << 10;
export const WITH = 1 << 11;
/** "Ada was on the call." */
export const MEETS = 1 << 12;
/** "Attendees:" */
export const LISTS = 1 << 13;
export const AND = 1 << 14;
/** May stand before a name as a part of its noun: "the", "all", "Dr". */
export const LEADS_IN = 1 << 15;
/** The first word of what puts something right. */
export const CORRECTS = 1 << 16;
/** An office: "He is CFO" tells of somebody, though it names nobody. */
export const OFFICE = 1 << 17;
/** A well-known product or organization, and what the name of one may start with: "Delta" of "Delta Lake". */
export const PRODUCT = 1 << 19;
export const PRODUCT_START = 1 << 20;
/** A noun that tells a kind; with a capital it is rather a part of a name. */
export const KIND = 1 << 31;
/** Stands for what was named before; "the" does so before a noun. */
export const PRONOUN = 1 << 21;
export const THE = 1 << 22;
/** Where a sentence starts, its capital tells nothing … */
export const ORDINARY = 1 << 23;
/** … unless such a word follows. */
export const BEHIND_NAME = 1 << 24;

const split = (words: string): readonly string[] => words.split(' ');

/** Everything that the reading of a sentence looks for by its word. */
export const cueWords = new WordBits([
  [TELLS, active.keys()],
  [TELLS, copularCues.words],
  [PLACES, copularCues.places],
  [KIND, kindNouns],
  [TELLS, [...teamNouns, ...relativeNouns, ...titleNouns]],
  [OFFICE, titleNouns],
  [TELLS, [...roleNouns, ...phraseWords]],
  [TELLS, stanceWords],
  [TELLS, split('employed where known short aka a.k.a ex supervisor mgr em')],
  [TELLS, split('replace replaced replaces replacing succeed succeeds succeeded succeeding')],
  [ANNOUNCES, [...dividers, ...split('owners maintainers leads leaders')]],
  [OPENS, openers],
  [OPENS, imperatives],
  [NEVER_NAMES, neverNames],
  [NAMES, split('i me my your')],
  [NAMES | TELLS, smallProducts],
  [BE, beForms.flatMap(form => [form, `${form}n't`])],
  [BETWEEN, [...adverbs, ...split('not never no longer a')]],
  [BEFORE_PERSON, personCues.before],
  [BEHIND_PERSON, personCues.behind],
  [TALKS, personCues.phrases.map(phrase => phrase.at(-2) ?? '')],
  [WITH, personCues.phrases.map(phrase => phrase.at(-1) ?? '')],
  [MEETS, split('call meeting room there')],
  [LISTS, peopleLists],
  [AND, ['and']],
  // The last of them is for "also called as Ada".
  [LEADS_IN, [...determiners, ...pluralDeterminers, ...split('dr mr messrs mrs ms prof as')]],
  [CORRECTS, corrections.flatMap(([first]) => first ?? [])],
  [PRODUCT, [...productNames, ...organizationNames]],
  [PRODUCT_START, productNames.flatMap(name => startsOf(name).filter(start => start !== name))],
  [PRONOUN, pronouns],
  [THE, ['the']],
  [ORDINARY, ordinaryWords],
  [BEHIND_NAME, [...auxiliaryWords, ...conjunctions, ...particles, 'of']],
]);
