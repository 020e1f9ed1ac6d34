import type { NotePath } from '../model/note-path.ts';
import { lastAtOrBefore } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from './change.ts';
import { applied, difference, type Replacement } from './text-edit.ts';

/**
 * Where the places of a text stand after the edits: behind what is inserted there, and at the start of what replaces them
 * where they are replaced themselves. Each is found in logarithmic time.
 */
export function placesAfter(edits: readonly Replacement[]): (at: number) => number {
  const sorted = edits.toSorted((a, b) => a.span.from - b.span.from);
  const starts = sorted.map(({ span }) => span.from);
  let shift = 0;
  const shifts = sorted.map(({ span, text }) => (shift += text.length - (span.to - span.from)));
  return at => {
    const last = lastAtOrBefore(starts, at);
    const edit = sorted[last];
    if (!edit || edit.span.from > at) return at;
    return edit.span.to > at ? edit.span.from + (shifts[last - 1] ?? 0) : at + (shifts[last] ?? 0);
  };
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
