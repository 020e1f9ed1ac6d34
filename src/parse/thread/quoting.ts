import type { QuotedLines } from '../../text/quoted-lines.ts';
import { boundariesIn } from './boundaries/boundaries.ts';
import type { Boundary } from './boundaries/boundary.ts';

/** The lines of one author in the body of a mail. The first part is the mail itself. */
export interface Part {
  /** Undefined for the mail itself and for a quote that says not whose it is. */
  readonly boundary: Boundary | undefined;
  /** The index of the part that quotes this one. */
  readonly parent: number | undefined;
  /** The numbers of its lines, blank ones included; not contiguous where a reply answers between the quoted lines. */
  readonly lines: number[];
}

interface Open {
  readonly part: number;
  /** A line of a smaller depth is no longer this part's. */
  readonly least: number;
  /** A line of a greater depth is a quote in this part. */
  readonly own: number;
  /** A line from this one on is no longer this part's, whatever its depth. */
  readonly until: number;
  /** The quote in this part that ended last; deeper lines after an answer go on with it. */
  child: Open | undefined;
}

/**
 * Splits the body of a mail, the lines from `first` to before `last`, among its authors. A quote whose lines carry more marks
 * than its attribution line ends where the marks end, so an answer between quoted lines goes to who answers; one without
 * marks of its own goes on to the end of what quotes it. A doubtful boundary and what stands below it are a part as well.
 */
export function partsOf(lines: QuotedLines, first: number, last: number): readonly Part[] {
  const base = leastDepth(lines, first, last);
  const parts: Part[] = [{ boundary: undefined, parent: undefined, lines: [] }];
  const mail: Open = { part: 0, least: base, own: base, until: Infinity, child: undefined };
  const open: Open[] = [mail];
  const top = () => open[open.length - 1] ?? mail;

  const start = (boundary: Boundary | undefined, least: number, own: number) => {
    const quoting = top();
    const quote: Open = {
      part: parts.length,
      least,
      own,
      until: boundary?.until ?? Infinity,
      child: undefined,
    };
    parts.push({ boundary, parent: quoting.part, lines: [] });
    quoting.child = quote;
    open.push(quote);
  };

  /** Nothing goes on with a quote that is over. */
  const leave = (line: number) => {
    const left = open.pop();
    if (left && line >= left.until) top().child = undefined;
  };

  const begin = (boundary: Boundary, depth: number) => {
    // In a stretch that is nobody's as long, a doubtful boundary tells nothing new.
    if (depth !== top().own || !goesOn(parts[top().part]?.boundary, boundary)) {
      const quoted = depthBelow(lines, boundary.next, last, depth);
      start(boundary, quoted > depth ? depth + 1 : depth, Math.max(quoted, depth));
    }
    if (boundary.isDoubtful) addRange(parts[top().part]?.lines, boundary.start, boundary.next);
  };

  const boundaries = boundariesIn(lines, first, last);
  let coming = 0;
  for (let line = first; line < last; line++) {
    const depth = lines.depth(line);
    if (!lines.isBlank(line)) {
      while (open.length > 1 && (depth < top().least || line >= top().until)) leave(line);
      for (let child = childAt(top(), depth); child; child = childAt(child, depth)) open.push(child);
      const boundary = boundaries[coming];
      if (boundary?.start === line) {
        coming++;
        begin(boundary, depth);
        line = boundary.next - 1;
        continue;
      }
      if (depth > top().own) start(undefined, top().own + 1, depth);
    }
    if (!lines.isHidden(line)) parts[top().part]?.lines.push(line);
  }
  return parts;
}

/** The quote in an open part that a line of this depth goes on with; one without marks of its own lasts as long as the part. */
const childAt = ({ own, child }: Open, depth: number): Open | undefined =>
  child && depth >= child.least && (depth > own || child.least <= own) ? child : undefined;

/** Whether a doubtful boundary stands in a stretch that is doubtful as long. */
const goesOn = (open: Boundary | undefined, { isDoubtful, until }: Boundary): boolean =>
  open?.isDoubtful === true && isDoubtful && (open.until ?? Infinity) >= (until ?? Infinity);

/** The lines of a boundary that may be none stay in the text. */
function addRange(lines: number[] | undefined, from: number, to: number): void {
  for (let line = from; line < to; line++) lines?.push(line);
}

function leastDepth(lines: QuotedLines, first: number, last: number): number {
  let least = Infinity;
  for (let line = first; line < last; line++)
    if (!lines.isBlank(line)) least = Math.min(least, lines.depth(line));
  return least;
}

const mostAnswerLines = 60;

/**
 * The depth of what a boundary quotes: that of the next written line, or of a blank one before it that bears more marks than
 * the boundary. An answer of whoever quotes the boundary may stand between.
 */
function depthBelow(lines: QuotedLines, from: number, last: number, depth: number): number {
  const end = Math.min(last, from + mostAnswerLines);
  let at = from;
  while (at < end && (lines.isBlank(at) ? lines.depth(at) <= depth : lines.depth(at) < depth)) at++;
  return at < end ? lines.depth(at) : depth;
}
