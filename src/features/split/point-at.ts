import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { contains } from '../../text/span.ts';
import { linker } from '../actions/link-mentions.ts';
import { redirected } from '../light-bulb/redirected.ts';
import type { TextEdit } from '../../edit/change.ts';
import { valueText } from '../../edit/value-text.ts';
import { writtenLinks } from '../rename/written-links.ts';
import { markdownLinkTo, wikilinkTo } from '../rename/written-link.ts';
import { startOf, type SplitPlace } from './split-places.ts';

/** The edits that make a place lead to the entity by a link; none where it is somebody else's text. */
export function pointAt(index: NoteIndex, note: Note, place: SplitPlace, entity: Entity): TextEdit[] {
  const [mention] = place.mentions;
  if (place.how === 'name' && mention) {
    // A name that now may mean two is linked like one that means the one.
    const meant = { ...mention, entity: entity.id, among: [entity.id], more: 0, repeat: false };
    return linker(index, note, 'wikilink')(meant);
  }
  if (place.how === 'fixed') return [];
  const span = mention?.outer ?? place.spans[0] ?? { from: startOf(place), to: startOf(place) };
  const link = writtenLinks(note).find(other => contains(other.span, span) || contains(span, other.span));
  if (link?.kind === 'wikilink') return redirected(index, note, span, entity);
  if (link) {
    const to = /\]\((.*)\)$/.exec(markdownLinkTo(note.path, entity, ''))?.[1];
    return to === undefined ? [] : [{ path: note.path, span: link.target, text: to }];
  }
  const text = valueText(note, span, wikilinkTo(index, note.path, entity, entity.name));
  return [{ path: note.path, span, text }];
}
