import type { Distinct } from '../../model/decisions.ts';
import type { EntityId } from '../../model/entity.ts';
import { groupBy } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';

/** By the path of a note: for each folded name, the entities that a person ruled it does not mean there. */
export type RuledOut = (path: string) => ReadonlyMap<string, ReadonlySet<EntityId>>;

const NOTHING: ReadonlyMap<string, ReadonlySet<EntityId>> = new Map();

export function ruledOut(distinct: readonly Distinct[]): RuledOut {
  const byNote = new Map(
    [...groupBy(distinct, ({ note }) => note)].map(([note, rulings]) => [
      note,
      new Map(
        [...groupBy(rulings, ({ name }) => foldName(name))].map(([name, own]) => [
          name,
          new Set(own.map(({ not }) => not)),
        ]),
      ),
    ]),
  );
  return path => byNote.get(path) ?? NOTHING;
}
