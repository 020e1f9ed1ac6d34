/** The parts that inline links and reference definitions are made of (CommonMark 0.31, sections 4.7 and 6.3). */
import type { Span } from '../../text/span.ts';
import { isAsciiPunctuation, isBlankOrLineEnd, skipBlanksAndLineEnds } from './characters.ts';
import { percentDecoded } from '../../text/percent-decoded.ts';
import { unescapeMarkdown } from '../character-references.ts';

const BACKSLASH = 92;
const OPEN = 40;
const CLOSE = 41;

/** Deeper parentheses end a destination, as in cmark; it keeps the scan linear. */
const DEEPEST_PARENTHESES = 32;

/** The longest label that the specification allows. */
const LONGEST_LABEL = 999;

export interface LinkDestination {
  /** The destination without angle brackets. */
  readonly span: Span;
  /** Where it ends, a closing angle bracket included. */
  readonly end: number;
}

/** The destination that starts at `from`; undefined if there is none. */
export function destinationAt(text: string, from: number, to: number): LinkDestination | undefined {
  return text.charCodeAt(from) === 60
    ? bracketedDestination(text, from, to)
    : bareDestination(text, from, to);
}

function bracketedDestination(text: string, from: number, to: number): LinkDestination | undefined {
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return { span: { from: from + 1, to: at }, end: at + 1 };
    if (code === 60 || code === 10 || code === 13) return undefined;
    if (code === BACKSLASH && isAsciiPunctuation(text.charCodeAt(at + 1))) at++;
  }
  return undefined;
}

function bareDestination(text: string, from: number, to: number): LinkDestination | undefined {
  let depth = 0;
  let at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === BACKSLASH && isAsciiPunctuation(text.charCodeAt(at + 1))) at++;
    else if (code === OPEN && ++depth > DEEPEST_PARENTHESES) return undefined;
    else if (code === CLOSE && --depth < 0) break;
  }
  const isWhole = at >= to || text.charCodeAt(at) === CLOSE || isBlankOrLineEnd(text.charCodeAt(at));
  return depth <= 0 && isWhole ? { span: { from, to: Math.min(at, to) }, end: Math.min(at, to) } : undefined;
}

/** The end of the title that starts at `from`, its quotes included, or -1. */
export function titleEnd(text: string, from: number, to: number): number {
  const open = text.charCodeAt(from);
  if (open !== 34 && open !== 39 && open !== OPEN) return -1;
  const close = open === OPEN ? CLOSE : open;
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === close) return at + 1;
    if (code === OPEN && open === OPEN) return -1;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

/** The end of the label that starts with the `[` at `from`, its `]` included, or -1. It may be empty. */
export function labelEnd(text: string, from: number, to: number): number {
  const last = Math.min(to, from + LONGEST_LABEL + 2);
  for (let at = from + 1; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === 93) return at + 1;
    if (code === 91) return -1;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

/** The end of the footnote label `[^…]` that starts at `from`, or -1. It holds no white space. */
export function footnoteLabelEnd(text: string, from: number, to: number): number {
  if (text.charCodeAt(from) !== 91 || text.charCodeAt(from + 1) !== 94) return -1;
  const end = labelEnd(text, from, to);
  if (end <= from + 3) return -1;
  for (let at = from; at < end; at++) if (isBlankOrLineEnd(text.charCodeAt(at))) return -1;
  return end;
}

export interface Resource {
  readonly destination: Span;
  readonly end: number;
}

/** What follows the label of an inline link: `(destination "title")`, from the `(` at `from` on. */
export function resourceAt(text: string, from: number, to: number): Resource | undefined {
  const start = skipBlanksAndLineEnds(text, from + 1, to);
  const destination = destinationAt(text, start, to);
  if (!destination) return undefined;
  let at = skipBlanksAndLineEnds(text, destination.end, to);
  if (at > destination.end && at < to && text.charCodeAt(at) !== CLOSE) {
    const title = titleEnd(text, at, to);
    if (title < 0) return undefined;
    at = skipBlanksAndLineEnds(text, title, to);
  }
  return at < to && text.charCodeAt(at) === CLOSE
    ? { destination: destination.span, end: at + 1 }
    : undefined;
}

/** The form in which labels are compared: case and runs of white space make no difference. */
export const normalizedLabel = (label: string): string =>
  label
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();

/** A destination as text: escapes, references and percent codes undone. */
export const decodedDestination = (written: string): string => percentDecoded(unescapeMarkdown(written));
