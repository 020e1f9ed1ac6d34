import { lineEndAt } from './lines.ts';
import { otherZeros } from './characters/plain-digits.ts';
import type { Span } from './span.ts';

/** Nothing but blanks, those of no width included. */
const BLANK = 1;
export const HAS_COLON = 2;
export const HAS_AT = 4;
export const HAS_DIGIT = 8;
export const ENDS_IN_COLON = 16;
/** It starts with a sign that rules are drawn with. */
export const IS_RULED = 32;
/** Behind the first blank at its start there are more. */
export const IS_INDENTED = 128;

/** It is none of the lines that are read. */
const IS_HIDDEN = 256;

const SPACE = 32;
const MARK = 0x3e;
const TAB = 9;
const isSpace = (unit: number): boolean => unit === SPACE || unit === TAB;

/** Blanks that mail programs leave in text: of no width, not to be broken at, marks of the direction of writing. */
const oddBlanks = [
  [0xa0, 0xa0],
  [0x200b, 0x200f],
  [0x202a, 0x202f],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
] as const;

/** Signs are looked for at the start of a line only; nothing that mail programs write is longer. */
const mostLooked = 400;

const NEWLINE = 10;
const RETURN = 13;
/** In the table below: a blank, or the end of a line. */
const ENDS_LINE = 64;
/** What each UTF-16 code unit is a sign of. */
const kinds = new Uint8Array(0x10000);
for (const zero of [0x30, ...otherZeros]) kinds.fill(HAS_DIGIT, zero, zero + 10);
kinds[NEWLINE] = kinds[RETURN] = ENDS_LINE;
kinds[0x3a] = kinds[0xff1a] = HAS_COLON;
kinds[0x40] = HAS_AT;
for (const [first, last] of oddBlanks) kinds.fill(BLANK, first, last + 1);
kinds[SPACE] = kinds[TAB] = BLANK;
const ruling = new Uint8Array(128);
for (const sign of '-_=*+#~\\>|.') ruling[sign.charCodeAt(0)] = 1;

const mostAtOnce = 1 << 15;

/** The columns of the lines of one text or several, since many short columns cost more than a long one. */
export class LineColumns {
  starts: Int32Array;
  ends: Int32Array;
  depths: Int32Array;
  signs: Uint16Array;
  count = 0;

  /** `characters`: how long the text is, so that there is room for lines of some length at once. */
  constructor(characters: number) {
    const room = Math.max(64, Math.min(characters, mostAtOnce) >> 5);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.depths = new Int32Array(room);
    this.signs = new Uint16Array(room);
  }

  add(start: number, end: number, depth: number, signs: number): void {
    if (this.count === this.starts.length) this.#grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.depths[this.count] = depth;
    this.signs[this.count] = signs;
    this.count++;
  }

  #grow(): void {
    const longer = <Column extends Int32Array | Uint16Array>(column: Column, next: Column): Column => {
      next.set(column);
      return next;
    };
    const room = this.count * 2;
    this.starts = longer(this.starts, new Int32Array(room));
    this.ends = longer(this.ends, new Int32Array(room));
    this.depths = longer(this.depths, new Int32Array(room));
    this.signs = longer(this.signs, new Uint16Array(room));
  }
}

/**
 * The lines of a stretch of text without their quote marks, kept as columns. A line stands from `start` to `end`, without
 * its line ending, blanks at its end, and the quote marks and one blank before it; `depth` is how many marks those are.
 */
export class QuotedLines {
  readonly text: string;
  readonly #columns: LineColumns;
  /** Where its lines begin in the columns. */
  readonly #base: number;
  count = 0;

  constructor(text: string, columns: LineColumns) {
    this.text = text;
    this.#columns = columns;
    this.#base = columns.count;
  }

