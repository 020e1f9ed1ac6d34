import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { entityAt } from './entity-at.ts';
import { referencesIn } from './references.ts';

/**
 * The places of the note that mean what the caret stands on, under whatever name: repeats of quoted mail included, and
 * where its names are defined.
 */
export function highlights(index: NoteIndex, path: NotePath, offset: number): Span[] {
  const [id, ...others] = entityAt(index, path, offset)?.entities ?? [];
  if (id === undefined || others.length > 0) return [];
  const repeats = index.mentionsIn(path).filter(mention => mention.repeat && mention.entity === id);
  const places = [...referencesIn(index, path, id), ...repeats].map(({ span }) => span);
  const names = namesDefinedIn(index, path, id).filter(
    name => name.from < name.to && !places.some(place => overlaps(place, name)),
  );
  return [...places, ...names].toSorted((a, b) => a.from - b.from);
}

function namesDefinedIn(index: NoteIndex, path: NotePath, id: EntityId): Span[] {
  const entity = index.entities.get(id);
  const definition = entity?.path === path ? index.definitionOf(entity) : undefined;
  return definition ? [definition.nameSpan, ...definition.aliases.map(alias => alias.span)] : [];
}
