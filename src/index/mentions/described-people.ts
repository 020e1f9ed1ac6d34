import type { Mention } from '../../model/mention.ts';
import type { Note } from '../../model/note.ts';
import { isNobody, type Address, type Thread } from '../../model/thread.ts';
import { addresseeOf } from '../../parse/thread/senders/addressee.ts';
import { lastAtOrBefore } from '../../text/lines.ts';
import { proseSource } from '../../text/prose.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Directory } from '../directory.ts';

/**
 * Where the messages of a thread speak of those whom its sentences know by a description: “my friend” of who says it,
 * “your friend” to the one it is said to. In document order.
 */
export function describedPeople(note: Note, directory: Directory): Mention[] {
  const { thread, prose, reading } = note;
  if (!thread || reading.placeholders.length === 0) return [];
  const messageAt = messagesByPlace(thread);
  const nouns = new Set(reading.placeholders.map(({ noun }) => noun));
  const found: Mention[] = [];
  for (const match of prose.text.matchAll(DESCRIPTION)) {
    const [words, whose = '', noun = ''] = match;
    if (!nouns.has(noun)) continue;
    const span = proseSource(prose, match.index, match.index + words.length);
    const message = messageAt(span);
    const owner = message === undefined ? undefined : ownerOf(thread, message, whose.toLowerCase());
    const known = owner && reading.placeholders.some(each => each.noun === noun && isSame(each.owner, owner));
    const entity = known ? directory.naming.resolve({ kind: 'placeholder', owner, noun }, note) : undefined;
    if (entity === undefined) continue;
    found.push({
      path: note.path,
      entity,
      among: [entity],
      more: 0,
      span,
      outer: span,
      grade: 'likely',
      repeat: false,
    });
  }
  return found;
}

/** Before a name it says whose name that is: “my friend Ben Ries”. */
const DESCRIPTION =
  /(?<![\p{L}\p{N}'’-])([Mm]y|[Yy]our)(?:\s+(?:very|close|personal|good|best|old|dear|new))*\s+(\p{Ll}+(?:-\p{Ll}+)?)(?![\p{L}\p{N}-]|\s+\p{Lu})/gu;

function ownerOf(thread: Thread, message: number, whose: string): Address | undefined {
  const author = thread.messages[message]?.author;
  if (!author || isNobody(author)) return undefined;
  return whose === 'my' ? author : addresseeOf(thread, message);
}

const isSame = (one: Address, other: Address): boolean =>
  one.address === undefined || other.address === undefined
    ? one.name === other.name
    : one.address.toLowerCase() === other.address.toLowerCase();

/** Finds the message whose author wrote a place; nobody can be credited with doubtful ones. */
function messagesByPlace({ messages }: Thread): (span: Span) => number | undefined {
  const parts = messages
    .flatMap(({ body, doubtful }, message) => (doubtful ? [] : body.map(part => ({ part, message }))))
    .toSorted((a, b) => a.part.from - b.part.from);
  const starts = parts.map(({ part }) => part.from);
  return span => {
    const found = parts[lastAtOrBefore(starts, span.from)];
    return found && contains(found.part, span) ? found.message : undefined;
  };
}
