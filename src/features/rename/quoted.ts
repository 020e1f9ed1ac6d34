import type { Note } from '../../model/note.ts';
import { readMarkdown } from '../../parse/read-markdown.ts';
import { lastAtOrBefore } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/**
 * Whether a place of the note is somebody else's text: a block quote, or any part of a message. All prose of an exported
 * thread is, its title and its headings too.
 */
export function quotedPlaces(note: Note): (span: Span) => boolean {
  const { thread } = note;
  if (thread && (thread.exported !== undefined || thread.stated !== undefined)) return () => true;
  const quotes = readMarkdown(note.text).blocks.filter(block => block.quotes > 0);
  const messages = (thread?.messages ?? []).flatMap(({ heading, body, signature }) => [
    heading,
    ...body,
    ...(signature ? [signature.span] : []),
  ]);
  return overlapping([...quotes, ...messages, ...(thread?.repeats ?? [])]);
}

/** Whether a place shares a character with one of the spans, in logarithmic time. */
function overlapping(spans: readonly Span[]): (place: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const starts = sorted.map(({ from }) => from);
  let reached = 0;
  const ends = sorted.map(({ to }) => (reached = Math.max(reached, to)));
  return place => {
    const at = lastAtOrBefore(starts, place.to - 1);
    return (starts[at] ?? Infinity) < place.to && (ends[at] ?? 0) > place.from;
  };
}
