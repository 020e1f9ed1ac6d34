import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import { unreadNote } from '../parse/parse-note.ts';
import { mayDefineEntity } from './account-detection.ts';
import type { Files } from './files.ts';
import { readNote } from './note-files.ts';
import { noteOf, Slices } from './read-notes.ts';

/** Reads what may define something, so that names are known; the others are there, and empty. */
export async function readNames(files: Files, paths: readonly NotePath[]): Promise<Note[]> {
  const slices = new Slices();
  const notes: Note[] = [];
  for (const note of paths) {
    notes.push(mayDefineEntity(files, note) ? noteOf(readNote(files, note)) : emptyNote(note));
    await slices.next();
  }
  return notes;
}

/** Stands for a note of which only the path is known yet. */
const emptyNote = (path: NotePath): Note => ({ ...unreadNote(path, ''), problems: [] });

/** What counts of a note before all are looked at: what it defines. */
export const definitionsOnly = (note: Note): Note =>
  note.definitions.length > 0 ? note : emptyNote(note.path);
