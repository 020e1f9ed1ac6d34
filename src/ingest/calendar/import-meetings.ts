import type { NewFile, TextEdit } from '../../edit/change.ts';
import type { NotePath } from '../../model/note-path.ts';
import { linesOf } from '../line-ends.ts';
import type { Meeting } from './meeting.ts';
import {
  attendeeLine,
  callComment,
  changedText,
  commentText,
  headText,
  markOfHead,
  meetingText,
  laterText,
} from './meeting-text.ts';
import type { NoteTitle } from '../threads/new-note-path.ts';

/** A meeting that stands in a note. */
interface KnownMeeting {
  readonly path: NotePath;
  readonly text: string;
  readonly id: string;
  readonly version: number;
  /** The fields at its top with the comment below them. */
  readonly head: { readonly from: number; readonly to: number; readonly isTouched: boolean };
}

export interface MeetingImport {
  readonly edits: readonly TextEdit[];
  readonly created: readonly NewFile[];
  readonly added: number;
  readonly repeated: number;
}

/**
 * What taking in meetings changes: a note for each that has none. One that is there gets what is new: a later version its
 * time where nobody has touched that, people who were invited since, calls that were moved. Nothing in it is taken away.
 */
export function importMeetings(
  meetings: readonly Meeting[],
  notes: readonly { readonly path: NotePath; readonly text: string }[],
  pathFor: (title: NoteTitle) => NotePath,
): MeetingImport {
  const known = new Map(notes.flatMap(note => knownMeeting(note) ?? []).map(each => [each.id, each]));
  const created: NewFile[] = [];
  const edits: TextEdit[] = [];
  let repeated = 0;
  for (const meeting of newest(meetings).toSorted((a, b) => a.start.instant - b.start.instant)) {
    const there = known.get(meeting.id);
    if (there) {
      const own = extended(there, meeting);
      edits.push(...own);
      if (own.length === 0) repeated++;
    } else created.push({ path: pathFor(titleOf(meeting)), text: meetingText(meeting) });
  }
  const added = newest(meetings).length - repeated;
  return { edits, created, added, repeated: meetings.length - added };
}

const titleOf = ({ start, title }: Meeting): NoteTitle => ({ day: start.day, title, kind: 'meeting' });

/** Of several versions of one meeting the last. */
function newest(meetings: readonly Meeting[]): readonly Meeting[] {
  const byId = new Map<string, Meeting>();
  for (const meeting of meetings) {
    const before = byId.get(meeting.id);
    if (!before || meeting.sequence >= before.sequence) byId.set(meeting.id, meeting);
  }
  return [...byId.values()];
}

const head =
  /^((?:- [a-z]{2,20}:: [^\n]{0,2000}\n)+)<!-- meeting: id=<([^<>\s]{1,300})> version=(\d{1,9}) head=([0-9a-f]{8}) -->/mu;

function knownMeeting({
  path,
  text,
}: {
  readonly path: NotePath;
  readonly text: string;
}): KnownMeeting | undefined {
  const at = text.indexOf('<!-- meeting: id=<');
  if (at < 0) return undefined;
  const found = head.exec(text);
  if (!found) return undefined;
  const [all, fields = '', id = '', version = '0', mark] = found;
  const isTouched = markOfHead(fields.replaceAll('\r', '').trimEnd()) !== mark;
  return {
    path,
    text,
    id,
    version: Number(version),
    head: { from: found.index, to: found.index + all.length, isTouched },
  };
}

function extended(known: KnownMeeting, meeting: Meeting): readonly TextEdit[] {
  const { path, text, version } = known;
  if (meeting.sequence < version) return [];
  const lines = linesOf(text);
  const says = text.toLowerCase();
  const people = meeting.attendees.filter(
    ({ name, address }) => !says.includes((address === '' ? name : address).toLowerCase()),
  );
  const list = attendeeList.exec(text);
  const calls = meeting.changed.filter(call => !text.includes(callComment(call)));
  const added = calls.map(call => changedText(call, meeting));
  if (meeting.sequence > version && known.head.isTouched) added.unshift(laterText(meeting));
  const end = text.trimEnd().length;
  const edits: TextEdit[] = [];
  if (meeting.sequence > version) edits.push(newHead(known, meeting));
  if (people.length > 0 && list) {
    const at = list.index + list[0].trimEnd().length;
    const written = `\n${people.map(attendeeLine).join('\n')}`;
    edits.push({ path, span: { from: at, to: at }, text: lines(written) });
  }
  if (added.length > 0)
    edits.push({ path, span: { from: end, to: end }, text: lines(`\n\n${added.join('\n\n')}`) });
  return edits;
}

/** The fields of a later version; where somebody has changed them they stay, and only the comment is new. */
function newHead({ path, text, head: { from, to, isTouched } }: KnownMeeting, meeting: Meeting): TextEdit {
  const lines = linesOf(text);
  if (!isTouched)
    return { path, span: { from, to }, text: lines(`${headText(meeting)}\n${commentText(meeting)}`) };
  const comment = text.indexOf('<!-- meeting:', from);
  return { path, span: { from: comment, to }, text: commentText(meeting) };
}

/** The heading of the list with its items. */
const attendeeList = /^## Attendees[ \t]*\r?\n(?:\s*\n)?(?:- [^\n]*(?:\n|$))+/mu;
