import { listMarkerAt } from './block-starts.ts';
import { isBlank, skipBlanks } from './characters.ts';
import { footnoteLabelEnd } from './link-parts.ts';
import type { LineCursor } from './line-cursor.ts';
import { isRestBlank, lookAhead, skipCharacters, skipColumns, skipIndent } from './line-cursor.ts';

/**
 * A block quote, list item or footnote that is open. Lists need no record of their own: their items tell all we ask.
 */
export interface Container {
  readonly kind: 'quote' | 'callout' | 'item' | 'footnote';
  /** How far the lines of an item or footnote are indented, in columns. */
  readonly width: number;
  /** Whether nothing stands in it yet; an item that starts with two blank lines stays empty. */
  isEmpty: boolean;
  /** Whether its first leaf is still to come. */
  isFresh: boolean;
}

/** Deeper containers are read as text: nobody writes them, and the time a line takes grows with the depth. */
export const DEEPEST_CONTAINER = 100;

const OPEN_BRACKET = 91;
const COLON = 58;

/** How many of the containers the line goes on with; the cursor moves past their prefixes. */
export function continuedContainers(cursor: LineCursor, containers: readonly Container[]): number {
  let count = 0;
  for (const container of containers) {
    lookAhead(cursor);
    if (!continues(cursor, container)) break;
    count++;
  }
  return count;
}

function continues(cursor: LineCursor, container: Container): boolean {
  if (container.kind === 'quote' || container.kind === 'callout') return skipQuoteMarker(cursor);
  if (isRestBlank(cursor)) return container.kind === 'footnote' || !container.isEmpty;
  if (cursor.indent < container.width) return false;
  skipColumns(cursor, container.width);
  return true;
}

function skipQuoteMarker(cursor: LineCursor): boolean {
  if (cursor.indent > 3 || isRestBlank(cursor) || cursor.text.charCodeAt(cursor.next) !== 62) return false;
  skipIndent(cursor);
  skipCharacters(cursor, 1);
  skipColumns(cursor, 1);
  return true;
}

/**
 * The container that starts at the next character, if one does; the cursor moves past its marker. What interrupts a
 * paragraph must be an item with text, and with the number 1 if it has one.
 */
export function containerAt(cursor: LineCursor, isInParagraph: boolean): Container | undefined {
  const { text, next, lineEnd } = cursor;
  if (skipQuoteMarker(cursor)) {
    const kind = startsCallout(cursor) ? 'callout' : 'quote';
    return { kind, width: 0, isEmpty: true, isFresh: true };
  }
  if (text.charCodeAt(next) === OPEN_BRACKET) return footnoteAt(cursor);
  const marker = listMarkerAt(text, next, lineEnd);
  if (!marker) return undefined;
  const afterMarker = next + marker.width;
  const isBlankItem = skipBlanks(text, afterMarker, lineEnd) === lineEnd;
  if (isInParagraph && (isBlankItem || !marker.interrupts)) return undefined;
  const { indent } = cursor;
  skipIndent(cursor);
  skipCharacters(cursor, marker.width);
  lookAhead(cursor);
  // Five columns or more are one, and then indented code.
  const padding = isBlankItem || cursor.indent > 4 ? 1 : cursor.indent;
  if (isBlank(text.charCodeAt(cursor.at))) skipColumns(cursor, padding);
  return { kind: 'item', width: indent + marker.width + padding, isEmpty: true, isFresh: true };
}

const CALLOUT = /[ \t]*\[![\p{L}\p{N}_-]{1,40}(?:\|[^\]\r\n]{0,40})?\]/uy;

/** Whether a block quote is no quote but a box: `> [!note]`, as Obsidian and GitHub read it. */
function startsCallout({ text, at }: LineCursor): boolean {
  CALLOUT.lastIndex = at;
  return CALLOUT.test(text);
}

/** The definition of a footnote, `[^label]: text`, as GitHub reads it. */
function footnoteAt(cursor: LineCursor): Container | undefined {
  const end = footnoteLabelEnd(cursor.text, cursor.next, cursor.lineEnd);
  if (end < 0 || cursor.text.charCodeAt(end) !== COLON) return undefined;
  const start = cursor.next;
  skipIndent(cursor);
  skipCharacters(cursor, end + 1 - start);
  return { kind: 'footnote', width: 4, isEmpty: true, isFresh: true };
}

/** Whether a leaf that starts now is the first of an item; from then on, none is. */
export function takeFresh(containers: readonly Container[]): boolean {
  let startsItem = false;
  for (let index = containers.length - 1; index >= 0; index--) {
    const container = containers[index];
    if (!container?.isFresh) break;
    container.isFresh = false;
    container.isEmpty = false;
    if (container.kind === 'item') startsItem = true;
  }
  return startsItem;
}
