import { takeFresh } from './containers.ts';
import type { Container } from './containers.ts';
import type { Leaf } from './leaf.ts';
import type { LineCursor } from './line-cursor.ts';
import { spanLeaf, takeDefinitions } from './open-leaf.ts';
import type { OpenLeaf, LeafPlace } from './open-leaf.ts';
import type { ReferenceDefinitions } from './reference-definitions.ts';
import { cellsOf } from './tables.ts';
import type { Span } from '../../text/span.ts';

/** What the lines read so far have come to. */
export interface Blocks {
  readonly cursor: LineCursor;
  readonly leaves: Leaf[];
  readonly definitions: ReferenceDefinitions;
  readonly containers: Container[];
  open: OpenLeaf | undefined;
  /** Where the last `%%` that was looked for stands; the text's length if there is none. */
  nextComment: number;
  /** The marker that no thematic break was found with on this line, and where that failed. */
  breakMarker: number;
  breakFailure: number;
}

/** Closes what is open inside the first `depth` containers. */
export function leave(blocks: Blocks, depth: number): void {
  closeLeaf(blocks);
  if (depth < blocks.containers.length) blocks.containers.length = depth;
}

/** Closes the leaf that is open, if one is; code, HTML and tables are in the list of leaves already. */
export function closeLeaf(blocks: Blocks): void {
  const { open, cursor, leaves, definitions } = blocks;
  blocks.open = undefined;
  if (open?.kind !== 'paragraph') return;
  takeDefinitions(cursor.text, open, leaves, definitions);
  if (open.lines.length > 0) leaves.push(textLeaf('paragraph', 0, open.place, open.lines));
}

/** A leaf with text on several lines. */
export function textLeaf(kind: Leaf['kind'], level: number, place: LeafPlace, lines: number[]): Leaf {
  const isTask = place.startsItem && place.isInItem && kind === 'paragraph';
  const from = lines[0] ?? 0;
  const leaf = spanLeaf(kind, level, place, from, lines[lines.length - 1] ?? from);
  leaf.isTask = isTask;
  leaf.lines = lines;
  return leaf;
}

/** Where a leaf stands that starts now. */
export function placeOf(containers: readonly Container[]): LeafPlace {
  let quotes = 0;
  let callouts = 0;
  let lists = 0;
  for (const container of containers) {
    if (container.kind === 'quote' || container.kind === 'callout') quotes++;
    if (container.kind === 'callout') callouts++;
    if (container.kind === 'item') lists++;
  }
  const isInItem = containers.at(-1)?.kind === 'item';
  return { quotes, callouts, lists, startsItem: takeFresh(containers), isInItem };
}

/** Adds the cells of a table's row; empty ones are left out. */
export function addCells(blocks: Blocks, cells: readonly Span[], place: LeafPlace): void {
  let { startsItem } = place;
  for (const { from, to } of cells) {
    if (from === to) continue;
    blocks.leaves.push(spanLeaf('cell', 0, { ...place, startsItem }, from, to));
    startsItem = false;
  }
}

/** Adds the rest of a line, from where the cursor looks, to a paragraph or table, or starts a paragraph with it. */
export function addText(blocks: Blocks): void {
  const { cursor, containers, open } = blocks;
  const { text, next, lineEnd } = cursor;
  if (open?.kind === 'paragraph') open.lines.push(next, lineEnd);
  else if (open?.kind === 'table') addCells(blocks, cellsOf(text, next, lineEnd), placeOf(containers));
  else blocks.open = { kind: 'paragraph', place: placeOf(containers), lines: [next, lineEnd] };
}
