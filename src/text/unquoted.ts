import { lastAtOrBefore, lineEndAt } from './lines.ts';
import { quotedLines } from './quoted-lines.ts';
import type { Span } from './span.ts';

/**
 * Text taken out of a quote, and the way back: `text` holds the pieces one after another, a newline between them;
 * piece `i` begins at `starts[i]` in `text` and at `sources[i]` in the note.
 */
export interface Unquoted {
  readonly text: string;
  readonly starts: readonly number[];
  readonly sources: readonly number[];
}

/** The pieces joined by newlines. */
export function joined(source: string, pieces: readonly Span[]): Unquoted {
  const starts: number[] = [];
  let length = 0;
  for (const { from, to } of pieces) {
    starts.push(length);
    length += to - from + 1;
  }
  const text = pieces.map(({ from, to }) => source.slice(from, to)).join('\n');
  return { text, starts, sources: pieces.map(({ from }) => from) };
}

/**
 * The spans as one text without quote marks, as a reader sees it; an empty line stands between two spans.
 * Sentences are read from this, and `sourceSpan` gives their place in the note.
 */
export function unquoted(source: string, spans: readonly Span[]): Unquoted {
  const pieces: Span[] = [];
  for (const span of spans) {
    if (pieces.length > 0) pieces.push({ from: span.from, to: span.from });
    for (const line of firstLineAsItIs(source, span)) pieces.push(line);
  }
  return joined(source, pieces);
}

/** A span starts behind the quote marks of its first line, so a `>` there is text. */
function firstLineAsItIs(source: string, span: Span): readonly Span[] {
  const end = lineEndAt(source, span.from, span.to);
  const rest = source.startsWith('\r\n', end) ? end + 2 : end + 1;
  const pieces = [{ from: span.from, to: end }];
  const lines = quotedLines(source, { from: rest, to: span.to });
  for (let line = 0; line < lines.count; line++)
    pieces.push({ from: lines.start(line), to: lines.end(line) });
  return pieces;
}

/** Where a character of the text stands in the note; the newline between two pieces is at the end of the first. */
function sourceOffset({ starts, sources }: Unquoted, offset: number): number {
  const piece = lastAtOrBefore(starts, offset);
  return (sources[piece] ?? 0) + offset - (starts[piece] ?? 0);
}

/** The stretch of the note that a stretch of the text comes from; quote marks between its lines are inside. */
export function unquotedSource(unquoted: Unquoted, { from, to }: Span): Span {
  if (from >= to) {
    const at = sourceOffset(unquoted, from);
    return { from: at, to: at };
  }
  return { from: sourceOffset(unquoted, from), to: sourceOffset(unquoted, to - 1) + 1 };
}
