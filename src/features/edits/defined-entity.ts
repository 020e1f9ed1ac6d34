import type { NoteIndex } from '../../index/note-index.ts';
import type { Definition, Entity } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import type { Span } from '../../text/span.ts';

/** An entity with the note that defines it. */
export interface DefinedEntity {
  readonly entity: Entity;
  readonly note: Note;
  readonly definition: Definition;
}

/** Undefined for a candidate, which no note defines. */
export function definedEntity(index: NoteIndex, entity: Entity): DefinedEntity | undefined {
  const note = entity.path === undefined ? undefined : index.notes.get(entity.path);
  const definition = index.definitionOf(entity);
  return note && definition && { entity, note, definition };
}

/** The same entity as another text of its note defines it. */
export function redefined(
  { entity, definition }: DefinedEntity,
  note: Note | undefined,
): DefinedEntity | undefined {
  const same = note?.definitions.find(({ section }) => section === definition.section);
  return note && same && { entity, note, definition: same };
}

/** Whether `inner` is defined inside the text that defines `outer`. */
export const holds = (outer: DefinedEntity, inner: DefinedEntity): boolean =>
  outer.note.path === inner.note.path &&
  outer.definition !== inner.definition &&
  (outer.definition.section === undefined || within(outer.definition.span, inner.definition.span)) &&
  inner.definition.section !== undefined;

const within = (outer: Span, inner: Span): boolean => outer.from < inner.from && inner.to <= outer.to;
