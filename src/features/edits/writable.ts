import type { Note } from '../../model/note.ts';

/** Whether a note can be changed without harm: an editor would save bytes that are no text as something else. */
export const isWritable = ({ problems }: Note): boolean =>
  !problems.some(({ code }) => code === 'unreadableNote');
