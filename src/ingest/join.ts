import { keyOfSubject, type KnownThread } from './known-thread.ts';
import type { Mail } from './mail.ts';
import { bareSubject } from './subject.ts';

/** Mails of one conversation, and the note that it has, if it has one. */
export interface Conversation {
  readonly known: KnownThread | undefined;
  readonly mails: readonly Mail[];
}

/** A conversation while it is put together. */
interface Group {
  known: KnownThread | undefined;
  readonly mails: Mail[];
  readonly people: Set<string>;
}

/**
 * Puts mails that answer each other together, also by a mail that neither of them is: by identifiers, and where an answer
 * names nothing that is there, by its subject and two people at least.
 */
export function joinedMails(mails: readonly Mail[], known: readonly KnownThread[]): readonly Conversation[] {
  const sets = new Sets();
  const present = new Set(mails.map(({ id }) => id));
  for (const { sections, path } of known)
    for (const { id, references } of sections) {
      if (id !== undefined) present.add(id);
      for (const each of [...(id === undefined ? [] : [id]), ...references]) sets.join(noteKey(path), each);
    }
  for (const { id, references } of mails) for (const each of references) sets.join(each, id);
  const groups = new Map<string, Group>();
  for (const thread of known) {
    const group = groupOf(groups, sets.of(noteKey(thread.path)));
    // Where a mail joins two notes that were apart, it goes into one of them, and neither is rewritten.
    group.known ??= thread;
    for (const person of thread.people) group.people.add(person);
  }
  for (const mail of mails) {
    const group = groupOf(groups, sets.of(mail.id));
    group.mails.push(mail);
    for (const person of peopleOf(mail)) group.people.add(person);
  }
  return bySubject([...groups.values()], present).filter(group => group.mails.length > 0);
}

const noteKey = (path: string): string => `note ${path}`;

function groupOf(groups: Map<string, Group>, key: string): Group {
  const group = groups.get(key) ?? { known: undefined, mails: [], people: new Set<string>() };
  groups.set(key, group);
  return group;
}

/** Joins the groups whose answers name nothing that is there with what they seem to answer. */
function bySubject(groups: readonly Group[], present: ReadonlySet<string>): readonly Group[] {
  const bySubject = new Map<string, Group[]>();
  const whole: Group[] = [];
  // What is no answer comes first, so that answers find it.
  const sorted = groups.toSorted((a, b) => Number(isLoose(a, present)) - Number(isLoose(b, present)));
  for (const group of sorted) {
    const subjects = subjectsOf(group);
    const found = isLoose(group, present) && firstSharing(bySubject, subjects, group);
    if (found) {
      found.mails.push(...group.mails);
      for (const person of group.people) found.people.add(person);
      continue;
    }
    whole.push(group);
    for (const subject of subjects) bySubject.set(subject, [...(bySubject.get(subject) ?? []), group]);
    // A first mail may come later than the note that answers it.
  }
  return whole;
}

/** Whether no mail of a group that has no note names another one that is there, and one of them may answer or be answered. */
const isLoose = ({ known, mails }: Group, present: ReadonlySet<string>): boolean =>
  known === undefined &&
  mails.every(({ references }) => !references.some(reference => present.has(reference)));

function firstSharing(
  bySubject: ReadonlyMap<string, readonly Group[]>,
  subjects: readonly string[],
  group: Group,
): Group | undefined {
  for (const subject of subjects)
    for (const other of bySubject.get(subject) ?? []) {
      const areAnswers = [...group.mails, ...other.mails].some(mail => bareSubject(mail.subject).isAnswer);
      if ((areAnswers || other.known) && shares(group.people, other.people)) return other;
    }
  return undefined;
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  let both = 0;
  for (const person of some) if (others.has(person)) both++;
  return both >= 2;
}

const subjectsOf = ({ known, mails }: Group): readonly string[] =>
  [...new Set([...(known?.subjects ?? []), ...mails.map(({ subject }) => keyOfSubject(subject))])].filter(
    subject => subject !== '',
  );

const peopleOf = ({ from, to, cc }: Mail): readonly string[] =>
  [...(from ? [from] : []), ...to, ...cc]
    .map(({ address }) => address.toLowerCase())
    .filter(address => address !== '');

/** What is joined step by step: each set has the key that stands for it. */
class Sets {
  readonly #above = new Map<string, string>();

  of(key: string): string {
    let top = key;
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above;
    // What was passed on the way leads to the top at once from now on.
    for (let at = key; at !== top;) {
      const above = this.#above.get(at) ?? top;
      this.#above.set(at, top);
      at = above;
    }
    return top;
  }

  join(one: string, other: string): void {
    const [first, second] = [this.of(one), this.of(other)];
    if (first !== second) this.#above.set(second, first);
  }
}
