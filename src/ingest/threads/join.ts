import { JoinedKeys } from '../../text/joined-keys.ts';
import { keyOfSubject, type KnownThread } from './known-thread.ts';
import type { Mail } from '../mail.ts';
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
  /** As they are compared, without “Re:”. */
  readonly subjects: Set<string>;
  hasAnswer: boolean;
}

/**
 * Puts mails that answer each other together, also by a mail that neither of them is: by identifiers, and where an answer
 * names nothing that is there, by its subject and two people at least.
 */
export function joinedMails(mails: readonly Mail[], known: readonly KnownThread[]): readonly Conversation[] {
  const sets = new JoinedKeys();
  const present = new Set(mails.map(({ id }) => id));
  for (const { sections, path } of known)
    for (const { id, references } of sections) {
      if (id !== undefined) present.add(id);
      for (const each of [...(id === undefined ? [] : [id]), ...references]) sets.join(noteKey(path), each);
    }
  for (const { id, references } of mails) for (const each of references) sets.join(each, id);
  const groups = new Map<string, Group>();
  for (const thread of known) {
    const group = groupOf(groups, sets.rootOf(noteKey(thread.path)));
    // Where a mail joins two notes that were apart, it goes into one of them, and neither is rewritten.
    group.known ??= thread;
    addAll(group.people, thread.people);
    addAll(group.subjects, thread.subjects);
  }
  for (const mail of mails) {
    const group = groupOf(groups, sets.rootOf(mail.id));
    group.mails.push(mail);
    addAll(group.people, peopleOf(mail));
    group.subjects.add(keyOfSubject(mail.subject));
    group.hasAnswer ||= bareSubject(mail.subject).isAnswer;
  }
  return bySubject([...groups.values()], present).filter(group => group.mails.length > 0);
}

const noteKey = (path: string): string => `note ${path}`;

function groupOf(groups: Map<string, Group>, key: string): Group {
  const group = groups.get(key) ?? {
    known: undefined,
    mails: [],
    people: new Set<string>(),
    subjects: new Set<string>(),
    hasAnswer: false,
  };
  groups.set(key, group);
  return group;
}

function addAll<Value>(to: Set<Value>, values: Iterable<Value>): void {
  for (const value of values) to.add(value);
}

/** Joins the groups whose answers name nothing that is there with what they seem to answer. */
function bySubject(groups: readonly Group[], present: ReadonlySet<string>): readonly Group[] {
  const conversations = new SubjectTable();
  const whole: Group[] = [];
  // What is no answer comes first, so that answers find it; a first mail may come later than the note that answers it.
  const sorted = groups.toSorted((a, b) => Number(isLoose(a, present)) - Number(isLoose(b, present)));
  for (const group of sorted) {
    const found = isLoose(group, present) ? conversations.answeredBy(group) : undefined;
    if (found) {
      for (const mail of group.mails) found.mails.push(mail);
      addAll(found.people, group.people);
      addAll(found.subjects, group.subjects);
      found.hasAnswer ||= group.hasAnswer;
    } else whole.push(group);
    conversations.add(found ?? group);
  }
  return whole;
}

/** Whether no mail of a group that has no note names another one that is there, and one of them may answer or be answered. */
const isLoose = ({ known, mails }: Group, present: ReadonlySet<string>): boolean =>
  known === undefined &&
  mails.every(({ references }) => !references.some(reference => present.has(reference)));

/**
 * The first conversation under a subject that two people have a part in, found without looking at all others under it: a
 * weekly report has one subject for years.
 */
class SubjectTable {
  readonly #first = new Map<string, Group>();
  /** Those that hold an answer or have a note: what is no answer may belong to them only. */
  readonly #firstAnswered = new Map<string, Group>();
  readonly #order = new Map<Group, number>();

  /** Again where a conversation has grown. */
  add(group: Group): void {
    if (!this.#order.has(group)) this.#order.set(group, this.#order.size);
    const isAnswered = group.known !== undefined || group.hasAnswer;
    for (const key of keysOfPairs(group)) {
      if (!this.#first.has(key)) this.#first.set(key, group);
      if (isAnswered && !this.#firstAnswered.has(key)) this.#firstAnswered.set(key, group);
    }
  }

  /** What the mails of a group seem to answer, or to be answered by. */
  answeredBy(group: Group): Group | undefined {
    const groups = group.hasAnswer ? this.#first : this.#firstAnswered;
    let found: Group | undefined;
    for (const key of keysOfPairs(group)) {
      const other = groups.get(key);
      if (other && (!found || this.#placeOf(other) < this.#placeOf(found))) found = other;
    }
    return found;
  }

  #placeOf(group: Group): number {
    return this.#order.get(group) ?? 0;
  }
}

/** Of a list with more members every two would be many pairs, and whoever answers there stands near its beginning. */
const MOST_PEOPLE = 24;

function keysOfPairs(group: Group): readonly string[] {
  const people = [...group.people].slice(0, MOST_PEOPLE).toSorted();
  const subjects = [...group.subjects].filter(subject => subject !== '');
  return subjects.flatMap(subject =>
    people.flatMap((one, at) => people.slice(at + 1).map(other => `${subject}\n${one}\n${other}`)),
  );
}

const peopleOf = ({ from, to, cc }: Mail): readonly string[] =>
  [...(from ? [from] : []), ...to, ...cc]
    .map(({ address }) => address.toLowerCase())
    .filter(address => address !== '');
