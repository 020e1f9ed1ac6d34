/** What the sentences of one note say, before anybody knows which entities its names mean (model.md §5). */
import type { Span } from '../text/span.ts';
import type { EntityKind } from './entity.ts';
import type { RelationName } from './relation.ts';
import type { Address } from './thread.ts';

/** Whom a form of address is for: "Ms", "Mr", "Dr". */
export type Addressed = 'female' | 'male' | 'any';

/** Somebody or something, as a sentence refers to it. */
export type Reference =
  | {
      readonly kind: 'name';
      readonly name: string;
      /** A link's destination, where the name is written as a link. */
      readonly link: string | undefined;
      /** Of a surname behind a form of address, what that says of its bearer: "Ms Hartley". */
      readonly address?: Addressed;
    }
  | { readonly kind: 'author'; readonly address: Address }
  /** "My friend": known by a description and by whom it belongs to. */
  | { readonly kind: 'placeholder'; readonly owner: Address; readonly noun: string };

/** `states`: it holds. `ends`: it holds no longer, or never did. */
export type Polarity = 'states' | 'ends';

export interface Statement {
  readonly relation: RelationName | 'role' | 'phone' | 'stance' | 'buying_role';
  readonly subject: Reference;
  /** Undefined for plain text, and for an ending that does not say of what ("Ada left"). */
  readonly object: Reference | undefined;
  readonly text: string | undefined;
  readonly polarity: Polarity;
  readonly hedged: boolean;
  /** "No, Ada reports to Ben": said to put right what somebody said before. */
  readonly corrects: boolean;
  /** True for what is to come: "will report to". */
  readonly announced?: true;
  /** The day from which it holds, as the sentence names it: see `namedDay`. */
  readonly starts?: string;
  /** The last day or time of it, written in the same way. */
  readonly until?: string;
  /** The year of what happened, as far as the sentence names one. */
  readonly happened?: string;
  /** The one kind that the object has to be of, where the words are said of no other. */
  readonly onlyKind?: EntityKind;
  /** The index of the message that says it; undefined in a plain note. */
  readonly message: number | undefined;
  /** True for what an address tells, which nobody said. */
  readonly unsaid: boolean;
  /** The sentence, in the note. */
  readonly span: Span;
}

/** That a name stands for somebody or something, with how much speaks for which kind. */
export interface Proposal {
  readonly name: string;
  /** Points by kind; nothing at all where only the other side of an `alias` is known. */
  readonly votes: Readonly<Partial<Record<EntityKind, number>>>;
  /** Names that the note itself says to be the same: "DAQ (short for Data Acquisition)". */
  readonly aliases: readonly string[];
}

/** What one note says by itself. */
export interface NoteReading {
  readonly proposals: readonly Proposal[];
  /** In document order; those of a thread by message. */
  readonly statements: readonly Statement[];
  /** The placeholders that it speaks of, whether or not it states anything about them. */
  readonly placeholders: readonly Extract<Reference, { kind: 'placeholder' }>[];
}
