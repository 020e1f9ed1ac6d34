import type { NoteIndex } from '../../index/note-index.ts';
import type { Note } from '../../model/note.ts';

/** Whether a note can be changed without harm: an editor would save bytes that are no text as something else. */
export const isWritable = ({ problems }: Note): boolean =>
  !problems.some(({ code }) => code === 'unreadableNote');

/** The notes that links and names may be changed in. */
export const writableNotes = (index: NoteIndex): Note[] => [...index.notes.values()].filter(isWritable);
