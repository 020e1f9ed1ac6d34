import type { NotePath } from '../../model/note.ts';
import type { Span } from '../../text/span.ts';

/** One replacement in an existing file; spans are UTF-16 code units of the text as it is now. */
export interface TextEdit {
  readonly path: NotePath;
  readonly span: Span;
  readonly text: string;
}

/** A file to be made. Whoever applies it never does so over one that is there. */
export interface NewFile {
  readonly path: NotePath;
  readonly text: string;
}

/** What is to be written, all of it or nothing. */
export interface Change {
  readonly edits: readonly TextEdit[];
  readonly created: readonly NewFile[];
  /** What holds afterwards, as a sentence, where that does not go without saying. */
  readonly says?: string;
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
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { path, span: { from, to: before.length - end }, text: after.slice(from, after.length - end) };
}

/** The line ending that a text uses first; `\n` where it has none. */
export const lineEndingOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** Where the line that holds `at` starts. */
export function lineStartAt(text: string, at: number): number {
  let from = at;
  while (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--;
  return from;
}
