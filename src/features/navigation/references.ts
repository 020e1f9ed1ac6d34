import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import type { Span } from '../../text/span.ts';
import { definitionOf } from './definition.ts';

export interface ReferencePlace {
  readonly path: NotePath;
  readonly span: Span;
}

export interface ReferencesOptions {
  /** Whether the place that defines the entity is one of them. */
  readonly includeDefinition: boolean;
}

/**
 * Every place that means the entity: mentions in prose and links in properties, by path and place. Ambiguous
 * mentions and what a quoted message repeats are left out.
 */
export function references(index: NoteIndex, id: EntityId, options: ReferencesOptions): ReferencePlace[] {
  const definition = definitionOf(index, id);
  const isDefinition = ({ path, span }: ReferencePlace): boolean =>
    definition !== undefined &&
    path === definition.path &&
    definition.span.from <= span.from &&
    span.to <= definition.span.to;
  const properties = [...index.notes.values()].flatMap(note => propertiesIn(index, note, id));
  const mentions = index.mentionsOf(id).filter(mention => mention.entity === id && !mention.repeat);
  const found: readonly ReferencePlace[] = [...properties, ...mentions];
  const places = found.filter(place => !isDefinition(place));
  if (options.includeDefinition && definition) places.push(definition);
  return places
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.from - b.span.from))
    .map(({ path, span }) => ({ path, span }));
}

/** The places of one note that mean the entity, in document order. */
export function referencesIn(index: NoteIndex, path: NotePath, id: EntityId): ReferencePlace[] {
  const note = index.notes.get(path);
  if (!note) return [];
  const mentions = index
    .mentionsIn(path)
    .filter(mention => mention.entity === id && !mention.repeat)
    .map(({ span }) => ({ path, span }));
  return [...propertiesIn(index, note, id), ...mentions].toSorted((a, b) => a.span.from - b.span.from);
}

const propertiesIn = (index: NoteIndex, note: Note, id: EntityId): ReferencePlace[] =>
  propertyPlaces(note, index.directory)
    .filter(place => place.entity === id)
    .map(({ span }) => ({ path: note.path, span }));
