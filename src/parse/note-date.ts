import { isQuotation, type Markdown } from '../model/markdown.ts';
import type { Property } from '../model/entity.ts';
import type { Heading } from '../model/note.ts';
import { fileName, type NotePath } from '../model/note-path.ts';
import { canonicalKey } from '../model/relation.ts';
import { lastStarting } from '../text/sorted-spans.ts';

interface Dated {
  readonly path: NotePath;
  readonly text: string;
  readonly markdown: Markdown;
  readonly headings: readonly Heading[];
  /** The properties of the frontmatter. */
  readonly written: readonly Property[];
}

const leadingDate = /^(\d{4}-\d{2}-\d{2})(?!\d)/;
const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?/;

/**
 * The day that a note is about, as ISO 8601, with the time where it is written: what its frontmatter says, or else a field
 * `date::` at its top, before the day that its file name begins with, which stays when a meeting is moved.
 */
export function dateOf(note: Dated): string | undefined {
  const property = note.written.find(({ key }) => key === 'date')?.values[0]?.text ?? '';
  const own = isoDate.exec(property)?.[0] ?? fieldDate(note);
  return own ?? leadingDate.exec(fileName(note.path))?.[1];
}

/** What stands before the first heading but the title: a section, such as a call of a series, may have a day of its own. */
function fieldDate({ text, markdown: { blocks, fields }, headings }: Dated): string | undefined {
  const top = headings.find(({ level }, at) => at > 0 || level > 1)?.from ?? text.length;
  for (const { from, key, value } of fields) {
    if (from >= top) return undefined;
    if (canonicalKey(text.slice(key.from, key.to), undefined) !== 'date') continue;
    const date = isoDate.exec(text.slice(value.from, value.to))?.[0];
    const block = lastStarting(blocks, from);
    if (date !== undefined && !(block && isQuotation(block))) return date;
  }
  return undefined;
}
