import type { EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { lastAtOrBefore } from '../../text/lines.ts';
import { meets, overlaps, type Span } from '../../text/span.ts';
import type { Directory } from '../directory.ts';
import type { LinkTarget } from './link-targets.ts';
import { targetOf } from '../mentions/find-mentions.ts';
import { objectOf, targetOfValue } from '../facts/property-facts.ts';

/** A place in frontmatter or in an inline field that links to something, or should. */
export interface PropertyPlace {
  readonly span: Span;
  /** The canonical name of the property; undefined for a field of a note that defines nothing. */
  readonly key: string | undefined;
  /** What the link or name is, as written. */
  readonly text: string;
  readonly target: LinkTarget | undefined;
  /** The entity meant, candidates included; undefined where there is none, or several. */
  readonly entity: EntityId | undefined;
}

/**
 * The links in a note's properties and inline fields, and the values of relations that name an entity plainly, in
 * document order. Only those that touch `range`, if given.
 */
export function propertyPlaces(note: Note, directory: Directory, range?: Span): PropertyPlace[] {
  const isWanted = (span: Span): boolean => !range || meets(span, range);
  const places = valuePlaces(note, directory, isWanted);
  const starts = places.map(place => place.span.from);
  for (const link of note.fieldLinks) {
    if ((link.kind !== 'wikilink' && link.kind !== 'link') || !isWanted(link)) continue;
    const before = places[lastAtOrBefore(starts, link.from)];
    if (before && overlaps(before.span, link)) continue;
    const target = targetOf(note.path, link, directory);
    const entity = target?.kind === 'entity' ? target.entity.id : undefined;
    places.push({ span: link, key: undefined, text: link.destination, target, entity });
  }
  return places.toSorted((a, b) => a.span.from - b.span.from);
}

/** The values of properties that are links or name an entity, in document order. */
function valuePlaces(note: Note, directory: Directory, isWanted: (span: Span) => boolean): PropertyPlace[] {
  const places: PropertyPlace[] = [];
  for (const { key, values } of note.definitions.flatMap(({ properties }) => properties))
    for (const value of values.filter(({ span }) => isWanted(span))) {
      const target = targetOfValue(key, value, note.path, directory);
      if (!value.link && !target) continue;
      const entity = objectOf(key, value, note.path, directory);
      places.push({ span: value.span, key, text: value.link?.to ?? value.text, target, entity });
    }
  return places.sort((a, b) => a.span.from - b.span.from);
}
