import { lineEndAt } from './lines.ts';
import type { Span } from './span.ts';

/** A line without its quote marks: `from` and `to` span what is left, without the line ending and white space at the end. */
export interface QuotedLine extends Span {
  /** How many `>` stand before it. */
  readonly depth: number;
}

const isSpace = (code: number) => code === 32 || code === 9;

/**
 * The lines of a stretch of text, quote marks taken off: `> > a`, `>> a` and ` >> a` are all "a" at depth 2.
 * Up to three spaces may stand before each mark, and one after it, as in CommonMark; more belong to the text.
 */
export function quotedLines(text: string, { from, to }: Span): readonly QuotedLine[] {
  const lines: QuotedLine[] = [];
  let start = from;
  while (start < to) {
    const end = lineEndAt(text, start, to);
    lines.push(quotedLine(text, start, end));
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return lines;
}

function quotedLine(text: string, start: number, lineEnd: number): QuotedLine {
  let from = start;
  let depth = 0;
  for (;;) {
    let mark = from;
    while (mark < lineEnd && mark - from < 3 && isSpace(text.charCodeAt(mark))) mark++;
    if (mark >= lineEnd || text[mark] !== '>') break;
    depth++;
    from = mark + 1;
    if (from < lineEnd && isSpace(text.charCodeAt(from))) from++;
  }
  let to = lineEnd;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { from, to, depth };
}
