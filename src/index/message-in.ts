import type { EntityId } from '../model/entity.ts';
import type { Note } from '../model/note.ts';
import type { Message } from '../model/thread.ts';
import type { Span } from '../text/span.ts';
import type { Naming } from './names/naming.ts';

/** A message as the graph shows it. */
export interface MessageIn {
  /** Undefined where it cannot be read who wrote it. */
  readonly author: EntityId | undefined;
  /** ISO 8601 as written. */
  readonly date: string | undefined;
  readonly embedded: boolean;
  /** Its heading or attribution line. */
  readonly span: Span;
}

/** The messages of a thread in thread order, doubtful stretches left out; none of any other note. */
export const messagesOf = (note: Note, naming: Naming): MessageIn[] =>
  (note.thread?.messages ?? [])
    .filter(({ doubtful }) => !doubtful)
    .map(message => messageOf(message, note, naming));

/** One of the messages of a note's thread; nobody says what stands in a doubtful stretch. */
export const messageOf = (
  { author, date, embedded, heading }: Message,
  note: Note,
  naming: Naming,
): MessageIn => ({
  author: naming.resolve({ kind: 'author', address: author }, note),
  date,
  embedded,
  span: heading,
});
