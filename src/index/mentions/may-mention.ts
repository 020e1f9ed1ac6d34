import type { EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Directory } from '../directory.ts';
import { nameKeysOf } from '../names/changed-names.ts';
import { NoteWords } from '../names/note-words.ts';

/** What an entity may be found by. */
export interface NamesOfEntity {
  /** The note that defines it, where a link may lead to it without a name. */
  readonly path: NotePath | undefined;
  readonly keys: readonly number[];
}

/** Undefined for no entity. */
export function namesFor(id: EntityId, directory: Directory): NamesOfEntity | undefined {
  const entity = directory.entities.get(id);
  return entity && { path: entity.path, keys: [...nameKeysOf(entity, directory)] };
}

/** Whether a note may mention an entity, told by the words that were kept as it was read; true where none were. */
export function mayMention(note: Note, names: NamesOfEntity | undefined): boolean {
  if (!names) return false;
  if (!note.words || note.path === names.path) return true;
  const words = NoteWords.of(note);
  return words === undefined || names.keys.some(key => words.mayHold(key));
}
