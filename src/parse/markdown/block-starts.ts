/** What a line can start with, beside containers and HTML: all offsets are those of the line's first character. */
import { isBlank, isDigit, runLength, skipBlanks, trimBlanks } from './characters.ts';

const BACKTICK = 96;

/** The level of the ATX heading at `from`, or 0 (CommonMark 0.31, section 4.2). */
export function atxLevel(text: string, from: number, lineEnd: number): number {
  const level = runLength(text, from, lineEnd, 35);
  const isHeading =
    level >= 1 && level <= 6 && (from + level === lineEnd || isBlank(text.charCodeAt(from + level)));
  return isHeading ? level : 0;
}

/** Where the text of an ATX heading stands, its closing `#`s left out; empty where there is none. */
export function atxContent(
  text: string,
  from: number,
  level: number,
  lineEnd: number,
): { from: number; to: number } {
  const start = skipBlanks(text, from + level, lineEnd);
  const end = trimBlanks(text, start, lineEnd);
  let hashes = end;
  while (hashes > start && text.charCodeAt(hashes - 1) === 35) hashes--;
  if (hashes === start) return { from: start, to: start };
  const isClosing = hashes < end && isBlank(text.charCodeAt(hashes - 1));
  return { from: start, to: isClosing ? trimBlanks(text, start, hashes) : end };
}

/** How many backticks or tildes open a code fence at `from`; 0 if none does (CommonMark 0.31, section 4.5). */
export function fenceLength(text: string, from: number, lineEnd: number): number {
  const marker = text.charCodeAt(from);
  const length = runLength(text, from, lineEnd, marker);
  if (length < 3) return 0;
  if (marker !== BACKTICK) return length;
  // What follows backticks holds none, or this is a code span.
  for (let at = from + length; at < lineEnd; at++) if (text.charCodeAt(at) === BACKTICK) return 0;
  return length;
}

/** Whether the line closes a fence of `length` times `marker`. */
export function closesFence(
  text: string,
  from: number,
  lineEnd: number,
  marker: number,
  length: number,
): boolean {
  const found = runLength(text, from, lineEnd, marker);
  return found >= length && skipBlanks(text, from + found, lineEnd) === lineEnd;
}

/** The level of the setext heading that the line at `from` underlines, or 0 (CommonMark 0.31, section 4.3). */
export function setextLevel(text: string, from: number, lineEnd: number): number {
  const marker = text.charCodeAt(from);
  if (marker !== 61 && marker !== 45) return 0;
  const to = from + runLength(text, from, lineEnd, marker);
  if (skipBlanks(text, to, lineEnd) !== lineEnd) return 0;
  return marker === 61 ? 1 : 2;
}

/** The offset that keeps the line at `from` from being a thematic break, or -1 if it is one. */
export function thematicBreakFailure(text: string, from: number, lineEnd: number): number {
  const marker = text.charCodeAt(from);
  let count = 0;
  for (let at = from; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === marker) count++;
    else if (!isBlank(code)) return at;
  }
  return count >= 3 ? -1 : lineEnd;
}

export interface ListMarker {
  /** How many characters the marker has: `-` one, `12.` three. */
  readonly width: number;
  /** Whether an item with this marker may interrupt a paragraph: any bullet, and the number 1. */
  readonly interrupts: boolean;
}

/** The list marker at `from`, which a space, a tab or the line's end follows (CommonMark 0.31, section 5.2). */
export function listMarkerAt(text: string, from: number, lineEnd: number): ListMarker | undefined {
  const code = text.charCodeAt(from);
  let width = 1;
  let interrupts = true;
  if (isDigit(code)) {
    while (width < 10 && isDigit(text.charCodeAt(from + width))) width++;
    const after = text.charCodeAt(from + width);
    if (width > 9 || (after !== 46 && after !== 41)) return undefined;
    interrupts = Number(text.slice(from, from + width)) === 1;
    width++;
  } else if (code !== 45 && code !== 43 && code !== 42) return undefined;
  const end = from + width;
  return end === lineEnd || (end < lineEnd && isBlank(text.charCodeAt(end)))
    ? { width, interrupts }
    : undefined;
}
