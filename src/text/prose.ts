import { lastAtOrBefore } from './lines.ts';
import type { Span } from './span.ts';

/** Stands between two blocks in `Prose.text`: no name and no sentence crosses it. */
export const BLOCK_END = '\u0000';
/** Stands in `Prose.text` for something that is no prose (code, a link's target, an inline field). */
export const HOLE = '\u0001';

/** What kind of block a stretch of prose is; `item` is the first paragraph of a list item. */
export type ProseKind = 'paragraph' | 'heading' | 'item' | 'cell';

/**
 * The prose of a note as a reader sees it: markup left out, character references decoded, Unicode NFC, a soft line
 * break and the quote marks after it as one `\n`. Each run of `text` knows where it stands in the note.
 */
export interface Prose {
  readonly text: string;
  /** Where each run starts in `text`, ascending. */
  readonly runs: readonly number[];
  /** Where each run starts and ends in the note. A run as long as its source is a copy of it. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Where each block starts in `text`, ascending, and what it is. */
  readonly blocks: readonly number[];
  readonly kinds: readonly ProseKind[];
}

/** The stretch of the note that the stretch `[from, to)` of the prose was read from. */
export const proseSource = (prose: Prose, from: number, to: number): Span =>
  sourceInRun(prose, lastAtOrBefore(prose.runs, from), from, to);

/** `proseSource` for many stretches that ascend: each is looked for from the one before on. */
export function proseSources(prose: Prose): (from: number, to: number) => Span {
  let run = 0;
  return (from, to) => {
    while ((prose.runs[run + 1] ?? Infinity) <= from) run++;
    return sourceInRun(prose, run, from, to);
  };
}

function sourceInRun(prose: Prose, run: number, from: number, to: number): Span {
  const start = prose.runs[run] ?? 0;
  const source = prose.from[run] ?? 0;
  if (!isCopy(prose, run)) return { from: source, to: Math.max(source, sourceEnd(prose, to)) };
  const shift = source - start;
  const isInRun = to > from && to <= (prose.runs[run + 1] ?? prose.text.length);
  return {
    from: from + shift,
    to: isInRun ? to + shift : Math.max(from + shift, sourceEnd(prose, to)),
  };
}

/**
 * The offset in the prose of what stands at `at` in the note: where nothing of it is prose, that of the last character
 * before it.
 */
export function proseOffset(prose: Prose, at: number): number {
  const run = lastAtOrBefore(prose.from, at);
  if (run < 0) return 0;
  const start = prose.runs[run] ?? 0;
  const end = prose.runs[run + 1] ?? prose.text.length;
  const last = Math.max(start, end - 1);
  return isCopy(prose, run) ? Math.min(start + at - (prose.from[run] ?? 0), last) : start;
}

function sourceEnd(prose: Prose, at: number): number {
  if (at === 0) return prose.from[0] ?? 0;
  const run = lastAtOrBefore(prose.runs, at - 1);
  return isCopy(prose, run) ? (prose.from[run] ?? 0) + at - (prose.runs[run] ?? 0) : (prose.to[run] ?? 0);
}

function isCopy(prose: Prose, run: number): boolean {
  const length = (prose.runs[run + 1] ?? prose.text.length) - (prose.runs[run] ?? 0);
  return length === (prose.to[run] ?? 0) - (prose.from[run] ?? 0);
}

/** The block of the prose that holds the offset `at`, as a stretch of the prose, and what it is. */
export function blockAt(prose: Prose, at: number): Span & { readonly kind: ProseKind } {
  const block = lastAtOrBefore(prose.blocks, at);
  const next = prose.blocks[block + 1];
  return {
    from: prose.blocks[block] ?? 0,
    to: next === undefined ? prose.text.length : next - BLOCK_END.length,
    kind: prose.kinds[block] ?? 'paragraph',
  };
}
