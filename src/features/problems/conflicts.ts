import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';

/** How many properties of the entity are disputed; that Ben leads Data is disputed where Data is. */
export function conflictCount(index: NoteIndex, id: EntityId): number {
  const disputed = index
    .factsAbout(id)
    .filter(({ status, relation }) => status === 'conflicting' && relation !== 'leads')
    .map(({ relation }) => relation);
  const isLeadDisputed = index.relations
    .objectFacts('lead', id)
    .some(({ status }) => status === 'conflicting');
  return new Set(isLeadDisputed ? [...disputed, 'lead'] : disputed).size;
}
