import { CR, LF, SPACE, TAB } from './characters.ts';

/**
 * Where the reading of blocks stands: a line, and a place in it. Columns count tabs to stops of four (CommonMark 0.31,
 * section 2.2); `at` can stand on a tab of which some columns are used up, then `column` says how many.
 */
export interface LineCursor {
  readonly text: string;
  lineStart: number;
  /** Where the line ends, its line ending left out. */
  lineEnd: number;
  /** Where the next line starts; the text's length after the last line. */
  nextLine: number;
  at: number;
  column: number;
  /** The first offset from `at` on without a space or tab, and how many columns it stands right of `at`. */
  next: number;
  indent: number;
  nextLineFeed: number;
  nextReturn: number;
}

export function lineCursor(text: string): LineCursor {
  return {
    text,
    lineStart: 0,
    lineEnd: 0,
    nextLine: 0,
    at: 0,
    column: 0,
    next: 0,
    indent: 0,
    nextLineFeed: -1,
    nextReturn: -1,
  };
}

/** Moves to the line that starts at `start`; LF, CR and CRLF end lines. */
export function moveToLine(cursor: LineCursor, start: number): void {
  const { text } = cursor;
  if (cursor.nextLineFeed < start) cursor.nextLineFeed = find(text, '\n', start);
  if (cursor.nextReturn < start) cursor.nextReturn = find(text, '\r', start);
  const end = Math.min(cursor.nextLineFeed, cursor.nextReturn);
  const isPair = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF;
  cursor.lineStart = start;
  cursor.lineEnd = end;
  cursor.nextLine = Math.min(end + (isPair ? 2 : 1), text.length);
  cursor.at = start;
  cursor.column = 0;
}

function find(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}

/** Looks for the first character that is no space or tab: sets `next` and `indent`. */
export function lookAhead(cursor: LineCursor): void {
  const { text, lineEnd } = cursor;
  let at = cursor.at;
  let column = cursor.column;
  for (; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) column++;
    else if (code === TAB) column += 4 - (column % 4);
    else break;
  }
  cursor.next = at;
  cursor.indent = column - cursor.column;
}

/** Whether nothing but spaces and tabs is left; right after `lookAhead`. */
export const isRestBlank = (cursor: LineCursor): boolean => cursor.next >= cursor.lineEnd;

/** Moves to the first character that is no space or tab; right after `lookAhead`. */
export function skipIndent(cursor: LineCursor): void {
  cursor.at = cursor.next;
  cursor.column += cursor.indent;
}

/** Moves over `count` characters that are no tabs. */
export function skipCharacters(cursor: LineCursor, count: number): void {
  cursor.at += count;
  cursor.column += count;
}

/** Moves over at most `count` columns of spaces and tabs; a tab can be used up in part. */
export function skipColumns(cursor: LineCursor, count: number): void {
  let left = count;
  while (left > 0 && cursor.at < cursor.lineEnd) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code !== SPACE && code !== TAB) return;
    const width = code === TAB ? 4 - (cursor.column % 4) : 1;
    if (width <= left) cursor.at++;
    cursor.column += Math.min(width, left);
    left -= width;
  }
}