  start(line: number): number {
    return line < this.count ? (this.#columns.starts[this.#base + line] ?? 0) : 0;
  }

  end(line: number): number {
    return line < this.count ? (this.#columns.ends[this.#base + line] ?? 0) : 0;
  }

  depth(line: number): number {
    return line < this.count ? (this.#columns.depths[this.#base + line] ?? 0) : 0;
  }

  /** The sum of the signs above that the line has; nothing and no line at all are blank. */
  signs(line: number): number {
    return line >= 0 && line < this.count ? (this.#columns.signs[this.#base + line] ?? BLANK) : BLANK;
  }

  isBlank(line: number): boolean {
    return (this.signs(line) & BLANK) !== 0;
  }

  /** Without any character, not even a blank of no width. */
  isEmpty(line: number): boolean {
    return this.start(line) >= this.end(line);
  }

  /** Makes the line blank: it is no part of what is read. */
  hide(line: number): void {
    this.#columns.ends[this.#base + line] = this.start(line);
    this.#columns.signs[this.#base + line] = BLANK | IS_HIDDEN;
  }

  isHidden(line: number): boolean {
    return (this.signs(line) & IS_HIDDEN) !== 0;
  }

  /** Gives the line a depth that its own quote marks do not tell. */
  quote(line: number, depth: number): void {
    this.#columns.depths[this.#base + line] = depth;
  }

  length(line: number): number {
    return this.end(line) - this.start(line);
  }

  /** What the line says, blanks at its start left out, and cut where it is longer than that. */
  said(line: number, most = mostLooked): string {
    const start = this.start(line);
    return this.text.slice(start, Math.min(this.end(line), start + most)).trim();
  }

  /** Adds a line behind those before it; only the lines that were begun last may grow. */
  add(start: number, end: number, depth: number, signs: number): void {
    this.#columns.add(start, end, depth, signs);
    this.count++;
  }
}

/** Whether two lines, of one text or two, are the same, but for their quote marks. */
export function areAlike(ones: QuotedLines, one: number, others: QuotedLines, other: number): boolean {
  const length = ones.length(one);
  if (length !== others.length(other)) return false;
  const from = ones.start(one);
  const start = others.start(other);
  for (let at = 0; at < length; at++)
    if (ones.text.charCodeAt(from + at) !== others.text.charCodeAt(start + at)) return false;
  return true;
}

/**
 * The lines of a stretch of text, quote marks taken off: `> > a`, `>> a` and ` >> a` are all "a" at depth 2, and so is
 * `> AR> a` and `> Ann> a`, whose second mark bears initials or a name. Up to three spaces may stand before each mark, and one after it, as in
 * CommonMark; more belong to the text.
 */
export function quotedLines(
  text: string,
  { from, to }: Span,
  columns = new LineColumns(to - from),
): QuotedLines {
  const lines = new QuotedLines(text, columns);
  for (let start = from; start < to;) {
    const end = addLine(lines, start, to);
    start = end + (text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === NEWLINE ? 2 : 1);
  }
  return lines;
}

/** GroupWise sets the line between two of these, `>>> Ann Roe 3/14/2026 9:15 AM >>>`; they are no quote marks. */
const arrows = '>>>';

function startsWithArrows(text: string, mark: number, to: number): boolean {
  const behind = mark + arrows.length;
  if (!text.startsWith(arrows, mark) || text.charCodeAt(behind) === MARK) return false;
  let end = lineEndAt(text, behind, Math.min(to, behind + mostLooked));
  while (end > behind && isSpace(text.charCodeAt(end - 1))) end--;
  return end > behind + arrows.length && text.startsWith(` ${arrows}`, end - 4);
}

/** Adds the line that starts at an offset; the answer is where it ends. */
function addLine(lines: QuotedLines, start: number, to: number): number {
  const { text } = lines;
  let from = start;
  let depth = 0;
  for (;;) {
    let mark = from;
    while (mark < to && mark - from < 3 && isSpace(text.charCodeAt(mark))) mark++;
    if (isCapital(text.charCodeAt(mark))) mark = behindInitials(text, mark, to);
    if (mark >= to || text.charCodeAt(mark) !== MARK) break;
    if (text.charCodeAt(mark + 1) === MARK && startsWithArrows(text, mark, to)) break;
    depth++;
    from = mark + 1;
    if (from < to && isSpace(text.charCodeAt(from))) from++;
  }
  return addSaid(lines, from, to, depth);
}

/** Adds a line whose quote marks stand before `from`. */
function addSaid(lines: QuotedLines, from: number, to: number, depth: number): number {
  const { text } = lines;
  const looked = Math.min(to, from + mostLooked);
  let at = from;
  while (at < looked && (kinds[text.charCodeAt(at)] ?? 0) === BLANK) at++;
  const first = at;
  let seen = 0;
  for (; at < looked; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if (kind === ENDS_LINE) break;
    seen |= kind;
  }
  const lineEnd = at < looked ? at : lineEndAt(text, at, to);
  let end = lineEnd;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  lines.add(from, end, depth, first < end ? signsOf(text, from, first, end, seen) : BLANK);
  return lineEnd;
}

function signsOf(text: string, from: number, first: number, end: number, seen: number): number {
  const opening = text.charCodeAt(first);
  return (
    (seen & (HAS_COLON | HAS_AT | HAS_DIGIT)) |
    (first > from ? IS_INDENTED : 0) |
    (opening < 128 && ruling[opening] === 1 ? IS_RULED : 0) |
    (endsInColon(text, first, end) ? ENDS_IN_COLON : 0)
  );
}

/** "AR> " or "Ann> ", which some mail programs put before the lines of Ann Roe: where its mark is; else the same offset. */
function behindInitials(text: string, at: number, end: number): number {
  let mark = at + 1;
  while (mark < end && mark - at < 4 && isCapital(text.charCodeAt(mark))) mark++;
  if (mark === at + 1) while (mark < end && mark - at < mostOfName && isSmall(text.charCodeAt(mark))) mark++;
  const isMark = mark - at < mostOfName && text.charCodeAt(mark) === MARK;
  return isMark && (mark + 1 >= end || isSpace(text.charCodeAt(mark + 1))) ? mark : at;
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const mostOfName = 11;

/** Behind the colon the signs of bold, a Markdown line break and blanks may stand. */
function endsInColon(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at > to - 8; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3a || unit === 0xff1a) return true;
    if (unit !== 0x2a && unit !== 0x5f && unit !== 0x5c && kinds[unit] !== BLANK) return false;
  }
  return false;
}
