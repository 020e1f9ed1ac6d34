/**
 * How a note is written: its Markdown, its frontmatter, its sentences and the mails that it quotes. It hangs on the note
 * (`note.syntax`), each part read when first asked for, so that nobody reads a text a second time. Offsets are UTF-16
 * code units of the note's text, byte-order mark included.
 */
import type { ProseKind } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import type { Property } from './entity.ts';
import type { Block, Field, Link } from './markdown.ts';
import type { Reference } from './statement.ts';
import type { YamlLayout } from './yaml.ts';

/** The YAML between the fences of the frontmatter; its span leaves the fences out. */
export interface FrontmatterSyntax extends Span {
  readonly properties: readonly Property[];
  /** Spans are offsets of the YAML, not of the note. */
  readonly layout: YamlLayout;
}

/** One sentence of a note; `from` and `to` are offsets of its prose, white space at the ends left out. */
export interface Sentence extends Span {
  readonly kind: ProseKind;
  /** The index of the message that it belongs to; undefined in a plain note. */
  readonly message: number | undefined;
  /** Whether it is the first of its block or line, where a label may stand. */
  readonly startsLine: boolean;
}

/** A message that has a heading, up to the next one; the rule and the blank lines between them left out. */
export interface MessageSection extends Span {
  /** The mails that it quotes, each with what it quotes in turn. */
  readonly quotedMails: readonly Span[];
}

/** Somebody whom the note of a meeting lists as present. */
export interface PresentPerson {
  readonly who: Reference;
  /** Where the list names them. */
  readonly span: Span;
}

export interface NoteSyntax {
  /** The leaf blocks, in document order. */
  readonly blocks: readonly Block[];
  /** All links, those in inline fields included, in document order. */
  readonly links: readonly Link[];
  /** Inline fields, in document order. */
  readonly fields: readonly Field[];
  readonly frontmatter: FrontmatterSyntax | undefined;
  readonly messageSections: readonly MessageSection[];
  /** Of a meeting that was not cancelled, without those who declined, in document order. */
  readonly attendees: readonly PresentPerson[];
  /** All sentences of the prose, whoever wrote them, in document order. */
  readonly sentences: readonly Sentence[];
  /** The sentences that stand in one block, a stretch of the prose that `blockAt` gave, in document order. */
  sentencesIn(block: Span & { readonly kind: ProseKind }): readonly Sentence[];
}
