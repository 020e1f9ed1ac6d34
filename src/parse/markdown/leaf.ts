import type { Block } from '../../model/markdown.ts';
import { trimBlanks } from './characters.ts';

/** A block whose lines are known and whose text is not read yet. */
export interface Leaf {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly quotes: number;
  readonly callouts: number;
  readonly lists: number;
  readonly startsItem: boolean;
  /** Whether it may start with a task marker. */
  readonly isTask: boolean;
  /** From, to, from, to …: what each line holds of the block, without container prefix, indentation, line ending. */
  readonly lines: number[];
  /** Where the block starts and ends: markers of a heading included. */
  readonly from: number;
  readonly to: number;
}

/**
 * The text of a leaf as one string: the note itself where nothing but white space stands between the lines, else the
 * lines joined by LF, so that no rule on what is inside a line need know of block quotes.
 */
export interface LeafText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where each line starts in `text`, and in the note; undefined if `text` is the note. */
  readonly starts: readonly number[] | undefined;
  readonly origins: readonly number[];
}

export function leafText(text: string, lines: readonly number[], isQuoted: boolean): LeafText {
  const from = lines[0] ?? 0;
  const end = lines[lines.length - 1] ?? from;
  if (!isQuoted || lines.length === 2) {
    return { text, from, to: trimBlanks(text, from, end), starts: undefined, origins: [] };
  }
  const starts: number[] = [];
  const origins: number[] = [];
  let joined = '';
  for (let line = 0; line < lines.length; line += 2) {
    const lineFrom = lines[line] ?? 0;
    if (line > 0) joined += '\n';
    starts.push(joined.length);
    origins.push(lineFrom);
    joined += text.slice(lineFrom, lines[line + 1]);
  }
  return { text: joined, from: 0, to: trimBlanks(joined, 0, joined.length), starts, origins };
}

/** The offset in the note of an offset in a source. */
export function toNote(source: LeafText, offset: number): number {
  const { starts, origins } = source;
  if (!starts) return offset;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (origins[low] ?? 0) + offset - (starts[low] ?? 0);
}
