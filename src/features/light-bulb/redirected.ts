import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { contains, type Span } from '../../text/span.ts';
import type { TextEdit } from '../../edit/change.ts';
import { writtenLinks } from '../rename/written-links.ts';
import { wikilinkTarget, wikilinkTo } from '../rename/written-link.ts';

/** The wikilink at a place of a note, property or prose, made to lead to the entity and to show what it shows. */
export function redirected(index: NoteIndex, note: Note, place: Span, entity: Entity): TextEdit[] {
  const link = writtenLinks(note).find(({ span }) => contains(place, span) || contains(span, place));
  if (link?.kind !== 'wikilink') return [];
  const { path } = note;
  if (link.label)
    return [{ path, span: link.target, text: link.encode(wikilinkTarget(index, path, entity)) }];
  return [{ path, span: link.span, text: link.encode(wikilinkTo(index, path, entity, link.to)) }];
}
