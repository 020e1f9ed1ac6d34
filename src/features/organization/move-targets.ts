import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { isRefusal } from '../../edit/change.ts';
import { meaningOfMove, moveKnowledge } from './move-meaning.ts';

/** What an entity can be put below, by kind and name: everything that would not be refused. */
export function moveTargets(index: NoteIndex, moved: EntityId, from: EntityId | undefined): Entity[] {
  const known = moveKnowledge(index, moved);
  return [...index.entities.values()]
    .filter(({ id }) => !isRefusal(meaningOfMove(index, { moved, onto: id, from }, known)))
    .toSorted((a, b) => ranks[a.kind] - ranks[b.kind] || collator.compare(a.name, b.name));
}

const ranks: Readonly<Record<Entity['kind'], number>> = { person: 0, team: 1, organization: 2, system: 3 };

const collator = new Intl.Collator('en', { numeric: true });
