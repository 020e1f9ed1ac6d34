import type { EntityKind } from '../../../model/entity.ts';
import type { RelationName } from '../../../model/relation.ts';
import type { NounList } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { Match, Predicate } from '../patterns/predicates.ts';
import type { Title } from '../names/titles.ts';
import type { Token } from '../tokens/tokens.ts';
import type { VerbGroup } from '../tokens/verb-groups.ts';
import { ADVERB, isAny } from '../tokens/word-flags.ts';

/** What a part of a sentence says, in the nouns that it says it with. */
export type Clause =
  | {
      readonly kind: 'relation';
      readonly group: VerbGroup;
      readonly matches: readonly Match[];
      readonly subjects: readonly Noun[];
      readonly objects: readonly Noun[];
      /** "not to Ada", "Ada or Ben", "nobody": nothing is stated, though names are named. */
      readonly isMoot: boolean;
      readonly isDenied: boolean;
      readonly at: number;
    }
  | {
      readonly kind: 'title';
      readonly subject: Noun;
      readonly title: Title;
      readonly of: Noun | undefined;
      readonly group: VerbGroup | undefined;
      readonly at: number;
      /** Whether somebody else has the role from now on. */
      readonly isLost?: true;
    }
  /** "Ada succeeded Ben": the office is that which Ben has by what was said before. */
  | {
      readonly kind: 'follows';
      readonly holder: Noun;
      readonly before: Noun;
      readonly group: VerbGroup;
      readonly at: number;
    }
  | {
      readonly kind: 'stated';
      readonly relation: RelationName;
      readonly subjects: readonly Noun[];
      readonly objects: readonly Noun[];
      readonly group: VerbGroup;
      readonly at: number;
      /** Whether it counts only where something else tells what the names are. */
      readonly isWeak?: boolean;
      /** Whether it is handed to somebody: who has it does so until the day that is named. */
      readonly isHandedOn?: true;
    }
  /** "Vera is our champion", "Vera has Tom's ear": what is asked before it counts. */
  | {
      readonly kind: 'hint';
      readonly relation: 'stance' | 'buying_role' | 'influences';
      readonly subject: Noun;
      readonly object: Noun | undefined;
      readonly text: string | undefined;
      readonly group: VerbGroup;
      readonly at: number;
    }
  | { readonly kind: 'is'; readonly noun: Noun; readonly hint: EntityKind }
  | { readonly kind: 'alias'; readonly noun: Noun; readonly name: string }
  | { readonly kind: 'noun'; readonly noun: Noun; readonly at: number };

/** A verb with what it fits, and whom it is said of. */
export interface SaidVerb {
  readonly predicate: Predicate;
  readonly match: Match;
  readonly subjects: readonly Noun[];
}

/** What a reader of clauses keeps in mind on its way through a sentence. */
export interface ClauseState {
  readonly tokens: readonly Token[];
  /** What the whole line is about: "Research - …". */
  readonly label: readonly Noun[] | undefined;
  readonly clauses: Clause[];
  /** Whom the next verb is about where no noun stands directly before it. */
  subject: readonly Noun[] | undefined;
  /** Whether the sentence begins with a verb whose subject it does not name: "Reports to Ada, leads Search". */
  readonly isHeadless: boolean;
  /** The nouns that end right before the current token. */
  direct: NounList | undefined;
  /** Whether the direct nouns hang on a preposition and thus are no subject: "the head of Acme runs". */
  isInner: boolean;
  /** The subjects of the sentences around a relative clause. */
  saved: (readonly Noun[] | undefined)[];
  /** What a relative clause without object is about: "the company that Acme acquired". */
  gap: readonly Noun[] | undefined;
  last: SaidVerb | undefined;
  /** Whether "nobody" stands before the next verb. */
  isMoot: boolean;
  /** Whether a part of the sentence has just begun that may have a subject of its own. */
  isFresh: boolean;
  /** Whether that subject is a noun that names nobody. */
  isStrange: boolean;
  /** How many parentheses are open. */
  depth: number;
  /** Reads a stretch of tokens; `first` is the one that starts the sentence. */
  readonly read: (from: number, to: number, first: number) => void;
}

/** What no name stands for. */
export const NO_NOUN: Noun = {
  from: 0,
  to: 0,
  means: { kind: 'thing' },
  hint: undefined,
  indefinite: false,
  introduced: false,
};

/** Signs that part a sentence as commas do. */
export const dashes = new Set(['-', '–', '—', '--', '…', '...', '..', '....']);

/** The first token from `at` on that is no adverb. */
export function skipAdverbs(tokens: readonly Token[], at: number): number {
  let next = at;
  while (isAny(tokens[next], ADVERB)) next++;
  return next;
}

/** "Marlin is what the company is called that …": what is said of the company is said of Marlin. */
export function namesOfThing(state: ClauseState, nouns: readonly Noun[]): readonly Noun[] {
  const [noun] = nouns;
  if (noun?.means.kind !== 'thing' && noun?.means.kind !== 'pronoun') return nouns;
  const subject = state.subject;
  const [named] = subject ?? [];
  if (named === undefined || subject === undefined || named === noun || named.from > noun.from) return nouns;
  const gap = state.tokens.slice(named.to, noun.from).map(({ lower }) => lower);
  if (!/^(?:is|are|was)(?: still| now)?(?: the name of| the| an| a| one of)*$/u.test(gap.join(' ')))
    return nouns;
  if (noun.hint !== undefined) state.clauses.push({ kind: 'is', noun: named, hint: noun.hint });
  return subject;
}

/** Says a verb once more, of others. */
export function stateAgain(
  { clauses }: ClauseState,
  { predicate: { group, matches }, match }: SaidVerb,
  subjects: readonly Noun[],
  objects: readonly Noun[],
  at: number,
): void {
  clauses.push({
    kind: 'relation',
    group,
    matches: matches.filter(({ to }) => to === match.to),
    subjects,
    objects,
    isMoot: false,
    isDenied: false,
    at,
  });
}
