import type { Span } from '../../text/span.ts';
import { lineCursor, moveToLine } from './line-cursor.ts';
import { trimBlanks } from './characters.ts';

export interface Fenced {
  /** What stands between the fences, the line ending before the closing fence included. */
  readonly yaml: Span;
  /** Where the line after the closing fence starts. */
  readonly end: number;
}

/**
 * The YAML frontmatter that a text starts with at `from` (after a byte-order mark, if it has one): between a line `---`
 * and a line `---` or `...`. Without the closing line there is none.
 */
export function frontmatterAt(text: string, from: number): Fenced | undefined {
  if (!text.startsWith('---', from)) return undefined;
  const cursor = lineCursor(text);
  moveToLine(cursor, from);
  if (trimBlanks(text, from, cursor.lineEnd) !== from + 3) return undefined;
  const start = cursor.nextLine;
  while (cursor.nextLine < text.length) {
    moveToLine(cursor, cursor.nextLine);
    const { lineStart } = cursor;
    const isFence = text.startsWith('---', lineStart) || text.startsWith('...', lineStart);
    if (isFence && trimBlanks(text, lineStart, cursor.lineEnd) === lineStart + 3) {
      return { yaml: { from: start, to: lineStart }, end: cursor.nextLine };
    }
  }
  return undefined;
}
