/**
 * What our Markdown reader says about one text. It knows nothing of entities: it tells which stretches are prose
 * and which are not, by CommonMark 0.31's block rules, its inline rules as far as they decide that, GFM tables and
 * autolinks, YAML frontmatter, and the additions of model.md: wikilinks, embeds, `%%` comments, inline fields.
 * All offsets are UTF-16 code units of the text as it was read, byte-order mark and carriage returns included.
 */
import type { Span } from '../text/span.ts';

/**
 * What a stretch of a leaf block is.
 * - `text`: prose as written
 * - `break`: a line ending inside a block, with the white space before it and the container prefix (`> `, indentation)
 *   of the next line
 * - `entity`: a character reference such as `&amp;`, prose once decoded
 * - `markup`: delimiters that are not shown: `*`, `[`, `]`, the backslash of an escape, `#`, the line under
 *   a setext heading with the line ending before it, a task marker, a footnote reference
 * - `code`: a code span with its backticks, or the whole of a code block
 * - `target`: where a link goes: destination and title, an autolink, a bare URL or mail address, a reference label,
 *   a reference definition, the `[[target|` of a labelled wikilink, the whole `[[target]]` of one without label
 * - `html`: a tag, an HTML block, a processing instruction or declaration
 * - `comment`: `<!-- … -->` or `%% … %%`
 * - `embed`: `![[…]]` and `![alt](src)`, whole
 * - `field`: an inline field, whole (`key:: value`, `[key:: value]`, `(key:: value)`)
 */
export type PieceKind =
  'text' | 'break' | 'entity' | 'markup' | 'code' | 'target' | 'html' | 'comment' | 'embed' | 'field';

export interface Piece extends Span {
  readonly kind: PieceKind;
}

/**
 * A leaf block. `heading` has a level from 1 to 6; `cell` is one cell of a GFM table (header or body).
 * `code`, `html`, `comment` and `definition` blocks hold one piece that spans them; thematic breaks, empty cells and
 * table pipes are left out.
 */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'code' | 'html' | 'comment' | 'definition';
  readonly level: number;
  /** How many block quotes the block stands in, callouts included. */
  readonly quotes: number;
  /** How many of them are callouts (`> [!note]`), which quote nobody. */
  readonly callouts: number;
  /** How many lists the block stands in. */
  readonly lists: number;
  /** True for the first block of a list item. */
  readonly startsItem: boolean;
  /** In document order; together they cover the block's content without gaps or overlaps. */
  readonly pieces: readonly Piece[];
}

/** Whether a block is somebody else's text. */
export const isQuotation = ({ quotes, callouts }: Block): boolean => quotes > callouts;

/**
 * A link as written. `target` spans the destination only (`Name` of `[[Name|label]]`, `a.md` of `[x](a.md)`), without
 * angle brackets; `label` spans what is shown and is undefined where there is none; `destination` is the destination as text,
 * backslash escapes, character references and, for Markdown links, percent-encoding undone (as written where that
 * fails). Full, collapsed and shortcut references carry the destination of their definition, and no `target` span.
 */
export interface Link extends Span {
  readonly kind: 'wikilink' | 'embed' | 'link' | 'image' | 'autolink';
  readonly destination: string;
  readonly target: Span | undefined;
  readonly label: Span | undefined;
}

/** A wikilink or Markdown link in the YAML of the frontmatter, and the quotes in which it stands there, if any. */
export interface FrontmatterLink extends Link {
  readonly quote: '"' | "'" | undefined;
}

/** An inline field. `key` and `value` have no white space at their ends; an empty value is an empty span. */
export interface Field extends Span {
  readonly key: Span;
  readonly value: Span;
  /** `line` for `key:: value` alone on a line or in a list item, else the bracket it stands in. */
  readonly form: 'line' | 'square' | 'round';
}

export interface Markdown {
  /** The YAML between the fences of the frontmatter (without them), if the text starts with one. */
  readonly frontmatter: Span | undefined;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly fields: readonly Field[];
}
