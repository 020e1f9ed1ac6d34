import type { Span } from './span.ts';

/** Lines of a text as the Language Server Protocol counts them: `\n`, `\r\n` and a lone `\r` end one. */
export interface Position {
  /** Zero-based. */
  readonly line: number;
  /** Zero-based, in UTF-16 code units. */
  readonly character: number;
}

/** The offset at which each line starts; the first is 0. */
export type LineStarts = readonly number[];

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) starts.push(at + 1);
    else if (unit === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
  }
  return starts;
}

/** The index of the last entry that is not above `offset`; entries ascend and the first is 0. */
export function lastAtOrBefore(ascending: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(starts: LineStarts, offset: number): Position {
  const line = lastAtOrBefore(starts, offset);
  return { line, character: Math.max(0, offset - (starts[line] ?? 0)) };
}

/** The offset of a position; one past the end of its line stands for the line's end, as LSP asks. */
export function offsetAt(starts: LineStarts, text: string, { line, character }: Position): number {
  const start = starts[line];
  if (start === undefined) return text.length;
  const next = starts[line + 1] ?? text.length + 1;
  let end = Math.min(next - 1, text.length);
  if (end > start && text.charCodeAt(end - 1) === 13 && text.charCodeAt(end) === 10) end--;
  return Math.min(start + character, end);
}

/** The line ending that a text uses first; `\n` where it has none. */
export const lineEndingOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** Where the line that holds `at` starts. */
export function lineStartAt(text: string, at: number): number {
  let from = at;
  while (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--;
  return from;
}

/** Where the line that holds `from` ends, its line ending (`\n`, `\r\n` or a lone `\r`) left out; at most `to`. */
export function lineEndAt(text: string, from: number, to = text.length): number {
  let end = from;
  while (end < to && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** The whole lines that hold a stretch of text, with the line ending behind the last one. */
export function wholeLines(text: string, { from, to }: Span): Span {
  const end = lineEndAt(text, to);
  return {
    from: lineStartAt(text, from),
    to: text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length),
  };
}
