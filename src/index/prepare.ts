import type { EntityId } from '../model/entity.ts';
import type { NoteIndex } from './note-index.ts';

/** No entity. */
const NOBODY = '' as EntityId;

/** Has an index work out who is called what. */
export function* prepareNames(index: NoteIndex): Generator<void, void> {
  yield void index.defined;
  yield* index.prepareDirectory();
}

/**
 * Has an index work out what most answers need, mostly in steps of one note, so that whoever goes through them can do
 * something else in between.
 */
export function* prepare(index: NoteIndex): Generator<void, void> {
  yield* prepareNames(index);
  for (const note of index.notes.values()) yield index.readNames(note);
  yield* index.prepareFacts();
  yield void index.mentionsOf(NOBODY);
}

/** An index after what led from an earlier state of its notes and decisions to a later one. */
export function followed(index: NoteIndex, from: NoteIndex, to: NoteIndex): NoteIndex {
  if (from === to) return index;
  const changed = [...to.notes.values()].filter(note => from.notes.get(note.path) !== note);
  const removed = [...from.notes.keys()].filter(path => !to.notes.has(path));
  const after = changed.length + removed.length > 0 ? index.with(changed, removed) : index;
  return from.decisionsFile === to.decisionsFile ? after : after.withDecisions(to.decisionsFile);
}
