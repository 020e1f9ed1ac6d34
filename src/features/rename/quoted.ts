import type { Note } from '../../model/note.ts';
import { overlapping } from '../../text/sorted-spans.ts';
import type { Span } from '../../text/span.ts';

/**
 * Whether a place of the note is somebody else's text: a block quote, or any part of a message. All prose of an exported
 * thread is, its title and its headings too.
 */
export function quotedPlaces(note: Note): (span: Span) => boolean {
  const { thread } = note;
  if (thread && (thread.exported !== undefined || thread.stated !== undefined)) return () => true;
  const quotes = note.syntax.blocks.filter(block => block.quotes > 0);
  const messages = (thread?.messages ?? []).flatMap(({ heading, body, signature }) => [
    heading,
    ...body,
    ...(signature ? [signature.span] : []),
  ]);
  return overlapping([...quotes, ...messages, ...(thread?.repeats ?? [])]);
}
