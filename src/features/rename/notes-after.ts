import { accountsOf, entitiesOf } from '../../index/entities.ts';
import { LinkTargets } from '../../index/links/link-targets.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { NotePaths } from '../../index/links/note-paths.ts';
import { Scopes } from '../../index/scope.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';

/** The notes as they will be, and where links will lead; an index would find mentions and candidates besides. */
export interface NotesAfter {
  readonly notes: ReadonlyMap<NotePath, Note>;
  readonly targets: LinkTargets;
}

/** The notes after some were replaced and the paths `removed` went. */
export function notesAfter(
  index: NoteIndex,
  changed: Iterable<Note>,
  removed: Iterable<NotePath>,
): NotesAfter {
  const notes = new Map(index.notes);
  for (const path of removed) notes.delete(path);
  for (const note of changed) notes.set(note.path, note);
  const paths = new NotePaths(notes.keys());
  const defining = paths.sorted
    .flatMap(path => notes.get(path) ?? [])
    .filter(note => note.definitions.length > 0);
  const scopes = new Scopes(accountsOf(defining));
  return { notes, targets: new LinkTargets(paths, scopes, entitiesOf(defining, scopes)) };
}
