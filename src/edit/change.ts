import type { NotePath } from '../model/note-path.ts';
import type { Span } from '../text/span.ts';

/** One replacement in an existing file; spans are UTF-16 code units of the text as it is now. */
export interface TextEdit {
  readonly path: NotePath;
  readonly span: Span;
  readonly text: string;
  /** In text of somebody else's: made only where a person agrees to it, and left out where nobody can be asked. */
  readonly isQuoted?: boolean;
}

/** A file to be made. Whoever applies it never does so over one that is there. */
export interface NewFile {
  readonly path: NotePath;
  readonly text: string;
}

/** A note that moves; never onto another one. Its edits are those of the path where it was. */
export interface Move {
  readonly from: NotePath;
  readonly to: NotePath;
}

/**
 * What is to be written, all of it or nothing: the one shape of everything that writes. Edits are made first, then files
 * move, then files go.
 */
export interface Change {
  /** What it does in a few words, for lists of what can be undone. */
  readonly title?: string;
  readonly edits: readonly TextEdit[];
  readonly created: readonly NewFile[];
  readonly moved?: readonly Move[];
  /** Files that go, of which the change keeps all that is to be kept. */
  readonly deleted?: readonly NotePath[];
  /** What a person looks at before it is made, where the client can show it: each part, or only what takes a note away. */
  readonly confirm?: 'parts' | 'deletions';
  /** What it does, as sentences, for whoever has to agree. */
  readonly says?: readonly string[];
}

/** Why something is not done, as a sentence. */
export interface Refusal {
  readonly refusal: string;
}

export const isRefusal = (value: object): value is Refusal => 'refusal' in value;

export const together = (changes: readonly Change[]): Change => ({
  edits: changes.flatMap(({ edits }) => edits),
  created: changes.flatMap(({ created }) => created),
});

/** The text after the edits, which do not overlap; several insertions at one place stand in the order given. */
export function applied(text: string, edits: readonly Omit<TextEdit, 'path'>[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.span.from - b.span.from)) {
    result += text.slice(at, edit.span.from) + edit.text;
    at = edit.span.to;
  }
  return result + text.slice(at);
}

/** The one edit that turns `before` into `after`: what they share at both ends stays as it is. */
export function difference(path: NotePath, before: string, after: string): TextEdit {
  const from = sharedStart(before, after);
  const end = sharedEnd(before.slice(from), after.slice(from));
  return { path, span: { from, to: before.length - end }, text: after.slice(from, after.length - end) };
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

/** The line ending that a text uses first; `\n` where it has none. */
export const lineEndingOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** Where the line that holds `at` starts. */
export function lineStartAt(text: string, at: number): number {
  let from = at;
  while (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--;
  return from;
}
