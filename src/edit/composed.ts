import type { NotePath } from '../model/note-path.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from './change.ts';
import { applied, difference, type Replacement } from './text-edit.ts';

/**
 * Where a place of a text stands after the edits: behind what is inserted there, and at the start of what replaces it
 * where it is replaced itself.
 */
export function offsetAfter(edits: readonly Replacement[], at: number): number {
  let shift = 0;
  for (const { span, text } of edits.toSorted((a, b) => a.span.from - b.span.from)) {
    if (span.from > at) break;
    if (span.to > at) return span.from + shift;
    shift += text.length - (span.to - span.from);
  }
  return at + shift;
}

/**
 * Edits of the text `before` that do what `first` and then `second` do, whose spans are those of the text after
 * `first`; a single larger one where the two touch the same words.
 */
export function composed(
  path: NotePath,
  before: string,
  first: readonly Replacement[],
  second: readonly Replacement[],
): TextEdit[] {
  const made = first.toSorted((a, b) => a.span.from - b.span.from);
  const back: Replacement[] = [];
  for (const edit of second) {
    const span = spanBefore(made, edit.span);
    if (!span) return [{ path, ...difference(before, applied(applied(before, first), second)) }];
    back.push({ span, text: edit.text });
  }
  return [...made, ...back].map(({ span, text }) => ({ path, span, text }));
}

/** The span that became this one; undefined where it holds a part of what an edit wrote. */
function spanBefore(sorted: readonly Replacement[], { from, to }: Span): Span | undefined {
  let shift = 0;
  for (const { span, text } of sorted) {
    const written = { from: span.from + shift, to: span.from + shift + text.length };
    if (to <= written.from && from < Math.max(written.to, written.from + 1)) break;
    if (from < written.to) return undefined;
    shift += text.length - (span.to - span.from);
  }
  return { from: from - shift, to: to - shift };
}
