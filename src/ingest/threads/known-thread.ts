import type { NotePath } from '../../model/note-path.ts';
import type { Thread } from '../../model/thread.ts';
import { bareSubject } from './subject.ts';
import { keptIds } from './thread-text.ts';

/** A thread that stands in a note already. */
export interface KnownThread {
  readonly path: NotePath;
  readonly text: string;
  readonly sections: readonly KnownSection[];
  /** Without the marks of answers, in small letters. */
  readonly subjects: ReadonlySet<string>;
  /** Addresses of everybody who wrote or was written to, in small letters. */
  readonly people: ReadonlySet<string>;
  readonly stated: Thread['stated'];
}

/** A mail of it that has a heading of its own. */
export interface KnownSection {
  /** Where its heading starts. */
  readonly from: number;
  readonly id: string | undefined;
  readonly references: readonly string[];
  readonly author: string | undefined;
  /** As subjects are compared; empty where it has none. */
  readonly subject: string;
  /** ISO 8601 as the note has it. */
  readonly date: string | undefined;
  /** Milliseconds since 1970, as if in UTC where the note tells no zone. */
  readonly instant: number | undefined;
}

export function knownThread(path: NotePath, text: string, thread: Thread): KnownThread {
  const headed = thread.messages.filter(({ embedded, doubtful }) => !embedded && !doubtful);
  const inOrder = headed.toSorted((a, b) => a.heading.from - b.heading.from);
  const kept = keptIds(text);
  let next = 0;
  const sections = inOrder.map(({ heading, author, subject, date }, at): KnownSection => {
    const end = inOrder[at + 1]?.heading.from ?? text.length;
    while (next < kept.length && (kept[next]?.at ?? 0) < heading.from) next++;
    const comment = kept[next];
    const own = comment && comment.at < end ? comment : undefined;
    return {
      from: heading.from,
      id: own?.id,
      references: own?.references ?? [],
      author: author.address?.toLowerCase(),
      subject: keyOfSubject(subject),
      date,
      instant: date === undefined ? undefined : Date.parse(hasZone(date) ? date : `${date}Z`),
    };
  });
  const subjects = [thread.subject, ...headed.map(({ subject }) => subject)].map(keyOfSubject);
  const people = headed.flatMap(({ author, recipients }) => [author, ...recipients]);
  return {
    path,
    text,
    sections,
    subjects: new Set(subjects.filter(subject => subject !== '')),
    people: new Set(people.flatMap(({ address }) => (address === undefined ? [] : [address.toLowerCase()]))),
    stated: thread.stated,
  };
}

export const hasZone = (date: string): boolean => /(?:Z|[+-]\d\d:\d\d)$/u.test(date);

/** By what subjects are compared. Backslashes are those of Markdown. */
export const keyOfSubject = (subject: string | undefined): string =>
  bareSubject(subject ?? '')
    .bare.replace(/[\s\\]+/gu, ' ')
    .trim()
    .toLowerCase();
