import type { NoteIndex } from '../../src/index/note-index.ts';
import type { Mention } from '../../src/model/mention.ts';
import { notePath } from './fixture.ts';

const signs = { sure: '→', likely: '→?', explicit: '→!', ambiguous: '→' } as const;

/**
 * The text of a note with its mentions marked: `«Ben Ries→ben»` is sure, `«Ben→?ben»` likely, `«Ben→!ben»` explicit,
 * and `«Ben→ben|benedict»` ambiguous.
 */
export function markMentions(index: NoteIndex, path: string): string {
  const text = index.notes.get(notePath(path))?.text ?? '';
  let marked = '';
  let at = 0;
  for (const mention of index.mentionsIn(notePath(path))) {
    marked += text.slice(at, mention.span.from) + marksOf(text, mention);
    at = mention.span.to;
  }
  return marked + text.slice(at);
}

const marksOf = (text: string, { span, grade, among }: Mention): string =>
  `«${text.slice(span.from, span.to)}${signs[grade]}${among.join('|')}»`;

/** The text without the marks that `markMentions` sets. */
export const withoutMarks = (marked: string): string => marked.replace(/«([^«→]*)→[^»]*»/g, '$1');
