import type { Field, Link, Piece, PieceKind } from '../../model/markdown.ts';
import type { ReferenceDefinitions } from './reference-definitions.ts';

/** A run of `*` or `_` that may open or close emphasis; what is left of it while others use up its characters. */
export interface Delimiter {
  readonly code: number;
  from: number;
  length: number;
  /** Where and how long it was written. */
  readonly at: number;
  readonly written: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  previous: Delimiter | undefined;
  next: Delimiter | undefined;
}

/** A `[` or `![` that may open a link or image. */
export interface Bracket {
  readonly from: number;
  readonly isImage: boolean;
  /** The delimiter and the tilde run that were last when it was met: what is inside is matched on its own. */
  readonly delimiter: Delimiter | undefined;
  readonly tildes: number;
  /** Whether another bracket follows inside: then this one's text cannot be a reference label. */
  holdsBracket: boolean;
}

/** A run of one or two tildes that may open or close strikethrough. */
export interface Tildes {
  readonly from: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** What the reading of a leaf's text knows so far. All offsets are the source's. */
export interface InlineState {
  readonly text: string;
  /** Where the stretch being read ends: the leaf, or the value of a field, or a wikilink's label. */
  to: number;
  /** Where the text of the current line starts. */
  lineStart: number;
  /** Whether an inline field may stand here: not inside another one or in a label. */
  allowsFields: boolean;
  /** Whether `key:: value` alone on a line is a field: in paragraphs. */
  readonly allowsLineFields: boolean;
  /** Whether the text is the first of a list item. */
  readonly startsItem: boolean;
  readonly definitions: ReferenceDefinitions;
  /** The stretches that are not text, in any order; where two overlap, the one that starts first holds. */
  readonly marks: Piece[];
  readonly links: Link[];
  readonly fields: Field[];
  lastDelimiter: Delimiter | undefined;
  tildes: Tildes[];
  brackets: Bracket[];
  /** Brackets below this index cannot open a link: one inside them already is, and links do not nest. */
  inactiveBelow: number;
  /** Where strings that end something were last found: looking again from further right starts there. */
  readonly found: Map<string, number>;
  /** By length, where the last run of backticks is; undefined while nobody had to look. */
  lastBackticks: Map<number, number> | undefined;
}

export function mark(state: InlineState, kind: PieceKind, from: number, to: number): void {
  if (from < to) state.marks.push({ kind, from, to });
}

/** Where `sought` stands next from `from` on, before the end of the stretch; -1 if nowhere. Linear over all calls. */
export function findNext(state: InlineState, sought: string, from: number): number {
  let at = state.found.get(sought);
  if (at === undefined || (at >= 0 && at < from)) {
    at = state.text.indexOf(sought, from);
    state.found.set(sought, at);
  }
  return at >= 0 && at + sought.length <= state.to ? at : -1;
}
