import type { NoteIndex } from '../../index/note-index.ts';
import { ELSEWHERE, Scopes } from '../../index/scope.ts';
import { isCandidate, type Entity, type EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { fileName } from '../../model/note-path.ts';
import { similarity } from '../../text/similarity.ts';

/** Below this two names are not alike. */
const ALIKE = 0.84;

/** How many are offered. */
const MOST = 3;

/**
 * The defined entities whose name, alias or file is most like `name`, best first, up to three; those of other accounts
 * are not among them. Takes time with the number of entities, so it is for one name at a time.
 */
export function nearestEntities(
  index: NoteIndex,
  from: NotePath,
  name: string,
  kinds: readonly EntityKind[] | undefined,
): Entity[] {
  const enclosing = index.directory.scopes.enclosing(from);
  const found: { readonly entity: Entity; readonly alike: number }[] = [];
  for (const entity of index.entities.values()) {
    if (isCandidate(entity) || (kinds && !kinds.includes(entity.kind))) continue;
    if (Scopes.distance(enclosing, entity.account) === ELSEWHERE) continue;
    const alike = Math.max(...spellingsOf(entity).map(spelling => similarity(spelling, name)));
    if (alike >= ALIKE) found.push({ entity, alike });
  }
  return found
    .toSorted((a, b) => b.alike - a.alike || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ entity }) => entity);
}

const spellingsOf = ({ name, aliases, path, section }: Entity): string[] =>
  path === undefined || section !== undefined ? [name, ...aliases] : [name, ...aliases, fileName(path)];
