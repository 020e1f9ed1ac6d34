import type { NoteReading } from '../../model/statement.ts';
import type { Thread } from '../../model/thread.ts';

/** What other notes can see of a note's candidates, as text: names, how much speaks for which kind, addresses. */
export function outlineOfReading(
  { proposals, placeholders }: NoteReading,
  thread: Thread | undefined,
): string {
  if (proposals.length === 0 && placeholders.length === 0) return '';
  const people = thread?.messages.flatMap(({ author, recipients }) =>
    [author, ...recipients].map(({ name, address }) => [name, address]),
  );
  return JSON.stringify([
    proposals.map(({ name, votes, aliases }) => [name, votes, aliases]),
    placeholders.map(({ owner, noun }) => [owner.name, owner.address, noun]),
    people,
  ]);
}
