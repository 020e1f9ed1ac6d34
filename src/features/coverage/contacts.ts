import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import type { Steps } from '../../model/steps.ts';
import type { Contact } from './contact.ts';
import { Correspondents } from './correspondents.ts';
import { writtenDay, writtenMoment } from './days.ts';
import { RepeatedMails } from './repeated-mails.ts';

/** All contacts that the notes of a folder tell of, and whose addresses are in them. */
export interface Contacts {
  readonly all: readonly Contact[];
  readonly correspondents: Correspondents;
}

/**
 * The mails and meetings of a folder up to the end of a day, what has no date among them. A mail that stands in several
 * notes, or again in a quote, is one. The meeting of the note `without` does not
 * count, but who is to be there is known.
 */
export function* contactsIn(index: NoteIndex, asOf: string, without?: NotePath): Steps<Contacts> {
  const correspondents = new Correspondents(index);
  const mails = new RepeatedMails();
  const meetings: Contact[] = [];
  const quoted: Contact[] = [];
  for (const path of [...index.notes.keys()].toSorted()) {
    const note = index.notes.get(path);
    if (!note) continue;
    for (const { contact, isQuoted } of mailsIn(note, correspondents)) {
      if (contact.day !== undefined && contact.day > asOf) continue;
      if (isQuoted) quoted.push(contact);
      else mails.add(contact);
    }
    const meeting = meetingIn(note, correspondents);
    if (meeting && path !== without && (meeting.day === undefined || meeting.day <= asOf))
      meetings.push(meeting);
    yield;
  }
  // What has a heading of its own tells more than the line above a quote.
  for (const contact of quoted) {
    mails.addQuoted(contact);
    yield;
  }
  return { all: [...mails.all, ...meetings], correspondents };
}

interface FoundMail {
  readonly contact: Contact;
  readonly isQuoted: boolean;
}

function mailsIn(note: Note, correspondents: Correspondents): FoundMail[] {
  const { thread, path } = note;
  if (!thread) return [];
  const messages = thread.messages.filter(({ doubtful }) => !doubtful);
  const authors = messages.map(({ author }) => correspondents.person(author, note));
  return messages.map(({ author, date, recipients, subject, embedded, heading, body, signature }, at) => {
    const others = recipients.flatMap(recipient => correspondents.person(recipient, note) ?? []);
    const near = others.length > 0 ? [] : [authors[at - 1], authors[at + 1]];
    return {
      isQuoted: embedded,
      contact: {
        kind: 'mail',
        path,
        span: heading,
        day: writtenDay(date),
        moment: writtenMoment(date),
        author: authors[at],
        others: new Set(others),
        beside: new Set(near.filter(id => id !== undefined)),
        subject: subject ?? (embedded ? '' : (thread.subject ?? '')),
        body,
        signature,
        sentFrom: author.address?.toLowerCase(),
      },
    };
  });
}

function meetingIn(note: Note, correspondents: Correspondents): Contact | undefined {
  const others = note.syntax.attendees.flatMap(({ who }) => correspondents.referred(who, note) ?? []);
  if (others.length === 0) return undefined;
  return {
    kind: 'meeting',
    path: note.path,
    span: { from: 0, to: 0 },
    day: writtenDay(note.date),
    moment: writtenMoment(note.date),
    author: undefined,
    others: new Set(others),
    beside: new Set(),
    subject: '',
    body: [],
    signature: undefined,
    sentFrom: undefined,
  };
}
