import type { EntityKind } from '../../../model/entity.ts';

/** What the words of a sentence are to the grammar, a bit each; worked out once for each word of a language, see `words.ts`. */

/** Written with a capital: "Ada", "iPhone"; and "dbt". */
export const CAPITALISED = 1;
/** Written in lower case. */
export const SMALL = 1 << 1;
export const OPENER = 1 << 2;
export const NEVER_NAME = 1 << 3;
export const DATE_WORD = 1 << 4;
export const DAY = 1 << 5;
export const PARTICLE = 1 << 6;
export const PREPOSITION = 1 << 7;
export const ADVERB = 1 << 8;
export const CONJUNCTION = 1 << 9;
export const AUXILIARY = 1 << 10;
export const TITLE_NOUN = 1 << 11;
export const TITLE_WORD = 1 << 12;
export const ORDINARY_WORD = 1 << 13;
export const GIVEN_NAME = 1 << 14;
/** Tells a kind: `noun` says which. */
export const KIND_NOUN = 1 << 15;
export const RELATIVE_NOUN = 1 << 16;
/** A form of a verb of the pattern table. */
export const ACTIVE_VERB = 1 << 17;
/** What a pattern of `be` may begin with. */
export const COPULAR_WORD = 1 << 18;
/** Begins a noun, and is none: "the", "he", "all", "Dr". */
export const LEADS_NOUN = 1 << 19;
/** "who", "and", "nobody", "where": turns the reading of clauses. */
export const TURNS = 1 << 20;
/** A form of "replace" or "succeed". */
export const SUCCEEDS = 1 << 21;
/** The first word of what hedges, imagines or denies. */
export const DOUBTS = 1 << 22;
export const DIVIDER = 1 << 23;
/** "not", "no", "never". */
export const NEGATION = 1 << 24;
/** What a role or another phrase may begin with, see `clause-phrases.ts`. */
export const STARTS_PHRASE = 1 << 25;
/** What the name of a well-known product may begin with: "Delta" of "Delta Lake". */
export const PRODUCT_PREFIX = 1 << 26;

/** Of a token: it is a noun in lower case that tells a kind, or one of the `KIND_REACH` tokens up to such a noun. */
export const NEAR_KIND = 1 << 27;
export const KIND_REACH = 7;

/** What a predicate of the pattern table may begin with. */
export const STARTS_PREDICATE = ACTIVE_VERB | COPULAR_WORD | AUXILIARY | ADVERB | NEGATION;

/** A well-known organization. */
export const ORGANIZATION = 1 << 27;

/** A word as texts write it. */
export interface Word {
  readonly text: string;
  /** In lower case, with a plain apostrophe. */
  readonly lower: string;
  /** The bits above. */
  readonly flags: number;
  /** The kind that it names as a noun: "database". */
  readonly noun: EntityKind | undefined;
}

/** Whether a token is a word of one of these. */
export const isAny = (word: { readonly flags: number } | undefined, flags: number): boolean =>
  word !== undefined && (word.flags & flags) !== 0;
