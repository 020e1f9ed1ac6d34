import type { Definition } from './entity.ts';
import type { NotePath } from './note-path.ts';
import type { Problem } from './problem.ts';
import type { NoteReading } from './statement.ts';
import type { NoteSyntax } from './syntax.ts';
import type { Thread } from './thread.ts';
import type { LineStarts } from '../text/lines.ts';
import type { Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import type { FrontmatterLink, Link } from './markdown.ts';

export interface Heading extends Span {
  readonly level: number;
  readonly title: string;
  readonly titleSpan: Span;
  readonly slug: string;
  /** Where its section ends: before the next heading of its level or a higher one. */
  readonly sectionEnd: number;
}

/** What one text says, by itself: nothing here depends on any other note. */
export interface Note {
  readonly path: NotePath;
  readonly text: string;
  /** Where its lines start, found when first asked for. */
  readonly lines: LineStarts;
  readonly prose: Prose;
  /** How it is written, read when first asked for. */
  readonly syntax: NoteSyntax;
  readonly headings: readonly Heading[];
  /** Links in prose, in document order. */
  readonly links: readonly Link[];
  /** Links in the values of inline fields, in document order; they are no mentions. */
  readonly fieldLinks: readonly Link[];
  /** Wikilinks in the frontmatter, whatever the property, in document order; they are no mentions. */
  readonly frontmatterLinks: readonly FrontmatterLink[];
  readonly definitions: readonly Definition[];
  readonly problems: readonly Problem[];
  /** The mail conversation that it holds, if it holds one. */
  readonly thread: Thread | undefined;
  /** What its sentences say, read when first asked for. */
  readonly reading: NoteReading;
  /** The day the note is about (`date:`, or a file name that starts with one), as written in ISO 8601. */
  readonly date: string | undefined;
  /**
   * Two notes of the same path with equal outlines name the same things: everything that other notes can see of
   * this one, positions left out.
   */
  readonly outline: string;
  /** The part of the outline that needs no sentence to be read. */
  readonly written: string;
  /** Which words it may hold, as `NoteWords` keeps them, where they were worked out as it was read. */
  readonly words?: Uint32Array | undefined;
}
