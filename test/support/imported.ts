import { applied } from '../../src/edit/text-edit.ts';
import { MailCollection, type ThreadNote } from '../../src/ingest/mail-import.ts';
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
  const threads = [...notes].flatMap(([path, text]): readonly ThreadNote[] => {
    const thread = readThread(text);
    return thread ? [{ path: path as NotePath, text, thread }] : [];
  });
  const { change } = collection.changes(threads, {
    folder: '',
    exported: '2026-02-01 08:00:00',
    isTaken: path => notes.has(path),
  });
  const after = new Map(notes);
  for (const path of new Set(change.edits.map(edit => edit.path)))
    after.set(
      path,
      applied(
        notes.get(path) ?? '',
        change.edits.filter(edit => edit.path === path),
      ),
    );
  for (const { path, text } of change.created) after.set(path, text);
  return after;
}

/** The one note that mails make. */
export async function noteOf(...files: readonly Uint8Array[]): Promise<string> {
  const [note = ''] = (await importedInto(new Map(), files)).values();
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
