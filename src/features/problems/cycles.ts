import type { EntityId } from '../../model/entity.ts';

/** The cycles of a map from each id to the next, each once, starting with the first of its ids. */
export function cyclesOf(next: ReadonlyMap<EntityId, EntityId | undefined>): EntityId[][] {
  const cycles: EntityId[][] = [];
  const walkOf = new Map<EntityId, number>();
  [...next.keys()].forEach((start, walk) => {
    const path: EntityId[] = [];
    let at: EntityId | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, walk);
      path.push(at);
      at = next.get(at);
    }
    if (at !== undefined && walkOf.get(at) === walk) cycles.push(fromFirst(path.slice(path.indexOf(at))));
  });
  return cycles.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/** The cycle, turned so that the first of its ids comes first, wherever the walk happened to enter it. */
function fromFirst(cycle: readonly EntityId[]): EntityId[] {
  let first = 0;
  cycle.forEach((id, at) => {
    if (id < (cycle[first] ?? id)) first = at;
  });
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
