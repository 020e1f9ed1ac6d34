import type { NoteIndex } from '../../index/note-index.ts';
import { ENTITY_KINDS, isCandidate, type EntityKind } from '../../model/entity.ts';
import { foldName } from '../../text/names.ts';

/** So many are no accident. */
const SEVERAL = 3;

/**
 * The relations and kinds of which somebody has rejected several and taken up none: what else of them waits is offered as
 * one decision.
 */
export function alwaysRejected(index: NoteIndex): string[] {
  const { rejected, ignored } = index.decisions;
  if (rejected.length < SEVERAL && ignored.length < SEVERAL) return [];
  const relations = countBy(rejected.map(({ relation }) => relation));
  for (const { basis, relation } of index.facts) if (basis === 'property') relations.delete(relation);
  const kinds = countBy(kindsOf(index, new Set(ignored.map(name => foldName(name)))));
  for (const entity of index.entities.values()) if (!isCandidate(entity)) kinds.delete(entity.kind);
  return [...relations, ...kinds].filter(([, count]) => count >= SEVERAL).map(([of]) => of);
}

/** What the ignored names were taken for, by what speaks most for it. */
function kindsOf(index: NoteIndex, names: ReadonlySet<string>): EntityKind[] {
  const votes = new Map<string, Partial<Record<EntityKind, number>>>();
  for (const note of index.notes.values())
    for (const { name, votes: own } of note.reading.proposals) {
      const key = foldName(name);
      if (!names.has(key)) continue;
      const all = votes.get(key) ?? {};
      for (const kind of ENTITY_KINDS) all[kind] = (all[kind] ?? 0) + (own[kind] ?? 0);
      votes.set(key, all);
    }
  return [...votes.values()].flatMap(own => {
    const [best] = ENTITY_KINDS.toSorted((a, b) => (own[b] ?? 0) - (own[a] ?? 0));
    return best !== undefined && (own[best] ?? 0) > 0 ? [best] : [];
  });
}

function countBy(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
