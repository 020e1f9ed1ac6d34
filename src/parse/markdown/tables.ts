import type { Span } from '../../text/span.ts';
import { runLength, skipBlanks, trimBlanks } from './characters.ts';
import { wikilinkAt } from './wikilinks.ts';

const PIPE = 124;
const BACKSLASH = 92;
const BACKTICK = 96;
const OPEN_BRACKET = 91;

/** How many columns the delimiter row `from … to` of a GFM table has; 0 if it is none (GFM, section 4.10). */
export function delimiterColumns(text: string, from: number, to: number): number {
  let at = from;
  let columns = 0;
  let isMarked = false;
  if (text.charCodeAt(at) === PIPE) {
    isMarked = true;
    at = skipBlanks(text, at + 1, to);
  }
  while (at < to) {
    if (text.charCodeAt(at) === 58) {
      isMarked = true;
      at++;
    }
    const dashes = runLength(text, at, to, 45);
    if (dashes === 0) return 0;
    at += dashes;
    if (at < to && text.charCodeAt(at) === 58) {
      isMarked = true;
      at++;
    }
    columns++;
    at = skipBlanks(text, at, to);
    if (at >= to) break;
    if (text.charCodeAt(at) !== PIPE) return 0;
    isMarked = true;
    at = skipBlanks(text, at + 1, to);
  }
  return isMarked ? columns : 0;
}

/**
 * The cells of the row `from … to`, without the white space around them. `\|` does not end a cell (GFM, section 4.10),
 * and to us neither does the `|` of a wikilink that somebody wrote without the backslash: `strictly` it does.
 */
export function cellsOf(text: string, from: number, to: number, strictly = false): Span[] {
  const cells: Span[] = [];
  let start = skipBlanks(text, from, to);
  let isInCode = false;
  if (text.charCodeAt(start) === PIPE) start++;
  for (let at = start; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && (!isInCode || isEscapable(text.charCodeAt(at + 1)))) at++;
    else if (code === BACKTICK) {
      at += runLength(text, at, to, BACKTICK) - 1;
      isInCode = !isInCode;
    } else if (code === OPEN_BRACKET && !strictly && !isInCode) at = linkEnd(text, at, to) - 1;
    else if (code === PIPE) {
      cells.push(trimmed(text, start, at));
      start = at + 1;
      isInCode = false;
    }
  }
  // After the last pipe there is another cell only if something stands there.
  if (skipBlanks(text, start, to) < to) cells.push(trimmed(text, start, to));
  return cells;
}

const isEscapable = (code: number): boolean => code === PIPE || code === BACKSLASH;

/** Where the wikilink at a bracket ends; behind the bracket where there is none. */
const linkEnd = (text: string, at: number, to: number): number =>
  (text.charCodeAt(at + 1) === OPEN_BRACKET ? wikilinkAt(text, at, to)?.to : undefined) ?? at + 1;

function trimmed(text: string, from: number, to: number): Span {
  const start = skipBlanks(text, from, to);
  return { from: start, to: trimBlanks(text, start, to) };
}
