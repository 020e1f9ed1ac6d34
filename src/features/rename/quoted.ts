import { isQuotation } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import { overlapping } from '../../text/sorted-spans.ts';
import type { Span } from '../../text/span.ts';

/**
 * Whether a place of the note is somebody else's text: a block quote, or any part of a message. All prose of an exported
 * thread is, its title and its headings too. The note is looked at when the first place is asked for.
 */
export function quotedPlaces(note: Note): (place: Span) => boolean {
  let isQuoted: ((place: Span) => boolean) | undefined;
  return place => (isQuoted ??= quotedIn(note))(place);
}

function quotedIn(note: Note): (place: Span) => boolean {
  const { thread } = note;
  if (thread && (thread.exported !== undefined || thread.stated !== undefined)) return () => true;
  // Few notes quote anybody, and to read the blocks of a hundred notes takes longer than the rest of a rename.
  const quotes = note.text.includes('>') ? note.syntax.blocks.filter(isQuotation) : [];
  const messages = (thread?.messages ?? []).flatMap(({ heading, body, signature }) => [
    heading,
    ...body,
    ...(signature ? [signature.span] : []),
  ]);
  return overlapping([...quotes, ...messages, ...(thread?.repeats ?? [])]);
}
