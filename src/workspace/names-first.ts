import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import { unreadNote } from '../parse/parse-note.ts';

/** Stands for a note of which only the path is known yet. */
export const emptyNote = (path: NotePath): Note => ({ ...unreadNote(path, ''), problems: [] });

/** What counts of a note before all are looked at: what it defines. */
export const definitionsOnly = (note: Note): Note =>
  note.definitions.length > 0 ? note : emptyNote(note.path);
