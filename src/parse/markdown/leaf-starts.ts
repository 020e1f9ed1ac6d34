import { atxContent, atxLevel, fenceLength, setextLevel } from './block-starts.ts';
import type { Blocks } from './block-state.ts';
import { addCells, addText, closeLeaf, leave, placeOf, textLeaf } from './block-state.ts';
import { skipBlanks, trimBlanks } from './characters.ts';
import { endsHtmlBlock, htmlBlockAt } from './html-blocks.ts';
import { isRestBlank, lookAhead, moveToLine } from './line-cursor.ts';
import { spanLeaf, takeDefinitions } from './open-leaf.ts';
import { cellsOf, delimiterColumns } from './tables.ts';

/** Starts a heading, fence, HTML block or comment where the cursor looks, if there is one. */
export function startsLeaf(blocks: Blocks, depth: number, code: number): boolean {
  if (code === 35) return startsHeading(blocks, depth);
  if (code === 96 || code === 126) return startsFence(blocks, depth, code);
  if (code === 60) return startsHtml(blocks, depth);
  return code === 37 && startsComment(blocks, depth);
}

function startsHeading(blocks: Blocks, depth: number): boolean {
  const { text, next, lineEnd } = blocks.cursor;
  const level = atxLevel(text, next, lineEnd);
  if (level === 0) return false;
  leave(blocks, depth);
  const content = atxContent(text, next, level, lineEnd);
  const leaf = spanLeaf('heading', level, placeOf(blocks.containers), next, trimBlanks(text, next, lineEnd));
  leaf.lines = [content.from, content.to];
  blocks.leaves.push(leaf);
  return true;
}

function startsFence(blocks: Blocks, depth: number, marker: number): boolean {
  const { text, next, lineEnd } = blocks.cursor;
  const length = fenceLength(text, next, lineEnd);
  if (length === 0) return false;
  leave(blocks, depth);
  const leaf = spanLeaf('code', 0, placeOf(blocks.containers), next, lineEnd);
  blocks.leaves.push(leaf);
  blocks.open = { kind: 'fence', leaf, marker, length };
  return true;
}

function startsHtml(blocks: Blocks, depth: number): boolean {
  const { text, next, lineEnd } = blocks.cursor;
  const html = htmlBlockAt(text, next, lineEnd);
  if (html === undefined || (html === 7 && blocks.open?.kind === 'paragraph')) return false;
  leave(blocks, depth);
  const kind = html === 2 ? 'comment' : 'html';
  const leaf = spanLeaf(kind, 0, placeOf(blocks.containers), next, lineEnd);
  blocks.leaves.push(leaf);
  blocks.open = endsHtmlBlock(html, text, next, lineEnd) ? undefined : { kind: 'html', leaf, html };
  return true;
}

/**
 * A `%%` comment that starts a line and is closed on a later one, or fills its line. It may hold anything, blank lines
 * included; one that shares its lines with prose is read with that prose.
 */
function startsComment(blocks: Blocks, depth: number): boolean {
  const { cursor, leaves } = blocks;
  const { text, next } = cursor;
  if (text.charCodeAt(next + 1) !== 37) return false;
  if (blocks.nextComment < next + 2) {
    const found = text.indexOf('%%', next + 2);
    blocks.nextComment = found < 0 ? text.length : found;
  }
  const end = blocks.nextComment + 2;
  if (end > text.length) return false;
  const isOneLine = end <= cursor.lineEnd;
  const isAlone = isOneLine && skipBlanks(text, end, cursor.lineEnd) === cursor.lineEnd;
  if (isOneLine && (!isAlone || blocks.open?.kind === 'paragraph')) return false;
  leave(blocks, depth);
  leaves.push(spanLeaf('comment', 0, placeOf(blocks.containers), next, end));
  while (cursor.lineEnd < end) moveToLine(cursor, cursor.nextLine);
  cursor.at = end;
  lookAhead(cursor);
  if (!isRestBlank(cursor)) addText(blocks);
  return true;
}

/** Whether the line makes a heading or a table's head of the paragraph above it. */
export function underlines(blocks: Blocks): boolean {
  const { cursor, leaves, definitions, open } = blocks;
  const { text, next, lineEnd } = cursor;
  if (open?.kind !== 'paragraph') return false;
  const level = setextLevel(text, next, lineEnd);
  if (level > 0) {
    takeDefinitions(text, open, leaves, definitions);
    if (open.lines.length === 0) {
      blocks.open = undefined;
      return false;
    }
    blocks.open = undefined;
    const heading = textLeaf('heading', level, open.place, open.lines);
    leaves.push({ ...heading, to: trimBlanks(text, next, lineEnd) });
    return true;
  }
  const code = text.charCodeAt(next);
  return (code === 124 || code === 45 || code === 58) && startsTable(blocks, open.lines);
}

function startsTable(blocks: Blocks, lines: number[]): boolean {
  const { cursor, containers, open } = blocks;
  const columns = delimiterColumns(cursor.text, cursor.next, cursor.lineEnd);
  if (columns === 0 || open?.kind !== 'paragraph') return false;
  const from = lines[lines.length - 2] ?? 0;
  const to = lines[lines.length - 1] ?? 0;
  const cells = cellsOf(cursor.text, from, to);
  // Whoever saw a link cut in two may have counted both of its halves.
  if (cells.length !== columns && cellsOf(cursor.text, from, to, true).length !== columns) return false;
  lines.length -= 2;
  const startsItem = lines.length === 0 && open.place.startsItem;
  if (lines.length > 0) closeLeaf(blocks);
  blocks.open = { kind: 'table' };
  addCells(blocks, cells, { ...placeOf(containers), startsItem });
  return true;
}

/** Starts indented code where the cursor looks. */
export function startIndented(blocks: Blocks): void {
  const { cursor, containers, leaves } = blocks;
  const leaf = spanLeaf('code', 0, placeOf(containers), cursor.next, cursor.lineEnd);
  leaves.push(leaf);
  blocks.open = { kind: 'indented', leaf };
}
