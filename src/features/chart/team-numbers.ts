import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { leadOf, ownerOf, teamsOfPeople } from '../organization/belonging.ts';

/**
 * The number of the team of each team, person and system that has one as of `then`, from 0 up, part after part:
 * neighbours in the tree have numbers beside each other. Teams are numbered by name among all that there are, so they
 * keep their numbers in every order of the tree and on every day.
 */
export function teamNumbers(index: NoteIndex, then: NoteIndex): ReadonlyMap<EntityId, number> {
  const { entities, relations } = index;
  const pathOf = ({ id, account, name }: Entity): string =>
    [
      account ?? '',
      ...relations
        .chain('part_of', id)
        .toReversed()
        .map(whole => entities.get(whole)?.name ?? ''),
      name,
      id,
    ].join('\n');
  const teams = [...entities.values()].filter(({ kind }) => kind === 'team');
  const sorted = teams
    .map(team => ({ id: team.id, path: pathOf(team) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const numbers = new Map(sorted.map(({ id }, at): [EntityId, number] => [id, at]));
  const add = (id: EntityId, team: EntityId | undefined): void => {
    const number = team === undefined ? undefined : numbers.get(team);
    if (number !== undefined) numbers.set(id, number);
  };
  for (const [person, [team]] of teamsOfPeople(then)) add(person, team);
  for (const { id, kind } of then.entities.values())
    if (kind === 'system') add(id, (ownerOf(then, id) ?? leadOf(then, id))?.id);
  return numbers;
}
