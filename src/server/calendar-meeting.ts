import * as l10n from '@vscode/l10n';
import type { Refusal } from '../edit/change.ts';
import { importPlaces } from '../features/import/import-places.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { NotePath } from '../model/note-path.ts';
import type { GivenFile } from '../workspace/given-file.ts';
import type { MailReader } from './session.ts';

/** A meeting of a calendar as if it stood in the notes. */
export interface CalendarMeeting {
  readonly index: NoteIndex;
  readonly path: NotePath;
}

/** No calendar is larger. */
const LONGEST = 100 * 1024 * 1024;
const meetingId = /<!-- meeting: (id=<[^<>\s]{1,300}>)/u;

/**
 * The next meeting of a calendar file (.ics) on a day or later, else its last: in the note that holds it already, or in one
 * that is not written. A refusal where the file holds none.
 */
export function calendarMeeting(
  index: NoteIndex,
  { MailCollection }: MailReader,
  { file, asOf }: { readonly file: GivenFile; readonly asOf: string },
): CalendarMeeting | Refusal {
  const collection = new MailCollection();
  try {
    collection.addCalendar(file.name, file.bytes(LONGEST));
  } catch {
    return { refusal: l10n.t('This calendar cannot be read.') };
  }
  const [folder = ''] = importPlaces(index);
  const { change } = collection.changes([], { folder, exported: '', isTaken: path => index.notes.has(path) });
  const after = index.after({ edits: [], created: change.created });
  const dayOf = ({ path }: { readonly path: NotePath }): string => after.notes.get(path)?.date ?? '';
  const found = change.created.find(each => dayOf(each).slice(0, 10) >= asOf) ?? change.created.at(-1);
  if (!found) return { refusal: l10n.t('This calendar holds no meeting.') };
  const id = meetingId.exec(found.text)?.[1];
  const known =
    id === undefined ? undefined : [...index.notes.values()].find(({ text }) => text.includes(id));
  return known ? { index, path: known.path } : { index: after, path: found.path };
}
