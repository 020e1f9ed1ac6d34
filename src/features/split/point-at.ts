import type { TextEdit } from '../../edit/change.ts';
import { valueText } from '../../edit/value-text.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { lastStarting } from '../../text/sorted-spans.ts';
import { contains, type Span } from '../../text/span.ts';
import { linker } from '../actions/link-mentions.ts';
import { markdownDestination, redirectedLink, wikilinkTo } from '../links/new-link.ts';
import { writtenLinks, type WrittenLink } from '../links/written-links.ts';
import { startOf, type SplitPlace } from './split-places.ts';

/** The edits that make a place lead to an entity by a link; none where that cannot be. */
export type PointAt = (place: SplitPlace, entity: Entity) => TextEdit[];

/** Makes places of a note lead to entities; what has to be known of the note is found once. */
export function pointerTo(index: NoteIndex, note: Note): PointAt {
  const linkMention = linker(index, note, 'wikilink');
  const linkAt = linkFinder(note);
  return (place, entity) => {
    const [mention] = place.mentions;
    if (place.how === 'name' && mention)
      // A name that now may mean two is linked like one that means the one.
      return linkMention({ ...mention, entity: entity.id, among: [entity.id], more: 0, repeat: false });
    if (place.how === 'fixed') return [];
    const { path } = note;
    const span = mention?.outer ?? place.spans[0] ?? { from: startOf(place), to: startOf(place) };
    const link = linkAt(span);
    if (link?.kind === 'wikilink') return [redirectedLink(index, path, link, entity)];
    if (!link)
      return [{ path, span, text: valueText(note, span, wikilinkTo(index, path, entity, entity.name)) }];
    const to = markdownDestination(path, entity);
    return to === undefined ? [] : [{ path, span: link.target, text: to }];
  };
}

/** Finds the link that holds a stretch of the note, or is held by it. */
function linkFinder(note: Note): (place: Span) => WrittenLink | undefined {
  const links = writtenLinks(note)
    .map(link => ({ ...link.span, link }))
    .toSorted((a, b) => a.from - b.from);
  return place => {
    const found = lastStarting(links, Math.max(place.from, place.to - 1));
    return found && (contains(found, place) || contains(place, found)) ? found.link : undefined;
  };
}
