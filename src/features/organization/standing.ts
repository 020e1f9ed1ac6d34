import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { textOf } from '../wording/entity-text.ts';

/** Where a person stands towards us, and whom that person has an influence on. */
export interface Standing {
  /** As the notes write it. */
  readonly stance: string | undefined;
  readonly buyingRole: string | undefined;
  readonly influences: readonly EntityId[];
}

export const standingOf = (index: NoteIndex, id: EntityId): Standing => ({
  stance: textOf(index, id, 'stance'),
  buyingRole: buyingRoleOf(index, id),
  influences: index.relations.objects('influences', id),
});

/** All of them in one line, where somebody has several parts in the purchase. */
function buyingRoleOf(index: NoteIndex, id: EntityId): string | undefined {
  const roles = index
    .factsAbout(id)
    .filter(({ relation, status }) => relation === 'buying_role' && status !== 'superseded')
    .flatMap(({ text }) => text ?? []);
  return roles.length === 0 ? undefined : [...new Set(roles)].join(', ');
}

/** Whom a person may influence: everybody else, those of the same account first, by name. */
export const peopleInReach = (index: NoteIndex, person: Entity): Entity[] =>
  [...index.entities.values()]
    .filter(({ kind, id }) => kind === 'person' && id !== person.id)
    .toSorted(
      (a, b) =>
        Number(b.account === person.account) - Number(a.account === person.account) ||
        collator.compare(a.name, b.name),
    );

const collator = new Intl.Collator('en', { numeric: true });
