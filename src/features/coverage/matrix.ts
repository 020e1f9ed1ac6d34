import type { EntityId } from '../../model/entity.ts';
import type { Coverage, CoveredPerson } from './coverage.ts';
import type { CoveringPerson } from './covering-person.ts';

/** People of theirs by people of ours. */
export interface Matrix {
  /** Those of ours who are in touch with anybody, who has most mails first. */
  readonly columns: readonly { readonly id: EntityId; readonly name: string }[];
  /** In the order of the coverage. */
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly person: CoveredPerson;
  /** What each of ours has to do with the person, in the order of the columns; undefined for nothing. */
  readonly cells: readonly (CoveringPerson | undefined)[];
}

export function matrixOf({ people }: Coverage): Matrix {
  const ours = new Map<EntityId, { readonly name: string; readonly mails: number }>();
  for (const { by } of people)
    for (const { id, name, mails } of by) ours.set(id, { name, mails: (ours.get(id)?.mails ?? 0) + mails });
  const columns = [...ours]
    .map(([id, own]) => ({ id, ...own }))
    .toSorted((a, b) => b.mails - a.mails || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    columns: columns.map(({ id, name }) => ({ id, name })),
    rows: people.map(person => {
      const by = new Map(person.by.map(own => [own.id, own]));
      return { person, cells: columns.map(({ id }) => by.get(id)) };
    }),
  };
}
