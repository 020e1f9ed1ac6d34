import type { Note } from '../../src/model/note.ts';
import type { NotePath } from '../../src/model/note-path.ts';

/** The notes at which somebody looked. */
export interface Watched {
  /** Whose text, prose or way of being written was looked at. */
  readonly read: Set<NotePath>;
  /** Whose lines were, as often as that was done. */
  readonly lines: NotePath[];
}

/** The note, of which is taken down what is looked at; what was read of it before, as its links and names, is not. */
export const watchedNote = (note: Note, watched: Watched): Note =>
  new Proxy(note, {
    get(target, key) {
      if (key === 'text' || key === 'prose' || key === 'syntax') watched.read.add(note.path);
      if (key === 'lines') watched.lines.push(note.path);
      return Reflect.get(target, key, target) as unknown;
    },
  });
