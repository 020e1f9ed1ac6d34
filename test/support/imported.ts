import { applied } from '../../src/edit/text-edit.ts';
import { MailCollection, type FolderNote } from '../../src/ingest/mail-import.ts';
import type { NotePath } from '../../src/model/note-path.ts';
import { readThread } from '../../src/parse/thread.ts';

/** A mail as a file: header lines, a blank line, text. A string is UTF-8, of bytes each character is one. */
export const mailFile = (source: string): Uint8Array => new TextEncoder().encode(source.trimStart());

export const latin1File = (source: string): Uint8Array => Buffer.from(source.trimStart(), 'latin1');

/** The notes of a folder after mails have been taken in, each file by itself. */
export async function importedInto(
  notes: ReadonlyMap<string, string>,
  files: readonly Uint8Array[],
): Promise<ReadonlyMap<string, string>> {
  const collection = new MailCollection();
  for (const [at, file] of files.entries()) await collection.addMail(`${at}.eml`, file);
  return after(notes, collection);
}

/** The notes of a folder after calendar files have been taken in. */
export function meetingsInto(
  notes: ReadonlyMap<string, string>,
  ...calendars: readonly string[]
): ReadonlyMap<string, string> {
  const collection = new MailCollection();
  for (const calendar of calendars) collection.addCalendar('a.ics', new TextEncoder().encode(calendar));
  return after(notes, collection);
}

function after(notes: ReadonlyMap<string, string>, collection: MailCollection): ReadonlyMap<string, string> {
  const before = [...notes].map(([path, text]): FolderNote => ({
    path: path as NotePath,
    text,
    thread: readThread(text),
  }));
  const { change } = collection.changes(before, {
    folder: '',
    exported: '2026-02-01 08:00:00',
    isTaken: path => notes.has(path),
  });
  const texts = new Map(notes);
  for (const path of new Set(change.edits.map(edit => edit.path)))
    texts.set(
      path,
      applied(
        notes.get(path) ?? '',
        change.edits.filter(edit => edit.path === path),
      ),
    );
  for (const { path, text } of change.created) texts.set(path, text);
  return texts;
}

/** The one note that mails make. */
export async function noteOf(...files: readonly Uint8Array[]): Promise<string> {
  const [note = ''] = (await importedInto(new Map(), files)).values();
  return note;
}

/** The note that a mail of Outlook makes; throws with what is told where there is none. */
export async function outlookNoteOf(file: Uint8Array): Promise<string> {
  const collection = new MailCollection();
  await collection.addOutlookFile('a.msg', file);
  const [note] = after(new Map(), collection).values();
  if (note === undefined) throw new Error(collection.leftOut.map(({ why }) => why.kind).join('\n'));
  return note;
}

/** What a mail says, as it stands in its note: without heading, headers and quote marks. */
export async function bodyOf(file: Uint8Array): Promise<string> {
  const note = await noteOf(file);
  return note
    .slice(note.indexOf(' -->\n') + 6)
    .trimEnd()
    .replace(/^> ?/gmu, '');
}
