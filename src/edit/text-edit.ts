import type { Span } from '../text/span.ts';

/** What stands in one place of a text instead of what stands there; spans are UTF-16 code units of the text as it is now. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/** The text after the edits, which do not overlap; several insertions at one place stand in the order given. */
export function applied(text: string, edits: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.span.from - b.span.from)) {
    result += text.slice(at, edit.span.from) + edit.text;
    at = edit.span.to;
  }
  return result + text.slice(at);
}

/** The one edit that turns `before` into `after`: what they share at both ends stays as it is. */
export function difference(before: string, after: string): Replacement {
  const from = sharedStart(before, after);
  const end = sharedEnd(before.slice(from), after.slice(from));
  return { span: { from, to: before.length - end }, text: after.slice(from, after.length - end) };
}

/** Pieces are compared whole first: a long note is compared at every keystroke. */
const PIECE = 4096;

function sharedStart(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let at = 0;
  while (at + PIECE <= shorter && one.slice(at, at + PIECE) === other.slice(at, at + PIECE)) at += PIECE;
  while (at < shorter && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

function sharedEnd(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  const isSame = (from: number, to: number): boolean =>
    one.slice(one.length - to, one.length - from) === other.slice(other.length - to, other.length - from);
  let end = 0;
  while (end + PIECE <= shorter && isSame(end, end + PIECE)) end += PIECE;
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end++;
  return end;
}
