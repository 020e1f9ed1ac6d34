import type { TextEdit } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { contains, type Span } from '../../text/span.ts';
import { redirectedLink } from '../links/new-link.ts';
import { writtenLinks } from '../links/written-links.ts';

/** The wikilink at a place of a note, property or prose, made to lead to the entity and to show what it shows. */
export function redirected(index: NoteIndex, note: Note, place: Span, entity: Entity): TextEdit[] {
  const link = writtenLinks(note).find(({ span }) => contains(place, span) || contains(span, place));
  return link?.kind === 'wikilink' ? [redirectedLink(index, note.path, link, entity)] : [];
}
