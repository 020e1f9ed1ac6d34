/** What a thread is: an exported mail conversation, read by its text alone (model.md §4). Offsets are UTF-16 code units. */
import type { Span } from '../text/span.ts';

export interface Address {
  readonly name: string | undefined;
  /** As written; compare without case. */
  readonly address: string | undefined;
}

/** An address that the text of a note writes out. A name written "Keller, Anja" is the name "Anja Keller". */
export interface WrittenAddress extends Address {
  readonly nameSpan: Span | undefined;
}

/** The author of what nobody can be credited with (model.md §4). */
export const NOBODY: WrittenAddress = { name: undefined, address: undefined, nameSpan: undefined };

export const isNobody = ({ name, address }: Address): boolean => name === undefined && address === undefined;

export interface SignaturePart {
  readonly text: string;
  readonly span: Span;
}

export interface Signature {
  readonly span: Span;
  readonly name?: SignaturePart;
  readonly role?: SignaturePart;
  readonly organization?: SignaturePart;
  readonly phone?: SignaturePart;
  readonly email?: SignaturePart;
  readonly url?: SignaturePart;
}

export interface Message {
  /** Nobody where it cannot be read; `nameSpan` is where the heading or the attribution line names the author. */
  readonly author: WrittenAddress;
  /** ISO 8601 as written: no zone where none is written, a day alone where no time is. */
  readonly date: string | undefined;
  readonly subject: string | undefined;
  readonly recipients: readonly Address[];
  /** True for a message that is only known from a quote in another one. */
  readonly embedded: boolean;
  /**
   * True for a stretch of another message below what may be a boundary or not: no message of its own, but nobody can tell
   * who "I" is in it.
   */
  readonly doubtful: boolean;
  /** The `##` heading or the attribution line(s). */
  readonly heading: Span;
  /** What the author wrote, in document order: no quoted messages, attribution lines, sign-off or signature. */
  readonly body: readonly Span[];
  /** The index of the message that quotes this one; undefined where nothing does or this one has its own heading. */
  readonly quoting: number | undefined;
  /** May stand in a later quote of the message, if only that quote has kept it. */
  readonly signature: Signature | undefined;
  /** Blocks like signatures that tell about somebody else, whom each names. */
  readonly cards: readonly Signature[];
}

export interface Thread {
  readonly subject: string | undefined;
  /** ISO 8601 as written. */
  readonly exported: string | undefined;
  /** The number that `- Messages:` states. */
  readonly stated: { readonly count: number; readonly span: Span } | undefined;
  /** In thread order: a quoted message, or a doubtful stretch, stands before the one that holds it, whatever the clocks say. */
  readonly messages: readonly Message[];
  /** Text that repeats an earlier message, in document order, attribution lines included. */
  readonly repeats: readonly Span[];
}
