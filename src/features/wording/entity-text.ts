import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';

/** The plain text that stands for a property of an entity (its role, say), or undefined where it has none. */
export function textOf(index: NoteIndex, id: EntityId, key: string): string | undefined {
  const fact = index
    .factsAbout(id)
    .find(({ relation, status }) => relation === key && status !== 'superseded');
  return fact && (fact.text ?? index.entities.get(fact.object ?? id)?.name);
}
